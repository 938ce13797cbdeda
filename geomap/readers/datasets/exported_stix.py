"""Incidents in a STIX 2.1 bundle of geomap's: our columns stand in an extension, links are relationships."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import TYPE_CHECKING

import numpy as np

from geomap.readers.datasets import exported
from geomap.readers.datasets.coded import column, found
from geomap.readers.datasets.dataset import Dataset
from geomap.schema import RELATIONS, listed
from geomap.schema.stix import EXTENSION, HOW_KNOWN, id_of

if TYPE_CHECKING:
    from geomap.readers.raw import Raw

PREFIX = f"extensions.{EXTENSION}."
"""How the names of our columns begin once nested names are joined."""
_RELATIONS = {relation.replace("_", "-"): relation for relation in RELATIONS}
_KNOWN = {sentence: word for word, sentence in HOW_KNOWN.items()}
PAGES = "external_references"
"""Where an identity has the address of its page."""


def turn(raw: Raw) -> list[Raw]:
    """Return the incidents of a bundle as accounts, its relationships as relations, its identities as sources."""
    is_incident = found(column(raw, f"{PREFIX}incident_id"), bool)
    ours = {name.removeprefix(PREFIX): cells for name, cells in raw.cells.items() if name.startswith(PREFIX)}
    ours.pop("extension_type", None)
    doubtful = [each for each in raw.doubtful if each.column != PAGES]
    incidents = replace(raw, cells=ours, doubtful=doubtful).only(np.flatnonzero(is_incident))
    names = dict(zip(column(raw, "id"), column(raw, f"{PREFIX}incident_id"), strict=True))
    voices = {name for cell in column(incidents, "sources").texts for name in listed(cell)}
    sources = {id_of("identity", name): name for name in voices}
    return [*exported.accounts(incidents), *_links(raw, names, sources), *_sources(raw, sources)]


def _links(raw: Raw, names: dict[str, str], sources: dict[str, str]) -> list[Raw]:
    """Return the relationships that are relations of ours; of an object that is not there its id stands."""
    part = raw.only(np.flatnonzero(found(column(raw, "relationship_type"), _RELATIONS.__contains__)))
    if not part.numbers:
        return []
    cells = {
        "incident_id": column(part, "source_ref").map(lambda text: names.get(text, text)),
        "relation": column(part, "relationship_type").map(lambda text: _RELATIONS.get(text.strip(), text)),
        "other_id": column(part, "target_ref").map(lambda text: names.get(text, text)),
        "asserted_by": column(part, "created_by_ref").map(lambda text: sources.get(text, "geomap")),
        "confidence": column(part, "description").map(lambda text: _KNOWN.get(text.strip(), exported.UNSAID)),
    }
    return [replace(part, cells=cells, refused=[], doubtful=[], taken="")]


def _sources(raw: Raw, sources: dict[str, str]) -> list[Raw]:
    part = raw.only(np.flatnonzero(found(column(raw, "id"), sources.__contains__)))
    if not part.numbers:
        return []
    cells = {
        "source_id": column(part, "id").map(lambda text: sources.get(text, text)),
        "publisher": column(part, "name"),
        "title": column(part, "description"),
        "url": column(part, PAGES).map(_page),
    }
    return [replace(part, cells=cells, refused=[], doubtful=[], taken="")]


def _page(references: str) -> str:
    """Return the first address of a list of references.

    >>> _page('[{"source_name": "A", "url": "https://a.example"}]'), _page("")
    ('https://a.example', '')
    """
    try:
        found = json.loads(references)
        return str(found[0]["url"]) if found else ""
    except (ValueError, LookupError, TypeError, RecursionError):
        return ""


DATASET = Dataset(
    "geomap's own STIX bundles", frozenset({"type", "id", *(PREFIX + name for name in exported.DATASET.needed)}), turn
)
