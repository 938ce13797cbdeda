"""Tables put together as they are read from one file after the other."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from geomap.errors import Finding
from geomap.readers import retold
from geomap.readers.cells import WHERE, typed
from geomap.readers.datasets import RETOLD
from geomap.readers.reading import Taken
from geomap.schema import LINKS, MATCHES, REPORTS, SOURCES, among, stacked

if TYPE_CHECKING:
    import pandas as pd

    from geomap.readers.manner import Manner
    from geomap.readers.raw import Raw
    from geomap.schema import Table

ACCOUNTS = "incidents"
"""What is said of a table of incidents that were reports once; they are in the form of table REPORTS."""
ANSWERS = "answers"
"""What stands beside these, in the form of table LINKS."""
KEPT = (REPORTS.name, SOURCES.name, LINKS.name, MATCHES.name, ACCOUNTS, ANSWERS)
BESIDE = {LINKS.name: frozenset({"score", "reasons"})}
"""What a table has beside its columns where `geomap links` wrote it: why each link was proposed."""
WORDS = "query"
"""The column of table MATCHES of which the account of the same row says, by another name, what is in doubt."""


@dataclass
class Gathered:
    """What is gathered while files are read."""

    tables: dict[str, list[pd.DataFrame]] = field(default_factory=lambda: {name: [] for name in KEPT})
    """The good rows of each table."""
    refused: list[Finding] = field(default_factory=list)
    """What was refused."""
    doubtful: list[Finding] = field(default_factory=list)
    """What was kept and may have been read amiss."""
    taken: list[Taken] = field(default_factory=list)
    """What each table was taken for."""
    _barred: list[Finding] = field(default_factory=list)
    """What was refused in the place of an account, which goes with it."""
    _doubted: list[Finding] = field(default_factory=list)
    """What is in doubt with accounts."""

    def take(self, raw: Raw, manner: Manner) -> None:
        """Take a table of a file."""
        table, name = raw.table or REPORTS, _name(raw)
        good, bad, odd = typed(raw, table, manner.dates)
        self.tables[name].append(good)
        self.refused += bad
        if table is MATCHES:
            self._barred += bad
            odd = [each for each in odd if each.column != WORDS]
        is_account = raw.dataset in RETOLD and name in {ACCOUNTS, MATCHES.name}
        doubtful = self._doubted if is_account else self.doubtful
        doubtful += [*raw.doubtful, *odd, *_unknown_columns(raw, table)]
        if raw.taken:
            self.taken.append(Taken(raw.file, raw.taken, raw.dataset, name, len(raw.numbers) + len(raw.refused)))

    def end(self) -> int:
        """Put accounts that tell more than the reports to these; return how many rows of both were read."""
        reports = stacked(self.tables[REPORTS.name], REPORTS)
        accounts = retold.allowed(stacked(self.tables[ACCOUNTS], REPORTS), self._barred)
        kept = retold.kept(accounts, reports)
        answers = stacked(self.tables[ANSWERS], LINKS)
        self.tables[REPORTS.name] = [reports, kept]
        self.tables[LINKS.name].append(answers[among(answers["incident_id"], kept["incident_id"])])
        rows = set(zip(kept["file"], kept["row"], strict=True))
        self.doubtful += [each for each in self._doubted if not each.row or (each.file, each.row) in rows]
        self.doubtful = list(dict.fromkeys(self.doubtful))
        read = sum(each.rows for each in self.taken if each.table in {REPORTS.name, ACCOUNTS})
        return read - len(accounts) + len(kept)


def _name(raw: Raw) -> str:
    table = raw.table or REPORTS
    if raw.dataset not in RETOLD:
        return table.name
    return {REPORTS.name: ACCOUNTS, LINKS.name: ANSWERS}.get(table.name, table.name)


def _unknown_columns(raw: Raw, table: Table) -> list[Finding]:
    """Return a finding for each column that is not used; those that geomap fills in are, in an export of its own."""
    is_whole = all(name in raw.cells for name in table.names)
    beside = BESIDE.get(table.name, frozenset())
    unknown = [name for name in raw.columns if name not in table.names or (name in WHERE and not is_whole)]
    unknown = [name for name in unknown if name not in beside]
    return [Finding(raw.file, 1, name, name, "a column of docs/data.md; it is not used") for name in unknown]
