"""Reports joined to incidents pair by pair, the surest first, unless members of the two sides exclude each other."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from geomap import geo
from geomap.proposals.pairs import SLACK_DAYS, SLACK_M
from geomap.schema import parts

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    import pandas as pd

    from geomap.proposals.accounts import Accounts

MOST_HELD = 100
"""Of so many members of each side the sharpest are held against each other."""
APART = ("retaliation_for", "follows", "part_of", "disputes")
"""Relations to another incident than one's own."""


@dataclass
class _Group:
    """Reports of one incident, and what each further one must agree with."""

    members: list[int]
    sources: set[int]
    given: set[int]
    names: set[str]
    """What reports call it."""
    others: set[str]
    """The incidents that it is said to answer, follow, belong to or dispute."""
    latest_first: int
    """The latest of its first days."""
    earliest_last: int
    """The earliest of its last days."""


class Groups:
    """What is joined so far. Each report begins alone, those of an incident that a person has named together."""

    def __init__(self, accounts: Accounts, apart: Iterable[tuple[int, int]] = ()) -> None:
        """Take the reports, and pairs of them that a person keeps apart."""
        self._accounts = accounts
        self._of: dict[int, _Group] = {}
        self._apart: dict[int, set[int]] = {}
        reports = accounts.reports
        self._given, self._source = accounts.given.tolist(), accounts.source.tolist()
        self._first, self._last = accounts.first.tolist(), accounts.last.tolist()
        self._names = reports["incident_id"].fillna(reports["report_id"]).tolist()
        self._others = _others(reports)
        self._named: dict[int, list[int]] = {}
        for number in np.flatnonzero(accounts.given >= 0).tolist():
            self._named.setdefault(self._given[number], []).append(number)
        for one, other in apart:
            self._apart.setdefault(one, set()).add(other)
            self._apart.setdefault(other, set()).add(one)

    def join(self, one: int, other: int, *, by_hand: bool = False) -> str:
        """Join the groups of two reports; return why they cannot be, empty if they are one now.

        A person's word (`by_hand`) goes before all but incidents that a person has named.
        """
        mine, theirs = self.of(one), self.of(other)
        if mine is theirs:
            return ""
        if why := self._against(mine, theirs, by_hand=by_hand):
            return why
        small, large = sorted((mine, theirs), key=lambda group: len(group.members))
        large.members += small.members
        large.sources |= small.sources
        large.given |= small.given
        large.names |= small.names
        large.others |= small.others
        large.latest_first = max(large.latest_first, small.latest_first)
        large.earliest_last = min(large.earliest_last, small.earliest_last)
        self._of.update(dict.fromkeys(small.members, large))
        return ""

    def of(self, report: int) -> _Group:
        """Return the group of a report."""
        if report not in self._of:
            self._begin(report)
        return self._of[report]

    def joined(self) -> list[list[int]]:
        """Return the members of each group of several, in the order of the table."""
        groups = {id(group): group for group in self._of.values()}
        return sorted(sorted(group.members) for group in groups.values() if len(group.members) > 1)

    def _begin(self, report: int) -> None:
        """Make the group of a report: its own, or that of all reports of the incident that a person has named."""
        given = self._given[report]
        members = self._named[given] if given >= 0 else [report]
        group = _Group(
            list(members),
            {self._source[each] for each in members},
            {given} if given >= 0 else set(),
            {self._names[each] for each in members},
            set().union(*(self._others.get(each, ()) for each in members)),
            max(self._first[each] for each in members),
            min(self._last[each] for each in members),
        )
        self._of.update(dict.fromkeys(members, group))

    def _against(self, mine: _Group, theirs: _Group, *, by_hand: bool) -> str:
        if mine.given and theirs.given:
            return "two incidents that a person has named"
        return "" if by_hand else self._excluded(mine, theirs)

    def _excluded(self, mine: _Group, theirs: _Group) -> str:
        if any(self._apart.get(member, set()) & set(theirs.members) for member in mine.members):
            return "a person keeps reports of the two apart"
        if mine.sources & theirs.sources:
            return "one source tells of both"
        if mine.names & theirs.others or theirs.names & mine.others:
            return "one is said to answer, follow, belong to or dispute the other"
        gap = max(mine.latest_first, theirs.latest_first) - min(mine.earliest_last, theirs.earliest_last)
        if gap > SLACK_DAYS:
            return "days of their reports exclude each other"
        return "places of their reports exclude each other" if self._far(mine, theirs) else ""

    def _far(self, mine: _Group, theirs: _Group) -> bool:
        """Say whether a member of one side lies where one of the other cannot be."""
        accounts, one, other = self._accounts, self._sharpest(mine.members), self._sharpest(theirs.members)
        lat, lon, radius_m = accounts.lat, accounts.lon, accounts.radius_m
        apart_m = geo.distances_m(lat[one][:, None], lon[one][:, None], lat[other], lon[other])
        return bool((apart_m > radius_m[one][:, None] + radius_m[other] + SLACK_M).any())

    def _sharpest(self, members: Sequence[int]) -> np.ndarray:
        if len(members) <= MOST_HELD:
            return np.asarray(members)
        return np.asarray(members)[np.argsort(self._accounts.radius_m[members])[:MOST_HELD]]


def _others(reports: pd.DataFrame) -> dict[int, set[str]]:
    """Return the other incidents that each report names as such, by its number."""
    found: dict[int, set[str]] = {}
    for name in APART:
        for number, other in parts(reports[name]).items():
            found.setdefault(int(str(number)), set()).add(other)
    return found
