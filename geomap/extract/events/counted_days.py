"""The days that an account counts from another incident, or from the day on which somebody spoke."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING

from geomap.extract.dates.calendar import shifted

if TYPE_CHECKING:
    from collections.abc import Sequence

    from geomap.extract.dates.calendar import Days
    from geomap.extract.events.account import Account
    from geomap.extract.events.signs import Signs
    from geomap.extract.events.told import Told

LONGEST_DAYS = 366
"""A span that is counted from another incident and is longer says nothing."""


def dated(account: Account, signs: Signs, since: Days | None) -> Signs:
    """Return signs with the days that an account counts from another, or from the day on which somebody spoke."""
    if account.relative is None or _is_of_main_clause(account):
        return signs
    if spoken := _spoken(account):
        return replace(signs, days=_counted(account, spoken))
    return signs if signs.days else replace(signs, days=_counted(account, since))


def _is_of_main_clause(account: Account) -> bool:
    """Say whether what is counted is the day of the main clause: 'the answer to the raid came within hours'."""
    days = account.relative.after_days if account.relative else None
    is_answered = account.telling.is_governed and account.telling.relation == "answer"
    return is_answered and not account.is_tied and days is not None and days[0] >= 0


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


def counted_back(account: Account, before: Account, signs: Signs, days: Days | None) -> Signs:
    """Return the signs of an account with its days, where the one before it came so many days 'after' it."""
    is_here = account.telling.sentence == before.telling.sentence
    if signs.days or days is None or not is_here or not before.is_tied or not account.telling.is_governed:
        return signs
    after = before.relative.after_days if before.relative else None
    if after is None or after[0] <= 0 or after[1] - after[0] > LONGEST_DAYS:
        return signs
    return replace(signs, days=(shifted(days[0], -after[1]), shifted(days[1], -after[0])))


def date_by_next(accounts: Sequence[Account], numbers: Sequence[int | None], told: Sequence[Told]) -> None:
    """Fill in days counted from what the same sentence tells behind: 'jets bombed it two days after a raid'."""
    for (account, number), (other, since) in pairwise(zip(accounts, numbers, strict=True)):
        is_here = account.telling.sentence == other.telling.sentence
        if is_here and account.is_tied and number is not None and since is not None and not told[number].signs.days:
            told[number].signs = replace(told[number].signs, days=_counted(account, told[since].signs.days))
