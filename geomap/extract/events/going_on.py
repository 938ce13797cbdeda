"""Sentences that name no incident and go on from the one before: 'nobody was hurt', 'the police suspect the rebels'."""

from __future__ import annotations

from typing import TYPE_CHECKING

from geomap.extract.events.account import Account
from geomap.extract.events.account_signs import HARMED
from geomap.extract.events.connectors import connectors
from geomap.extract.events.tellings import Telling
from geomap.extract.events.when import when

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from geomap.extract.events.connectors import Connector
    from geomap.extract.events.read_sentence import ReadSentence
    from geomap.extract.said import Said


def going_on(read: ReadSentence, start: int, end: int) -> Iterator[Account]:
    """Give what some letters of a sentence add to the incident told before: who was hurt, is blamed or answered."""
    figures = [each for each in read.figures if each.of in HARMED and start <= each.start < end]
    said = [each for each in read.said if start <= each.start < end]
    if not figures and not said:
        return
    inside = tuple(each for each in read.mentions if start <= each.start < end)
    answer = _answer(read, start, end, said)
    telling = Telling(read.sentence, start, end, (), "real", inside, answer)
    dates = when(read.text, telling, [each for each in read.dates if start <= each.start < end]) if answer else ()
    places = [each for each in read.places if start <= each.mention.start < end] if answer else ()
    yield Account(
        telling=telling,
        reference="back",
        dates=dates,
        places=places,
        figures=figures,
        said=said,
        speakers=read.speakers,
    )


def _answer(read: ReadSentence, start: int, end: int, said: Sequence[Said]) -> Connector | None:
    """Return the words by which somebody is said to have answered, as in 'Israel answered with artillery'."""
    if not any(each.whom for each in said):
        return None
    found = connectors(read.text, start, end)
    return next((each for each in found if each.relation == "answer" and each.side == "ahead"), None)
