"""With what: weapons, and words that tell of their use, as 'air strike' and 'shelling'."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from geomap.extract.run import parted, runs

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from geomap.extract.lexicon import Lexicon
    from geomap.extract.mention import Mention
    from geomap.extract.run import Run
    from geomap.extract.sentences import Sentence

SURE, DOUBTFUL = 0.9, 0.5
MOST_BEFORE = 5
"""So many words of a weapon's phrase stand before its name."""
_CALIBRE = re.compile(r"\d{2,3}mm")
_OFTEN_NOT = frozenset({"tank", "plane", "mine", "aircraft", "gun", "stone", "jet", "arrow", "axe"})
"""Of these a text also speaks where nobody is attacked with them."""


def weapons(text: str, sentences: Sequence[Sentence], lexicon: Lexicon) -> list[Mention]:
    """Return the weapons that are named, in the order of the text; the value is the phrase, without its number.

    What each one is, and what sort of event, `lexicon.weapon(mention.value)` says.
    """
    return [each for run in runs(text, sentences, lexicon) for each in parted(_in_sentence(run, lexicon))]


def _in_sentence(run: Run, lexicon: Lexicon) -> Iterator[Mention]:
    for found in lexicon.weapons.find(run.words):
        first = _start(run, found.first, lexicon)
        is_other = run.key(found.first - 1) in found.meant[0].not_after
        if not is_other and all(run.is_joined(at) for at in range(found.first, found.last)):
            is_doubtful = first == found.first and run.key(found.last).removesuffix("s") in _OFTEN_NOT
            yield run.mention("weapon", first, found.last, "", DOUBTFUL if is_doubtful else SURE)


def _start(run: Run, first: int, lexicon: Lexicon) -> int:
    """Return the first word of a weapon's phrase: its make, its calibre."""
    start = first
    while start > 0 and first - start < MOST_BEFORE and run.is_joined(start - 1):
        key = run.key(start - 1)
        is_number = key.isdecimal() and run.key(start) == "mm"
        if not (key in lexicon.grammar["weapons"]["before"] or is_number or _CALIBRE.fullmatch(key)):
            break
        start -= 1
    return start
