"""OpenDocument spreadsheets with formulas, errors, merged cells, and repetitions without end."""

from __future__ import annotations

from functools import partial

from tests.corpus.archives import zipped
from tests.corpus.case import Case, Places
from tests.corpus.table import BOTH, GOOD, row

SPACES = " ".join(
    f'xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"' for name in ("office", "table", "text")
)
ROW, CELL, CELL_END, ROW_END = "<table:table-row>", "<table:table-cell", "</table:table-cell>", "</table:table-row>"
MANIFEST = '<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"/>'


def _cell(text: str, attributes: str = 'office:value-type="string"', name: str = CELL) -> str:
    return f"{name} {attributes}><text:p>{text}</text:p>{name.replace('<', '</')}>"


def ods(place: str = "", begin: str = ROW, more: str = "") -> bytes:
    """Return two reports as a spreadsheet: the cell for the place of the second, how rows begin, what follows them."""
    sheet = begin + "".join(map(_cell, GOOD)) + ROW_END + begin + "".join(map(_cell, GOOD.values())) + ROW_END
    second = row()
    cells = (place if place and name == "location_as_reported" else _cell(text) for name, text in second.items())
    sheet += begin + "".join(cells) + ROW_END + more
    body = f'<office:spreadsheet><table:table table:name="a">{sheet}</table:table></office:spreadsheet>'
    content = f"<office:document-content {SPACES}><office:body>{body}</office:body></office:document-content>"
    members: dict[str, str | bytes] = {
        "mimetype": "application/vnd.oasis.opendocument.spreadsheet",
        "content.xml": content,
        "META-INF/manifest.xml": MANIFEST,
    }
    return zipped(members, 0)


def _place(name: str, cell: str, read: str, doubtful: Places = ((3, ""),)) -> Case:
    """Return a spreadsheet with this cell for the place of its second report, and how that is read."""
    values = {"r2": {"location_as_reported": read}}
    return Case(name, "reports.ods", partial(ods, cell), "", BOTH, (), doubtful, values)


CASES = (
    _place("a whole spreadsheet", "", "Taji", ()),
    _place(
        "a formula that was reckoned",
        _cell("Taji", 'table:formula="of:=A1" office:value-type="string"'),
        "Taji",
        (),
    ),
    _place("a formula that was never reckoned", _cell("", 'table:formula="of:=A1"'), ""),
    _place("merged cells", _cell("Taji", 'table:number-columns-spanned="2" office:value-type="string"'), "Taji"),
    _place("a text of two lines", _cell("one</text:p><text:p>two"), "one\ntwo", ()),
    Case(
        "a row said to repeat a billion times",
        "reports.ods",
        partial(ods, begin="<table:table-row table:number-rows-repeated = '1000000000'>"),
        "rows",
    ),
    Case(
        "an empty row said to repeat a billion times, after the last",
        "reports.ods",
        partial(
            ods, more='<table:table-row table:number-rows-repeated="1000000000"><table:table-cell/></table:table-row>'
        ),
        "",
        BOTH,
    ),
    Case(
        "a cell said to repeat so often that the number has five thousand digits",
        "reports.ods",
        partial(ods, _cell("x", f'table:number-columns-repeated="{"9" * 5000}" office:value-type="string"')),
        "columns",
    ),
    Case("a spreadsheet whose XML breaks off", "reports.ods", partial(ods, "<text:p>"), "not XML"),
)
