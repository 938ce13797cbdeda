"""What the modules of data sets have in common: codes kept as they stand, ids, lists."""

from __future__ import annotations

from typing import TYPE_CHECKING

from geomap.readers.raw import Cells, together

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence


def codes(cells: Mapping[str, Cells], names: Sequence[str]) -> Cells:
    """Return the codes of each row, `name=value` joined by '; ', as they stand in the file; empty ones are left out."""
    there = [name for name in names if name in cells]

    def written(*values: str) -> str:
        given = zip(there, values, strict=True)
        return "; ".join(f"{name}={value.strip().replace(';', ',')}" for name, value in given if value.strip())

    return together(written, *(cells[name] for name in there))


def joined(columns: Iterable[Cells]) -> Cells:
    """Return what each row has in several columns, joined by '; ', each once; a ';' within one becomes a comma."""

    def written(*values: str) -> str:
        return "; ".join(dict.fromkeys(value.strip().replace(";", ",") for value in values if value.strip()))

    return together(written, *columns)
