"""KML 2.2: a folder for each layer, with spans of time and all columns, styled as the map is.

Its icons are the program's own, coloured: a single file can hold no pictures. KMZ has the signs of the map.
"""

from __future__ import annotations

from typing import IO, TYPE_CHECKING

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from geomap import geo
from geomap.exports import lines as links
from geomap.exports.areas import AREAS, areas_of
from geomap.exports.kml_shapes import multilines, pairs, polygons
from geomap.exports.kml_styles import FOLDERS, HOLLOW, document
from geomap.exports.markup import escaped, is_plain
from geomap.exports.table import INCIDENTS, incidents_of, slices, without
from geomap.exports.texts import TEXT, between, joined, lines, texts
from geomap.layers.vague import are_vague

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    import pandas as pd

    from geomap.gazetteer.credits import Credit
    from geomap.schema import PlacedStory, Table

END = "</Folder>\n"
SHAPES_TOGETHER = 5_000
"""So many areas are written at once: each is as long as some fifty rows of a table."""


def write(story: PlacedStory, path: Path, credits_: Sequence[Credit]) -> None:
    """Write all incidents, those without a place in a folder of their own, without geometry."""
    with path.open("wb") as file:
        into(file, story, credits_)


def into(file: IO[bytes], story: PlacedStory, credits_: Sequence[Credit], icons: str = "") -> None:
    """Write the document; `icons` is the folder in which pictures of the signs lie, empty if there are none."""
    incidents, table = incidents_of(story), without(INCIDENTS, story.withheld)
    file.write(document(credits_, icons).encode())
    _areas(file, incidents, without(AREAS, story.withheld))
    _links(file, story)
    is_placed = incidents["latitude"].notna()
    for role, title in FOLDERS.items():
        _folder(file, title)
        for piece in slices(incidents[is_placed & (incidents["role"] == role)]):
            _points(file, piece, table, role)
        file.write(END.encode())
    _folder(file, "Incidents without a place")
    for piece in slices(incidents[~is_placed]):
        _placemarks(file, piece, texts(piece["label"], escaped, is_plain), table, [_time(piece)], "")
    file.write(f"{END}</Document>\n</kml>\n".encode())


def _folder(file: IO[bytes], title: str) -> None:
    file.write(f"<Folder><name>{escaped(title)}</name>\n".encode())


def _points(file: IO[bytes], piece: pd.DataFrame, table: Table, role: str) -> None:
    crisp, vague = (f"#{role.replace(' ', '-')}{end}" for end in ("", HOLLOW))
    style = pa.array(np.where(are_vague(piece), vague, crisp).tolist(), type=TEXT)
    where = pairs(geo.positions(piece["latitude"], piece["longitude"]))
    spots = between("<Point><coordinates>", where, "</coordinates></Point>")
    styled = between("<styleUrl>", style, "</styleUrl>")
    _placemarks(file, piece, texts(piece["label"], escaped, is_plain), table, [_time(piece), styled], spots)


def _time(piece: pd.DataFrame) -> pa.Array:
    """Return the days between which it can have happened, nothing where none is known."""
    begin = between("<begin>", texts(piece["date_start"]), "</begin>")
    end = between("<end>", texts(piece["date_end"].fillna(piece["date_start"])), "</end>")
    span = lines(["<TimeSpan>", begin, end, "</TimeSpan>"])
    return pc.if_else(begin.is_valid(), span, pa.scalar("", TEXT))


def _placemarks(  # noqa: PLR0913, PLR0917 - what a placemark is made of, in the order of the schema
    file: IO[bytes],
    piece: pd.DataFrame,
    names: pa.Array,
    table: Table,
    about: Sequence[pa.Array | str],
    shapes: pa.Array | str,
) -> None:
    if piece.empty:
        return
    data = [
        between(f'<Data name="{name}"><value>', texts(piece[name], escaped, is_plain), "</value></Data>")
        for name in table.names
    ]
    told = ["<ExtendedData>", *data, "</ExtendedData>"]
    file.write(joined(lines(["<Placemark><name>", names, "</name>", *about, *told, shapes, "</Placemark>\n"])))


def _areas(file: IO[bytes], incidents: pd.DataFrame, table: Table) -> None:
    areas = areas_of(incidents)
    _folder(file, "Location uncertainty")
    for piece in slices(areas.table, SHAPES_TOGETHER):
        style = between("<styleUrl>#", texts(piece["role"], lambda role: role.replace(" ", "-")), "-area</styleUrl>")
        _placemarks(file, piece, texts(piece["form"]), table, [style], polygons(areas.shapes(piece)))
    file.write(END.encode())


def _links(file: IO[bytes], story: PlacedStory) -> None:
    table = links.links_of(story)
    _folder(file, "Retaliation links")
    for piece in slices(table):
        names = lines(
            [texts(piece["other_id"], escaped, is_plain), " → ", texts(piece["incident_id"], escaped, is_plain)]
        )
        style = between("<styleUrl>#link-", texts(piece["confidence"]), "</styleUrl>")
        shapes = multilines(links.shapes(piece, story.placed))
        _placemarks(file, piece, names, links.LINES, [style], shapes)
    file.write(END.encode())
