"""What an online geocoder answered, kept in one SQLite file: server, name, countries, day and results."""

from __future__ import annotations

import json
import sqlite3
from typing import TYPE_CHECKING, Any

from geomap.errors import GazetteerError, OutputError

if TYPE_CHECKING:
    from pathlib import Path

LAYOUT = (
    "CREATE TABLE IF NOT EXISTS answer "
    "(url TEXT, name TEXT, countries TEXT, day TEXT, results TEXT, PRIMARY KEY (url, name, countries))"
)
WAIT_S = 30.0
"""How long to wait for another process that writes to the file."""

Kept = tuple[list[dict[str, Any]], str]
"""Results as the server gave them, and the day on which it did."""


class Remembered:
    """The answers of online geocoders so far. The file is opened when it is first needed."""

    def __init__(self, path: Path) -> None:
        """Take where the answers lie or shall lie."""
        self._path = path
        self._opened: sqlite3.Connection | None = None

    def close(self) -> None:
        """Close the file."""
        if self._opened:
            self._opened.close()

    def recall(self, url: str, name: str, countries: frozenset[str]) -> Kept | None:
        """Return what was answered to this question before; None if it was never asked."""
        row = self._run(
            "SELECT results, day FROM answer WHERE url = ? AND name = ? AND countries = ?",
            [url, name, _joined(countries)],
        )
        return (json.loads(row[0]), row[1]) if row else None

    def keep(self, url: str, name: str, countries: frozenset[str], results: list[dict[str, Any]], day: str) -> Kept:
        """Write an answer down and return it."""
        self._run(
            "INSERT OR REPLACE INTO answer VALUES (?,?,?,?,?)",
            [url, name, _joined(countries), day, json.dumps(results)],
        )
        return results, day

    def _run(self, query: str, values: list[str]) -> tuple[str, str] | None:
        """Run one statement; raises GazetteerError, with what to do, where the file is no such database."""
        try:
            with self._database() as database:
                row: tuple[str, str] | None = database.execute(query, values).fetchone()
        except sqlite3.Error as error:
            wanted = "a file of answers of online geocoders; remove it and they are asked again"
            raise GazetteerError(self._path, str(error), wanted) from error
        return row

    def _database(self) -> sqlite3.Connection:
        if self._opened is None:
            try:
                self._path.parent.mkdir(parents=True, exist_ok=True)
            except OSError as error:
                raise OutputError(self._path, error.strerror or str(error)) from error
            self._opened = sqlite3.connect(self._path, timeout=WAIT_S)
            self._opened.execute(LAYOUT)
        return self._opened


def _joined(countries: frozenset[str]) -> str:
    return ",".join(sorted(countries))
