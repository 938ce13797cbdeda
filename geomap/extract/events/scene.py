"""When and where a paragraph is set, for incidents in it that no clause dates or places."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from geomap.extract.events.when import SURE, When

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from geomap.extract.events.account import Account
    from geomap.extract.events.read_sentence import ReadSentence
    from geomap.extract.events.where import Located
    from geomap.extract.mention import Dated

LATER = frozenset({"at", "head"})
"""The part of a place where what is told behind it was too."""
HEADING = frozenset({"at", "head", "named"})
"""The same of a place in a heading."""
LONGEST_HEADING = 70
_ENDS = (".", "!", "?", "…", '"', "”", ":")
_BESIDE = re.compile(
    r"(?:[^\w\n]|\b(?:on|in|the|of|night|morning|evening|and|early|late|about|from|to)\b|\d)*", re.IGNORECASE
)
"""All that stands beside a date that stands alone."""


@dataclass(frozen=True, slots=True)
class Scene:
    """What the sentences of a paragraph have said so far, and what the paragraphs before it have."""

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
    named: Sequence[Located] = ()
    """The places of the last sentence that named any, whatever part they play."""
    before_it: Scene | None = None
    """What the paragraphs before had said last."""
    heading: Sequence[Located] = ()
    """The places of the last heading."""
    headed_by: int = 0
    """Number of its sentence."""
    day: When | None = None
    """The day that stands alone above or before what is told."""
    is_day_kept: bool = False
    """Whether it holds for the paragraphs behind, too."""

    @property
    def meant(self) -> Sequence[Located]:
        """The places that 'there' and 'the town' mean."""
        before = self.before_it.places or self.before_it.named[:1] if self.before_it else ()
        return self.places or self.named[:1] or self.heading or before

    def before(self, read: ReadSentence) -> Scene:
        """Return the scene as it is when a sentence begins: of a new paragraph only its heading is known."""
        if read.sentence.paragraph == self.paragraph:
            return self
        last = replace(self, before_it=None)
        if self.before_it:
            last = replace(
                last,
                dates=last.dates or self.before_it.dates,
                dated_by=last.dated_by if last.dates else self.before_it.dated_by,
                named=last.named or self.before_it.named,
                places=last.places or self.before_it.places,
                placed_by=last.placed_by if last.places else self.before_it.placed_by,
            )
        kept = Scene(read.sentence.paragraph, before_it=last, heading=self.heading, headed_by=self.headed_by)
        return replace(kept, day=self.day, is_day_kept=True) if self.is_day_kept else kept

    def after(self, read: ReadSentence, published: date | None = None) -> Scene:
        """Return the scene as it is when a sentence has ended; a heading of the day of publication says nothing."""
        dates = [When(each, is_spoken=False) for each in read.dates if each.first and _is_told(read, each, published)]
        places = [each for each in read.places if each.role in LATER]
        number, scene = read.sentence.number, self
        if day := next((each for each in dates if _is_alone(read, each.mention)), None):
            scene = replace(scene, day=day, is_day_kept=_is_heading(read))
        if _is_heading(read):
            heading = [each for each in read.places if each.role in HEADING]
            scene = replace(scene, heading=heading or self.heading, headed_by=number if heading else self.headed_by)
        return replace(
            scene,
            dates=dates[-1:] or self.dates,
            named=read.places or self.named,
            places=places or self.places,
            dated_by=number if dates else self.dated_by,
            placed_by=number if places else self.placed_by,
        )


def headed(account: Account) -> Account:
    """Return an account with the day that stands alone above it, if it names none and goes on from nothing before."""
    day = account.scene.day
    is_open = account.reference != "back" and account.telling.connector is None and account.relative is None
    return replace(account, dates=[day]) if day and is_open and not account.dates else account


def _is_told(read: ReadSentence, each: Dated, published: date | None) -> bool:
    """Say whether a date is sure to be one of an incident, or stands alone to head what is told behind it."""
    return each.confidence > SURE or (_is_alone(read, each) and each.first != published)


def _is_alone(read: ReadSentence, each: Dated) -> bool:
    """Say whether no words but a date make a sentence."""
    before, behind = (read.sentence.start, each.start), (each.end, read.sentence.end)
    return all(_BESIDE.fullmatch(read.text, *one) for one in (before, behind))


def _is_heading(read: ReadSentence) -> bool:
    """Say whether a sentence is a short line without a stop."""
    words = read.text[read.sentence.start : read.sentence.end].rstrip()
    return len(words) <= LONGEST_HEADING and not words.endswith(_ENDS)
