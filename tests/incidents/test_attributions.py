"""Claims, accusations and denials stay apart, each with who says it."""

from __future__ import annotations

import pytest
from builders import report, reports

from geomap.incidents.attributions import attributions, statuses


def said(*rows: dict[str, object]) -> list[tuple[str, str]]:
    """What is said, and by whom ('' for the source itself)."""
    table = attributions(reports(*(report(perpetrator="X", **row) for row in rows)))
    return list(zip(table["status"], table["said_by"].fillna(""), strict=True))


def test_everybody_who_accuses_is_kept() -> None:
    """Two accusers are two rows."""
    assert said({"attribution_status": "attributed", "attributed_by": "A; B"}) == [
        ("attributed", "A"),
        ("attributed", "B"),
    ]


def test_a_claim_is_made_by_the_perpetrator() -> None:
    """Unless the source names another voice."""
    assert said({"attribution_status": "claimed"}) == [("claimed", "X")]


def test_a_denial_stands_beside_the_suspicion() -> None:
    """Neither cancels the other."""
    rows = {"attribution_status": "suspected", "attributed_by": "A", "denied_by": "X"}
    assert said(rows) == [("suspected", "A"), ("denied", "X")]


@pytest.mark.parametrize(
    ("words", "status"),
    [
        (["suspected", "attributed"], "attributed"),
        (["attributed", "claimed"], "claimed"),
        (["claimed", "denied"], "disputed"),
        (["unknown"], "unknown"),
    ],
)
def test_the_strongest_word_stands_and_a_denial_makes_it_disputed(words, status) -> None:
    """Of all sources together."""
    table = attributions(reports(*(report(attribution_status=word) for word in words)))
    assert statuses(table).loc["i1"] == status


def test_a_perpetrator_without_a_status_is_attributed_by_the_source_itself() -> None:
    """It names him, and says no more."""
    table = attributions(reports(report(perpetrator="X", attribution_status=None)))
    assert table[["perpetrator", "status"]].to_numpy().tolist() == [["X", "attributed"]]
    assert table["said_by"].isna().all()


@pytest.mark.parametrize("words", ["unknown", "Unidentified Armed Group (Iraq)", "N/A", "مجهولون"])
def test_words_that_nobody_is_known_attribute_it_to_nobody(words: str) -> None:
    """Whatever the source writes where the perpetrator should stand."""
    table = attributions(reports(report(perpetrator=words, attribution_status=None)))
    assert table[["perpetrator", "status"]].to_numpy().tolist() == [[words, "unknown"]]
