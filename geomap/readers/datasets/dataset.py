"""What a data set is: how it is recognised by its columns, and how its rows become reports."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from geomap.gazetteer.credits import Credit
    from geomap.readers.raw import Raw


def no_header(_: Sequence[str]) -> list[str]:
    """Return no names: files of the data set have a header."""
    return []


@dataclass(frozen=True)
class Dataset:
    """One data set of the field."""

    title: str
    """What it is called in messages."""
    needed: frozenset[str]
    """The columns by which it is known, in small letters; a table that has them all is of this data set."""
    turn: Callable[[Raw], list[Raw]]
    """Return a table of the data set, its columns named in small letters, as tables of ours."""
    credit: Credit | None = None
    """Whom every output must thank."""
    warning: str = ""
    """What its terms forbid, told before anything is published."""
    begins: str = ""
    """How the ids of its incidents begin once they are ours; empty: they do not tell."""
    source: str = ""
    """The source_id of all its reports once they are ours; empty: there are several."""
    header: Callable[[Sequence[str]], list[str]] = no_header
    """Return the names of the columns if the first row of a file is one of the data set without a header, else none."""
