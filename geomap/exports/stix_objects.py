"""What objects of STIX 2.1 are made of: ids that stay the same, the common members, and what geomap adds."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from geomap.exports.gdal import DATE
from geomap.exports.objects import dumped
from geomap.exports.texts import texts
from geomap.schema.stix import id_of

if TYPE_CHECKING:
    import pandas as pd
    import pyarrow as pa

    from geomap.schema import Table

OURS = ""
"""The name of this program, which answers for what no source says: no source can have it."""
_KINDS = {"day": "day as YYYY-MM-DD", "flag": "true or false"}


def ids(kind: str, names: pd.Series) -> pa.Array:
    """Return the ids of many objects as JSON."""
    return texts(names, lambda name: dumped(id_of(kind, name)))


def places(placed: pd.DataFrame) -> pd.Series:
    """Return the names of places: point and radius make one."""
    lat, lon, radius = (placed[name].map(repr).astype("str") for name in ("latitude", "longitude", "uncertainty_m"))
    return lat + " " + lon + " " + radius


def common(kind: str, known: pa.Array, marked: list[str]) -> dict[str, pa.Array | str]:
    """Return the members that all objects of a kind have, as JSON; `known` are their ids."""
    about = {"type": kind, "spec_version": "2.1"}
    dated = {"created_by_ref": id_of("identity", OURS), "created": DATE, "modified": DATE}
    terms = {"object_marking_refs": dumped(marked)} if marked else {}
    first, last = ({name: dumped(value) for name, value in each.items()} for each in (about, dated))
    return {**first, "id": known, **last, **terms}


def _one(kind: str, of: str, /, **members: object) -> dict[str, Any]:
    """Return a single object."""
    known = common(kind, dumped(id_of(kind, of)), [])
    return {member: json.loads(value) for member, value in known.items()} | members


def geomap() -> dict[str, Any]:
    """Return the identity of this program."""
    return _one("identity", OURS, name="geomap", identity_class="system")


def marking(statement: str) -> dict[str, Any]:
    """Return the terms of a source of data as a marking."""
    terms = _one("marking-definition", statement, definition_type="statement", definition={"statement": statement})
    del terms["modified"]
    return terms


def extension(table: Table) -> dict[str, Any]:
    """Return the definition of the members that our incidents have beside STIX's own."""
    told = "; ".join(f"{each.name} ({_KINDS.get(each.kind, each.kind)}): {each.meaning}" for each in table.columns)
    about = {"name": "Incidents as geomap has them", "description": told, "schema": told, "version": "1.0.0"}
    return _one("extension-definition", "incidents", **about, extension_types=["property-extension"])
