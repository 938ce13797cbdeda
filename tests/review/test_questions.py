"""A person is asked about what is in doubt, once, with the candidates."""

from __future__ import annotations

import pytest
from builders import report, story

from geomap.resolve import place
from geomap.review import questions


def asked(gazetteer, *rows, **options):
    """The questions on the incidents of these reports."""
    return questions(place(story(*rows), gazetteer)[0], gazetteer, **options)


@pytest.mark.parametrize(
    ("words", "hints", "doubt"),
    [
        ("Twin", {"country": None}, "ambiguous"),
        ("Xyzzyville", {}, "unknown"),
        ("Camp Tanji", {}, "low score"),
        ("Taji", {"admin1": "Nowhere"}, "hint relaxed"),
    ],
)
def test_each_kind_of_doubt_is_asked_about(small, words: str, hints: dict[str, object], doubt: str) -> None:
    """Ambiguous, unknown, hardly alike, or found without the hint."""
    found = asked(small, report(location_as_reported=words, **hints))
    assert [(question.query, question.doubts) for question in found] == [(words, {doubt})]


def test_what_is_sure_is_not_asked_about(small) -> None:
    """Nor what came with coordinates, nor a report without a place."""
    sure = report(location_as_reported="Camp Taji"), report(latitude=33.0, longitude=44.0, incident_id="i2")
    assert asked(small, *sure, report(location_as_reported=None, country=None, incident_id="i3")) == []


def test_reports_far_apart_are_asked_about(small) -> None:
    """The one that strays from the incident's place."""
    rows = [report(location_as_reported="Camp Taji"), report(location_as_reported="Erbil")]
    assert [(found.query, found.doubts) for found in asked(small, *rows)] == [("Erbil", {"reports far apart"})]


def test_a_question_is_asked_once_for_all_that_hangs_on_it(small) -> None:
    """However the country is written; those with most incidents come first."""
    rows = [
        report(location_as_reported="Xyzzyville", incident_id="a"),
        *(report(location_as_reported="Nonesuch", country=land, incident_id=land) for land in ("Iraq", "IQ", "IRQ")),
    ]
    found = asked(small, *rows)
    assert [(question.query, question.country, len(question.incidents)) for question in found] == [
        ("Nonesuch", "IQ", 3),
        ("Xyzzyville", "IQ", 1),
    ]


def test_of_a_phrase_the_name_in_doubt_is_asked_about(small) -> None:
    """'Near Twin' and 'north of Twin' are one question."""
    rows = [report(location_as_reported=words, country=None) for words in ("near Twin", "north of Twin")]
    assert [question.query for question in asked(small, *rows)] == ["Twin"]


def test_the_place_that_was_chosen_is_the_first_candidate(small) -> None:
    """So that a person can confirm it."""
    found = asked(small, report(location_as_reported="Camp Tanji"))
    assert found[0].candidates[0].gazetteer_id == "camp-taji"


def test_how_sure_is_sure_enough_is_the_caller_s(small) -> None:
    """From nothing to everything."""
    row = report(location_as_reported="al-Taji")
    assert [len(asked(small, row, sure=sure)) for sure in (0.5, 0.99)] == [0, 1]
