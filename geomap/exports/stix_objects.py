"""What objects of STIX 2.1 are made of: ids that stay the same, the common members, and what geomap adds."""

from __future__ import annotations

import json
from hashlib import sha1
from typing import TYPE_CHECKING, Any
from uuid import UUID

from geomap.exports.gdal import DATE
from geomap.exports.objects import dumped
from geomap.exports.texts import texts

if TYPE_CHECKING:
    import pandas as pd
    import pyarrow as pa

    from geomap.schema import Table

NAMES = UUID("5d3c1f0a-9a57-5b0e-8c8e-6b1d6f1f7a11")
"""The room in which our names are ids: the same name, the same id, in every file and on every machine."""
OURS = ""
"""The name of this program, which answers for what no source says: no source can have it."""
HOW_KNOWN = {
    "stated": "Stated by the source.",
    "implied": "Implied: the source sets both side by side.",
    "disputed": "Disputed: somebody named by the source denies it.",
    "inferred": "Inferred by geomap; no source says so.",
}
"""How a link is known, in a sentence: STIX's own numbers would say more than the source does."""
_KINDS = {"day": "day as YYYY-MM-DD", "flag": "true or false"}


def id_of(kind: str, name: str) -> str:
    """Return the id of an object by its name, which is that of its row in our tables: a UUID of version 5.

    It is put together by hand: Python's own takes twice the time, and a bundle has four for each incident.
    """
    digits = sha1(NAMES.bytes + f"{kind} {name}".encode(), usedforsecurity=False).hexdigest()
    variant = "89ab"[int(digits[16], 16) % 4]
    return f"{kind}--{digits[:8]}-{digits[8:12]}-5{digits[13:16]}-{variant}{digits[17:20]}-{digits[20:32]}"


def ids(kind: str, names: pd.Series) -> pa.Array:
    """Return the ids of many objects as JSON."""
    return texts(names, lambda name: dumped(id_of(kind, name)))


def places(placed: pd.DataFrame) -> pd.Series:
    """Return the names of places: point and radius make one."""
    lat, lon, radius = (placed[name].map(repr) for name in ("latitude", "longitude", "uncertainty_m"))
    return lat + " " + lon + " " + radius


EXTENSION = id_of("extension-definition", "incidents")


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
