"""Reports joined to incidents pair by pair, the surest first, unless members of the two sides exclude each other."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from geomap import geo
from geomap.proposals.pairs import SLACK_DAYS, SLACK_M
from geomap.schema import listed

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

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
        given = int(self._accounts.given[report])
        members = np.flatnonzero(self._accounts.given == given).tolist() if given >= 0 else [report]
        rows = self._accounts.reports.iloc[members]
        group = _Group(
            members,
            set(self._accounts.source[members].tolist()),
            {given} if given >= 0 else set(),
            set(rows["incident_id"].fillna(rows["report_id"])),
            {other for name in APART for cell in rows[name].dropna() for other in listed(cell)},
            int(self._accounts.first[members].max()),
            int(self._accounts.last[members].min()),
        )
        self._of.update(dict.fromkeys(members, group))

    def _against(self, mine: _Group, theirs: _Group, *, by_hand: bool) -> str:
        if mine.given and theirs.given:
            return "two incidents that a person has named"
        if by_hand:
            return ""
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
