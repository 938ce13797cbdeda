"""Answers as plain data have the same fields always, and name the licences."""

from __future__ import annotations

import json

from builders import gazetteer_of, place

from geomap.gazetteer.plain import document, plain


def test_every_answer_has_the_same_fields(small) -> None:
    """Placed, ambiguous or unknown."""
    fields = {tuple(plain(small.resolve(name))) for name in ("Camp Taji", "Twin", "Xyzzy", "north of Erbil")}
    assert len(fields) == 1


def test_what_is_not_known_is_null(small) -> None:
    """And never NaN or an empty text."""
    found = plain(small.resolve("Xyzzy"))
    assert (found["latitude"], found["matched_name"], found["place"]) == (None, None, None)


def test_the_credits_are_those_of_the_places(small) -> None:
    """Of candidates too."""
    text = json.dumps(document([small.resolve("Twin")]), allow_nan=False)
    assert [credit["attribution"] for credit in json.loads(text)["credits"]] == [
        "Places: geomap's own list, approximate"
    ]


def test_the_same_place_in_other_sources_is_listed(tmp_path) -> None:
    """So that a merge can be explained."""
    twice = [place(gazetteer_id="a", name="Hit", population=60_000), place(gazetteer_id="b", name="Hit", latitude=33.1)]
    with gazetteer_of(tmp_path, *twice) as gazetteer:
        found = plain(gazetteer.resolve("Hit", country="IQ"))
    assert [each["gazetteer_id"] for each in (found["place"], *found["merged"])] == ["a", "b"]
