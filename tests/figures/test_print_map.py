"""The map for print says what it shows."""

from __future__ import annotations

import pytest

from geomap.figures import legend, margins, print_map

PLACES = {
    "disc": {"uncertainty_m": 60_000.0, "geo_precision": "near"},
    "sector": {"uncertainty_m": 60_000.0, "geo_precision": "relative", "bearing_deg": 0.0},
    "province": {"uncertainty_m": 265_000.0, "geo_precision": "province", "matched_name": "Anbar province"},
    "country": {"uncertainty_m": 580_000.0, "geo_precision": "country", "matched_name": "Iraq"},
}
"""A place of each form."""


def test_the_made_up_story_is_all_there(paper, subject, words_on) -> None:
    """Title, dates, legend, scale, names, sources and thanks, and what has no point."""
    print_map.draw(subject(), paper)
    words = words_on(paper)
    assert {"Attacks and answers", "Taji", "Erbil", "Attack: 5", "Not on the map: 1", "Ain Camp Tanji"} <= set(words)
    assert "27 December 2019 – 5 March 2021 · 13 incidents · 1 without a point · 1 without a date" in words
    assert any(text.endswith(" km") for text in words)
    assert {"Sources: Northern Wire; The Ledger.", margins.BORDERS} <= set(words)
    assert "Places and borders: Natural Earth" in words


def test_only_what_is_on_the_map_is_in_its_legend(paper, subject, told, words_on) -> None:
    """One exact attack needs no sign for what is vague."""
    print_map.draw(subject(told({})), paper)
    words = " ".join(words_on(paper))
    assert "Attack: 1" in words
    assert "Hollow" not in words
    assert "Somewhere" not in words
    assert "Answered" not in words


@pytest.mark.parametrize("form", PLACES)
def test_the_legend_names_the_form_of_area_that_is_drawn(paper, subject, told, words_on, form: str) -> None:
    """And no other."""
    print_map.draw(subject(told({"latitude": 33.0, "longitude": 42.0} | PLACES[form])), paper)
    words = " ".join(words_on(paper))
    assert [name for name, said in legend.AREAS.items() if said in words] == [form]


def test_vague_places_are_named_where_they_are_drawn(paper, subject, told, words_on) -> None:
    """Those that lie in a cluster are hollow in its ring, and no mark on the map is."""
    print_map.draw(subject(told(*[{"status": "ambiguous"}] * 8)), paper)
    words = " ".join(words_on(paper))
    assert "hollow where the place is vague" in words
    assert "Hollow" not in words


def test_a_cluster_of_exact_places_is_not_hollow(paper, subject, told, words_on) -> None:
    """So its legend says nothing of vague ones."""
    print_map.draw(subject(told(*[{}] * 8)), paper)
    assert "hollow" not in " ".join(words_on(paper))


def test_a_map_without_a_point_says_so(paper, subject, told, words_on) -> None:
    """And lists what has none."""
    print_map.draw(subject(told({"latitude": None, "longitude": None, "label": "Nowhere"})), paper)
    assert {print_map.EMPTY, "Not on the map: 1", "Nowhere"} <= set(words_on(paper))


def test_clusters_are_counted(paper, subject, told, words_on) -> None:
    """Eight on one spot."""
    print_map.draw(subject(told(*[{"label": "Taji"}] * 8)), paper)
    assert {"8", "Taji"} <= set(words_on(paper))


def test_no_word_leaves_the_paper(paper, subject, many) -> None:
    """Whatever is on it."""
    print_map.draw(subject(many(300)), paper)
    renderer = paper.figure.canvas.get_renderer()
    for text in paper.figure.axes[0].texts:
        box = text.get_window_extent(renderer)
        assert box.x0 >= 0
        assert box.x1 <= paper.width
        assert box.y0 >= 0
        assert box.y1 <= paper.height


def test_what_has_no_point_is_listed_once_with_the_reason(paper, subject, told, words_on) -> None:
    """Those alike are counted, those that name no place together."""
    lost = {"latitude": None, "longitude": None, "reasons": "no such place is known"}
    nameless = lost | {"query": None, "reasons": "the report names no place"}
    print_map.draw(subject(told(*[lost | {"label": "A camp"}] * 3, nameless, nameless)), paper)
    assert {"A camp (3)", "no such place is known", "No place named (2)"} <= set(words_on(paper))
