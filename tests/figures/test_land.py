"""The land under a map."""

from __future__ import annotations

import numpy as np

from geomap.figures import land
from geomap.figures.boxes import Box
from geomap.figures.projection import view_of
from geomap.page.basemap import read_ground

FRAME = Box(30, 80, 640, 550)


def drawn(paper, lats, lons):
    """The patches of the land round places, and what the legend is told of it."""
    under = land.draw(paper, view_of(np.array(lats), np.array(lons), np.zeros(len(lats)), FRAME))
    return paper.figure.axes[0].patches, under


def test_land_borders_and_disputes_are_drawn(paper) -> None:
    """Water below all."""
    patches, under = drawn(paper, [31.0, 34.0], [34.0, 37.0])
    colours = [patch.get_facecolor() for patch in patches]
    assert len(set(colours)) >= 2
    assert "Israel – Lebanon" in [note["between"] for note in under.disputes]


def test_a_map_across_the_date_line_has_both_sides(paper) -> None:
    """Land of Fiji to the left of 180 degrees and to the right."""
    patches, _ = drawn(paper, [-16.5, -17.5], [178.0, -179.0])
    xs = np.concatenate([patch.get_path().vertices[:, 0] for patch in patches[1:2]])
    view = view_of(np.array([-16.5, -17.5]), np.array([178.0, -179.0]), np.zeros(2), FRAME)
    seam = view.spots(np.array([0.0]), np.array([180.0]))[0, 0]
    assert xs.min() < seam - 20
    assert xs.max() > seam + 5


def test_land_that_is_cut_at_180_degrees_has_no_coast_there(paper, monkeypatch) -> None:
    """It goes on at the other side."""
    level = {"unit": 1.0, "land": [[176, -18, 4, 0, 0, 3, -4, 0]]}
    monkeypatch.setattr(land, "basemap_of", lambda _, __: {"fine": level})
    patches, _ = drawn(paper, [-16.5, -17.5], [178.0, -179.0])
    seam = view_of(np.array([-16.5, -17.5]), np.array([178.0, -179.0]), np.zeros(2), FRAME).spots(
        np.zeros(1), np.array([180.0])
    )
    on_seam = np.isclose(patches[2].get_path().vertices[:, 0], seam[0, 0])
    assert on_seam.any()
    assert not (on_seam[1:] & on_seam[:-1] & (patches[2].get_path().codes[1:] != 1)).any()


def test_a_layer_that_the_basemap_lacks_is_not_missed(paper, monkeypatch) -> None:
    """And one that nobody knows is left alone."""
    level = {"unit": 1.0, "land": [[40, 30, 5, 0, 0, 5]], "moons": [[0, 0, 1, 1]]}
    monkeypatch.setattr(land, "basemap_of", lambda _, __: {"fine": level})
    patches, under = drawn(paper, [31.0, 34.0], [41.0, 44.0])
    assert (len(patches), under.disputes, under.own) == (3, [], "")  # water, land and its coast


def test_the_user_s_wishes_are_followed(paper, tmp_path) -> None:
    """Borders by choice, lines of their own; both are said in the legend."""
    (tmp_path / "roads.json").write_text('{"type": "LineString", "coordinates": [[35, 32], [36, 33]]}')
    (tmp_path / "borders.csv").write_text("id,drawn\ngolan,none\n")
    view = view_of(np.array([31.0, 34.0]), np.array([34.0, 37.0]), np.zeros(2), FRAME)
    under = land.draw(paper, view, read_ground(tmp_path / "borders.csv", tmp_path / "roads.json"))
    assert under.own == "roads.json"
    assert "none" in [note.get("drawn") for note in under.disputes]
