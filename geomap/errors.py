"""Everything that can go wrong with a user's input, in one tree.

    GeomapError
    ├── InputError             a file that cannot be read or trusted
    │   ├── RowsRefused        rows of a file that were not what was wanted
    │   └── UnknownFormat      a file that no reader takes
    ├── TableError             a table that breaks its own declaration
    ├── GazetteerError         place data that cannot be read or built
    ├── PageError              a page that would not be whole
    ├── TilesError             a provider of map tiles that cannot be used
    ├── UnknownExport          a kind of file that nothing here writes
    ├── PublishingError        a wish about what to publish that cannot be met
    ├── ModelError             a model of the user's own that cannot be used
    ├── MissingPackage         an optional package that is not installed
    └── OutputError            a file that could not be written

Each class takes the facts and writes its own sentence: what, where, the value, what was wanted.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from itertools import islice
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from pathlib import Path

LONGEST_VALUE = 80
LONGEST_CAUSE = 240
MOST_LISTED = 100
"""A message lists no more refusals than this; `refused` has them all."""
MOST_NAMED = 1000
"""So many rows are named that have the same doubt; of the rest their number is said."""


class GeomapError(Exception):
    """Something a user can mend. The command line shows it without a traceback: one line, and one for each bad row."""


def shown(value: object) -> str:
    r"""Return a value as it may stand in a message: quoted, on one line, invisible characters escaped.

    >>> shown("31/02/2022\n")
    "'31/02/2022\\n'"
    """
    text = str(value)
    return f"'{printable(text if len(text) <= LONGEST_VALUE else text[: LONGEST_VALUE - 1] + '…')}'"


def printable(text: str) -> str:
    """Return text on one line with every character escaped that a terminal would not show as itself."""
    return "".join(c if c.isprintable() else c.encode("unicode_escape").decode() for c in text)


def briefly(error: Exception) -> str:
    r"""Return what a library's error says, on one line and no longer than a message can bear.

    >>> briefly(ValueError("no such\n  table")), briefly(KeyError())
    ('no such table', 'KeyError')
    """
    return printable(" ".join(str(error).split())[:LONGEST_CAUSE]) or type(error).__name__


@dataclass(frozen=True, slots=True)
class Finding:
    """One value of one row that is not as it should be, and what was wanted in its place."""

    file: str
    """Name of the file as the user gave it."""
    row: int
    """Line or record number as an editor counts it; the header is row 1. 0 means the whole file."""
    column: str
    """Column of the value; empty if the row as a whole is meant."""
    value: str
    """The value as it stood in the file."""
    wanted: str
    """What would have been accepted."""

    @classmethod
    def at(cls, row: Mapping[str, Any], column: str, value: object, wanted: str) -> Finding:
        """Return a finding about a row that carries its own `file` and `row`; a table made in Python has neither."""
        return cls(row["file"] or "reports", int(row["row"] or 0), column, str(value), wanted)

    def __str__(self) -> str:
        """Write it as one line that a person can act on."""
        where = f"{self.file}:{self.row}" if self.row else self.file
        if not self.column:
            return f"{where}: {shown(self.value)}; wanted {self.wanted}."
        return f"{where}: column {shown(self.column)} is {shown(self.value)}; wanted {self.wanted}."


def first_of(findings: Iterable[Finding], count: int, **rest: str) -> list[Finding]:
    """Return the first MOST_NAMED of so many findings of one sort, and one more that counts the others.

    That one is as the first of them, but for what `rest` says; no more findings are taken than are needed.
    """
    found = list(islice(findings, MOST_NAMED + 1))
    if count > MOST_NAMED:
        found[MOST_NAMED] = replace(found[MOST_NAMED], row=0, value=f"{count - MOST_NAMED:,} more rows", **rest)
    return found


class InputError(GeomapError):
    """A file that cannot be read or cannot be trusted."""

    def __init__(self, path: Path | str, problem: str, wanted: str) -> None:
        """Take the file, what is wrong with it and what was wanted."""
        self.path, self.problem, self.wanted = path, problem, wanted
        super().__init__(f"{path}: {problem}; wanted {wanted}.")


class RowsRefused(InputError):  # noqa: N818 - says what happened, as the other names of the tree do
    """No row of a file could be kept. Carries all that was refused, not the first only."""

    def __init__(self, path: Path | str, refused: Sequence[Finding]) -> None:
        """Take the file and all that was refused in it."""
        self.refused = tuple(refused)
        super().__init__(path, "no row could be kept", "at least one good row")
        more = [f"and {len(refused) - MOST_LISTED} more"] if len(refused) > MOST_LISTED else []
        self.args = ("\n  ".join([str(self.args[0]), *map(str, refused[:MOST_LISTED]), *more]),)


class UnknownFormat(InputError):  # noqa: N818 - as above
    """A file whose format no reader takes."""

    def __init__(self, path: Path | str, known: Sequence[str]) -> None:
        """Take the file and the formats that are read."""
        super().__init__(path, "format not known", "one of " + ", ".join(known))


class TableError(GeomapError):
    """A table that breaks its declaration in `schema`: a bug of ours, or of a caller from Python."""

    def __init__(self, table: str, problems: Sequence[str]) -> None:
        """Take the table's name and all that is wrong with it."""
        self.table, self.problems = table, tuple(problems)
        super().__init__(f"table {table}: " + "; ".join(problems))


class GazetteerError(GeomapError):
    """Place data that cannot be read, or an index that cannot be built."""

    def __init__(self, source: Path | str, problem: str, wanted: str) -> None:
        """Take the source, what is wrong with it and what was wanted."""
        self.source, self.problem, self.wanted = source, problem, wanted
        super().__init__(f"gazetteer {source}: {problem}; wanted {wanted}.")


class PageError(GeomapError):
    """A page that would not be whole: an asset that nobody registered, a template gone wrong."""

    def __init__(self, problem: str, wanted: str) -> None:
        """Take what is wrong and what was wanted."""
        self.problem, self.wanted = problem, wanted
        super().__init__(f"page: {problem}; wanted {wanted}.")


class TilesError(GeomapError):
    """A provider of map tiles that cannot be used."""

    def __init__(self, name: str, problem: str, wanted: str) -> None:
        """Take the provider's name, what is wrong with it and what was wanted."""
        self.name, self.problem, self.wanted = name, problem, wanted
        super().__init__(f"tiles {shown(name)}: {problem}; wanted {wanted}.")


class UnknownExport(GeomapError):  # noqa: N818 - as above
    """A kind of file that nothing here writes."""

    def __init__(self, name: str, known: Sequence[str]) -> None:
        """Take the name or the file that was asked for, and those that are known."""
        self.name, self.known = name, tuple(known)
        super().__init__(f"{shown(name)} is no export; wanted one of {', '.join(known)}.")


class PublishingError(GeomapError):
    """A wish about what to publish that cannot be met."""

    def __init__(self, wish: str, value: object, wanted: str) -> None:
        """Take which wish it is, its value and what was wanted."""
        self.wish, self.value, self.wanted = wish, value, wanted
        super().__init__(f"{wish} is {shown(value)}; wanted {wanted}.")


class ModelError(GeomapError):
    """A model of the user's own that cannot be chosen or asked."""

    def __init__(self, model: str, problem: str, wanted: str) -> None:
        """Take the model or its address, what is wrong with it and what was wanted."""
        self.model, self.problem, self.wanted = model, problem, wanted
        super().__init__(f"model {shown(model)}: {problem}; wanted {wanted}.")


class MissingPackage(GeomapError):  # noqa: N818 - says what is the matter, as above
    """An optional package that is not installed."""

    def __init__(self, package: str, purpose: str, command: str) -> None:
        """Take the package, what it is needed for and the command that installs it."""
        self.package, self.purpose, self.command = package, purpose, command
        super().__init__(f"{purpose}: the package {package} is not installed; wanted: {command}.")


class OutputError(GeomapError):
    """A file that could not be written. What stood there before is untouched."""

    def __init__(self, path: Path | str, reason: str) -> None:
        """Take the path and the operating system's reason."""
        self.path, self.reason = path, reason
        super().__init__(f"{path}: could not be written ({reason}); what stood there before is unchanged.")
