"""What a user wants of the basemap."""

from __future__ import annotations

import json

from page import made_up

from geomap.page.basemap import Box, basemap_of, read_ground

LINE = {"type": "LineString", "coordinates": [[40.0, 33.0], [60.0, 33.0]]}


def test_lines_of_ones_own_are_cut_to_the_box(tmp_path):
    """They are drawn where the detail is, and the page names their file."""
    (tmp_path / "<b>.json").write_text(json.dumps(LINE), encoding="utf-8")

    ground = read_ground(own=tmp_path / "<b>.json")
    basemap = basemap_of(Box(38, 29, 49, 38), ground)

    assert basemap["own"] == "<b>.json"
    assert [ring[0] + ring[2] for ring in basemap["fine"]["own"]] == [round(49 / basemap["fine"]["unit"])]
    assert [file["name"] for file in ground.files] == ["<b>.json"]


def test_nothing_wanted_is_nothing_changed():
    """Without files the basemap is as it is."""
    assert basemap_of(Box(38, 29, 49, 38), read_ground()) == basemap_of(Box(38, 29, 49, 38))


def test_the_page_says_what_was_chosen(tmp_path, opened):
    """Choices and lines are told beside the sources, as text."""
    (tmp_path / "<b>.json").write_text(json.dumps(LINE), encoding="utf-8")
    (tmp_path / "borders.csv").write_text("id,drawn\ngolan,none\n", encoding="utf-8")
    ground = read_ground(tmp_path / "borders.csv", tmp_path / "<b>.json")

    page = opened(made_up.page(ground=ground).html())

    told = page.tab.text_content("#geomap-about")
    assert "Lines of <b>.json are drawn too." in told
    assert "Drawn as no border, as the maker of this map chose." in told
    assert page.messages == []
