"""Every tool makes a page of the same rows, with all ten fields."""

from __future__ import annotations

import pandas as pd
import pytest

from benchmarks.page import made_up
from benchmarks.page.builds import TOOLS, fast_marker_cluster, geojson, marker, marker_cluster, rows
from benchmarks.page.fields import TEXTS


@pytest.mark.parametrize("build", [marker, marker_cluster, fast_marker_cluster, geojson])
def test_a_page_has_the_notes_of_every_placed_row(build, tmp_path) -> None:
    """A tool that left a field out would be faster than it is."""
    csv = made_up.write(tmp_path, 200)
    build.draw(str(csv), str(tmp_path / "map.html"))

    html = (tmp_path / "map.html").read_text(encoding="utf-8")

    own_words = pd.read_csv(csv).dropna(subset="latitude")["notes"].str.extract(r"(\(file \d+\))")[0]
    assert len(own_words) < 200
    assert [words for words in own_words if words not in html] == []


def test_rows_without_a_point_are_left_out(tmp_path) -> None:
    """And what is empty is an empty text."""
    table = rows.placed(str(made_up.write(tmp_path, 300)))
    assert len(table) < 300
    assert not table.isna().any().any()


def test_a_row_is_markup_with_its_text_escaped() -> None:
    """Ten lines, by name."""
    markup = rows.markup(["<b>"] * len(TEXTS))
    assert markup.count("<tr>") == len(TEXTS) == 10
    assert "<th>notes<td>&lt;b&gt;" in markup


def test_ours_comes_first_and_every_tool_is_a_module() -> None:
    """By the command that runs it."""
    assert TOOLS[0].is_ours
    assert TOOLS[1].command("a.csv", "a.html")[:2] == ("-m", "benchmarks.page.builds.ours_with_exports")
