"""Which reports are one incident: the sure ones joined, the doubtful ones listed, each with its reasons."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from geomap.errors import Finding
from geomap.proposals import weights
from geomap.proposals.accounts import accounts_of
from geomap.proposals.groups import Groups
from geomap.proposals.likeness import likeness
from geomap.proposals.pairs import pairs_of
from geomap.proposals.parties import Parties
from geomap.proposals.reasons import Reasons
from geomap.proposals.renamed import renamed
from geomap.resolve.matches import look_up

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    import pandas as pd

    from geomap.gazetteer import Gazetteer
    from geomap.proposals.accounts import Accounts
    from geomap.proposals.likeness import Likeness
    from geomap.proposals.sheet import Verdict
    from geomap.readers import Reading

BY_HAND = "a person says so"
CUT = "reports of so few squares and days that not each was held against each"
CUT_WANTED = "fewer at a time, or places and dates that are better known"


@dataclass(frozen=True)
class Pair:
    """Two reports that may be one incident."""

    one: str
    """The report_id of one."""
    other: str
    """That of the other."""
    score: float
    """The chance that they are, 0 to 1."""
    rows: tuple[int, int]
    """Their numbers in the table of reports, from 0."""
    against: str
    """Why they cannot be joined although they are alike; empty if they can."""
    tell: Callable[[], str]
    """Says why they may be one; asked only of the pairs that are shown, for there may be very many."""

    @property
    def reasons(self) -> str:
        """Why, in words, each part with its share, joined by '; '."""
        return f"not joined, for {self.against}; {self.tell()}" if self.against else self.tell()


@dataclass(frozen=True)
class Merging:
    """What is proposed for a table of reports."""

    reports: pd.DataFrame
    """Table REPORTS in its order, with the incident_id of those that were joined."""
    joined: dict[str, list[str]]
    """The reports of each incident that was put together here, by its id."""
    sure: list[Pair]
    """The pairs for which they were."""
    doubtful: list[Pair]
    """The pairs that a person should look at."""
    findings: list[Finding]
    """What a person said that could not be done, and what was not looked at."""


def merged(
    reading: Reading, gazetteer: Gazetteer, verdicts: Sequence[Verdict] = (), *, sure: float = weights.SURE
) -> Merging:
    """Return which reports are one incident; what a person has said of pairs goes before every score.

    Nothing that was read is changed but incident_ids, and relations to a report that now has another. An
    incident_id that was read stays.
    """
    matches = look_up(reading.reports, gazetteer, reading.matches)
    accounts = accounts_of(reading.reports, reading.sources, matches, gazetteer)
    known, findings = _by_hand(accounts, verdicts)
    pairs = pairs_of(accounts)
    alike = likeness(accounts, pairs, Parties(gazetteer))
    alike = alike.only(alike.score >= weights.DOUBTFUL)
    groups = Groups(accounts, [pair for pair, verdict in known.items() if not verdict.same])
    findings += list(_joined_by_hand(groups, known))
    joined, doubtful = _settled(accounts, alike, groups, known, sure)
    if pairs.is_cut:
        findings.append(Finding("reports", 0, "", CUT, CUT_WANTED))
    table, incidents, lost = renamed(accounts.reports, groups.joined(), reading.relations)
    return Merging(table, incidents, joined, doubtful, findings + lost)


Known = dict[tuple[int, int], "Verdict"]


def _by_hand(accounts: Accounts, verdicts: Sequence[Verdict]) -> tuple[Known, list[Finding]]:
    """Return verdicts by the numbers of the reports, the first of each pair, and those that name no reports."""
    numbers = {name: number for number, name in enumerate(accounts.reports["report_id"])}
    known: Known = {}
    findings: list[Finding] = []
    for verdict in verdicts:
        pair = [numbers.get(name, -1) for name in (verdict.one, verdict.other)]
        if min(pair) < 0 or pair[0] == pair[1]:
            findings.append(verdict.finding("two reports that were read"))
            continue
        first = known.setdefault((min(pair), max(pair)), verdict)
        if first.same != verdict.same:
            findings.append(verdict.finding(f"the answer that row {first.row} gives to the same pair"))
    return known, findings


def _joined_by_hand(groups: Groups, known: Known) -> Iterator[Finding]:
    for (one, other), verdict in known.items():
        if verdict.same and (why := groups.join(one, other, by_hand=True)):
            yield verdict.finding(f"reports that can be one incident: {why}")


def _settled(
    accounts: Accounts, alike: Likeness, groups: Groups, known: Known, sure: float
) -> tuple[list[Pair], list[Pair]]:
    """Join the sure pairs, the surest first; return them and those that are left to a person."""
    joined: list[Pair] = []
    open_: list[Pair] = []
    why_alike, names = Reasons(accounts), accounts.reports["report_id"].tolist()
    rows = zip(alike.left.tolist(), alike.right.tolist(), alike.score.tolist(), alike.parts.tolist(), strict=True)
    for one, other, score, parts in sorted(rows, key=lambda row: (-row[2], row[0], row[1])):
        if (one, other) in known:
            continue
        why = groups.join(one, other) if score >= sure else ""
        tell = partial(why_alike.of, one, other, parts)
        pair = Pair(names[one], names[other], round(score, 3), (one, other), why, tell)
        (joined if score >= sure and not why else open_).append(pair)
    return joined, [pair for pair in open_ if groups.of(pair.rows[0]) is not groups.of(pair.rows[1])]
