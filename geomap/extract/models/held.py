"""What a model says of some letters of a sentence, held to what the rest of the room takes for a mention."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from geomap.extract.dates import dates
from geomap.extract.dates.around import confidence as of_event
from geomap.extract.mention import Mention

if TYPE_CHECKING:
    from collections.abc import Sequence

    from geomap.extract.mention import Kind
    from geomap.extract.recognisers import Text
    from geomap.extract.sentences import Sentence

KINDS: tuple[Kind, ...] = ("place", "actor", "date", "weapon", "target")
"""What a model may find; a number is left to our rules, since one without what it counts is of no use."""


def held(text: Text, kind: Kind, sentence: Sentence, letters: Sentence, confidence: float) -> Sequence[Mention]:
    """Return the mentions that some letters of a sentence make; none if they are a date that has no day for our rules.

    An actor of the lexicon has its usual name. A date has the days that our rules read in those letters alone; as ours
    are, it is less sure where the words round it are those of a picture or a statement.
    """
    if kind == "date":
        found = dates(text.article.text, [letters], text.article.published)
        return [replace(each, confidence=_of_date(text, each, sentence, confidence)) for each in found]
    words = " ".join(text.article.text[letters.start : letters.end].split())
    value = (text.lexicon.named(words) if kind == "actor" else "") or words
    return [Mention(kind=kind, start=letters.start, end=letters.end, value=value, confidence=confidence)]


def _of_date(text: Text, date: Mention, sentence: Sentence, confidence: float) -> float:
    return round(confidence * of_event(text.article.text, date.start, date.end, sentence.start, sentence.end), 2)
