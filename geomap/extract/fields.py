"""The fields of a report, from what the clauses of an article tell of one incident, each with the words it comes from."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from geomap.extract.coded import Coded, Span
from geomap.extract.events.more import is_more
from geomap.extract.events.victims import victims
from geomap.extract.events.where import happened_at
from geomap.extract.said import settled
from geomap.schema.words import EVENT_TYPES

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from geomap.extract.events.accounts import Account
    from geomap.extract.events.incidents import Told
    from geomap.extract.events.when import When
    from geomap.extract.events.where import Located
    from geomap.extract.lexicon import Lexicon
    from geomap.extract.mention import Counted, Figure
    from geomap.extract.said import Said
    from geomap.gazetteer import Answer

SPOKEN, RELATIVE = 0.6, 0.7
"""What is left of a date's confidence that is the day on which somebody spoke, and of one counted from another."""
UNNAMED, NAMED = 0.5, 0.6
ACCUSING = ("claimed", "attributed", "suspected", "disputed")
_COLUMNS: dict[Counted, str] = {"munitions": "munitions", "killed": "fatalities", "wounded": "injuries"}
_TYPE_OF = {sub: kind for kind, subs in EVENT_TYPES.items() for sub in subs}


def fields(told: Told, answers: Mapping[str, Answer], text: str, lexicon: Lexicon) -> dict[str, Coded]:
    """Return what is known of an incident, by the names of the columns of a table of reports."""
    return {
        **_when(told, text),
        **_what(told, lexicon),
        **(where := _where(told, answers, text)),
        **_who(told, lexicon, where["country"].value if "country" in where else ""),
        **_phrases(told, text),
        **_figures(told, text),
    }


def _span(account: Account, start: int, end: int) -> Span:
    return Span(account.telling.sentence.number, start, end)


def _first(told: Told) -> Span:
    """Return the first word that tells of an incident."""
    account = next((each for each in told.accounts if each.telling.triggers), told.accounts[0])
    first = account.telling.triggers[0] if account.telling.triggers else account.telling
    return _span(account, first.start, first.end)


def _words(text: str, span: Span) -> str:
    return " ".join(text[span.start : span.end].split())


def _when(told: Told, text: str) -> dict[str, Coded]:
    found = [(each, account) for account in told.accounts for each in account.dates]
    if found:
        best, account = min(found, key=lambda each: _doubt(each[0]))
        dated, sure = best.mention, best.mention.confidence * (SPOKEN if best.is_spoken else 1.0)
        days, precision = (dated.first, dated.last), dated.precision
    else:
        account = next((each for each in told.accounts if each.relative), None)
        if account is None or account.relative is None:
            return {}
        dated, sure, days, precision = account.relative, account.relative.confidence * RELATIVE, told.signs.days, None
    span = _span(account, dated.start, dated.end)
    coded = {"date_as_reported": Coded(_words(text, span), (span,), sure)}
    if days and days[0] and days[1]:
        precision = precision or ("day" if days[0] == days[1] else "days")
        coded["date_start"] = Coded(days[0].isoformat(), (span,), sure)
        coded["date_precision"] = Coded(precision, (span,), sure)
        if precision != "day":
            coded["date_end"] = Coded(days[1].isoformat(), (span,), sure)
    return coded


def _doubt(each: When) -> tuple[bool, int, float]:
    first, last = each.mention.first, each.mention.last
    return each.is_spoken, (last - first).days if first and last else 0, -each.mention.confidence


def _what(told: Told, lexicon: Lexicon) -> dict[str, Coded]:
    """Return the sort of incident that most words speak of: those for what was done before those for the weapon."""
    votes: Counter[str] = Counter()
    spans: dict[str, list[Span]] = {}
    for account in told.accounts:
        for start, end, sub in _kinds(account, lexicon):
            votes[sub] += 1
            spans.setdefault(sub, []).append(_span(account, start, end))
    if not votes:
        return _untold(told, lexicon)
    sub, count = votes.most_common(1)[0]
    sure = 0.9 * count / votes.total()
    where = tuple(spans[sub])
    kind = _TYPE_OF.get(sub, sub)
    coded = {"event_type": Coded(kind, where, sure)}
    if sub != kind:
        coded["sub_event_type"] = Coded(sub, where, sure)
    return coded


def _kinds(account: Account, lexicon: Lexicon) -> Iterator[tuple[int, int, str]]:
    told = [each for each in account.telling.triggers if each.sort.event_type]
    for each in told:
        yield each.start, each.end, each.sort.sub_event_type or each.sort.event_type
    for each in account.of_kind("weapon") if not told else ():
        weapon = lexicon.weapon(each.value)
        if weapon and weapon.sub_event_type:
            yield each.start, each.end, weapon.sub_event_type


def _untold(told: Told, lexicon: Lexicon) -> dict[str, Coded]:
    """Return the sort of an incident whose words leave it open: by who was attacked."""
    span = (_first(told),)
    if any(each.word.startswith("strike") for one in told.accounts for each in one.telling.triggers) and (
        told.signs.actors & lexicon.states.keys()
    ):
        return {
            "event_type": Coded("Explosions/Remote violence", span, 0.4),
            "sub_event_type": Coded("Air/drone strike", span, 0.4),
        }
    sorts = {
        found.sort for each in told.accounts for one in each.of_kind("target") if (found := lexicon.target(one.value))
    }
    if sorts & {"civilian", "people"} and "military" not in sorts:
        return {
            "event_type": Coded("Violence against civilians", span, 0.4),
            "sub_event_type": Coded("Attack", span, 0.4),
        }
    return {"event_type": Coded("Battles", span, 0.3), "sub_event_type": Coded("Armed clash", span, 0.3)}


def _where(told: Told, answers: Mapping[str, Answer], text: str) -> dict[str, Coded]:
    found = [(each, account) for account in told.accounts for each in account.places]
    coded: dict[str, Coded] = {}
    if left := [(each, account) for each, account in found if each.role == "from"]:
        each, account = left[0]
        coded["launch_location"] = _coded_place(each, account, text)
    best = happened_at([each for each, _ in found])
    at = [(each, account) for each, account in found if each in best]
    if not at:
        return coded
    each, account = min(at, key=lambda one: _width(one[0], answers, text))
    coded["location_as_reported"] = _coded_place(each, account, text)
    if each.role == "land":
        coded["location"] = Coded(each.mention.value, coded["location_as_reported"].spans, each.mention.confidence)
    answer = answers.get(each.words(text))
    if answer and answer.place and answer.place.country:
        coded["country"] = Coded(answer.place.country, coded["location_as_reported"].spans, each.mention.confidence)
    return coded


def _coded_place(each: Located, account: Account, text: str) -> Coded:
    span = _span(account, each.start, each.end)
    return Coded(_words(text, span), (span,), each.mention.confidence)


def _width(each: Located, answers: Mapping[str, Answer], text: str) -> float:
    answer = answers.get(each.words(text))
    return answer.uncertainty_m if answer and answer.uncertainty_m is not None else float("inf")


def _who(told: Told, lexicon: Lexicon, country: str) -> dict[str, Coded]:
    said = [(each, account) for account in told.accounts for each in account.said]
    accused = [(each, account) for each, account in said if each.whom and each.status in ACCUSING]
    denied = [(each, account) for each, account in said if each.status == "denied" and each.by]
    coded: dict[str, Coded] = {}
    if accused:
        weights: Counter[str] = Counter()
        for each, _ in accused:
            if each.whom:
                weights[each.whom.value] += each.confidence * (1 + bool(lexicon.named(each.whom.value)))
        name = weights.most_common(1)[0][0]
        about = [(each, account) for each, account in accused if each.whom and each.whom.value == name]
        coded["perpetrator"] = _coded_said(_state(name, lexicon, country), about)
        status = settled([each for each, _ in (*about, *denied)])
        if status == "attributed" and not any(each.by for each, _ in about) and _is_nameless(name, about, lexicon):
            status = "unknown"
        coded["attribution_status"] = _coded_said(status, about)
        if by := [(each, account) for each, account in about if each.by]:
            first = by[0][0].by
            coded["attributed_by"] = _coded_said(first.value if first else "", by[:1])
    else:
        open_ = [(each, account) for each, account in said if each.status == "unknown"]
        coded["attribution_status"] = _coded_said("unknown", open_) if open_ else Coded("unknown", (_first(told),), 0.3)
    if denied:
        by = denied[0][0].by
        coded["denied_by"] = _coded_said(by.value if by else "", denied[:1])
    return coded


def _state(name: str, lexicon: Lexicon, country: str) -> str:
    """Return the state in which it happened for 'the army' or 'government helicopters'; else the name."""
    if lexicon.named(name) or not lexicon.is_home(name):
        return name
    return next((each.name for each in lexicon.states.values() if each.country == country), name)


def _is_nameless(name: str, about: Sequence[tuple[Said, Account]], lexicon: Lexicon) -> bool:
    sure = max(each.whom.confidence for each, _ in about if each.whom)
    return sure <= UNNAMED and not lexicon.named(name) and not lexicon.is_home(name)


def _coded_said(value: str, said: Sequence[tuple[Said, Account]]) -> Coded:
    spans = tuple(_span(account, each.start, each.end) for each, account in said)
    return Coded(value, spans, max(each.confidence for each, _ in said))


def _phrases(told: Told, text: str) -> dict[str, Coded]:
    coded: dict[str, Coded] = {}
    for kind in ("target", "weapon"):
        found = [(each, account) for account in told.accounts for each in account.of_kind(kind)]
        if found:
            each, account = max(found, key=lambda one: one[0].confidence)
            coded[kind] = Coded(each.value, (_span(account, each.start, each.end),), each.confidence)
    return coded


def _figures(told: Told, text: str) -> dict[str, Coded]:
    coded: dict[str, Coded] = {}
    for of, column in _COLUMNS.items():
        found = [
            (here, account)
            for account in told.accounts
            if (here := [each for each in account.figures if each.of == of])
        ]
        if found:
            coded |= _counted(column, found, text)
    if not any(name.startswith("fatalities") for name in coded):
        coded |= _named(told, text)
    return coded


def _named(told: Told, text: str) -> dict[str, Coded]:
    """Return the least number of those killed where two or more are named and nobody is counted."""
    for account in told.accounts:
        found = victims(text, account.telling)
        if found and found[0] > 1:
            span = _span(account, *found[1:])
            return {
                "fatalities_low": Coded(str(found[0]), (span,), NAMED),
                "fatalities_as_reported": Coded(_words(text, span), (span,), NAMED),
            }
    return {}


def _counted(column: str, found: Sequence[tuple[Sequence[Figure], Account]], text: str) -> dict[str, Coded]:
    """Return the greatest figure that a clause gives, those of one clause together, with 'another nine' added to it."""
    whole = [each for each in found if not is_more(each[0][0], text)] or found
    figures, account = max(whole, key=lambda each: sum(_value(one) for one in each[0]))
    more = [each for each in found if each not in whole][:1]
    both = [*((one, account) for one in figures), *((one, other) for these, other in more for one in these)]
    spans = tuple(_span(each, one.start, one.end) for one, each in both)
    sure = min(one.confidence for one, _ in both)
    coded = {}
    for end in ("low", "best", "high"):
        values = [getattr(one, end) for one, _ in both]
        if all(value is not None for value in values):
            coded[f"{column}_{end}"] = Coded(str(sum(values)), spans, sure)
    if not coded:
        coded[f"{column}_low"] = Coded(str(sum(_value(one) for one, _ in both)), spans, sure)
    coded[f"{column}_as_reported"] = Coded("; ".join(_words(text, span) for span in spans), spans, sure)
    return coded


def _value(figure: Figure) -> int:
    return next((each for each in (figure.best, figure.low, figure.high) if each is not None), 0)
