"""Which words of a text name persons: 'Gen Kenneth McKenzie', 'Rami Abdulrahman', later 'McKenzie'."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from geomap.extract.places import words
from geomap.extract.places.tokens import runs

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from geomap.extract.places.known import Known
    from geomap.extract.places.tokens import Word

_AGE = re.compile(r",?\s*(?:aged\s+)?\(?\d{1,3}\)?[,.)]")
WEIGHTY = 5.0
"""A name of a place of so much weight is no surname for standing behind a given name once."""
LAND = 7.5
"""A name of so much weight, a country's mostly, is a surname only if it is given to persons too: Jordan."""
LONGEST = 5
"""No person's name is longer."""


@dataclass(slots=True)
class People:
    """The persons of a text, as they are found."""

    surnames: set[str] = field(default_factory=set)
    """Last names, and given names that stood beside one, in small letters."""
    starts: set[int] = field(default_factory=set)
    """Where the words begin that name a person in full."""

    def add(self, name: Sequence[Word]) -> None:
        """Take the words of a person's name."""
        self.starts.update(word.start for word in name)
        self.surnames.update(word.small for word in name if word.is_capital and len(word.small) > 1)


def people(text: str, found: Sequence[Sequence[Word]], get: Callable[[str], Known | None]) -> People:
    """Return the persons of a text by the words of its sentences; `get` tells what place a name stands for."""

    def weight(name: str) -> float:
        known = get(name)
        return known.weight if known else 0.0

    persons = People()
    for sentence in found:
        for first, last in runs(sentence):
            _titled(sentence, first, last, persons, weight)
            _given(sentence, first, last, persons, weight)
            _told(text, sentence[first:last], sentence[last : last + 1], persons, weight)
    return persons


def _titled(sentence: Sequence[Word], first: int, last: int, persons: People, weight: Callable[[str], float]) -> None:
    """Find names behind titles: in the run itself, or in small letters before it."""
    for at in range(max(first - 1, 0), last - 1):
        title, after = sentence[at], sentence[at + 1]
        is_place = weight(f"{title.text} {after.text}") > 0
        if title.small in words.TITLES and not is_place and after.is_capital and after.before in {" ", ". ", "\n"}:
            name = [word for word in sentence[at + 1 : min(last, at + 1 + LONGEST)] if word.small not in words.TITLES]
            persons.add(_until_common(name))


def _until_common(name: Sequence[Word]) -> Sequence[Word]:
    """Cut a name before the first word but one that is a common one: 'Boris Johnson House'."""
    for at, word in enumerate(name):
        if at and word.is_capital and word.small in words.common():
            return name[:at]
    return name


def _given(sentence: Sequence[Word], first: int, last: int, persons: People, weight: Callable[[str], float]) -> None:
    """Find a given name with a surname behind it."""
    at = first
    while at < last - 1:
        end = _surname(sentence, at, last, weight) if _is_given(sentence[at]) else at
        if end > at + 1:
            persons.add(sentence[at:end])
        at = max(end, at + 1)


def _is_given(word: Word) -> bool:
    return word.is_capital and word.small in words.given() and word.small not in words.CALENDAR | words.PARTS


def _surname(sentence: Sequence[Word], at: int, last: int, weight: Callable[[str], float]) -> int:
    """Return where the name ends that begins at a given name; just behind that one if no surname follows."""
    end = at + 1
    is_place = weight(sentence[at].text) >= WEIGHTY
    while end < min(last, at + LONGEST) and sentence[end].before[:1].isspace():
        word = sentence[end]
        joined = " ".join(each.text for each in sentence[at : end + 1])
        if word.is_capital and word.small not in words.given() and weight(word.text) >= LAND:
            break
        if word.is_capital and (
            not _may_be_surname(word) or weight(joined) or (is_place and weight(word.text) >= WEIGHTY)
        ):
            break
        if not word.is_capital and word.text not in words.IN_PERSONS:
            break
        if word.is_loud != sentence[at].is_loud and len(word.small) > 1:
            break
        end += 1
    while not sentence[end - 1].is_capital:
        end -= 1
    return end


def _may_be_surname(word: Word) -> bool:
    is_initial = len(word.small) == 1
    is_word = word.small in words.common() and word.small not in words.given()
    return is_initial or not (is_word or word.is_loud or word.small in words.PARTS | words.CREATURES | words.TITLES)


def _told(
    text: str, run: Sequence[Word], after: Sequence[Word], persons: People, weight: Callable[[str], float]
) -> None:
    """Find names of two words and more that an age or 'said' follows."""
    if not 2 <= len(run) <= LONGEST or any(word.small in words.common() for word in run):  # noqa: PLR2004 - as said
        return
    says = bool(after) and after[0].before == " " and after[0].small in words.SAYS
    if (says or _AGE.match(text, run[-1].end)) and weight(run[-1].text) < WEIGHTY:
        persons.add(run)
