"""The lines between provinces, from outlines."""

from __future__ import annotations

import geopandas
import numpy as np
import shapely

from geomap.page.basemap.make_provinces import FILE, province_lines


def test_only_lines_within_a_country_and_between_first_levels_are_kept(tmp_path):
    """No coast, no border of a country, and no line between two districts of one region."""
    rows = [("IRQ", "a", None), ("IRQ", "b", None), ("SYR", "c", None), ("FRA", "d", "Corse"), ("FRA", "e", "Corse")]
    shapes = [shapely.box(x, 0, x + 1, 1) for x in range(5)]
    table = geopandas.GeoDataFrame(rows, columns=["adm0_a3", "adm1_code", "region"], geometry=shapes, crs=4326)
    (tmp_path / "data").mkdir()
    table.to_parquet(tmp_path / FILE)

    (line,) = province_lines(tmp_path)

    assert sorted(np.round(line, 6).tolist()) == [[1, 0], [1, 1]]
