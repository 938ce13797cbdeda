"""The incidents of an article: its accounts in their order, each joined to one told before or the first of its own.

A title is read last: it names what the article tells of, and seldom says enough to be told by.
"""

from __future__ import annotations

from itertools import takewhile
from typing import TYPE_CHECKING

from geomap.extract.events.asked import Asked
from geomap.extract.events.counted_days import counted_back, date_by_next, dated
from geomap.extract.events.of_which import of_which
from geomap.extract.events.second_look import looked_again
from geomap.extract.events.told import Told, open_to

if TYPE_CHECKING:
    from collections.abc import Sequence

    from geomap.extract.events.account import Account
    from geomap.extract.events.signs import Signs


def incidents(accounts: Sequence[Account], signs: Sequence[Signs]) -> tuple[list[Told], list[int | None]]:
    """Return the incidents of an article, and for each account the number of its incident; None if it is of none."""
    told: list[Told] = []
    numbers: list[int | None] = [None] * len(accounts)
    last: dict[bool, int | None] = {}
    for at in sorted(range(len(accounts)), key=lambda at: accounts[at].is_title):
        account = accounts[at]
        anchor = _anchor(at, accounts, last.get(account.is_title))
        own = dated(account, signs[at], told[anchor].signs.days if anchor is not None else None)
        if at and (before := numbers[at - 1]) is not None:
            own = counted_back(account, accounts[at - 1], own, told[before].signs.days)
        since = _since(at, accounts, anchor, told)
        number = of_which(Asked(account, own, told, since | _of_sentence(at, accounts, numbers)))
        if number == len(told):
            told.append(Told.begun(account, own, since))
        elif number is not None:
            told[number].take(account, own, since)
        numbers[at] = number
        last |= {} if number is None else {account.is_title: number}
    date_by_next(accounts, numbers, told)
    return looked_again(told, numbers)


def _of_sentence(at: int, accounts: Sequence[Account], numbers: Sequence[int | None]) -> frozenset[int]:
    """Return the incidents that the sentence of an account has told of."""
    here = takewhile(lambda each: accounts[each].telling.sentence == accounts[at].telling.sentence, reversed(range(at)))
    return frozenset(number for each in here if (number := numbers[each]) is not None)


def _since(at: int, accounts: Sequence[Account], anchor: int | None, told: Sequence[Told]) -> frozenset[int]:
    """Return the incidents that came before the one of an account: the one it follows, and those that this followed."""
    if anchor is None or not (_is_later(accounts[at]) or _is_behind(at, accounts)):
        return frozenset()
    return (told[anchor].since | {anchor}) & {*open_to(told)}


def _is_behind(at: int, accounts: Sequence[Account]) -> bool:
    """Say whether the account before this one names, in the same sentence, what came first: 'after the raid, ...'."""
    if not at or accounts[at - 1].telling.sentence != accounts[at].telling.sentence:
        return False
    return accounts[at - 1].telling.is_governed and accounts[at - 1].telling.relation in {"answer", "order"}


def _is_later(account: Account) -> bool:
    """Say whether an account tells of another incident than the one told before: 'days later', 'then'."""
    if account.is_spoken_of and account.reference == "back":
        return False
    words = account.telling.connector
    is_led = words is not None and words.side == "ahead" and words.relation != "none"
    days = account.relative.after_days if account.relative else None
    return is_led or (days is not None and (account.is_tied or not days[0] <= 0 <= days[1]))


def _anchor(at: int, accounts: Sequence[Account], last: int | None) -> int | None:
    """Return the incident from which an account counts its day: the last; if it is tied, one of its own sentence."""
    is_alone = not at or accounts[at - 1].telling.sentence != accounts[at].telling.sentence
    return None if accounts[at].is_tied and is_alone else last
