"""Which of a sentence's words about who did it are said of which incident."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from geomap.extract.events.tellings import Telling
    from geomap.extract.said import Said

DEED = 0.75
"""A saying no surer than this only tells a deed: 'the rebels shelled a post'."""


def said_of(telling: Telling, said: Sequence[Said]) -> list[Said]:
    """Return what is said of who did what a clause tells of; what tells another deed only if nothing tells this one."""
    here = [each for each in said if telling.holds(each.start) and not _is_of_answer(telling, each)]
    told = [each for each in here if each.whom and _tells(each, telling)]
    return [each for each in here if each in told or not _is_deed(each)] if told else here


def _tells(said: Said, telling: Telling) -> bool:
    return any(said.overlaps(each.start, each.end) for each in telling.triggers)


def _is_deed(said: Said) -> bool:
    return said.whom is not None and said.status in {"attributed", "claimed"} and said.confidence <= DEED


def _is_of_answer(telling: Telling, said: Said) -> bool:
    """Say whether words claim the answer to an incident, and not the incident: 'in response to it, Hamas said'."""
    words = telling.connector
    is_answered = telling.is_governed and words is not None and words.relation == "answer"
    return is_answered and words is not None and said.status == "claimed" and said.start < words.end
