"""Names keep off marks and edges."""

from __future__ import annotations

import itertools

import numpy as np
import pytest
from page import made_up

from geomap.figures import crowds, names, place_names
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
    found += place_names.of_places(paper, made_up.labels(), view, room, set())
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
    found = place_names.of_places(paper, labels, view, names.Room(FRAME), {"mosul"})
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


def test_the_name_of_a_country_stands_in_the_country_or_not_at_all(paper) -> None:
    """One whose room is too small for its name has none, however empty the sea beside it is."""
    labels = made_up.labels().query("kind == 'country'").assign(across=3.0, up=1.0)
    labels.loc[labels["name"] == "Jordan", ["across", "up"]] = 0.05
    view = view_of(labels["latitude"].to_numpy(), labels["longitude"].to_numpy(), np.zeros(len(labels)), FRAME)
    room = names.Room(FRAME)
    room.hard.add(Box(*(view.spots(np.array([32.6]), np.array([43.0])) - 4)[0], 400, 400))  # on the middle of Iraq
    found = {
        name.lines[0].words.replace("\u200a", ""): name.box
        for name in place_names.of_places(paper, labels, view, room, set())
    }
    assert "JORDAN" not in found
    across = np.radians(3.0) * view.scale
    for name, box in found.items():
        row = labels[labels["name"].str.upper() == name].iloc[0]
        x = view.spots(np.array([row["latitude"]]), np.array([row["longitude"]]))[0][0]
        assert abs((box.left + box.right) / 2 - x) <= across


def test_a_cluster_is_not_named_after_a_part_of_it(paper, told) -> None:
    """Unless it says how many of its incidents are there."""
    placed = told(*[{"label": "Arauca"}] * 5, *[{"label": "Cali"}] * 4).placed
    crowd = crowds.gathered(np.array([[300.0, 300.0]] * 9), FRAME)
    (name,) = names.of_incidents(paper, placed, crowd, names.Room(FRAME))
    assert name.lines[0].words == "Arauca (5) and others"


def test_a_name_gives_way_to_an_arrow(paper, told) -> None:
    """It stands where no line strikes it out, if there is such a place."""
    placed = told({"label": "Taji"}).placed
    crowd = crowds.gathered(np.array([[300.0, 300.0]]), FRAME)
    room = names.Room(FRAME)
    room.hard.add(names.mark_boxes(crowd)[0])
    line = np.column_stack([np.linspace(200, 400, 200), np.full(200, 300.0)])
    room.soft.add_points(line, 2.5)
    (name,) = names.of_incidents(paper, placed, crowd, room)
    assert room.soft.hits(name.box) == 0
