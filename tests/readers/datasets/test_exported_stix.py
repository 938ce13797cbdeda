"""A STIX bundle of geomap's in which somebody has changed something."""

from __future__ import annotations

import json

from geomap.pipeline import group
from geomap.readers import read_all
from geomap.schema.stix import EXTENSION, id_of

COMMON = {"spec_version": "2.1", "created_by_ref": id_of("identity", "")}


def incident(name: str, **columns: object) -> dict[str, object]:
    """An incident of a bundle."""
    ours = {"incident_id": name, "role": "attack", "label": name, "status": "unknown", "sources": "s1", **columns}
    return COMMON | {"type": "incident", "id": id_of("incident", name), "extensions": {EXTENSION: ours}}


def link(one: str, other: str, **members: str) -> dict[str, object]:
    """A relationship of two incidents by the first source."""
    ends = {"source_ref": id_of("incident", one), "target_ref": id_of("incident", other)}
    kind = {"type": "relationship", "id": f"relationship--{one}", "relationship_type": "part-of"}
    return COMMON | kind | ends | {"created_by_ref": id_of("identity", "s1")} | members


def written(folder, *objects: dict[str, object]):
    """The path of a bundle."""
    path = folder / "a.stix.json"
    path.write_text(json.dumps({"type": "bundle", "id": "bundle--1", "objects": objects}))
    return path


def test_a_relationship_is_the_word_of_its_source(tmp_path) -> None:
    """How it is known is a sentence that is ours; with any other it is inferred."""
    known = link("a", "b", description="Implied: the source sets both side by side.")
    path = written(tmp_path, incident("a"), incident("b"), known, link("b", "a", description="?"))
    links = read_all([path]).relations
    assert links["confidence"].tolist() == ["implied", "inferred"]
    assert links.iloc[0][["incident_id", "relation", "other_id", "asserted_by"]].tolist() == ["a", "part_of", "b", "s1"]


def test_a_relationship_to_what_is_not_there_is_said(tmp_path) -> None:
    """By the id that stands there."""
    path = written(tmp_path, incident("a"), link("a", "gone"))
    doubtful = group(path)[2]
    assert [finding.value for finding in doubtful] == [id_of("incident", "gone")]


def test_a_broken_list_of_pages_is_no_page(tmp_path) -> None:
    """The source stays."""
    source = COMMON | {"type": "identity", "id": id_of("identity", "s1"), "name": "Agency", "external_references": [7]}
    sources = read_all([written(tmp_path, incident("a"), source)]).sources
    assert sources[["source_id", "publisher"]].to_numpy().tolist() == [["s1", "Agency"]]
