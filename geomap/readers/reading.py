"""What a reading returns: the tables of all files together, and what each file was taken for."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING

from geomap.readers.datasets import DATASETS
from geomap.readers.marked import count_marked
from geomap.schema import LINKS, MATCHES, frame

if TYPE_CHECKING:
    from pathlib import Path

    import pandas as pd

    from geomap.errors import Finding
    from geomap.readers.datasets.dataset import Dataset


@dataclass(frozen=True, slots=True)
class Taken:
    """What a file was taken for."""

    file: str
    """Name of the file."""
    form: str
    """Its format, with its encoding."""
    dataset: str
    """Whose columns it has, a name of DATASETS; `own` are ours."""
    table: str
    """The table that it holds."""
    rows: int
    """How many rows of it there are, refused ones included."""

    def __str__(self) -> str:
        """Write it as one line."""
        whose = "" if self.dataset == "own" else f" of {DATASETS[self.dataset].title}"
        table = self.table.removesuffix("s") if self.rows == 1 else self.table
        return f"{self.file}: {self.form}, {self.rows:,} {table}{whose}"


@dataclass(frozen=True)
class Reading:
    """All that was read from the inputs, together."""

    sources: pd.DataFrame
    """Table SOURCES."""
    reports: pd.DataFrame
    """Table REPORTS."""
    refused: list[Finding]
    """What was refused; its rows are in neither table."""
    doubtful: list[Finding]
    """What was kept but is not as it should be."""
    files: list[Path]
    """The files that were read, in order."""
    rows: int
    """Number of rows of reports in the files, refused ones included."""
    taken: list[Taken] = field(default_factory=list)
    """What each file was taken for."""
    relations: pd.DataFrame = field(default_factory=lambda: frame(LINKS))
    """Table LINKS: what stands beside the reports, with `file` and `row`."""
    matches: pd.DataFrame = field(default_factory=lambda: frame(MATCHES))
    """Table MATCHES: places that an earlier build found."""

    @cached_property
    def datasets(self) -> list[Dataset]:
        """The data sets that files belong to, each once; also of rows that geomap exported since."""
        names = {each.dataset for each in self.taken}
        incidents, sources = incidents_of(self.reports), set(self.sources["source_id"])

        def is_told(dataset: Dataset) -> bool:
            by_id = bool(dataset.begins) and bool(incidents.str.startswith(dataset.begins).any())
            return by_id or (bool(dataset.source) and dataset.source in sources)

        return [each for name, each in DATASETS.items() if name in names or is_told(each)]

    @property
    def marked(self) -> int:
        """How many reports their data set marks as graphic, personal, deceptive or hidden."""
        return count_marked(self.reports)

    @property
    def refused_rows(self) -> int:
        """Number of rows of reports that were refused; one row may be refused for several values."""
        return self.rows - len(self.reports)


def incidents_of(reports: pd.DataFrame) -> pd.Series:
    """Return the incident that each report tells of; one that names none is its own."""
    return reports["incident_id"].fillna(reports["report_id"])
