"""The spans of a sentence that may be a place, each with what the gazetteer knows of it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from geomap.extract.places import facilities, words
from geomap.extract.places.demonyms import is_adjective
from geomap.extract.places.tokens import opens, runs

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from geomap.extract.places.known import Known, Names
    from geomap.extract.places.tokens import Word

LONGEST = 6
"""No known name has more words."""
MOST_NEW = 3
"""A name that nothing but 'near' or 'in' tells has no more words."""
_PARTING = frozenset({"on", "and", "the", "of", "upon", "at"})
ARTICLE = 0.3
"""How much less a name may weigh without its article and be the name all the same."""
_SPACE = re.compile(r"\s+")

Source = Literal["known", "part", "type", "told", "where"]
"""known: listed as it stands; part: 'North' and a listed name; type: not listed, a word of it says what it is;
told: not listed, a word beside it says so; where: not listed, it stands behind 'near' or 'in'."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """Some words of a sentence."""

    sentence: Sequence[Word]
    """All the words of the sentence."""
    run: tuple[int, int]
    """The run it stands in, as its first word and the one behind its last."""
    first: int
    """Its first word."""
    last: int
    """The word behind its last."""
    name: str
    """Its words as they are looked up."""
    known: Known | None
    """What it stands for; None if no place is called so."""
    source: Source
    """Why it is one."""

    @property
    def words(self) -> Sequence[Word]:
        """Its words."""
        return self.sentence[self.first : self.last]

    @property
    def before(self) -> Word | None:
        """The word before it, if any."""
        return self.sentence[self.first - 1] if self.first else None

    @property
    def after(self) -> Word | None:
        """The word behind it, if any."""
        return self.sentence[self.last] if self.last < len(self.sentence) else None


def names(text: str, sentence: Sequence[Word]) -> Iterator[str]:
    """Give every name of a sentence that is worth looking up, longer ones and single words."""
    for run in runs(sentence):
        for first, last in _windows(sentence, *run):
            yield written(text, sentence, first, last)


def candidates(text: str, sentence: Sequence[Word], known: Names) -> Iterator[Candidate]:
    """Give the candidates of a sentence."""
    for run in runs(sentence):
        for first, last in _windows(sentence, *run):
            name = written(text, sentence, first, last)
            if found := _listed(name, known):
                yield Candidate(sentence, run, first, last, name, found, "known")
            elif part := _part(text, sentence, first, last, known):
                yield Candidate(sentence, run, first, last, name, part, "part")
        for first, last in facilities.spans(sentence, *run):
            name = written(text, sentence, first, last)
            yield Candidate(sentence, run, first, last, name, known.get(name), "type")
        yield from _told(text, sentence, run, known)


def _listed(name: str, known: Names) -> Known | None:
    """Return what a name stands for; with an article only if it is no better known without: The Hague."""
    found = known.get(name)
    bare = known.get(name[4:]) if name.startswith("The ") else None
    return None if found and bare and bare.weight >= found.weight - ARTICLE else found


def _windows(sentence: Sequence[Word], first: int, last: int) -> Iterator[tuple[int, int]]:
    for start in range(first, last):
        if not opens(sentence, start):
            continue
        for end in range(start + 1, min(last, start + LONGEST) + 1):
            if sentence[end - 1].is_capital and (end - 1 == start or sentence[end - 1].is_joined):
                yield start, end


def written(text: str, sentence: Sequence[Word], first: int, last: int) -> str:
    """Return some words as they are looked up: on one line."""
    return _SPACE.sub(" ", text[sentence[first].start : sentence[last - 1].end])


def _part(text: str, sentence: Sequence[Word], first: int, last: int, known: Names) -> Known | None:
    """Return what the name behind 'North' or the like stands for."""
    start = first
    while start < last - 1 and sentence[start].small in words.PARTS and sentence[start + 1].before != "-":
        start += 1
    found = known.get(written(text, sentence, start, last)) if start > first else None
    return None if found and is_adjective(sentence[last - 1].small, found) else found


def _told(text: str, sentence: Sequence[Word], run: tuple[int, int], known: Names) -> Iterator[Candidate]:
    """Give a run that no place is called by, but that words in small letters call one."""
    first, last = run[0], _cut(sentence, *run)
    name = written(text, sentence, first, last)
    if last - first > facilities.MOST or known.get(name) or not _is_new(sentence[first:last], known):
        return
    if facilities.type_behind(sentence, last) or facilities.is_told(sentence, first):
        yield Candidate(sentence, run, first, last, name, None, "told")
    elif last == run[1] and last - first <= MOST_NEW and name.lower() not in words.LANGUAGES:
        yield Candidate(sentence, run, first, last, name, None, "where")


def _cut(sentence: Sequence[Word], first: int, last: int) -> int:
    """Return where a run ends if the words 'on', 'and', 'of' and so on are not of its name."""
    return next((at for at in range(first, last) if sentence[at].text in _PARTING), last)


def _is_new(name: Sequence[Word], known: Names) -> bool:
    """Say whether words may be a name that nobody listed: none is a common word, a given name or a land."""
    capitals = [word for word in name if word.is_capital or not word.text.isalpha()]
    if any(word.small in words.ORGANISED for word in name):
        return False
    is_word = any(
        word.is_loud or not word.text[-1].isalpha() or word.small in words.common() or word.small in words.given()
        for word in capitals
    )
    lands = (known.get(word.text) for word in capitals)
    return not is_word and not any(land.is_wide for land in lands if land)
