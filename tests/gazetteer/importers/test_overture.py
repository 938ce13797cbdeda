"""Overture's divisions become places."""

from __future__ import annotations

import pandas as pd
import pytest
from gazetteer_samples import SAMPLES

from geomap.errors import GazetteerError
from geomap.gazetteer.importers import overture
from geomap.schema import records


def read(path) -> list[dict[str, object]]:
    """The places of a file."""
    return records(pd.concat(overture.read(path)))


def test_divisions_have_names_province_and_people(tmp_path) -> None:
    """The province's name comes from its own row."""
    region, town = read(SAMPLES["overture"](tmp_path))
    assert (region["aliases"], region["type"]) == ("الأنبار;Al Anbar", "province")
    assert (town["name"], town["admin1"], town["population"]) == ("Hit", "Anbar", 66_000)


def test_an_outline_has_a_radius_and_a_point_has_its_type_s(tmp_path) -> None:
    """A degree from corner to corner, and a town of 66,000."""
    region, town = read(SAMPLES["overture"](tmp_path))
    assert (70_000 < region["radius_m"] < 80_000, 2000 <= town["radius_m"] < 2100) == (True, True)


def test_a_folder_of_parts_is_read(tmp_path) -> None:
    """An id that stands in two of them is kept once."""
    path = SAMPLES["overture"](tmp_path)
    (tmp_path / "part-00001.parquet").write_bytes(path.read_bytes())
    assert overture.takes(tmp_path)
    assert [place["gazetteer_id"] for place in read(tmp_path)] == ["a", "b"]


def test_a_cut_file_is_refused(tmp_path) -> None:
    """Its description stands at the end."""
    path = SAMPLES["overture"](tmp_path)
    path.write_bytes(path.read_bytes()[:-100])
    with pytest.raises(GazetteerError, match="no whole Parquet file"):
        read(path)
