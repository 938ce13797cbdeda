"""As what an uncertain place is drawn."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
import pytest
import shapely
from node import node

from geomap.figures.shapes import disc, rims_of, sector, shapes_of
from geomap.geo import distances_m
from geomap.page.outlines import outlines_of
from geomap.page.sectors import sectors_of

if TYPE_CHECKING:
    import pandas as pd

COLUMNS = ["outline", "latitude", "longitude", "uncertainty_m", "bearing_deg"]
ANBAR = {
    "latitude": 32.95, "longitude": 41.5, "uncertainty_m": 265_000.0, "geo_precision": "province", "country": "IQ",
    "matched_name": "Anbar province",
}  # fmt: skip
SOUTH_AFRICA = {
    "latitude": -29.0, "longitude": 25.0, "uncertainty_m": 800_000.0, "geo_precision": "country", "country": "ZA",
    "matched_name": "South Africa",
}  # fmt: skip


def toward(lat: float, lon: float, bearing: float, uncertainty_m: float = 20_000.0) -> dict[str, object]:
    """A place of which only the bearing from another is known."""
    return {
        "latitude": lat, "longitude": lon, "geo_precision": "relative", "bearing_deg": bearing,
        "uncertainty_m": uncertainty_m,
    }  # fmt: skip


def records(table: pd.DataFrame) -> list[dict[str, object]]:
    """The rows of a table as the page has them: what is missing is null."""
    return table.astype(object).where(table.notna(), None).to_dict("records")


def shapes(told, *rows):
    """The shapes of places, and the table that they were made from."""
    placed = told(*rows).placed
    outline, outlines = outlines_of(placed)
    places = placed.assign(outline=outline.to_numpy())
    return shapes_of(places, outlines), places, outlines


def test_every_shape_is_that_of_the_page(told) -> None:
    """Point by point: sectors in the north, at the equator and across 180 degrees, outlines, and discs."""
    sectored = [toward(70.0, 19.0, 0.0), toward(0.1, 32.8, 135.0), toward(-18.0, 179.9, 90.0, 62_000.0)]
    part = toward(33.0, 41.0, 270.0) | {"geo_precision": "region"}
    found, places, outlines = shapes(told, ANBAR, *sectored, part, SOUTH_AFRICA, {"uncertainty_m": 5000.0})

    given = {"places": records(places[COLUMNS]), "sectors": records(sectors_of(places)), "outlines": outlines}
    page = json.loads(node(Path(__file__).with_name("shapes.mjs"), given=json.dumps(given)))

    assert [shape.form for shape in found] == ["province", *["sector"] * 3, "disc", "country", "disc"]
    assert [shape["kind"] for shape in page] == ["outline", *["sector"] * 3, "disc", "outline", "disc"]
    for shape, drawn in zip(found, page, strict=True):
        for ring, wanted in zip(shape.rings, drawn["rings"], strict=True):
            y = (1 - np.arctanh(np.sin(np.radians(ring[:, 0]))) / np.pi) * 128
            assert np.column_stack([(ring[:, 1] + 180) / 360 * 256, y]).ravel() == pytest.approx(wanted, abs=1e-9)


@pytest.mark.parametrize("lat", [70.0, 0.0, -45.0])
def test_a_sector_is_a_piece_of_a_ring(lat: float) -> None:
    """True on the ground in every latitude."""
    rim = sector(lat, 179.9, 12_000.0, 60_000.0, 30.0, bearing_deg=90.0)
    outer, inner = np.split(rim, 2)
    assert distances_m(lat, 179.9, outer[:, 0], outer[:, 1]) == pytest.approx(60_000, rel=1e-6)
    assert distances_m(lat, 179.9, inner[:, 0], inner[:, 1]) == pytest.approx(12_000, rel=1e-6)
    assert (rim[:, 1] > 179.9).all()


def test_a_disc_is_as_far_from_its_middle_everywhere() -> None:
    """By its radius, in the far north too."""
    rim = disc(70.0, 20.0, 50_000.0)
    assert distances_m(70.0, 20.0, rim[:, 0], rim[:, 1]) == pytest.approx(50_000, rel=1e-6)


def test_a_disc_round_a_pole_reaches_it() -> None:
    """All round the earth, closed where no map shows it and without a rim there."""
    ring = disc(-85.0, 30.0, 900_000.0)
    assert np.ptp(ring[:, 1]) == pytest.approx(360)
    assert ring[:, 0].min() == -90
    assert all((np.abs(rim[:, 0]) <= 84).all() for rim in rims_of(ring))


def test_where_a_country_is_cut_at_180_degrees_is_no_rim() -> None:
    """The rest of its ring is one line, wherever the ring begins."""
    ring = np.array([(1.0, 180.0), (1.0, 170.0), (5.0, 171.0), (5.0, 180.0)])
    for turned in range(len(ring)):
        (rim,) = rims_of(np.roll(ring, turned, axis=0))
        assert rim.tolist() == ring.tolist()


def test_a_country_within_another_is_a_hole(told) -> None:
    """Its ring turns the other way, so that it is not filled."""
    (shape,), *_ = shapes(told, SOUTH_AFRICA)
    lesotho = [ring for ring in shape.rings if shapely.Polygon(ring).contains(shapely.Point(-29.5, 28.2))]
    turns = {shapely.LinearRing(ring).is_ccw for ring in lesotho}
    assert (len(lesotho), turns) == (2, {True, False})
