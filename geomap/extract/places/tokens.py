"""A sentence cut into words, and these into runs that may hold a name."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from geomap.extract.places import words

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_WORD = re.compile(r"(?:[^\W\d_]\.){2,}(?!\w)|[^\W_]+(?:['’ʼ‘ʻ`´][^\W_]+)*")
_OWNER = re.compile(r"(?<=.)['’ʼ`´][sS]$")
_HYPHENS = frozenset("-‐‑–")
_SHORT = words.STATES | words.SAINTS


class Word(NamedTuple):
    """A word of a sentence."""

    text: str
    """Its letters, without the 's of an owner; with the stop that shortens it."""
    start: int
    """Where it begins in the article's text."""
    end: int
    """Where it ends there."""
    before: str
    """What stands between it and the word before; a line break at the beginning of a sentence."""

    @property
    def small(self) -> str:
        """The word in small letters, without stops."""
        return self.text.lower().replace(".", "")

    @property
    def is_capital(self) -> bool:
        """Whether it begins with a capital letter."""
        return self.text[0].isupper()

    @property
    def is_loud(self) -> bool:
        """Whether it is all in capital letters, at least two."""
        return self.text.isupper() and len(self.text) > 1

    @property
    def is_joined(self) -> bool:
        """Whether it goes on with the word before: after a space, a line break or a hyphen, D.C. after a comma."""
        is_space = self.before.isspace() and self.before.count("\n") <= 1
        return is_space or self.before in _HYPHENS or (self.small == "dc" and self.before.strip() == ",")


def tokens(text: str, start: int, end: int) -> list[Word]:
    """Return the words of a sentence.

    >>> [word.text for word in tokens("Iran's men in St. Louis, Mo., left.", 0, 35)]
    ['Iran', 'men', 'in', 'St.', 'Louis', 'Mo.', 'left']
    """
    found: list[Word] = []
    last = start
    for match in _WORD.finditer(text, start, end):
        letters = _OWNER.sub("", match[0])
        if letters.partition("'")[2] in words.CONTRACTED or letters.partition("’")[2] in words.CONTRACTED:
            letters = letters.lower()
        stop = match.start() + len(letters)
        if (
            stop < end
            and text[stop] == "."
            and letters[0].isupper()
            and (len(letters) == 1 or letters.lower() in _SHORT)
        ):
            letters, stop = letters + ".", stop + 1
        owned = match.end() > stop
        found.append(Word(letters, match.start(), stop, text[last : match.start()] if found else "\n\n"))
        last = stop if owned else max(stop, match.end())
    return found


def runs(found: Sequence[Word]) -> Iterator[tuple[int, int]]:
    """Give the first and the last word of each run that begins and ends with a capital, the last not counted in.

    >>> found = tokens("He flew to Rio de Janeiro and al-Qaim.", 0, 38)
    >>> [[word.text for word in found[first:last]] for first, last in runs(found)]
    [['He'], ['Rio', 'de', 'Janeiro', 'and', 'al', 'Qaim']]
    """
    at = 0
    while at < len(found):
        if not opens(found, at):
            at += 1
            continue
        last = _end(found, at)
        yield at, last
        at = last


def opens(found: Sequence[Word], at: int) -> bool:
    """Say whether a name may begin here: with a capital, or with an article before one."""
    if found[at].is_capital:
        return True
    return _is_article(found, at) and found[at + 1].is_capital


def _is_article(found: Sequence[Word], at: int) -> bool:
    """Say whether a word is an Arabic article: one with a hyphen behind it, or al."""
    follows = at + 1 < len(found) and found[at + 1].is_joined and found[at].text in words.ARTICLES
    return follows and (found[at].text in {"al", "el"} or found[at + 1].before == "-")


def _end(found: Sequence[Word], first: int) -> int:
    """Return where a run ends: after its last capital, up to two particles and an article passed over."""
    last = at = first + 1
    while at < len(found) and found[at].is_joined and at - last <= 2:  # noqa: PLR2004 - as said
        if found[at].is_capital or (found[at].text.isdigit() and at == last):
            last = at + 1
        elif found[at].text not in words.PARTICLES and not _is_article(found, at):
            break
        at += 1
    return last
