"""Words and shapes on paper."""

from __future__ import annotations

import numpy as np
import pytest

from geomap.figures.boxes import Box
from geomap.figures.sheet import Pen


def test_letters_of_mathematics_are_drawn_as_they_stand(paper) -> None:
    """'$x$' is three letters wide."""
    assert paper.width_of("$x$", size=10) == pytest.approx(
        paper.width_of("$") * 2 / 0.8 + paper.width_of("x", size=10), rel=0.05
    )


def test_words_are_cut_to_their_room(paper) -> None:
    """With a sign that something is missing; without room for a letter nothing is left."""
    cut = paper.cut("a rather long name of a place", 60)
    assert cut.endswith("…")
    assert paper.width_of(cut) <= 60
    assert paper.cut("long", 1) == ""


def test_words_are_broken_into_lines(paper) -> None:
    """No more than so many, each in its room, none lost before the last."""
    lines = paper.lines_of("one two three four five six seven", 40, 3)
    assert len(lines) == 3
    assert all(paper.width_of(line) <= 40 for line in lines)
    assert lines[-1].endswith("…")
    assert " ".join(paper.lines_of("one two three", 40, 9)) == "one two three"


def test_arabic_is_shaped(paper) -> None:
    """Joined letters are narrower than letters that stand alone."""
    assert paper.width_of("ببببب", size=20) < 0.8 * sum(paper.width_of("ب", size=20) for _ in range(5))


def test_what_is_drawn_later_lies_above(paper) -> None:
    """Whatever it is."""
    paper.box(Box(0, 0, 9, 9), Pen(fill="#000000"))
    paper.text(1, 1, "word")
    paper.line((0, 0), (1, 1), pen=Pen(line="#000000"))
    axes = paper.figure.axes[0]
    first, last = axes.patches
    assert first.get_zorder() < axes.texts[0].get_zorder() < last.get_zorder()


def test_a_shape_of_one_point_is_nothing(paper) -> None:
    """There is no line to draw."""
    paper.shape(np.zeros((1, 2)), pen=Pen(line="#000000"))
    assert len(paper.figure.axes[0].patches) == 0
