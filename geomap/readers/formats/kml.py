"""KML: a placemark is a row, its ExtendedData are columns beside `name`, `description`, `begin`, `end` and `folder`.

A file that declares a document type is refused: KML has none, and entities that unfold without end stand in one.
Nothing that it links to is fetched.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING
from xml.parsers import expat

from geomap.errors import Finding, InputError
from geomap.files import name_of
from geomap.readers.formats.common import text
from geomap.readers.formats.common.geometry import added, where
from geomap.readers.formats.common.jsontext import Decoder
from geomap.readers.formats.common.records import LONGEST_SHOWN, Records, RefusedRowError
from geomap.readers.formats.format import Format
from geomap.readers.raw import together

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from geomap.readers.formats.common.records import Row
    from geomap.readers.limits import Limits
    from geomap.readers.raw import Raw

SUFFIXES = (".kml",)
WANTED = "well-formed KML"
BLOCK = 1 << 18
TEXTS = frozenset({"name", "description", "address", "phoneNumber", "when", "begin", "end"})
"""Elements of a placemark whose text is a column of that name."""
MEANT = {
    "date_start": (("begin", "when"), ()),
    "date_end": (("end",), ("date_start",)),
    "notes": (("description",), ()),
    "location_as_reported": (("name",), ("location",)),
}
"""What a placemark's own elements may say of a report, and the columns beside which they do not."""
WORDS = TEXTS | {"value", "SimpleData", "coordinates", "coord"}
"""Elements whose text counts, also that of elements within them."""
VIEWS = frozenset({"LookAt", "Camera", "Region"})
"""Elements that say how a placemark is looked at; their times and coordinates are not its own."""
PASSED = "the same as in its ExtendedData; its own stands in"
SHAPES = {"Point": "Point", "LineString": "LineString", "LinearRing": "LineString", "Track": "LineString"}
_KML = re.compile(r"<(?:\w+:)?kml[\s>]|<(?:\w+:)?Placemark[\s>]")


def is_it(head: bytes) -> bool:
    """Whether it begins as XML does and speaks of KML."""
    beginning = text.beginning(head)
    return beginning.startswith("<") and bool(_KML.search(beginning))


def read(path: Path, limits: Limits) -> list[Raw]:
    """Return the placemarks of the file as a table. Raises InputError where it is no XML or could do harm."""
    reader = _Reader(path, limits)
    table = Records(path, limits, "KML", _record).table(reader.placemarks(), Decoder())
    table.doubtful.extend(reader.doubtful)
    return [_filled(table)]


def _filled(table: Raw) -> Raw:
    """Return reports in which what KML itself says of a placemark stands in columns that they do not have; it is said.

    A column that they have says more than what a program shows of it.
    """
    cells = dict(table.cells)
    if "report_id" not in cells:
        return table
    said: list[Finding] = []
    for ours, (theirs, others) in MEANT.items():
        names = [name for name in theirs if name in cells and any(cells[name].texts)]
        if names and table.cells.keys().isdisjoint((ours, *others)):
            cells[ours] = together(lambda *texts: next(filter(None, texts), ""), *(cells.pop(name) for name in names))
            said += [Finding(table.file, 0, "", f"{name} taken for {ours}", f"a column {ours}") for name in names]
    return replace(table, cells=cells, doubtful=[*table.doubtful, *said])


def _record(row: Row, placemark: dict[str, object]) -> dict[str, object]:
    """Return a placemark as one record: its shapes become a point."""
    problem = placemark.pop("<problem>", "")
    if problem:
        raise RefusedRowError(str(problem))
    shapes = placemark.pop("<shapes>", [])
    if isinstance(shapes, list) and shapes:
        one = shapes[0] if len(shapes) == 1 else {"type": "GeometryCollection", "geometries": shapes}
        added(placemark, where(one, row), row)
    return placemark


class _Reader:
    """Takes the elements of KML one by one and gives a placemark when it ends."""

    def __init__(self, path: Path, limits: Limits) -> None:
        self.doubtful: list[Finding] = []
        self._path, self._limits = path, limits
        self._parser = expat.ParserCreate(namespace_separator=" ")
        self._parser.buffer_text = True
        self._parser.StartElementHandler, self._parser.EndElementHandler = self._start, self._end
        self._parser.CharacterDataHandler = self._take
        self._parser.StartDoctypeDeclHandler = self._doctype
        self._open: list[str] = []
        self._text: list[str] = []
        self._length = 0
        self._ready: list[tuple[int, object]] = []
        self._line = 0
        self._cells: dict[str, object] | None = None
        self._data: dict[str, object] = {}
        self._problem = ""
        self._key = ""
        self._shapes: list[dict[str, object]] = []
        self._rings: list[list[list[str]]] = []
        self._folders: list[str] = []
        self._words = 0

    def placemarks(self) -> Iterator[tuple[int, object]]:
        """Yield each placemark with the line on which it begins."""
        try:
            with self._path.open("rb") as file:
                while block := file.read(BLOCK):
                    self._parser.Parse(block)
                    yield from self._ready
                    self._ready.clear()
                self._parser.Parse(b"", True)  # noqa: FBT003 - expat's own: this was the last
        except expat.ExpatError as error:
            raise InputError(self._path, f"not XML ({error})", WANTED) from error
        except (LookupError, UnicodeError) as error:
            raise InputError(self._path, f"its encoding is not known ({error})", "KML in UTF-8") from error

    def _doctype(self, *_: object) -> None:
        raise InputError(self._path, "it declares a document type, which may hold a bomb of entities", WANTED)

    def _start(self, tag: str, attributes: dict[str, str]) -> None:
        name = tag.rpartition(" ")[2]
        self._open.append(name)
        if len(self._open) > self._limits.depth:
            raise InputError(self._path, f"elements deeper than {self._limits.depth}", WANTED)
        if self._words:
            self._doubt(name, "text without elements in it; the words of all are kept")
            return
        self._text, self._length = [], 0
        if name in WORDS:
            self._words = len(self._open)
        if name == "Folder":
            self._folders.append("")
        if name == "Placemark":
            self._begin(attributes)
        elif name in {"Data", "SimpleData"}:
            self._key = attributes.get("name", "")
        elif name == "Polygon":
            self._rings = []
        elif name == "NetworkLink":
            self._doubt("a link to another file", "placemarks in it")

    def _begin(self, attributes: dict[str, str]) -> None:
        if self._cells is not None:
            raise InputError(self._path, f"line {self._line}: a placemark holds another", WANTED)
        self._line, self._cells, self._shapes = self._parser.CurrentLineNumber, {}, []
        self._data, self._problem = {}, ""
        if "id" in attributes:
            self._cells["id"] = attributes["id"]

    def _doubt(self, value: str, wanted: str, column: str = "") -> None:
        """Say that something is odd, once of each sort."""
        if wanted not in {finding.wanted for finding in self.doubtful}:
            self.doubtful.append(Finding(name_of(self._path), self._parser.CurrentLineNumber, column, value, wanted))

    def _take(self, part: str) -> None:
        self._length += len(part)
        if self._length <= self._most():
            self._text.append(part)

    def _most(self) -> int:
        """Return how many letters of an element are kept: one more than a cell may have, of shapes as many as come."""
        return self._limits.file_bytes if self._open[-1:] == ["coordinates"] else self._limits.cell_letters + 1

    def _end(self, tag: str) -> None:
        name = tag.rpartition(" ")[2]
        self._open.pop()
        if len(self._open) >= self._words > 0:
            return
        self._words = 0
        said = "".join(self._text).strip()
        parent = self._open[-1] if self._open else ""
        if self._cells is None:
            if name == "name" and parent == "Folder":
                self._folders[-1] = said
        elif name == "Placemark":
            self._placemark()
        else:
            self._inside(name, parent, said)
        if name == "Folder":
            self._folders.pop()
        self._text, self._length = [], 0

    def _inside(self, name: str, parent: str, said: str) -> None:
        """Take the end of an element of a placemark."""
        if not VIEWS.isdisjoint(self._open):
            return
        if name in {"value", "SimpleData"}:
            self._add(self._data, self._key, said)
        elif name in TEXTS and parent in {"Placemark", "TimeStamp", "TimeSpan"}:
            self._add(self._cells, name, said)
        elif name == "coord":
            self._rings.append([said.split()])
        elif name == "coordinates":
            self._rings.append([part.split(",") for part in said.split()])
        elif name == "Polygon":
            self._shapes.append({"type": "Polygon", "coordinates": self._rings})
            self._rings = []
        elif name in SHAPES and "Polygon" not in self._open and self._rings:
            self._shape(name)

    def _shape(self, name: str) -> None:
        positions = [position for ring in self._rings for position in ring]
        kind = SHAPES[name]
        self._shapes.append({"type": kind, "coordinates": positions[0] if kind == "Point" and positions else positions})
        self._rings = []

    def _add(self, cells: dict[str, object] | None, name: str, said: str) -> None:
        if cells is None or (not name and not said):
            return
        if name in TEXTS and (not said or said == cells.get(name)):
            cells.setdefault(name, said)
        elif not name or cells.get(name) or (name in cells and name not in TEXTS):
            self._problem = f"the name {name} twice" if name else "data without a name"
        else:
            cells[name] = said

    def _placemark(self) -> None:
        own = self._cells or {}
        folder = " / ".join(filter(None, self._folders))
        if folder:
            own["folder"] = folder
        cells = self._together(own, self._data)
        cells |= {"<problem>": self._problem, "<shapes>": self._shapes}
        self._ready.append((self._line, cells))
        self._cells = None

    def _together(self, own: dict[str, object], data: dict[str, object]) -> dict[str, object]:
        """Return the cells of a placemark: where its own differ from its ExtendedData both stay, and that is said."""
        cells = own | {name: said for name, said in data.items() if said or not own.get(name)}
        for name, said in own.items():
            if said and said != cells[name]:
                beside = f"Placemark.{name}"
                self._doubt(str(said)[:LONGEST_SHOWN], f"{PASSED} {beside}", name)
                cells[beside] = said
        return cells


FORMAT = Format("KML", SUFFIXES, is_it, read)
