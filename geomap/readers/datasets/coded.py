"""What the modules of data sets have in common: codes kept as they stand or turned into our words, doubts, lists."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import numpy as np

from geomap.readers.flagged import listed
from geomap.readers.raw import Cells, together

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from numpy.typing import NDArray

    from geomap.errors import Finding
    from geomap.readers.raw import Raw

KNOWN = "a code of its codebook; it stays in 'codes', and the cell of ours is empty"


def column(raw: Raw, name: str) -> Cells:
    """Return a column, empty cells if the file has none of that name."""
    return raw.cells[name] if name in raw.cells else Cells.all("", len(raw.numbers))


def those(raw: Raw, names: Mapping[str, str]) -> dict[str, Cells]:
    """Return the columns that the file has, each under our name for it: {ours: theirs}."""
    return {ours: raw.cells[theirs] for ours, theirs in names.items() if theirs in raw.cells}


def codes(raw: Raw, names: Sequence[str]) -> Cells:
    """Return the codes of each row, `name=value` joined by '; ', as they stand in the file; empty ones are left out."""
    there = [raw.cells[name].map(_written(name)) for name in names if name in raw.cells]
    if not there:
        return column(raw, "")
    rows = zip(*(map(each.texts.__getitem__, each.which.tolist()) for each in there), strict=True)
    return Cells.of("; ".join(filter(None, row)) for row in rows)


def _written(name: str) -> Callable[[str], str]:
    return lambda value: f"{name}={value.strip().replace(';', ',')}" if value.strip() else ""


def joined(raw: Raw, names: Sequence[str]) -> Cells:
    """Return what each row has in several columns, joined by '; ', each once; a ';' within one becomes a comma."""

    def written(*values: str) -> str:
        return "; ".join(dict.fromkeys(value.strip().replace(";", ",") for value in values if value.strip()))

    there = [raw.cells[name] for name in names if name in raw.cells]
    return together(written, *there) if there else column(raw, "")


def word_of(raw: Raw, name: str, words: Mapping[str, str], doubtful: list[Finding]) -> Cells:
    """Return our word for each code of a column; a code that is not known has none, which is doubtful."""
    cells = column(raw, name)
    doubtful += findings(raw, found(cells, lambda text: bool(text) and whole(text) not in words), name, KNOWN)
    return cells.map(lambda text: words.get(whole(text), ""))


def found(cells: Cells, test: Callable[[str], bool]) -> NDArray[np.bool_]:
    """Say of each cell, trimmed, whether it passes; each different text is tested once."""
    passed = np.fromiter((test(text.strip()) for text in cells.texts), np.bool_, len(cells.texts))
    answer: NDArray[np.bool_] = passed[cells.which]
    return answer


def findings(raw: Raw, which: NDArray[np.bool_], name: str, wanted: str) -> list[Finding]:
    """Return a finding for each of these rows about its cell in a column; of very many the last one counts the rest."""
    return listed(raw, name, np.flatnonzero(which).tolist(), wanted) if which.any() else []


def whole(text: str) -> str:
    """Return a number without the empty decimals that spreadsheets put behind it, any other text trimmed.

    >>> whole("3.0"), whole("0.5"), whole("IQ.0")
    ('3', '0.5', 'IQ.0')
    """
    head, _, tail = text.strip().partition(".")
    return head if tail and not tail.strip("0") and head.removeprefix("-").isdecimal() else text.strip()


def named(prefix: str, cells: Cells) -> Cells:
    """Return ids with a word before them that no other data set has; an empty one stays empty."""
    return cells.map(lambda text: f"{prefix}-{whole(text)}".replace(";", ",") if text.strip() else "")


def told_by(raw: Raw, publishers: Mapping[str, str]) -> Raw:
    """Return the table of the sources of a data set, which stands in no file: publishers by source_id."""
    cells = {"source_id": Cells.of(publishers), "publisher": Cells.of(publishers.values())}
    return replace(raw, cells=cells, numbers=[0] * len(publishers), refused=[], doubtful=[], taken="")
