"""Which incidents of an article answer or follow which, by the words that stand between them."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import takewhile
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from geomap.extract.events.connectors import Connector, Relation
    from geomap.extract.events.tellings import Telling

MOST_SENTENCES_BACK = 2
"""'Days later' at the beginning of a sentence counts from what was told at most so many sentences before."""


@dataclass(frozen=True, slots=True)
class Link:
    """Words by which an article sets one incident behind another."""

    later: int
    """Number of the telling of the incident that came later."""
    earlier: int
    """Number of the telling of the one before."""
    relation: Relation
    """Whether the later one answers the earlier, or only comes later."""
    words: Connector
    """The words that say it."""
    is_leading: bool
    """Whether these stand before the incident and say more than 'after': what they lead to is surely an incident."""


def links(tellings: Sequence[Telling], group_of: Mapping[int, int]) -> list[Link]:
    """Return the links between the tellings of an article, in its order.

    `group_of` has the number of the incident for each telling that is of one; links are only between two incidents.
    """
    numbers = sorted(group_of)
    beside = zip([None, *numbers], numbers, [*numbers[1:], None], strict=False)
    found = (_of(tellings, group_of, *each) for each in beside)
    return [link for link in found if link and group_of[link.later] != group_of[link.earlier]]


def _of(
    tellings: Sequence[Telling], group_of: Mapping[int, int], before: int | None, number: int, after: int | None
) -> Link | None:
    """Return the link that the words of a telling make with the tellings of incidents before and after it."""
    telling = tellings[number]
    words = _ordering(telling)
    if words is None:
        return None
    here = [each for each in (before, after) if each is not None and not _sentences(tellings, each, number)]
    others = [each for each in here if group_of[each] != group_of[number]]
    told = [each for each in others if each < number or telling.is_governed or words.side == "forward"]
    if not told and telling.is_governed and (before in here or words.relation == "after"):
        return None
    other = told[0] if told else _told_before(tellings, group_of, number)
    if other is None:
        return None
    later, earlier = (other, number) if telling.is_governed else (number, other)
    return Link(later, earlier, words.relation, words, words is telling.connector and words.relation != "after")


def _ordering(telling: Telling) -> Connector | None:
    """Return the words with which a telling begins, or ends, if they set it into an order with another."""
    led = telling.connector
    relations = {"answer", "order", "after"} if telling.is_governed else {"answer", "order"}
    if led and led.side != "apart" and led.relation in relations:
        return led
    return None if telling.is_governed else telling.trailing


def _told_before(tellings: Sequence[Telling], group_of: Mapping[int, int], number: int) -> int | None:
    """Return the last telling of another incident, if it is not too many sentences back.

    What a sentence tells goes before what it only names: 'Jets bombed it after the raid. Days later, ...'.
    """
    back = takewhile(lambda each: _sentences(tellings, each, number) <= MOST_SENTENCES_BACK, range(number - 1, -1, -1))
    others = [each for each in back if each in group_of and group_of[each] != group_of[number]]
    return next((each for each in others if not tellings[each].is_governed), next(iter(others), None))


def _sentences(tellings: Sequence[Telling], one: int, other: int) -> int:
    """Return by how many sentences two tellings lie apart; 0 in one sentence."""
    return abs(tellings[other].sentence.number - tellings[one].sentence.number)
