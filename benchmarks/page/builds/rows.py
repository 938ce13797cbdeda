"""What the peers share: the placed rows of a CSV file, a map framed on them, and a row as a pop-up's markup."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

import folium
import pandas as pd

from benchmarks.page.fields import POINT, TEXTS

if TYPE_CHECKING:
    from collections.abc import Sequence


def placed(csv: str) -> pd.DataFrame:
    """Return point and ten text fields of every row that has a point; what is empty is an empty text."""
    table = pd.read_csv(csv, usecols=[*POINT, *TEXTS], dtype=dict.fromkeys(TEXTS, str))[[*POINT, *TEXTS]]
    return table.dropna(subset=list(POINT)).fillna("")


def framed(table: pd.DataFrame) -> folium.Map:
    """Return a map without tiles that shows all rows; marks that Leaflet draws itself go on a canvas."""
    page = folium.Map(tiles=None, prefer_canvas=True)
    page.fit_bounds([table[list(POINT)].min().tolist(), table[list(POINT)].max().tolist()])
    return page


def markup(texts: Sequence[str]) -> str:
    """Return the ten fields as a table in HTML."""
    rows = (f"<tr><th>{name}<td>{escape(text)}" for name, text in zip(TEXTS, texts, strict=True))
    return f"<table>{''.join(rows)}</table>"


def markers(table: pd.DataFrame) -> list[folium.Marker]:
    """Return a marker with a pop-up for each row."""
    rows = table.itertuples(index=False, name=None)
    return [folium.Marker((lat, lon), popup=folium.Popup(markup(texts), max_width=320)) for lat, lon, *texts in rows]
