"""Geometries → a latitude and a longitude. What is no point gets one that lies on it, and is said to be doubtful."""

from __future__ import annotations

import json
import math
from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from geomap.readers.formats.common.records import LONGEST_SHOWN, RefusedRowError, named

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from numpy.typing import NDArray
    from shapely.geometry.base import BaseGeometry

    from geomap.readers.formats.common.records import Row
    from geomap.readers.raw import Cells

POINT = "Point"
KINDS = ("LineString", "Polygon", "MultiPoint", "MultiLineString", "MultiPolygon", "GeometryCollection")
WANTED = "a point; the one that is kept lies on it"
SAME_DEG = 1e-5
"""Coordinates that stand twice may differ by so much: exports round them."""
DECIMALS = 7
"""As many are kept of a point that was reckoned: a centimetre."""


class Where(NamedTuple):
    """A point, in degrees as text; two empty texts for none."""

    latitude: str
    longitude: str


NOWHERE = Where("", "")


def where(geometry: object, row: Row) -> Where:
    """Return where a geometry of GeoJSON is, its numbers given as text; a point as it stands there.

    Raises RefusedRowError if it is none.
    """
    if geometry is None:
        return NOWHERE
    if not isinstance(geometry, dict):
        raise RefusedRowError(named(geometry), "a geometry of GeoJSON", "geometry")
    if geometry.get("type") == POINT:
        return _point(geometry.get("coordinates"))
    return _reckoned(geometry, row)


def _point(position: object) -> Where:
    if position == []:
        return NOWHERE
    if not isinstance(position, list) or len(position) < len(Where._fields):
        raise RefusedRowError(str(position)[:LONGEST_SHOWN], "longitude and latitude", "geometry")
    longitude, latitude = position[:2]
    if not isinstance(longitude, str) or not isinstance(latitude, str):
        raise RefusedRowError(str(position)[:LONGEST_SHOWN], "longitude and latitude as numbers", "geometry")
    return Where(latitude, longitude)


def _reckoned(geometry: Mapping[str, object], row: Row) -> Where:
    import shapely  # noqa: PLC0415 - most files have points alone

    kind = geometry.get("type")
    if kind not in KINDS:
        raise RefusedRowError(str(kind)[:LONGEST_SHOWN], f"one of {POINT}, {', '.join(KINDS)}", "geometry")
    try:
        shape = shapely.from_geojson(json.dumps(_numbers(geometry)))
    except (ValueError, TypeError, RecursionError, shapely.errors.GEOSException) as error:
        raise RefusedRowError(_reason(error), f"a whole {kind}", "geometry") from error
    return on(shape, row)


def _reason(error: Exception) -> str:
    """Return what a library says of a geometry, without the name of its own error."""
    words = " ".join(str(error).split())
    return words.removeprefix("IllegalArgumentException: ").removeprefix("ParseException: ")[:LONGEST_SHOWN]


def _numbers(value: object) -> object:
    """Return a geometry with its numbers as numbers; raises ValueError where one is none."""
    if isinstance(value, dict):
        return {name: each if name == "type" else _numbers(each) for name, each in value.items() if name in MEMBERS}
    return [_numbers(each) for each in value] if isinstance(value, list) else float(value)  # type: ignore[arg-type]  # TypeError is ValueError's twin here


MEMBERS = frozenset({"type", "coordinates", "geometries"})


def on(shape: BaseGeometry, row: Row) -> Where:
    """Return a point on a shape, which is said to be doubtful; none for an empty one.

    Raises RefusedRowError where it has coordinates that are no numbers, or so great that nothing can be reckoned.
    """
    import shapely  # noqa: PLC0415 - as above

    if shape.is_empty:
        return NOWHERE
    if not np.isfinite(shapely.get_coordinates(shape)).all():
        raise RefusedRowError(shape.geom_type, "finite coordinates", "geometry")
    try:
        with np.errstate(all="ignore"):
            return _lying_on(shape, row)
    except shapely.errors.GEOSException as error:
        raise RefusedRowError(_reason(error), f"a whole {shape.geom_type}", "geometry") from error


def _lying_on(shape: BaseGeometry, row: Row) -> Where:
    import shapely  # noqa: PLC0415 - as above

    if not shape.is_valid:
        row.doubt("geometry", shapely.is_valid_reason(shape)[:LONGEST_SHOWN], f"a valid {shape.geom_type}")
        shape = shapely.make_valid(shape)
    if shape.geom_type == POINT:
        return Where(*(texts[0] for texts in points(np.array([shape], dtype=object))))
    row.doubt("geometry", shape.geom_type, WANTED)
    point = shape.representative_point()
    return Where(_degrees(round(point.y, DECIMALS)), _degrees(round(point.x, DECIMALS)))


def _degrees(number: float) -> str:
    return str(int(number)) if number.is_integer() else repr(float(number))


def added(cells: dict[str, object], found: Where, row: Row) -> None:
    """Add a point to a row. Coordinates that the row has itself stay, and are said to be doubtful where they differ."""
    own = (cells.get("latitude"), cells.get("longitude"))
    if not any(own):
        cells["latitude"], cells["longitude"] = found
    elif found not in (NOWHERE, own) and _differ(own, found):
        row.doubt("geometry", f"{found.latitude}, {found.longitude}", "the same point as in latitude and longitude")


def _differ(own: tuple[object, ...], found: Where) -> bool:
    try:
        return any(abs(float(str(one)) - float(other)) > SAME_DEG for one, other in zip(own, found, strict=True))
    except ValueError:
        return True


def agree(own: Sequence[Cells], found: Sequence[Sequence[str]]) -> NDArray[np.bool_]:
    """Say of each row whether its latitude and longitude are surely those of its point, or it has no other point."""
    count = len(own[0])
    is_same, is_alone = np.ones((2, count), dtype=np.bool_)
    is_own = np.zeros(count, dtype=np.bool_)
    for cells, texts in zip(own, found, strict=True):
        with np.errstate(invalid="ignore"):  # two infinities are not the same place
            is_same &= np.abs(_numbers_of(cells.texts)[cells.which] - _numbers_of(texts)) <= SAME_DEG
        is_own |= np.array(cells.texts, dtype=object).astype(np.bool_)[cells.which]
        is_alone &= ~np.array(texts, dtype=object).astype(np.bool_)
    return is_same | (is_own & is_alone)


def _numbers_of(texts: Sequence[str]) -> NDArray[np.float64]:
    return np.array([_number(text) for text in texts], dtype=np.float64)


def _number(text: str) -> float:
    try:
        return float(text) if text else math.nan
    except ValueError:
        return math.nan


def points(shapes: NDArray[np.object_]) -> tuple[list[str], list[str]]:
    """Return the latitudes and longitudes of shapes that are points or None, as text."""
    import shapely  # noqa: PLC0415 - as above

    return tuple(  # type: ignore[return-value]  # of two
        ["" if number != number else _degrees(number) for number in get(shapes).tolist()]  # noqa: PLR0124 - NaN is no point
        for get in (shapely.get_y, shapely.get_x)
    )
