"""Whom 'it', 'they' and 'the group' mean."""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING

from geomap.extract.actors.bands import AROUND, is_band
from geomap.extract.actors.parties import LOOK_BACK, between, parties_before, says

if TYPE_CHECKING:
    from collections.abc import Sequence

    from geomap.extract.lexicon import Lexicon
    from geomap.extract.mention import Mention
    from geomap.extract.sentences import Sentence

PRONOUNS = frozenset({"it", "they", "he", "she"})
"""They mean whom the sentence before told of."""
BANDS = frozenset({"group", "movement", "militia", "sect", "organisation", "organization"})
"""They mean the armed group that was named last."""


def told_of(text: str, sentence: Sentence, actors: Sequence[Mention], lexicon: Lexicon) -> Mention | None:
    """Return whom 'it' means: who spoke or acted in the sentence before, else the last actor."""
    found = parties_before(text, sentence, actors, lexicon)
    speaking = [each for each in found if says(text, each)]
    before = between(actors, max(0, sentence.start - LOOK_BACK), sentence.start)
    return next(iter((*speaking, *found, *before[-1:])), None)


def band_before(sentence: Sentence, actors: Sequence[Mention], lexicon: Lexicon) -> Mention | None:
    """Return the armed group that was named last before a sentence."""
    at = bisect_left(actors, sentence.start, key=lambda each: each.start)
    before = actors[max(0, at - AROUND) : at]
    return next((each for each in reversed(before) if is_band(each, lexicon)), None)
