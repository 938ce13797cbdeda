"""What counts as right, as wrong and as flagged."""

from __future__ import annotations

from dataclasses import replace

import pytest

from benchmarks.resolver import scores
from benchmarks.resolver.truth import Case
from geomap.gazetteer import Answer, Place

TAJI = Case("Taji", 33.5, 44.3, "IQ", radius_m=8000.0)
CAMP = Place("1", "memory", "Taji", "town", "IQ", "", 33.5, 44.3, 2000.0)
FOUND = Answer("Taji", "placed", 33.51, 44.3, 2000.0, "exact", score=1.0, place=CAMP)
DOUBTFUL = Answer("Taji", "ambiguous", score=0.5, candidates=(CAMP,))
UNKNOWN = Answer("Taji", "unknown")


def country_at(lat: float, lon: float) -> str:
    """Iraq, wherever it is asked for."""
    assert (lat, lon) == (33.5, 44.3)
    return "IQ"


def test_a_placed_answer_within_the_radius_is_right() -> None:
    """And one outside it is not, nor an unknown one."""
    far = replace(FOUND, lat=34.0)
    assert [scores.is_right(answer, TAJI) for answer in (FOUND, far, UNKNOWN)] == [True, False, False]


def test_only_an_ambiguous_answer_is_right_where_nobody_can_tell() -> None:
    """And it is wrong where one can."""
    unclear = replace(TAJI, is_ambiguous=True)
    assert scores.is_right(DOUBTFUL, unclear)
    assert not scores.is_right(FOUND, unclear)
    assert not scores.is_right(DOUBTFUL, TAJI)


def test_the_likeliest_candidate_counts_in_the_lenient_measure_only() -> None:
    """An ambiguous answer is guessed right, and not placed."""
    assert scores.guessed(5000.0)(DOUBTFUL, TAJI)
    assert not scores.placed(5000.0)(DOUBTFUL, TAJI)


@pytest.mark.parametrize("answer", [UNKNOWN, DOUBTFUL, replace(FOUND, score=0.49)])
def test_a_doubtful_answer_is_flagged(answer) -> None:
    """By its status or by its score."""
    assert scores.is_flagged(answer)
    assert not scores.is_flagged(FOUND)


def test_the_stated_radius_covers_the_truth_or_does_not() -> None:
    """The point is 1.1 km off."""
    assert scores.is_covered(FOUND, TAJI)
    assert not scores.is_covered(replace(FOUND, uncertainty_m=1000.0), TAJI)


@pytest.mark.parametrize(
    ("rung", "precision", "right"), [("exact", "region", True), ("context", "region", False), ("exact", "exact", False)]
)
def test_a_wide_place_is_right_if_its_area_holds_the_truth(rung, precision, right) -> None:
    """One that the name itself names, and no point with a generous radius."""
    sea = replace(FOUND, lat=35.5, uncertainty_m=500_000.0, rung=rung, precision=precision)
    assert scores.in_its_area(5000.0)(sea, TAJI) is right


def test_a_confident_answer_elsewhere_is_in_a_wrong_country() -> None:
    """One that is flagged, one that is right and one in the same country are not."""
    abroad = replace(FOUND, lat=13.0, lon=-16.0, place=replace(CAMP, country="GM"))
    home = replace(abroad, place=replace(CAMP, country="SY;IQ"))
    is_wrong = scores.wrong_country(country_at)
    said = [is_wrong(answer, TAJI) for answer in (abroad, replace(abroad, score=0.3), FOUND, home)]
    assert said == [True, False, False, False]


def test_of_every_different_question_the_mean_counts_once() -> None:
    """Two of three cases of one name are found, the one of the other is not: a third, not a half."""
    other = replace(TAJI, words="Tanji")
    pairs = [(FOUND, TAJI), (FOUND, TAJI), (UNKNOWN, TAJI), (UNKNOWN, other)]
    assert scores.share(scores.is_right, pairs) == 0.5
    assert scores.share_of_phrases(scores.is_right, pairs) == (pytest.approx(1 / 3), 2)


def test_of_nothing_the_share_is_nothing() -> None:
    """And no division by zero."""
    assert scores.share(scores.is_right, []) == 0.0


def test_a_country_is_that_of_the_nearest_town(small) -> None:
    """Taji is near Taji."""
    assert scores.countries_by_town(small)(33.6, 44.2) == "IQ"
