"""When and where a paragraph is set, for incidents in it that no clause dates or places."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from geomap.extract.events.when import SURE, When

if TYPE_CHECKING:
    from collections.abc import Sequence

    from geomap.extract.events.read_sentence import ReadSentence
    from geomap.extract.events.where import Located

LATER = frozenset({"at", "head"})
"""The part of a place where what is told behind it was too."""


@dataclass(frozen=True, slots=True)
class Scene:
    """What the sentences of a paragraph have said so far."""

    paragraph: int = 0
    """Number of the paragraph."""
    dates: Sequence[When] = ()
    """The last day that was named."""
    places: Sequence[Located] = ()
    """The places of the last sentence that named any."""
    dated_by: int = 0
    """Number of the sentence of the day."""
    placed_by: int = 0
    """Number of the sentence of the places."""

    def before(self, read: ReadSentence) -> Scene:
        """Return the scene as it is when a sentence begins: nothing is known of a new paragraph."""
        return self if read.sentence.paragraph == self.paragraph else Scene(read.sentence.paragraph)

    def after(self, read: ReadSentence) -> Scene:
        """Return the scene as it is when a sentence has ended."""
        dates = [When(each, is_spoken=False) for each in read.dates if each.first and each.confidence > SURE]
        places = [each for each in read.places if each.role in LATER]
        number = read.sentence.number
        return replace(
            self,
            dates=dates[-1:] or self.dates,
            places=places or self.places,
            dated_by=number if dates else self.dated_by,
            placed_by=number if places else self.placed_by,
        )
