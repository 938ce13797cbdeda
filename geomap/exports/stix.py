"""STIX 2.1 bundle: incidents, who reports them, and the links between them as relationships.

STIX knows of an incident no more than a name and a description; our columns stand in an extension of it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import pyarrow as pa
import pyarrow.compute as pc

from geomap.exports.objects import append, dumped, encoded, objects
from geomap.exports.stix_objects import (
    OURS,
    common,
    extension,
    geomap,
    ids,
    marking,
    places,
)
from geomap.exports.table import INCIDENTS, incidents_of, slices, without
from geomap.exports.texts import TEXT, lines
from geomap.schema import among
from geomap.schema.stix import EXTENSION, HOW_KNOWN, id_of

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path
    from typing import IO

    import pandas as pd

    from geomap.gazetteer.credits import Credit
    from geomap.schema import PlacedStory


def write(story: PlacedStory, path: Path, credits_: Sequence[Credit]) -> None:
    """Write the bundle, an object on a line; the terms of the data are markings of all that is told."""
    markings = [marking(credit.attribution) for credit in credits_]
    marked = [each["id"] for each in markings]
    first = [geomap(), extension(INCIDENTS), *markings]
    with path.open("wb") as file:
        file.write(f'{{"type": "bundle", "id": "{id_of("bundle", "incidents")}", "objects": [\n'.encode())
        file.write(",\n".join(map(dumped, first)).encode())
        _publishers(file, story.sources)
        _places(file, story.placed, marked)
        names = without(INCIDENTS, story.withheld).names
        for piece in slices(incidents_of(story)):
            append(file, _incidents(piece, names, marked))
            append(file, _scenes(piece[piece["latitude"].notna()], marked))
        append(file, _links(story, marked))
        file.write(b"\n]}\n")


def _publishers(file: IO[bytes], sources: pd.DataFrame) -> None:
    """Write an identity for each source: links are its word."""
    where = encoded(sources["url"])
    cites = objects({"source_name": encoded(sources["publisher"]), "url": where})
    known = {"name": encoded(sources["publisher"]), "description": encoded(sources["title"])}
    links = pc.if_else(where.is_valid(), lines(["[", cites, "]"]), pa.scalar(None, TEXT))
    more = {"identity_class": '"organization"', "external_references": links}
    append(file, objects(common("identity", ids("identity", sources["source_id"]), []) | known | more))


def _places(file: IO[bytes], placed: pd.DataFrame, marked: list[str]) -> None:
    """Write each place once, with its radius as what STIX calls precision."""
    columns = ["latitude", "longitude", "uncertainty_m"]
    known = placed.loc[placed["latitude"].notna(), [*columns, "label"]].drop_duplicates(columns)
    for piece in slices(known):
        about = {"latitude": "latitude", "longitude": "longitude", "precision": "uncertainty_m", "name": "label"}
        told = {name: encoded(piece[column]) for name, column in about.items()}
        append(file, objects(common("location", ids("location", places(piece)), marked) | told))


def _incidents(piece: pd.DataFrame, names: Sequence[str], marked: list[str]) -> pa.Array:
    columns = {name: encoded(piece[name]) for name in names}
    ours = objects({"extension_type": '"property-extension"', **columns})
    known = common("incident", ids("incident", piece["incident_id"]), marked)
    return objects(known | {"name": encoded(piece["label"]), "extensions": objects({EXTENSION: ours})})


def _scenes(piece: pd.DataFrame, marked: list[str]) -> pa.Array:
    """Return where each placed incident happened."""
    ends = {
        "source_ref": ids("incident", piece["incident_id"]),
        "target_ref": ids("location", places(piece)),
    }
    known = common("relationship", ids("relationship", "located-at " + piece["incident_id"]), marked)
    return objects(known | {"relationship_type": '"located-at"'} | ends)


def _links(story: PlacedStory, marked: list[str]) -> pa.Array:
    """Return each relation of each source by the source's own identity, with the word for how it is known.

    A bundle may not refer to an incident or a source that is not in it.
    """
    told, known = story.relations, story.placed["incident_id"]
    told = told[among(told["incident_id"], known) & among(told["other_id"], known)]
    voices = told["asserted_by"].where(among(told["asserted_by"], story.sources["source_id"]), OURS)
    names = told["relation"] + " " + told["incident_id"] + " " + told["other_id"] + " " + told["asserted_by"]
    about = {
        "relationship_type": encoded(told["relation"].str.replace("_", "-")),
        "description": encoded(told["confidence"].map(HOW_KNOWN).astype("str")),
        "source_ref": ids("incident", told["incident_id"]),
        "target_ref": ids("incident", told["other_id"]),
    }
    by = ids("identity", voices)
    return objects(common("relationship", ids("relationship", names), marked) | {"created_by_ref": by} | about)
