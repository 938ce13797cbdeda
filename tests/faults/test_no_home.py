"""No home folder, or one that cannot be written: what needs none does its work, the rest says what to set."""

from __future__ import annotations

import pytest

HOMES = {
    "none": {"HOME": None},
    "a name that leads nowhere": {"HOME": "/proc/geomap"},
    "a file": {"HOME": "/proc/version"},
    "relative": {"HOME": "nowhere"},
}
NO_XDG = {"XDG_CACHE_HOME": None, "XDG_CONFIG_HOME": None, "XDG_DATA_HOME": None}
UNKNOWN = """
import pwd
def unknown(number):
    raise KeyError(number)
pwd.getpwuid = unknown
"""
"""The user has no entry in the system's list, as in a container that is started under any number."""


@pytest.mark.parametrize("home", HOMES)
@pytest.mark.parametrize("arguments", [("check", "reports.csv"), ("init", "table.csv")], ids=" ".join)
def test_what_needs_no_place_index_needs_no_home(geomap, here, home: str, arguments: tuple[str, ...]) -> None:
    """And leaves no folder behind."""
    done = geomap(*arguments, first=UNKNOWN, changes=NO_XDG | HOMES[home])
    assert (done.code, done.err.count("Traceback")) == (0, 0)
    assert sorted(path.name for path in here.iterdir()) == ["reports.csv", "table.csv"]


@pytest.mark.parametrize("home", HOMES)
def test_a_build_says_what_to_set(geomap, here, home: str) -> None:
    """No folder called ~ is made where somebody works."""
    fault = geomap("build", first=UNKNOWN, changes=NO_XDG | HOMES[home]).fault
    assert "could not be written (" in fault
    assert "XDG_CACHE_HOME" in fault
    assert sorted(path.name for path in here.iterdir()) == ["reports.csv", "table.csv"]


@pytest.mark.parametrize("home", HOMES)
def test_a_build_with_a_cache_of_its_own_needs_no_home(geomap, here, home: str) -> None:
    """Neither for settings nor for imports."""
    from geomap.files import cache_folder  # noqa: PLC0415 - where the tests have it

    cache = {"XDG_CACHE_HOME": str(cache_folder().parent)}
    arguments = ("build", "-o", "out", "--also", "gpkg,parquet") if home == "none" else ("export", "-o", "a.geojson")
    done = geomap(*arguments, first=UNKNOWN, changes=NO_XDG | HOMES[home] | cache)
    assert done.code == 0, done.err
    assert not [path for path in here.iterdir() if path.name in {"~", "nowhere"}]
