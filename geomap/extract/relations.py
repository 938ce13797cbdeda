"""Which incidents of an article answer or follow which, as columns of a report."""

from __future__ import annotations

from typing import TYPE_CHECKING

from geomap.extract.coded import Coded, Span
from geomap.extract.events.answers import links

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from geomap.extract.events.account import Account
    from geomap.extract.lexicon import Lexicon

STATED, IMPLIED = 0.7, 0.5
"""How sure it is that one answers the other where words say so, and where they only say which came later."""
ANSWERS, FOLLOWS = "retaliation_for", "follows"


def linked(told: Sequence[Account], numbers: Sequence[int | None]) -> set[int]:
    """Return the numbers of the incidents that come after others or before them, by what the article says."""
    group_of = {at: number for at, number in enumerate(numbers) if number is not None}
    found = links([each.telling for each in told], group_of)
    return {group_of[at] for link in found for at in (link.later, link.earlier)}


def relate(
    told: Sequence[Account],
    numbers: Sequence[int | None],
    coded: Mapping[int, dict[str, Coded]],
    ids: Mapping[int, str],
    lexicon: Lexicon,
) -> None:
    """Fill in what each incident answers or follows; `coded` has its fields by its number, `ids` its report."""
    group_of = {at: number for at, number in enumerate(numbers) if number is not None and number in coded}
    for link in links([each.telling for each in told], group_of):
        later, earlier = group_of[link.later], group_of[link.earlier]
        if {ANSWERS, FOLLOWS} & coded[later].keys():
            continue
        is_told = link.relation == "answer"
        is_answer = _can_answer(coded[later], coded[earlier], lexicon, is_told=is_told)
        span = (Span(told[link.later].telling.sentence.number, link.words.start, link.words.end),)
        sure = STATED if is_told else IMPLIED
        coded[later][ANSWERS if is_answer else FOLLOWS] = Coded(ids[earlier], span, sure)
        coded[later]["relation_confidence"] = Coded("stated" if is_told else "implied", span, sure)


def _can_answer(later: Mapping[str, Coded], earlier: Mapping[str, Coded], lexicon: Lexicon, *, is_told: bool) -> bool:
    """Say whether one incident can answer another: not by the same actor, and by a known one if nobody says so."""
    whose = [lexicon.whole(each["perpetrator"].value) if "perpetrator" in each else "" for each in (later, earlier)]
    return whose[0] != whose[1] if whose[0] else is_told
