"""What a user would write: read a table with pandas, draw a marker for each row with folium.

Rows without coordinates are left out, since folium stops at them; dates are read, since a map shows them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import folium
import geopandas as gpd
import pandas as pd
import pyarrow.parquet as pq
import yaml

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

NAMES = {
    "acled": {"event_id_cnty": "report_id", "event_date": "date_start"},
    "ucdp": {"id": "report_id"},
    "gtd": {"eventid": "report_id", "iyear": "year", "imonth": "month", "iday": "day"},
}
"""What a user renames in files of data sets, by how their names begin."""
POINT = ["latitude", "longitude"]


def _tabs(path: Path) -> pd.DataFrame:
    return pd.read_csv(path, sep="\t")


def _json_lines(path: Path) -> pd.DataFrame:
    return pd.read_json(path, lines=True)


def _yaml(path: Path) -> pd.DataFrame:
    return pd.DataFrame(yaml.safe_load(path.read_text(encoding="utf-8")))


def _open_document(path: Path) -> pd.DataFrame:
    return pd.read_excel(path, engine="calamine")


def _parquet(path: Path) -> pd.DataFrame:
    has_shapes = b"geo" in (pq.read_schema(path).metadata or {})
    return _on_points(gpd.read_parquet(path)) if has_shapes else pd.read_parquet(path)


def _shapes(path: Path) -> pd.DataFrame:
    return _on_points(gpd.read_file(path))


def _on_points(table: gpd.GeoDataFrame) -> pd.DataFrame:
    points = table.representative_point()
    return pd.DataFrame(table.drop(columns="geometry")).assign(latitude=points.y, longitude=points.x)


READERS: dict[str, Callable[[Path], pd.DataFrame]] = {
    ".csv": pd.read_csv,
    ".tsv": _tabs,
    ".txt": pd.read_csv,
    ".zip": pd.read_csv,
    ".json": pd.read_json,
    ".jsonl": _json_lines,
    ".yaml": _yaml,
    ".xlsx": pd.read_excel,
    ".xls": pd.read_excel,
    ".ods": _open_document,
    ".parquet": _parquet,
    ".geojson": _shapes,
    ".gpkg": _shapes,
    ".fgb": _shapes,
    ".kml": _shapes,
}
"""What reads a file, by its suffix."""


def drawn(path: Path, page: Path) -> list[dict[str, str]]:
    """Draw the rows of a file on a map, and return what stands on it: for each marker the cells of its row."""
    table = READERS[path.suffix](path).rename(columns=NAMES.get(path.stem, {}))
    if "year" in table:
        table["date_start"] = pd.to_datetime(table[["year", "month", "day"]])
    table["date_start"] = pd.to_datetime(table["date_start"])
    table = table.dropna(subset=POINT)
    drawing = folium.Map()
    shown = []
    for _, row in table.iterrows():
        cells = {str(name).strip(): str(value) for name, value in row.items()}
        popup = "<br>".join(f"{name}: {value}" for name, value in cells.items())
        folium.Marker([row["latitude"], row["longitude"]], popup=popup).add_to(drawing)
        shown.append(cells)
    drawing.save(str(page))
    return shown
