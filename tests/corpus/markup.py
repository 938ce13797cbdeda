"""KML with entities, deep elements, and shapes that are none."""

from __future__ import annotations

from tests.corpus.case import Case
from tests.corpus.table import BOTH, GOOD, row, whole

HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n'
SPACE = 'xmlns="http://www.opengis.net/kml/2.2"'
POINT = "<Point><coordinates>44.3,33.5</coordinates></Point>"
SECOND = 4
"""The line on which the second placemark begins."""


def _placemark(cells: dict[str, str], shape: str = POINT) -> str:
    data = "".join(
        f'<Data name="{name}"><value>{value}</value></Data>'
        for name, value in cells.items()
        if name not in {"latitude", "longitude"}
    )
    return f"<Placemark><ExtendedData>{data}</ExtendedData>{shape}</Placemark>\n"


def kml(second: str = "", head: str = HEAD) -> bytes:
    """Return a good placemark and another as KML."""
    return f"{head}<kml {SPACE}><Document>\n{_placemark(GOOD)}{second or _placemark(row())}</Document></kml>\n".encode()


def _two(
    name: str, second: str, refused: str | None = None, doubtful: str | None = None, read: tuple[str, str] | None = None
) -> Case:
    kept = BOTH if refused is None else ("r1",)
    bad = () if refused is None else ((SECOND, refused),)
    odd = () if doubtful is None else ((SECOND, doubtful),)
    values = {"r2": {"latitude": read[0], "longitude": read[1]}} if read else {}
    return Case(name, "reports.kml", kml(second), "", kept, bad, odd, values)


def _at(coordinates: str) -> str:
    return _placemark(row(), f"<Point><coordinates>{coordinates}</coordinates></Point>")


def _ring(coordinates: str) -> str:
    ring = f"<LinearRing><coordinates>{coordinates}</coordinates></LinearRing>"
    return _placemark(row(), f"<Polygon><outerBoundaryIs>{ring}</outerBoundaryIs></Polygon>")


ENTITY = '<!DOCTYPE kml [<!ENTITY a "Taji"><!ENTITY b "&a;&a;&a;">]>\n'
OUTSIDE = '<!DOCTYPE kml [<!ENTITY a SYSTEM "nothing-there.txt">]>\n'
CASES = (
    whole(
        "entities within entities", "reports.kml", kml(_placemark(row(country="&b;")), HEAD + ENTITY), "document type"
    ),
    whole(
        "an entity from another file",
        "reports.kml",
        kml(_placemark(row(country="&a;")), HEAD + OUTSIDE),
        "document type",
    ),
    whole(
        "a document type from elsewhere",
        "reports.kml",
        kml(head=HEAD + '<!DOCTYPE kml SYSTEM "kml.dtd">\n'),
        "document type",
    ),
    whole("an entity that nobody declared", "reports.kml", kml(_placemark(row(country="&eacute;"))), "not XML"),
    whole("an element that never closes", "reports.kml", kml("<Placemark>"), "not XML"),
    whole(
        "elements nested a thousand times", "reports.kml", kml("<Folder>" * 1000 + "</Folder>" * 1000), "deeper than 40"
    ),
    whole(
        "an encoding that there is not",
        "reports.kml",
        kml(head='<?xml version="1.0" encoding="klingon"?>\n'),
        "reports.kml",
    ),
    whole("a control character", "reports.kml", kml(_placemark(row(country="Ir\x01aq"))), "not XML"),
    whole("two attributes of one name", "reports.kml", kml('<Placemark id="a" id="b"/>'), "not XML"),
    whole("XML that is no KML", "reports.kml", HEAD + "<gpx><wpt/></gpx>", "reports.kml"),
    whole("a web page", "reports.kml", "<!DOCTYPE html><html><body>404</body></html>", "reports.kml"),
    _two("a point of one number", _at("44.3"), "geometry"),
    _two("a point of words", _at("here,33.5"), "longitude"),
    _two("a point of NaN", _at("NaN,33.5"), "longitude"),
    _two("latitude and longitude swapped", _at("33.5,144.3"), "latitude"),
    _two("spaces after commas", _at("44.3, 33.5"), "longitude"),
    _two("a ring that does not close", _ring("44,33 45,33 45,34 44,34"), "geometry"),
    _two("a ring", _ring("44,33 45,33 45,34 44,34 44,33"), None, "geometry", ("33.5", "44.5")),
    _two(
        "a name of data that stands twice",
        _placemark(row()).replace("</ExtendedData>", '<Data name="country"><value>Syria</value></Data></ExtendedData>'),
        "",
    ),
    whole(
        "a placemark within another",
        "reports.kml",
        kml(_placemark(row(), f"<Placemark>{POINT}</Placemark>")),
        "holds another",
    ),
    Case(
        "elements within a text",
        "reports.kml",
        kml(_placemark(row(country="I<b>ra</b>q"))),
        "",
        BOTH,
        (),
        ((SECOND, ""),),
        {"r2": {"country": "Iraq"}},
    ),
    Case(
        "a link to another file",
        "reports.kml",
        kml(_placemark(row()) + "<NetworkLink><Link><href>more.kml</href></Link></NetworkLink>\n"),
        "",
        BOTH,
        (),
        ((5, ""),),
    ),
)
