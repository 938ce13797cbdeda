"""Who did it, how that is known, who says so and who denies it."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from geomap.extract.actors.groups import UNNAMED
from geomap.extract.actors.sides import is_office, side
from geomap.extract.actors.states import HOME
from geomap.extract.coded import Coded
from geomap.extract.events.account_signs import ACCUSING
from geomap.extract.fields.own_word import heard, own_deed, own_word, spoken
from geomap.extract.fields.spans import first_word, span_of
from geomap.extract.said import settled
from geomap.extract.voices.speakers import PERSON
from geomap.extract.voices.speakers import UNNAMED as UNSURE

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from geomap.extract.events.account import Account
    from geomap.extract.events.told import Told
    from geomap.extract.lexicon import Lexicon
    from geomap.extract.mention import Mention
    from geomap.extract.said import Said, Status

NOBODY = 0.3
"""How sure it is that nobody knows where nobody says anything."""


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
    coded = _accused(told, accused, denied, lexicon, country) if accused else _unknown(told, said)
    known = coded.get("perpetrator")
    if (known is None or lexicon.is_faceless(known.value)) and not open_ and (voice := own_deed(told, lexicon)):
        coded = {"perpetrator": replace(voice, value=_state(voice.value, lexicon, country)), "attributed_by": voice}
        coded["attribution_status"] = replace(voice, value="claimed")
    if accused and coded["attribution_status"].value in {"attributed", "unknown"}:
        coded |= own_word(told, coded["perpetrator"].value, lexicon, country)
    if denied and (denier := _voiced(denied[0], lexicon)):
        coded["denied_by"] = _coded(denier.value, denied[:1])
    return coded


def bring_home(reports: Iterable[dict[str, Coded]], lexicon: Lexicon) -> None:
    """Give forces without a name the state of the country that a report was given since."""
    for report in reports:
        doer, teller, country = (report.get(name) for name in ("perpetrator", "attributed_by", "country"))
        if doer and country:
            report["perpetrator"] = replace(doer, value=_state(doer.value, lexicon, country.value))
        if teller and country and _is_bare(teller.value, lexicon):
            name = _in_full(teller.value, lexicon, country.value, _claiming(report))
            report["attributed_by"] = replace(teller, value=name)


def _claiming(report: dict[str, Coded]) -> str:
    """Return who claims it; nobody if it is only said of him."""
    doer, status = report.get("perpetrator"), report.get("attribution_status")
    return doer.value if doer and status and status.value == "claimed" else ""


def _is_bare(name: str, lexicon: Lexicon) -> bool:
    """Say whether words name forces or an office without their state: 'army', 'defence ministry'."""
    words = lexicon.grammar["states"]
    if lexicon.whole(name) in lexicon.states:
        return False
    is_organ = name.lower().split()[-1] in words["arms"] | words["organs"]
    return name.lower() in words["arms"] or (is_organ and is_office(name, lexicon))


def _accused(
    told: Told, accused: Sequence[_Saying], denied: Sequence[_Saying], lexicon: Lexicon, country: str
) -> dict[str, Coded]:
    """Return the likeliest actor, and what is known of his having done it; who claims it denies something else."""
    name = _likeliest(accused, lexicon)
    about = [each for each in accused if each.said.whom and each.said.whom.value == name]
    is_claimed = any(each.said.status == "claimed" for each in about)
    own = [] if is_claimed else [each for each in denied if _is_of(each, name, lexicon, country)]
    status = settled([each.said for each in (*about, *own)])
    by = _tellers(about, status, lexicon)
    if status == "disputed":
        others = _others(told, name, lexicon, country)
        by = [each for each in by if side(each.value, lexicon, country) != side(name, lexicon, country)] + others
    if status == "attributed" and lexicon.is_faceless(name):
        status = "unknown"
    coded = {
        "perpetrator": _coded(_state(name, lexicon, country), about),
        "attribution_status": _coded(status, about),
    }
    if by and status != "unknown":
        is_voice = status == "claimed" and _is_voice(by[0].value, lexicon)
        coded["attributed_by"] = replace(by[0], value=name) if is_voice else by[0]
    return coded


def _is_voice(name: str, lexicon: Lexicon) -> bool:
    """Say whether words name nobody but the voice of those who claim it: 'a caller to a radio station'."""
    return not lexicon.grammar["speakers"]["own"].isdisjoint(name.lower().split())


def _tellers(about: Sequence[_Saying], status: Status, lexicon: Lexicon) -> list[Coded]:
    """Return who says so, the likeliest first: who is said to, and who speaks in the sentences that tell it."""
    ordered = sorted((each for each in about if each.said.by), key=lambda each: each.said.status != status)
    found = [_coded(by.value, [each]) for each in ordered if (by := _voiced(each, lexicon))]
    is_told = status in {"attributed", "suspected"}
    return found + [spoken(each) for saying in about if is_told for each in heard([saying.account])]


def _others(told: Told, name: str, lexicon: Lexicon, country: str) -> list[Coded]:
    """Return who else speaks of what somebody is said to have done, in the sentences that tell of it or behind them."""
    own = side(name, lexicon, country)
    behind = (each for account in told.accounts for each in account.behind)
    return [spoken(each) for each in (*heard(told.accounts), *behind) if side(each.by.value, lexicon, country) != own]


def _voiced(saying: _Saying, lexicon: Lexicon) -> Mention | None:
    """Return who says something; if he has no name, with all the words that belong to him in the sentence.

    Without a name only one who speaks there says what other words of the sentence tell.
    """
    said, speakers = saying.said, saying.account.speakers
    by = said.by
    if by is None or (lexicon.whole(by.value) not in lexicon.states and by.confidence > HOME):
        return by
    here = [each for each in speakers if each.overlaps(by.start, by.end)]
    is_here = saying.account.telling.sentence.start <= by.start < saying.account.telling.sentence.end
    is_beside = is_here and by.confidence <= UNSURE and not said.overlaps(by.start, by.end)
    is_unsure = by.confidence <= PERSON or is_beside
    return next(iter((*here, *(speakers if is_unsure else ()))), None if is_beside else by)


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


def _only_denied(told: Told, denied: Sequence[_Saying], lexicon: Lexicon, country: str) -> dict[str, Coded]:
    """Return who denies to have done it: disputed if anybody else speaks of it, whom he then contradicts."""
    name = denied[0].said.whom.value if denied[0].said.whom else ""
    others = _others(told, name, lexicon, country)
    coded = {
        "perpetrator": _coded(_state(name, lexicon, country), denied),
        "attribution_status": _coded("disputed" if others else "denied", denied),
        "denied_by": _coded(name, denied[:1]),
    }
    if others:
        coded["attributed_by"] = others[0]
    return coded


def _is_of(denied: _Saying, name: str, lexicon: Lexicon, country: str) -> bool:
    """Say whether it is the accused who denies it, and not somebody who denies what others did."""
    by, whom = denied.said.by, denied.said.whom
    accused = side(name, lexicon, country)
    return any(each is not None and side(each.value, lexicon, country) == accused for each in (by, whom))


def _unknown(told: Told, said: Sequence[_Saying]) -> dict[str, Coded]:
    open_ = [each for each in said if each.said.status == "unknown"]
    unsaid = Coded("unknown", (first_word(told),), NOBODY)
    return {"attribution_status": _coded("unknown", open_) if open_ else unsaid}


def _state(name: str, lexicon: Lexicon, country: str) -> str:
    """Return the state of 'the army' or 'government helicopters'; else the name."""
    if lexicon.named(name) or not (lexicon.is_home(name) or is_office(name, lexicon)):
        return name
    return side(name, lexicon, country)


def _in_full(name: str, lexicon: Lexicon, country: str, claiming: str) -> str:
    """Return 'Peruvian army' for 'army' in Peru, or if it is Peru that claims the deed."""
    state = lexicon.states.get(claiming) or lexicon.states.get(_state(name, lexicon, country))
    return f"{state.adjectives[0]} {name if ' ' in name else name.lower()}" if state and state.adjectives else name


def _coded(value: str, said: Sequence[_Saying]) -> Coded:
    spans = tuple(span_of(each.account, each.said.start, each.said.end) for each in said)
    return Coded(value, spans, max(each.said.confidence for each in said))
