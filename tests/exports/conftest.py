"""A story with everything that an export may have to hold."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from builders import report, story

from geomap.gazetteer.credits import Credit
from geomap.resolve import place

if TYPE_CHECKING:
    from geomap.schema import PlacedStory

HOSTILE = "</script><b>{{ x }}{% y %}`${z}` & \u202e 💥 'quoted' \"twice\"\nand\tmore; of it"
CREDITS = [Credit("Places", "https://example.org", "CC-BY-4.0", "© Places & Co")]


@pytest.fixture(scope="session")
def told(small) -> PlacedStory:
    """Five incidents: an attack, its answer in hostile words, a province, a direction, one without place and date."""
    rows = [
        report(incident_id="a", location_as_reported="Taji", injuries_best=12, notes="=1+1"),
        report(
            incident_id="b", location_as_reported="Erbil", retaliation_for="a", weapon=HOSTILE, date_start="2020-03-13",
            launch_location="Kirkuk", relation_confidence="stated", fatalities_low=5,
        ),
        report(incident_id="c", location_as_reported="Anbar", follows="b", relation_confidence="implied",
               date_start="2020-03-14"),
        report(incident_id="d", location_as_reported="north of Baghdad", source_id="s2", date_start="2020-03-15"),
        report(incident_id="e", location_as_reported="Xyzzyville", date_start=None),
    ]  # fmt: skip
    return place(story(*rows), small)[0]


@pytest.fixture
def credits_() -> list[Credit]:
    """One source of places, to be thanked."""
    return CREDITS


@pytest.fixture
def written(told, tmp_path):
    """A function that writes an export of the story and returns its path."""
    from geomap import exports  # noqa: PLC0415 - what is written is written by name

    def write(name: str, of: PlacedStory = told):
        path = tmp_path / f"incidents.{exports.EXPORTS[name].suffix}"
        exports.write(name, of, path, CREDITS)
        return path

    return write
