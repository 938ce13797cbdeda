"""A text cut into sentences, each with where it stands."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator

LONGEST = 2_000
"""A longer stretch without an end is cut at a space, so that no rule ever sees more."""
WRAPPED = range(45, 101)
"""So many letters have lines that were broken for want of room; after any other a sentence begins anew."""
_PARAGRAPH = re.compile(r"\n[ \t\r]*\n\s*")
_LINE = re.compile(r"\s*\n\s*")
_BULLET = re.compile(r"(?:[-–—•*·▪]|\d{1,2}[.)]|\d{1,2}[:.]\d\d)\s")
_END = re.compile(r"""(?P<mark>[.!?…؟۔]+|[。！？])(?P<close>["'”’»)\]]*)(?P<gap>\s+|(?<=[。！？])|$)""")
_WORD_BEFORE = re.compile(r"[\w.'’/&-]+$")
_WORD_AFTER = re.compile(r"\W*(\w*)")
_OPENS = re.compile(r"""["'“‘«(\[]*[^\Wa-z_]""")
"""A sentence begins with no small letter; letters of scripts without case begin one too."""
_INITIALS = re.compile(r"(?:[^\W\d_]\.)+[^\W\d_]?|[A-Z]")
"""'U.S', 'a.m', 'J': letters that stops part or follow."""
_TITLES = frozenset(
    """
    adm amb asst atty brig c ca capt cdr cmdr col comdr corp cpl ct dir dr eng ens esq fr gen gov hon insp jr lieut lt
    ltc maj messrs mfr mr mrs ms mt mx no nos op pfc pres prof pte pvt rep rev rt sec sen sgt spc sr st supt ste v vs
    jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri sat sun approx dept dist ed est
    etc fig gov govt vol pp cf al inc ltd co bros km nm ft hrs pr ave blvd rd prov
    """.split()  # noqa: SIM905 - a list of words reads best as words
)
"""Words that a stop shortens and that seldom end a sentence."""
_MAY_END = frozenset({"u.s", "u.k", "u.n", "e.u", "a.m", "p.m", "inc", "ltd", "co", "jr", "sr", "etc", "al", "d.c"})
"""Shortened words that end a sentence where the next word is one that begins sentences."""
_BEGINNERS = frozenset(
    """
    the a an it he she they we i this that these those there in on at but and after before as when while according
    his her their its no some many several two three four five officials residents police witnesses local
    """.split()  # noqa: SIM905 - as above
)


class Sentence(NamedTuple):
    """A sentence, or a line that stands for one: a headline, an item of a list."""

    number: int
    """Counted from 1 over the whole text."""
    start: int
    """Where it begins in the text."""
    end: int
    """Where it ends, without the space behind it."""
    paragraph: int
    """Number of its paragraph, counted from 1."""


def sentences(text: str) -> list[Sentence]:
    """Return the sentences of a text in their order.

    >>> [text[each.start:each.end] for text in ["U.S. Gen. Lee spoke. Two fell."] for each in sentences(text)]
    ['U.S. Gen. Lee spoke.', 'Two fell.']
    """
    found = (
        (start, end, number)
        for number, paragraph in enumerate(_pieces(text, 0, len(text), _PARAGRAPH), 1)
        for line in _lines(text, *paragraph)
        for start, end in _cut(text, *line)
    )
    return [Sentence(at, start, end, number) for at, (start, end, number) in enumerate(found, 1)]


def _pieces(text: str, start: int, end: int, between: re.Pattern[str]) -> Iterator[tuple[int, int]]:
    for gap in between.finditer(text, start, end):
        yield from _trimmed(text, start, gap.start())
        start = gap.end()
    yield from _trimmed(text, start, end)


def _trimmed(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    piece = text[start:end]
    start += len(piece) - len(piece.lstrip())
    end -= len(piece) - len(piece.rstrip())
    if start < end:
        yield start, end


def _lines(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Give the lines of a paragraph, those together that were broken only for want of room."""
    begun: int | None = None
    before = (start, start)
    for line in _pieces(text, start, end, _LINE):
        if begun is not None and _is_new(text, before, line[0]):
            yield begun, before[1]
            begun = None
        begun, before = line[0] if begun is None else begun, line
    if begun is not None:
        yield begun, before[1]


def _is_new(text: str, before: tuple[int, int], start: int) -> bool:
    is_wrapped = before[1] - before[0] in WRAPPED
    return not is_wrapped or text[before[1] - 1] in '.!?:;…"”' or bool(_BULLET.match(text, start))


def _cut(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Give the sentences of a line."""
    for found in _END.finditer(text, start, end):
        if found.end() < end and not _ends(text, start, found):
            continue
        yield from _shortened(text, start, found.end("close"))
        start = found.end()
    yield from _shortened(text, start, end)


def _ends(text: str, start: int, found: re.Match[str]) -> bool:
    """Say whether a stop ends its sentence: neither a shortened word nor small letters behind it."""
    if found["gap"] and not _OPENS.match(text, found.end()):
        return False
    if found["mark"] != "." or found["close"]:
        return True
    word = _WORD_BEFORE.search(text, max(start, found.start() - 30), found.start())
    before = word[0].lower().lstrip("'’(") if word else ""
    if before not in _TITLES and not (word and _INITIALS.fullmatch(word[0])):
        return True
    after = _WORD_AFTER.match(text, found.end())
    return before in _MAY_END and bool(after and after[1].lower() in _BEGINNERS)


def _shortened(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Give a sentence, in pieces where it is longer than any is."""
    while end - start > LONGEST:
        space = text.rfind(" ", start + LONGEST // 2, start + LONGEST)
        cut = space if space > 0 else start + LONGEST
        yield from _trimmed(text, start, cut)
        start = cut
    yield from _trimmed(text, start, end)
