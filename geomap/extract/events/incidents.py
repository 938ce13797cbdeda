"""The incidents of an article: its accounts in their order, each joined to one told before or the first of its own."""

from __future__ import annotations

from dataclasses import dataclass, replace
from itertools import pairwise
from typing import TYPE_CHECKING

from geomap.extract.dates.calendar import shifted
from geomap.extract.events.more import is_more
from geomap.extract.events.signs import AGAINST, Signs, Spot
from geomap.extract.events.tellings import HARM
from geomap.extract.events.where import happened_at
from geomap.schema.words import EVENT_TYPES

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import date

    from geomap.extract.events.accounts import Account
    from geomap.extract.events.joined import Reference
    from geomap.extract.events.words import Sort
    from geomap.extract.lexicon import Lexicon
    from geomap.extract.mention import Counted
    from geomap.gazetteer import Answer

WIDE_M = 200_000.0
KNOWN = 0.5
TAKEN = "taken by rebels"
ENOUGH: dict[Reference, float] = {"new": 2.5, "open": 2.0, "back": 0.0}
RECENT, SALIENT, MOST_SALIENT = 1.0, 0.2, 4
NEAR_SENTENCES = 2
LONGEST_DAYS = 366
_HARMED = ("killed", "wounded")


@dataclass(slots=True)
class Told:
    """An incident as an article tells it."""

    accounts: list[Account]
    """Where it is told, in the order of the article."""
    signs: Signs
    """What these say together."""
    counted_from: int | None = None
    """Number of the incident that its day is counted from; None if from none."""

    @property
    def last_sentence(self) -> int:
        """Number of the last sentence that tells of it."""
        return self.accounts[-1].telling.sentence.number

    @property
    def last_main(self) -> int:
        """Where the last clause begins that tells of it, and not only of another that follows it."""
        return max((each.telling.start for each in self.accounts if not each.telling.is_governed), default=-1)

    @property
    def last_start(self) -> int:
        """Where the last clause that tells of it begins."""
        return self.accounts[-1].telling.start


def incidents(
    accounts: Sequence[Account], answers: Mapping[str, Answer], text: str, lexicon: Lexicon
) -> tuple[list[Told], list[int | None]]:
    """Return the incidents of an article, and for each account the number of its incident."""
    told: list[Told] = []
    numbers: list[int | None] = []
    for at, account in enumerate(accounts):
        signs = _signs(account, answers, text, lexicon)
        anchor = _anchor(at, accounts, numbers)
        if account.relative and _spoken(account):
            signs = replace(signs, days=_counted(account, _spoken(account)))
        elif account.relative and anchor is not None and not signs.days:
            signs = replace(signs, days=_counted(account, told[anchor].signs.days))
        apart = {
            number
            for other, number in enumerate(numbers)
            if number is not None and accounts[other].telling.sentence == account.telling.sentence
        }
        if anchor is not None and _is_later(account):
            apart.add(anchor)
        number = _joined(account, signs, told, apart)
        if number == len(told):
            told.append(Told([account], signs, anchor if account.relative else None))
        elif number is not None:
            told[number].accounts.append(account)
            told[number].signs = told[number].signs.joined_with(signs)
        numbers.append(number)
    _date_by_next(accounts, numbers, told)
    return told, numbers


def _date_by_next(accounts: Sequence[Account], numbers: Sequence[int | None], told: Sequence[Told]) -> None:
    """Fill in days counted from what the same sentence tells behind: 'jets bombed it two days after a raid'."""
    for (account, number), (other, since) in pairwise(zip(accounts, numbers, strict=True)):
        is_here = account.telling.sentence == other.telling.sentence
        if is_here and account.is_tied and number is not None and since is not None and not told[number].signs.days:
            told[number].signs = replace(told[number].signs, days=_counted(account, told[since].signs.days))


def _is_vague(signs: Signs) -> bool:
    """Say whether little is known of an incident, as of one that a headline names."""
    return not signs.days and not signs.figures and all(spot.radius_m > WIDE_M for spot in signs.spots)


def _is_later(account: Account) -> bool:
    """Say whether an account tells of another incident than the one told before: 'days later', 'then'."""
    words = account.telling.connector
    is_led = words is not None and words.side == "ahead" and words.relation != "none"
    days = account.relative.after_days if account.relative else None
    return is_led or (days is not None and not days[0] <= 0 <= days[1]) or (account.is_tied and days is not None)


def _joined(account: Account, signs: Signs, told: Sequence[Told], apart: set[int]) -> int | None:
    """Return the number of the incident that an account is of, that of a new one, or None if it is of none."""
    if not account.telling.triggers:
        return len(told) if account.telling.connector else _going_on(account, told)
    is_harm = all(each.sort.name == HARM for each in account.telling.triggers) and not signs.kinds
    is_wide = all(spot.radius_m > WIDE_M for spot in signs.spots)
    is_empty = is_wide and not (signs.days or signs.figures or account.relative or (signs.spots and signs.actors))
    if is_harm and is_wide and not signs.days:
        last = _going_on(account, told)
        return last if last is not None and told[last].signs.likeness(signs) > AGAINST and last not in apart else None
    open_to = [number for number in range(len(told)) if number not in apart]
    here = account.telling.sentence.number

    def points(number: int) -> float:
        is_near = here - told[number].last_sentence <= NEAR_SENTENCES
        is_aside = is_empty and told[number].accounts[-1].telling.is_governed
        recent = RECENT if is_near and not is_aside else 0.0
        return told[number].signs.likeness(signs) + recent + SALIENT * min(len(told[number].accounts), MOST_SALIENT)

    if account.is_pointing and told:
        latest = max(range(len(told)), key=lambda number: told[number].last_start)
        if latest not in apart and told[latest].signs.likeness(signs) > AGAINST:
            return latest
    best = max(open_to, key=lambda number: (points(number), told[number].last_start), default=None)
    if best is not None and told[best].signs.likeness(signs) > AGAINST:
        needed = ENOUGH[account.reference]
        if account.reference == "back" and not is_empty:
            needed = KNOWN * (bool(signs.days) + bool(signs.figures) + (not is_wide))
        if _is_vague(told[best].signs):
            needed -= RECENT
        if is_harm or (is_empty and account.reference == "back"):
            needed = RECENT if is_harm else 0.0
        if points(best) >= needed + SALIENT and not (is_empty and account.reference != "back" and not is_harm):
            return best
    if is_empty and not _is_answer(account):
        last = _going_on(account, told)
        is_same = account.reference == "open" and last is not None and last not in apart
        if is_same and told[last].signs.likeness(signs) > AGAINST:
            return last
        is_other = (
            signs.spots
            and account.reference != "back"
            and (best is None or told[best].signs.likeness(signs) == AGAINST)
        )
        return len(told) if is_other else None
    if is_harm and not (signs.spots and signs.days):
        return None
    return len(told)


def _going_on(account: Account, told: Sequence[Told]) -> int | None:
    """Return the incident that was told last, if that was right before."""
    here = account.telling.sentence.number
    near = [number for number, each in enumerate(told) if here - each.last_sentence <= NEAR_SENTENCES]
    return max(near, key=lambda number: (told[number].last_main, told[number].last_start), default=None)


def _is_answer(account: Account) -> bool:
    return account.is_answer and any(each.whom for each in account.said)


def _anchor(at: int, accounts: Sequence[Account], numbers: Sequence[int | None]) -> int | None:
    """Return the number of the incident from which an account counts its day: the last one told before it.

    'Two days after the raid' counts from what its sentence tells.
    """
    if accounts[at].is_tied and (not at or accounts[at - 1].telling.sentence != accounts[at].telling.sentence):
        return None
    return next((number for number in reversed(numbers) if number is not None), None)


def _spoken(account: Account) -> tuple[date, date] | None:
    """Return the day on which somebody spoke of what was 'the evening before'."""
    days = account.relative.after_days if account.relative else None
    spoken = next((each.mention for each in account.dates if each.is_spoken), None)
    if spoken and spoken.first and spoken.last and days and days[1] <= 0:
        return spoken.first, spoken.last
    return None


def _counted(account: Account, since: tuple[date, date] | None) -> tuple[date, date] | None:
    """Return the days that are so many after others."""
    if since is None or account.relative is None or account.relative.after_days is None:
        return None
    least, most = account.relative.after_days
    if most - least > LONGEST_DAYS:
        return None
    return shifted(since[0], least), shifted(since[1], most)


def _signs(account: Account, answers: Mapping[str, Answer], text: str, lexicon: Lexicon) -> Signs:
    places = happened_at(account.places)
    spots = [spot for each in places if (spot := _spot(answers.get(each.words(text))))]
    day = next((each.mention for each in account.dates if not each.is_spoken), None)
    return Signs(
        kinds=frozenset(_kinds(account, lexicon)),
        days=(day.first, day.last) if day and day.first and day.last else None,
        spots=(min(spots, key=lambda spot: spot.radius_m),) if spots else (),
        figures=_figures(account, text) or None,
        actors=frozenset(
            each.whom.value
            for each in account.said
            if each.whom
            and each.status in {"attributed", "claimed", "suspected", "disputed"}
            and lexicon.named(each.whom.value)
        ),
    )


def _spot(answer: Answer | None) -> Spot | None:
    if answer is None or answer.lat is None or answer.lon is None:
        return None
    place = answer.place
    countries = frozenset(filter(None, place.country.split(";"))) if place else frozenset()
    return Spot(answer.lat, answer.lon, answer.uncertainty_m or 0.0, place.gazetteer_id if place else "", countries)


def _kinds(account: Account, lexicon: Lexicon) -> set[str]:
    told = {kind for each in account.telling.triggers for kind in _allowed(each.sort)}
    if told:
        return told
    weapons = (lexicon.weapon(each.value) for each in account.of_kind("weapon"))
    return {each.sub_event_type for each in weapons if each and each.sub_event_type}


def _allowed(sort: Sort) -> tuple[str, ...]:
    """Return the kinds that a sort of words allows; without a finer one its event type, and nothing if it says none."""
    if sort.name == TAKEN:
        return EVENT_TYPES["Battles"][1:]
    return tuple(filter(None, (sort.sub_event_type or sort.event_type,)))


def _figures(account: Account, text: str) -> dict[Counted, int]:
    found: dict[Counted, int] = {}
    for each in account.figures:
        value = each.best if each.best is not None else each.low
        if each.of in _HARMED and value is not None and not is_more(each, text):
            found[each.of] = found.get(each.of, 0) + value
    return found
