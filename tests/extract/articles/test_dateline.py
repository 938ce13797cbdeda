"""A dateline says where a report was written, sometimes when and by which agency."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from geomap.extract.articles.dateline import Dateline, end_of, of


@pytest.mark.parametrize(
    ("text", "publisher", "day"),
    [
        ("BAGHDAD (Reuters) - Two fell.", "Reuters", None),
        ("BAGHDAD, March 4 (Reuters) - Two fell.", "Reuters", None),
        ("KABUL, Afghanistan (AP) — Two fell.", "AP", None),
        ("ADEN, 12 February 2024 - Two fell.", "", date(2024, 2, 12)),
        ("GAZA/ASHKELON, Aug 29, 2018 (Meridian Wire) -- Two fell.", "Meridian Wire", date(2018, 8, 29)),
        ("Bunia, Democratic Republic of the Congo, 3 May 2019 (AFP) – Two fell.", "AFP", date(2019, 5, 3)),
        ("PESHAWAR — Two fell.", "", None),
        ("AL KHOR / EL NAHR (16 Oct.) – Two fell.", "", None),
        ("(Reuters) - Two fell.", "Reuters", None),
    ],
)
def test_a_dateline_is_read(text: str, publisher: str, day: date | None) -> None:
    """A day without its year is none."""
    assert of(text) == Dateline(publisher, day)


@pytest.mark.parametrize(
    "text",
    [
        "Two men — a guard and a driver — fell.",
        "U.S. forces - there are 2,500 - left.",
        "Islamic State (IS) - the group - claimed it.",
        "ISIS fighters - about 20 - hit Taji.",
        "March 4 - Rockets hit Taji.",
        "No line here.",
        "",
    ],
)
def test_a_sentence_with_a_hyphen_is_no_dateline(text: str) -> None:
    """Nor are names in brackets agencies for that."""
    assert of(text) is None


@given(st.text(st.sampled_from("AB ab,(-—)4/"), max_size=150))
def test_any_text_has_a_dateline_or_none(text: str) -> None:
    """Nothing is raised."""
    assert of(text) is None or isinstance(of(text), Dateline)


@pytest.mark.parametrize(
    ("text", "end"), [("ADEN (12 Feb.) - Two fell.", 17), ("Two men - a guard and a cook - fell.", 0)]
)
def test_a_dateline_ends_behind_its_dash(text: str, end: int) -> None:
    """Where there is none nothing ends."""
    assert end_of(text) == end
