"""What several tests need: the default gazetteer, and a small one."""

from __future__ import annotations

from typing import TYPE_CHECKING

import hypothesis
import pytest
from builders import gazetteer_of, place

from geomap.files import config_folder
from geomap.gazetteer import Gazetteer, open_default

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

hypothesis.settings.register_profile("untimed", hypothesis.settings.default, deadline=None)
hypothesis.settings.load_profile("untimed")


@pytest.fixture(autouse=True, scope="session")
def _nothing_of_one_s_own(tmp_path_factory) -> Iterator[None]:
    """Whoever runs the tests may have corrections and imports of their own; here there are none."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("XDG_CONFIG_HOME", str(tmp_path_factory.mktemp("settings")))
        patch.setenv("XDG_DATA_HOME", str(tmp_path_factory.mktemp("imports")))
        yield


@pytest.fixture
def settings(tmp_path, monkeypatch) -> Path:
    """An empty folder of settings, and one of imports, of this test alone."""
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "settings"))
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "imports"))
    return config_folder()


@pytest.fixture(scope="session")
def world() -> Iterator[Gazetteer]:
    """The gazetteer of all embedded sources."""
    with open_default() as gazetteer:
        yield gazetteer


@pytest.fixture(scope="session")
def small(tmp_path_factory) -> Iterator[Gazetteer]:
    """A gazetteer of a few places with the traps that reporters set."""
    folder = tmp_path_factory.mktemp("gazetteer")
    with gazetteer_of(
        folder,
        place(gazetteer_id="taji", name="Taji", aliases="At Taji;التاجي", latitude=33.53, longitude=44.28),
        place(
            gazetteer_id="camp-taji", name="Camp Taji", aliases="Taji air base", type="military_base",
            latitude=33.52, longitude=44.26,
        ),
        place(gazetteer_id="tanji", name="Tanji", country="GM", latitude=13.35, longitude=-16.79),
        place(gazetteer_id="erbil", name="Erbil", aliases="Arbil;Hewlêr;أربيل", latitude=36.19, longitude=44.01,
              population=1_600_000, radius_m=10_000.0),
        place(gazetteer_id="erbil-airport", name="Erbil International Airport", type="airport", latitude=36.24,
              longitude=43.96, radius_m=3000.0),
        place(gazetteer_id="baghdad", name="Baghdad", latitude=33.34, longitude=44.4, population=7_000_000),
        place(gazetteer_id="kirkuk", name="Kirkuk", latitude=35.47, longitude=44.39, population=900_000),
        place(gazetteer_id="k1", name="K-1 Air Base", type="military_base", latitude=35.51, longitude=44.28),
        place(gazetteer_id="kirkuk-base", name="Kirkuk Air Base", type="military_base", latitude=35.47,
              longitude=44.35),
        place(gazetteer_id="anbar", name="Anbar Governorate", aliases="Anbar", type="province", latitude=33.0,
              longitude=41.7, radius_m=250_000.0),
        place(gazetteer_id="twin-iq", name="Twin", latitude=30.5, longitude=47.0),
        place(gazetteer_id="twin-sy", name="Twin", country="SY", latitude=36.0, longitude=37.0),
    ) as gazetteer:  # fmt: skip
        yield gazetteer
