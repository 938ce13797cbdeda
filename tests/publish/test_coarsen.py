"""Points on a grid, with a radius in which the true place lies and which tells nothing else."""

from __future__ import annotations

import pytest
from builders import report, story
from hypothesis import given
from hypothesis import strategies as st

from geomap import geo, resolve
from geomap.publish.coarsen import coarsened


@pytest.fixture(scope="module")
def placed(small):
    """Camp Taji by name and by coordinates, a province, and what is nowhere."""
    rows = [
        report(incident_id="named", location_as_reported="Camp Taji", launch_location="Erbil"),
        report(incident_id="given", latitude=33.51234, longitude=44.26321, geo_precision="exact"),
        report(incident_id="given", latitude=33.51288, longitude=44.26399, geo_precision="exact"),
        report(incident_id="wide", location_as_reported="Anbar province"),
        report(incident_id="side", location_as_reported="south of Kirkuk"),
        report(incident_id="nowhere", location_as_reported="Xyzzy"),
    ]
    return resolve.place(story(*rows), small)[0]


@given(km=st.floats(0.1, 2000))
def test_the_true_point_lies_within_the_new_radius(placed, km: float) -> None:
    """With all that was uncertain before."""
    made = coarsened(placed, km * 1000).placed
    pairs = (placed.placed["latitude"], placed.placed["longitude"], made["latitude"], made["longitude"])
    away = geo.distances_m(*pairs) + placed.placed["uncertainty_m"]
    assert (away <= made["uncertainty_m"])[placed.placed["latitude"].notna()].all()


def test_a_radius_tells_only_steps_of_the_grid(placed) -> None:
    """'2,350 m' would name the place it was taken from."""
    radius = coarsened(placed, 20_000).placed["uncertainty_m"].dropna()
    assert (radius % 20_000 == 0).all()


def test_what_lies_in_one_cell_is_alike(placed) -> None:
    """A name and coordinates 1 km apart end in one point."""
    made = coarsened(placed, 50_000).placed.set_index("incident_id")
    assert made.loc["named", "latitude"] == made.loc["given", "latitude"]


def test_no_precision_is_finer_than_the_radius(placed) -> None:
    """A grid of 5 km is near, one of 50 km a region; a province is no outline any more."""
    fine, wide = (coarsened(placed, size).placed.set_index("incident_id")["geo_precision"] for size in (5e3, 5e4))
    assert (fine["given"], wide["given"], fine["wide"]) == ("near", "region", "region")


def test_what_was_found_beside_a_point_goes(placed) -> None:
    """Ids of a gazetteer, bearings, candidates, and every point of a single report."""
    made = coarsened(placed, 20_000)
    assert made.placed[["gazetteer_id", "place_name", "matched_name", "bearing_deg"]].isna().all(axis=None)
    assert made.reports[["latitude", "longitude", "geo_precision"]].isna().all(axis=None)
    assert made.matches["purpose"].tolist() == ["launch"]


def test_a_launch_point_is_moved_too(placed) -> None:
    """It is as good a place as any."""
    was, made = (each.matches[each.matches["purpose"] == "launch"].iloc[0] for each in (placed, coarsened(placed, 3e4)))
    assert was["latitude"] != made["latitude"]
    assert made["uncertainty_m"] >= was["uncertainty_m"] + 15_000


def test_the_words_of_the_reports_stay(placed) -> None:
    """Only redacting strikes them."""
    made = coarsened(placed, 20_000).placed.set_index("incident_id")
    assert made.loc["named", "label"] == "Camp Taji"
    assert made.loc["nowhere", "reasons"] == placed.placed.set_index("incident_id").loc["nowhere", "reasons"]
