"""The incidents of an article: its accounts in their order, each joined to one told before or the first of its own."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cached_property
from itertools import pairwise, takewhile
from typing import TYPE_CHECKING

from geomap.extract.dates.calendar import shifted
from geomap.extract.events.blamed import blamed
from geomap.extract.events.signs import AGAINST
from geomap.extract.events.tellings import HARM

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import date

    from geomap.extract.events.account import Account
    from geomap.extract.events.reference import Reference
    from geomap.extract.events.signs import Signs

ENOUGH: dict[Reference, float] = {"new": 2.5, "open": 2.0, "back": 0.0}
"""So many points must speak for an account's being of an incident told before."""
KNOWN, VAGUE = 0.5, 1.0
"""Of 'the attack on Monday' so many for each thing that is said of it, and fewer of what a headline only names."""
RECENT, SALIENT, MOST_SALIENT, SAME_WORD = 1.0, 0.2, 4, 0.5
"""Points of an incident told a moment ago, for each of so many accounts of it, and for being called by the same noun:
'the strikes' are air strikes sooner than a rocket attack."""
NEAR_SENTENCES, MOST_OPEN = 2, 100
"""So many sentences back is a moment ago; an account is of one of so many incidents that were begun last."""
WIDE_M = 200_000.0
"""A place that reaches farther is a country or a large part of one, and says little."""
LONGEST_DAYS = 366
"""A span that is counted from another incident and is longer says nothing."""
Days = tuple["date", "date"]


@dataclass(slots=True)
class Told:
    """An incident as an article tells it."""

    accounts: list[Account]
    """Where it is told, in the order of the article."""
    signs: Signs
    """What these say together."""
    since: frozenset[int] = frozenset()
    """Numbers of the incidents that came before it, by what the article says."""
    heads: frozenset[str] = frozenset()
    """The nouns by which it is called."""

    @property
    def last_sentence(self) -> int:
        """Number of the last sentence that tells of it."""
        return self.accounts[-1].telling.sentence.number

    @property
    def last_start(self) -> int:
        """Where the last clause that tells of it begins."""
        return self.accounts[-1].telling.start

    @property
    def last_main(self) -> int:
        """Where the last clause begins that tells of it, and not only of another that follows it."""
        return next((each.telling.start for each in reversed(self.accounts) if not each.telling.is_governed), -1)

    @property
    def is_vague(self) -> bool:
        """Whether neither day, figures nor a narrow place is known."""
        return not self.signs.days and not self.signs.figures and is_wide(self.signs)


@dataclass(frozen=True)
class _Asked:
    """An account, what was told before it, and of which of these it cannot be."""

    account: Account
    signs: Signs
    told: Sequence[Told]
    apart: frozenset[int]

    @cached_property
    def is_empty(self) -> bool:
        """Whether an account says nothing of its own."""
        signs = self.signs
        is_told = signs.days or self.account.figures or self.account.relative or (signs.spots and signs.actors)
        is_named = not signs.spots and any(each.role == "at" for each in self.account.places)
        return is_wide(signs) and not is_told and not is_named

    @cached_property
    def is_harm(self) -> bool:
        """Whether it says only that people were hurt."""
        return not self.signs.kinds and all(each.sort.name == HARM for each in self.account.telling.triggers)

    @cached_property
    def is_mere_harm(self) -> bool:
        """Whether it says not even when or where."""
        return self.is_harm and is_wide(self.signs) and not self.signs.days

    @cached_property
    def heads(self) -> frozenset[str]:
        """The nouns by which it calls what was done."""
        return frozenset(_heads(self.account))

    @cached_property
    def best(self) -> int | None:
        """The incident for which most speaks."""
        open_to = (number for number in _open(self.told) if number not in self.apart)
        return max(open_to, key=lambda number: (self.points(number), self.told[number].last_start), default=None)

    def likeness(self, number: int) -> float:
        """Return what speaks for an incident by its signs alone."""
        return self.told[number].signs.likeness(self.signs)

    def fits(self, number: int | None) -> bool:
        """Say whether it can be of an incident."""
        return number is not None and number not in self.apart and self.likeness(number) > AGAINST

    def points(self, number: int) -> float:
        """Return what speaks for an incident, how lately and how often it was told included."""
        told = self.told[number]
        is_near = self.account.telling.sentence.number - told.last_sentence <= NEAR_SENTENCES
        is_aside = self.is_empty and told.accounts[-1].telling.is_governed
        recent = RECENT if is_near and not is_aside else 0.0
        same = SAME_WORD if self.heads & told.heads else 0.0
        return self.likeness(number) + recent + same + SALIENT * min(len(told.accounts), MOST_SALIENT)


def _heads(account: Account) -> Iterator[str]:
    """Give the last words of the nouns for what was done: 'strike' of 'air strikes'."""
    nouns = (each.word.split()[-1] for each in account.telling.triggers if each.is_noun)
    return (noun.removeprefix("air").removesuffix("s") for noun in nouns)


def is_wide(signs: Signs) -> bool:
    """Say whether a place is unknown, or known only as a country."""
    return all(spot.radius_m > WIDE_M for spot in signs.spots)


def incidents(accounts: Sequence[Account], signs: Sequence[Signs]) -> tuple[list[Told], list[int | None]]:
    """Return the incidents of an article, and for each account the number of its incident; None if it is of none."""
    told: list[Told] = []
    numbers: list[int | None] = []
    for at, account in enumerate(accounts):
        anchor = _anchor(at, accounts, numbers)
        dated = _dated(account, signs[at], told[anchor].signs.days if anchor is not None else None)
        since = _since(at, accounts, anchor, told)
        number = _number(_Asked(account, dated, told, since | _of_sentence(at, accounts, numbers)))
        if number == len(told):
            told.append(Told([account], dated, since, frozenset(_heads(account))))
        elif number is not None:
            told[number].accounts.append(account)
            told[number].heads |= {*_heads(account)}
            told[number].signs = told[number].signs.joined_with(dated)
            told[number].since |= since
        numbers.append(number)
    _date_by_next(accounts, numbers, told)
    return told, numbers


def _open(told: Sequence[Told]) -> range:
    """Return the numbers of the incidents of which an account can be: of all of them the work would have no bounds."""
    return range(max(0, len(told) - MOST_OPEN), len(told))


def _number(asked: _Asked) -> int | None:
    """Return the number of the incident that an account is of, that of a new one, or None if it is of none."""
    if not asked.account.telling.triggers:
        return blamed(asked.account, asked.told, _last(asked))
    found = _told_before(asked)
    if found is not None:
        return found
    return len(asked.told) if _begins(asked) else None


def _told_before(asked: _Asked) -> int | None:
    """Return the incident told before that an account is of; None if of none."""
    last = _last(asked)
    latest = max(_open(asked.told), key=lambda number: asked.told[number].last_start, default=None)
    if asked.account.is_pointing and asked.fits(latest):
        return latest
    if asked.is_mere_harm:
        return last if asked.fits(last) else None
    if _is_enough(asked):
        return asked.best
    is_going_on = asked.is_empty and asked.account.reference == "open" and not _is_answer(asked)
    return last if is_going_on and asked.fits(last) else None


def _is_enough(asked: _Asked) -> bool:
    """Say whether enough speaks for the incident for which most does."""
    if asked.best is None or not asked.fits(asked.best):
        return False
    if asked.is_empty and asked.account.reference != "back":
        return asked.is_harm and asked.points(asked.best) >= RECENT + SALIENT
    return asked.points(asked.best) >= _needed(asked, asked.told[asked.best]) + SALIENT


def _needed(asked: _Asked, told: Told) -> float:
    if asked.is_empty:
        return 0.0
    if asked.is_harm:
        return RECENT
    signs = asked.signs
    is_back = asked.account.reference == "back"
    said = bool(signs.days) + bool(signs.figures) + (not is_wide(signs))
    return (KNOWN * said if is_back else ENOUGH[asked.account.reference]) - (VAGUE if told.is_vague else 0.0)


def _begins(asked: _Asked) -> bool:
    """Say whether an account that is of no incident told before is the first of its own."""
    signs = asked.signs
    if asked.is_mere_harm or (asked.is_harm and not (signs.spots and signs.days)):
        return False
    if not asked.is_empty or _is_answer(asked):
        return True
    is_elsewhere = asked.best is None or not asked.fits(asked.best)
    return bool(signs.spots) and asked.account.reference != "back" and is_elsewhere


def _is_answer(asked: _Asked) -> bool:
    return asked.account.is_answer and any(each.whom for each in asked.account.said)


def _last(asked: _Asked) -> int | None:
    """Return the incident that was told last, if that was a moment ago; a main clause goes before what it names."""
    here = asked.account.telling.sentence.number
    near = [each for each in _open(asked.told) if here - asked.told[each].last_sentence <= NEAR_SENTENCES]
    return max(near, key=lambda number: (asked.told[number].last_main, asked.told[number].last_start), default=None)


def _of_sentence(at: int, accounts: Sequence[Account], numbers: Sequence[int | None]) -> frozenset[int]:
    """Return the incidents that the sentence of an account has told of."""
    here = takewhile(lambda each: accounts[each].telling.sentence == accounts[at].telling.sentence, reversed(range(at)))
    return frozenset(number for each in here if (number := numbers[each]) is not None)


def _since(at: int, accounts: Sequence[Account], anchor: int | None, told: Sequence[Told]) -> frozenset[int]:
    """Return the incidents that came before the one of an account: the one it follows, and those that this followed."""
    if anchor is None or not (_is_later(accounts[at]) or _is_behind(at, accounts)):
        return frozenset()
    return (told[anchor].since | {anchor}) & {*_open(told)}


def _is_behind(at: int, accounts: Sequence[Account]) -> bool:
    """Say whether the account before this one names, in the same sentence, what came first: 'after the raid, ...'."""
    if not at or accounts[at - 1].telling.sentence != accounts[at].telling.sentence:
        return False
    return accounts[at - 1].telling.is_governed and accounts[at - 1].telling.relation != "none"


def _is_later(account: Account) -> bool:
    """Say whether an account tells of another incident than the one told before: 'days later', 'then'."""
    words = account.telling.connector
    is_led = words is not None and words.side == "ahead" and words.relation != "none"
    days = account.relative.after_days if account.relative else None
    return is_led or (days is not None and (account.is_tied or not days[0] <= 0 <= days[1]))


def _anchor(at: int, accounts: Sequence[Account], numbers: Sequence[int | None]) -> int | None:
    """Return the incident from which an account counts its day: the last; if it is tied, one of its own sentence."""
    if accounts[at].is_tied and (not at or accounts[at - 1].telling.sentence != accounts[at].telling.sentence):
        return None
    return next((number for number in reversed(numbers) if number is not None), None)


def _dated(account: Account, signs: Signs, since: Days | None) -> Signs:
    """Return signs with the days that an account counts from another, or from the day on which somebody spoke."""
    if account.relative is None:
        return signs
    if spoken := _spoken(account):
        return replace(signs, days=_counted(account, spoken))
    return signs if signs.days else replace(signs, days=_counted(account, since))


def _spoken(account: Account) -> Days | None:
    """Return the day on which somebody spoke of what was 'the evening before'."""
    days = account.relative.after_days if account.relative else None
    spoken = next((each.mention for each in account.dates if each.is_spoken), None)
    if spoken and spoken.first and spoken.last and days and days[1] <= 0:
        return spoken.first, spoken.last
    return None


def _counted(account: Account, since: Days | None) -> Days | None:
    """Return the days that are so many after others."""
    if since is None or account.relative is None or account.relative.after_days is None:
        return None
    least, most = account.relative.after_days
    if most - least > LONGEST_DAYS:
        return None
    return shifted(since[0], least), shifted(since[1], most)


def _date_by_next(accounts: Sequence[Account], numbers: Sequence[int | None], told: Sequence[Told]) -> None:
    """Fill in days counted from what the same sentence tells behind: 'jets bombed it two days after a raid'."""
    for (account, number), (other, since) in pairwise(zip(accounts, numbers, strict=True)):
        is_here = account.telling.sentence == other.telling.sentence
        if is_here and account.is_tied and number is not None and since is not None and not told[number].signs.days:
            told[number].signs = replace(told[number].signs, days=_counted(account, told[since].signs.days))
