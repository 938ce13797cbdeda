"""Who did it, how that is known, who says so and who denies it."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from geomap.extract.bands import is_band
from geomap.extract.coded import Coded
from geomap.extract.events.account_signs import ACCUSING, HARMED
from geomap.extract.fields.camps import camp
from geomap.extract.fields.spans import first_word, span_of
from geomap.extract.groups import UNNAMED
from geomap.extract.said import settled
from geomap.extract.sides import side

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from geomap.extract.events.account import Account
    from geomap.extract.events.told import Told
    from geomap.extract.lexicon import Lexicon
    from geomap.extract.mention import Mention
    from geomap.extract.said import Said

NOBODY, OWN = 0.3, 0.6
"""How sure it is that nobody knows where nobody says anything, and that an actor claims what somebody of his side
speaks of."""


class _Saying(NamedTuple):
    said: Said
    account: Account


def who(told: Told, lexicon: Lexicon, country: str) -> dict[str, Coded]:
    """Return what the accounts together say about who did it; forces without a name are those of `country`."""
    said = [_Saying(each, account) for account in told.accounts for each in account.said]
    accused = [each for each in said if each.said.whom and each.said.status in ACCUSING]
    denied = [each for each in said if each.said.status == "denied" and each.said.by]
    own = [each for each in denied if each.said.whom]
    open_ = [each for each in said if each.said.status == "unknown"]
    if own and not accused:
        return _only_denied(told, own, lexicon, country)
    coded = _accused(accused, denied, lexicon, country) if accused else _unknown(told, said)
    known = coded.get("perpetrator")
    if (known is None or lexicon.is_faceless(known.value)) and not open_ and (voice := _voice(told, lexicon)):
        coded = {"perpetrator": replace(voice, value=_state(voice.value, lexicon, country)), "attributed_by": voice}
        coded["attribution_status"] = replace(voice, value="claimed")
    if accused and coded["attribution_status"].value in {"attributed", "unknown"}:
        coded |= _own_word(told, coded["perpetrator"].value, lexicon, country)
    if denied and denied[0].said.by:
        coded["denied_by"] = _coded(denied[0].said.by.value, denied[:1])
    return coded


def bring_home(reports: Iterable[dict[str, Coded]], lexicon: Lexicon) -> None:
    """Give forces without a name the state of the country that a report was given since."""
    for report in reports:
        doer, teller, country = (report.get(name) for name in ("perpetrator", "attributed_by", "country"))
        if doer and country:
            report["perpetrator"] = replace(doer, value=_state(doer.value, lexicon, country.value))
        if teller and country and teller.value.lower() in lexicon.grammar["states"]["arms"]:
            report["attributed_by"] = replace(teller, value=_in_full(teller.value, lexicon, country.value))


def _accused(accused: Sequence[_Saying], denied: Sequence[_Saying], lexicon: Lexicon, country: str) -> dict[str, Coded]:
    """Return the likeliest actor, and what is known of his having done it; who claims it denies something else."""
    name = _likeliest(accused, lexicon)
    about = [each for each in accused if each.said.whom and each.said.whom.value == name]
    is_claimed = any(each.said.status == "claimed" for each in about)
    own = [] if is_claimed else [each for each in denied if _is_of(each, name, lexicon, country)]
    status = settled([each.said for each in (*about, *own)])
    by = sorted((each for each in about if each.said.by), key=lambda each: each.said.status != status)
    if status == "attributed" and lexicon.is_faceless(name):
        status = "unknown"
    coded = {
        "perpetrator": _coded(_state(name, lexicon, country), about),
        "attribution_status": _coded(status, about),
    }
    if by and by[0].said.by:
        coded["attributed_by"] = _coded(by[0].said.by.value, by[:1])
    elif status in {"attributed", "suspected"} and (teller := _teller(about)):
        coded["attributed_by"] = teller
    return coded


def _likeliest(accused: Sequence[_Saying], lexicon: Lexicon) -> str:
    """Return the actor for whom most is said; who has a name goes before gunmen, and who claims it before others."""
    weights: Counter[str] = Counter()
    named: set[str] = set()
    claimed: set[str] = set()
    for whom, said in ((each.said.whom, each.said) for each in accused):
        if whom:
            weights[whom.value] += round(100 * said.confidence) * (1 + bool(lexicon.named(whom.value)))
            named |= {whom.value} if whom.confidence != UNNAMED else set()
            claimed |= {whom.value} if said.status == "claimed" else set()
    return max(weights, key=lambda name: (name in named, name in claimed, weights[name]))


def _teller(about: Sequence[_Saying]) -> Coded | None:
    """Return who speaks in the sentence that tells who did it."""
    for each in about:
        for speaker in each.account.speakers:
            return Coded(speaker.value, (span_of(each.account, speaker.start, speaker.end),), OWN)
    return None


def _only_denied(told: Told, denied: Sequence[_Saying], lexicon: Lexicon, country: str) -> dict[str, Coded]:
    """Return who denies to have done it: disputed if anybody else speaks of it, whom he then contradicts."""
    name = denied[0].said.whom.value if denied[0].said.whom else ""
    own = side(name, lexicon, country)
    others = [
        (each, account)
        for account in told.accounts
        for each in account.speakers
        if side(each.value, lexicon, country) != own
    ]
    coded = {
        "perpetrator": _coded(_state(name, lexicon, country), denied),
        "attribution_status": _coded("disputed" if others else "denied", denied),
        "denied_by": _coded(name, denied[:1]),
    }
    if others:
        each, account = others[0]
        coded["attributed_by"] = Coded(each.value, (span_of(account, each.start, each.end),), OWN)
    return coded


def _is_of(denied: _Saying, name: str, lexicon: Lexicon, country: str) -> bool:
    """Say whether it is the accused who denies it, and not somebody who denies what others did."""
    by, whom = denied.said.by, denied.said.whom
    accused = side(name, lexicon, country)
    return any(each is not None and side(each.value, lexicon, country) == accused for each in (by, whom))


def _own_word(told: Told, name: str, lexicon: Lexicon, country: str) -> dict[str, Coded]:
    """Return that an actor claims what he did, if one of his own side speaks of it."""
    own = side(name, lexicon, country)
    for account in told.accounts:
        for each in account.speakers:
            if side(each.value, lexicon, country) == own:
                span = (span_of(account, each.start, each.end),)
                return {
                    "attribution_status": Coded("claimed", span, OWN),
                    "attributed_by": Coded(each.value, span, OWN),
                }
    return {}


def _voice(told: Told, lexicon: Lexicon) -> Coded | None:
    """Return who speaks of an incident as his own, if nobody tells who did it.

    It is an army that counts the rebels who were killed, or an armed group of whom none was; not one that is named
    where the deed is told, since it was done to it.
    """
    hurt = {camp(each.value) for account in told.accounts for each in account.figures if each.of in HARMED}
    struck = {each.value for account in told.accounts for each in _beside(account)}
    for account in told.accounts:
        for speaker in account.speakers:
            is_state = lexicon.is_home(speaker.value) or lexicon.whole(speaker.value) in lexicon.states
            is_doer = is_state if "rebels" in hurt else is_band(speaker, lexicon) and speaker.value not in struck
            if is_doer:
                return Coded(speaker.value, (span_of(account, speaker.start, speaker.end),), OWN)
    return None


def _beside(account: Account) -> Iterator[Mention]:
    """Give whom an account names where it tells the deed, but for those who speak there."""
    speaking = {each.start for each in account.speakers}
    named = account.of_kind("actor") if account.telling.triggers else ()
    return (each for each in named if each.start not in speaking)


def _unknown(told: Told, said: Sequence[_Saying]) -> dict[str, Coded]:
    open_ = [each for each in said if each.said.status == "unknown"]
    unsaid = Coded("unknown", (first_word(told),), NOBODY)
    return {"attribution_status": _coded("unknown", open_) if open_ else unsaid}


def _state(name: str, lexicon: Lexicon, country: str) -> str:
    """Return the state of 'the army' or 'government helicopters'; else the name."""
    if lexicon.named(name) or not lexicon.is_home(name):
        return name
    return side(name, lexicon, country)


def _in_full(name: str, lexicon: Lexicon, country: str) -> str:
    """Return 'Peruvian army' for 'army' in Peru."""
    state = lexicon.states.get(_state(name, lexicon, country))
    return f"{state.adjectives[0]} {name.lower()}" if state and state.adjectives else name


def _coded(value: str, said: Sequence[_Saying]) -> Coded:
    spans = tuple(span_of(each.account, each.said.start, each.said.end) for each in said)
    return Coded(value, spans, max(each.said.confidence for each in said))
