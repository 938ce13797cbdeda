"""Names keep off marks and edges."""

from __future__ import annotations

import itertools

import numpy as np
import pytest
from page import made_up

from geomap.figures import crowds, names
from geomap.figures.boxes import Box
from geomap.figures.projection import view_of

FRAME = Box(30, 80, 640, 550)


def meet(one: Box, other: Box) -> bool:
    """Whether two boxes overlap."""
    return one.left < other.right and other.left < one.right and one.top < other.bottom and other.top < one.bottom


@pytest.mark.parametrize("count", [13, 200, 3000])
def test_no_name_lies_over_a_mark_another_name_or_the_edge(paper, many, count: int) -> None:
    """Towns and countries neither."""
    placed = many(count).placed.dropna(subset=["latitude"]).reset_index(drop=True)
    lats, lons = placed["latitude"].to_numpy(), placed["longitude"].to_numpy()
    view = view_of(lats, lons, np.zeros(len(lats)), FRAME)
    crowd = crowds.gathered(view.spots(lats, lons), FRAME)
    room = names.Room(FRAME)
    marks = names.mark_boxes(crowd)
    for box in marks:
        room.hard.add(box)
    found = names.of_incidents(paper, placed, crowd, room)
    found += names.of_places(paper, made_up.labels(), view, room, set())
    assert found
    assert all(FRAME.holds(name.box) for name in found)
    assert not any(meet(name.box, box) for name in found for box in marks)
    assert not any(meet(one.box, other.box) for one, other in itertools.combinations(found, 2))


def test_a_name_has_its_dates_where_there_are_few(paper, told) -> None:
    """All of a fan, each once."""
    placed = told({"label": "Taji"}, {"label": "Taji", "date_start": "2020-03-14"}).placed
    crowd = crowds.gathered(np.array([[300.0, 300.0]] * 2), FRAME)
    (name,) = names.of_incidents(paper, placed, crowd, names.Room(FRAME))
    assert [line.words for line in name.lines] == ["Taji", "11 Mar 2020, 14 Mar 2020"]


def test_a_town_that_an_incident_names_is_not_named_twice(paper) -> None:
    """Whatever the case of its letters."""
    labels = made_up.labels()
    view = view_of(labels["latitude"].to_numpy(), labels["longitude"].to_numpy(), np.zeros(len(labels)), FRAME)
    found = names.of_places(paper, labels, view, names.Room(FRAME), {"mosul"})
    assert "Mosul" not in [name.lines[0].words for name in found]


def test_a_name_further_off_has_a_line_to_its_mark_and_stands_by_no_other(paper, told) -> None:
    """So that nobody takes it for the name of another mark."""
    spots = np.array([[300.0, 300.0], [316.0, 300.0], [284.0, 300.0]])
    placed = told(*[{"label": f"A name {n}"} for n in range(3)]).placed
    crowd = crowds.gathered(spots, FRAME)
    room = names.Room(FRAME)
    marks = names.mark_boxes(crowd)
    walls = [Box(284, 286, 298, 290), Box(284, 310, 298, 314)]  # in the way of what stands above and below
    for box in [*marks, *walls]:
        room.hard.add(box)
    led = [name for name in names.of_incidents(paper, placed, crowd, room) if name.lead]
    assert led
    assert not any(meet(name.box.grown(5), box) for name in led for box in marks)
