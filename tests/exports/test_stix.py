"""The STIX bundle: whose word a link is, and ids that stay."""

from __future__ import annotations

import json
from dataclasses import replace
from uuid import uuid5

import pytest

from geomap.schema import LINKS, frame
from geomap.schema.stix import EXTENSION, NAMES, id_of


def objects_of(path) -> list[dict[str, object]]:
    """The objects of a bundle."""
    return json.loads(path.read_bytes())["objects"]


@pytest.fixture
def links(written):
    """The relationships but those to places."""
    return [
        each
        for each in objects_of(written("stix"))
        if each["type"] == "relationship" and each["relationship_type"] != "located-at"
    ]


def test_a_link_is_the_word_of_the_source_that_asserts_it(links) -> None:
    """From the answer to what it answers, with how it is known."""
    answer = next(each for each in links if each["relationship_type"] == "retaliation-for")
    assert (answer["source_ref"], answer["target_ref"]) == (id_of("incident", "b"), id_of("incident", "a"))
    assert answer["created_by_ref"] == id_of("identity", "s1")
    assert answer["description"] == "Stated by the source."


def test_every_relation_is_a_link(links) -> None:
    """Not retaliation alone."""
    assert sorted(each["relationship_type"] for each in links) == ["follows", "retaliation-for"]


def test_an_incident_has_all_its_columns_in_an_extension(written, told) -> None:
    """A day as text; what is missing is left out."""
    incident = next(each for each in objects_of(written("stix")) if each["id"] == id_of("incident", "b"))
    ours = incident["extensions"][EXTENSION]
    assert (ours["date_start"], ours["fatalities_low"], "fatalities_best" in ours) == ("2020-03-13", 5, False)
    assert ours["weapon"] == told.placed["weapon"].dropna().iloc[0]


def test_places_have_their_radius_as_precision(written) -> None:
    """An incident without a place has no relation to one."""
    objects = objects_of(written("stix"))
    scenes = {
        each["source_ref"]: each["target_ref"] for each in objects if each.get("relationship_type") == "located-at"
    }
    places = {each["id"]: each for each in objects if each["type"] == "location"}
    assert set(scenes) == {id_of("incident", name) for name in "abcd"}
    assert (
        places[scenes[id_of("incident", "a")]]["latitude"],
        places[scenes[id_of("incident", "a")]]["precision"],
    ) == (33.53, 2000.0)


def test_terms_mark_what_they_are_for(written) -> None:
    """As statements."""
    objects = objects_of(written("stix"))
    marking = next(each for each in objects if each["type"] == "marking-definition")
    assert marking["definition"] == {"statement": "© Places & Co"}
    assert all(each["object_marking_refs"] == [marking["id"]] for each in objects if each["type"] == "incident")


def test_what_geomap_inferred_is_not_the_word_of_a_source(written, told) -> None:
    """And a relation to an incident that nobody has is left out."""
    rows = [
        {"incident_id": "c", "relation": "same_as", "other_id": "a", "asserted_by": "geomap", "confidence": "inferred"},
        {"incident_id": "c", "relation": "follows", "other_id": "zz", "asserted_by": "s1", "confidence": "stated"},
    ]
    objects = objects_of(written("stix", replace(told, relations=frame(LINKS, rows))))
    (link,) = [each for each in objects if each.get("relationship_type") in {"same-as", "follows"}]
    program = next(each for each in objects if each["type"] == "identity" and each["name"] == "geomap")
    assert (link["created_by_ref"], link["description"]) == (program["id"], "Inferred by geomap; no source says so.")


def test_ids_are_uuids_of_names() -> None:
    """As Python's own module makes them, in any script."""
    assert id_of("incident", "حادث") == f"incident--{uuid5(NAMES, 'incident حادث')}"
