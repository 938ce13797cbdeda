"""Answers as plain data have the same fields always, and name the licences."""

from __future__ import annotations

import json

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
