"""Who did it, how that is known, who says so and who denies it."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, NamedTuple

from geomap.extract.coded import Coded
from geomap.extract.events.account_signs import ACCUSING
from geomap.extract.fields.spans import first_word, span_of
from geomap.extract.said import settled

if TYPE_CHECKING:
    from collections.abc import Sequence

    from geomap.extract.events.account import Account
    from geomap.extract.events.told import Told
    from geomap.extract.lexicon import Lexicon
    from geomap.extract.said import Said

UNNAMED, NOBODY, OWN = 0.5, 0.3, 0.6
"""Actors no surer than this go by no name; how sure it is that nobody knows where nobody says anything, and that an
actor claims what somebody of his side speaks of."""


class _Saying(NamedTuple):
    said: Said
    account: Account


def who(told: Told, lexicon: Lexicon, country: str) -> dict[str, Coded]:
    """Return what the accounts together say about who did it; forces without a name are those of `country`."""
    said = [_Saying(each, account) for account in told.accounts for each in account.said]
    accused = [each for each in said if each.said.whom and each.said.status in ACCUSING]
    denied = [each for each in said if each.said.status == "denied" and each.said.by]
    coded = _accused(accused, denied, lexicon, country) if accused else _unknown(told, said)
    if accused and coded["attribution_status"].value in {"attributed", "unknown"}:
        coded |= _own_word(told, coded["perpetrator"].value, lexicon, country)
    if denied and denied[0].said.by:
        coded["denied_by"] = _coded(denied[0].said.by.value, denied[:1])
    return coded


def _accused(accused: Sequence[_Saying], denied: Sequence[_Saying], lexicon: Lexicon, country: str) -> dict[str, Coded]:
    """Return the actor for whom most is said; names of the lexicon count twice."""
    weights: Counter[str] = Counter()
    for each in accused:
        if each.said.whom:
            name = each.said.whom.value
            weights[name] += round(100 * each.said.confidence) * (1 + bool(lexicon.named(name)))
    name = weights.most_common(1)[0][0]
    about = [each for each in accused if each.said.whom and each.said.whom.value == name]
    by = [each for each in about if each.said.by]
    status = settled([each.said for each in (*about, *denied)])
    if status == "attributed" and not by and _is_nameless(about, lexicon):
        status = "unknown"
    coded = {
        "perpetrator": _coded(_state(name, lexicon, country), about),
        "attribution_status": _coded(status, about),
    }
    if by and by[0].said.by:
        coded["attributed_by"] = _coded(by[0].said.by.value, by[:1])
    return coded


def _own_word(told: Told, name: str, lexicon: Lexicon, country: str) -> dict[str, Coded]:
    """Return that an actor claims what he did, if one of his own side speaks of it."""
    for account in told.accounts:
        for each in account.speakers:
            if lexicon.whole(_state(each.value, lexicon, country)) == lexicon.whole(name):
                span = (span_of(account, each.start, each.end),)
                return {
                    "attribution_status": Coded("claimed", span, OWN),
                    "attributed_by": Coded(each.value, span, OWN),
                }
    return {}


def _unknown(told: Told, said: Sequence[_Saying]) -> dict[str, Coded]:
    open_ = [each for each in said if each.said.status == "unknown"]
    unsaid = Coded("unknown", (first_word(told),), NOBODY)
    return {"attribution_status": _coded("unknown", open_) if open_ else unsaid}


def _state(name: str, lexicon: Lexicon, country: str) -> str:
    """Return the state in which it happened for 'the army' or 'government helicopters'; else the name."""
    if lexicon.named(name) or not lexicon.is_home(name):
        return name
    return next((each.name for each in lexicon.states.values() if each.country == country), name)


def _is_nameless(about: Sequence[_Saying], lexicon: Lexicon) -> bool:
    whom = [each.said.whom for each in about if each.said.whom]
    is_known = any(lexicon.named(each.value) or lexicon.is_home(each.value) for each in whom)
    return not is_known and max(each.confidence for each in whom) <= UNNAMED


def _coded(value: str, said: Sequence[_Saying]) -> Coded:
    spans = tuple(span_of(each.account, each.said.start, each.said.end) for each in said)
    return Coded(value, spans, max(each.said.confidence for each in said))
