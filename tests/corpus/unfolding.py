"""Small files that unfold to what fits in no memory."""

from __future__ import annotations

import io
import zipfile
from functools import partial

import pandas as pd

from tests.corpus.archives import zipped
from tests.corpus.case import Case
from tests.corpus.table import GOOD, table
from tests.corpus.workbooks import changed

LONG, MANY = "x" * 90_000, 45_000
"""More than four billion letters together."""
SPACES = " " * 30_000_000


def _aliases() -> bytes:
    rows = [f"- report_id: r0\n  source_id: s1\n  notes: &a {LONG}\n"]
    rows += [f"- {{report_id: r{number}, source_id: s1, notes: *a}}\n" for number in range(1, MANY)]
    return "".join(rows).encode()


def _repeated() -> bytes:
    """Return Parquet of one long text in all rows, which it keeps once."""
    held = io.BytesIO()
    notes = pd.Categorical.from_codes([0] * MANY, [LONG])
    pd.DataFrame({"report_id": range(MANY), "source_id": "s1", "notes": notes}).to_parquet(held)
    return held.getvalue()


def _with(cell: bytes) -> bytes:
    """Return a workbook in which one cell begins otherwise."""
    return changed(b'<c r="D3"', cell)


def _shared() -> bytes:
    """Return a workbook of which a hundred and fifty thousand cells have one and the same long text."""
    cells = b"".join(b'<c r="I%d" t="s"><v>0</v></c>' % number for number in range(2, 150_002))
    texts = (
        f'<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><si><t>{"x" * 32_000}</t></si></sst>'
    )
    book = changed(b"</row></sheetData>", cells + b"</row></sheetData>")
    with zipfile.ZipFile(io.BytesIO(book)) as made:
        members: dict[str, str | bytes] = {name: made.read(name) for name in made.namelist()}
    return zipped(members | {"xl/sharedStrings.xml": texts})


def _wide() -> bytes:
    return (table(GOOD) + "," * 3_000_000 + "x\n").encode()


CASES = (
    Case("a workbook of one long text in very many cells", "reports.xlsx", _shared, "unfolds to"),
    Case("YAML of one long text forty-five thousand times", "reports.yaml", _aliases, "unfold to"),
    Case("Parquet of one long text forty-five thousand times", "reports.parquet", _repeated, "unfold to"),
    Case("a cell far out, its reference spaced", "reports.xlsx", partial(_with, b'<c r = "XFD3"'), "16,384 columns"),
    Case(
        "a cell in another row than it stands in",
        "reports.xlsx",
        partial(_with, b'<c r="BXX1048576"'),
        "1,048,576 rows",
    ),
    Case("thirty megabytes of spaces, packed", "reports.zip", partial(zipped, {"a.csv": SPACES}), "times its size"),
    Case("a row of three million cells", "reports.csv", _wide, "", ("r1",), ((3, ""),)),
)
