"""Which incidents of an article answer or follow which, by the words that stand between them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

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


def links(tellings: Sequence[Telling], group_of: Mapping[int, int]) -> list[Link]:
    """Return the links between the tellings of an article, in its order.

    `group_of` has the number of the incident for each telling that is of one; links are only between two incidents.
    """
    found = (link for number in group_of for link in _of(number, tellings, group_of))
    return [link for link in found if group_of[link.later] != group_of[link.earlier]]


def _of(number: int, tellings: Sequence[Telling], group_of: Mapping[int, int]) -> Iterator[Link]:
    words = tellings[number].connector
    if words is None or words.side == "apart" or words.relation == "none":
        return
    before, after = _beside(number, tellings, group_of)
    if tellings[number].is_governed:
        later = next((each for each in (before, after) if each is not None), None)
        later = _told_before(number, tellings, group_of) if later is None else later
        if later is not None:
            yield Link(later, number, words.relation, words)
        return
    earlier = before
    if earlier is None and words.side == "forward":
        earlier = after
    if earlier is None:
        earlier = _told_before(number, tellings, group_of)
    if earlier is not None:
        yield Link(number, earlier, words.relation, words)


def _beside(number: int, tellings: Sequence[Telling], group_of: Mapping[int, int]) -> tuple[int | None, int | None]:
    """Return the tellings of incidents right before and right behind one in its sentence."""
    here = [each for each in group_of if tellings[each].sentence == tellings[number].sentence]
    before, after = [each for each in here if each < number], [each for each in here if each > number]
    return max(before, default=None), min(after, default=None)


def _told_before(number: int, tellings: Sequence[Telling], group_of: Mapping[int, int]) -> int | None:
    """Return the last telling of another incident in the sentences before, if it is not too far back."""
    first = tellings[number].sentence.number - MOST_SENTENCES_BACK
    before = [each for each in group_of if each < number and first <= tellings[each].sentence.number]
    return max((each for each in before if group_of[each] != group_of[number]), default=None)
