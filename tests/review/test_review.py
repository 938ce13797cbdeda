"""From doubt to a placed incident: reviewed, completed by a person, accepted, built."""

from __future__ import annotations

import csv

import pytest
from builders import gazetteer_of, place, report, story

from geomap import sheets
from geomap.gazetteer import Gazetteer
from geomap.gazetteer.overrides import COLUMNS, cells_of, load
from geomap.resolve import place as placed
from geomap.review import accept, questions, write

TWINS = [
    place(gazetteer_id="south", name="Twin", latitude=30.5),
    place(gazetteer_id="north", name="Twin", latitude=36.0),
]


def complete(path, **answers: str) -> None:
    """Write answers in every row and save it as a spreadsheet with decimal commas does, with semicolons."""
    with path.open(encoding="utf-8-sig", newline="") as file:
        rows = [row | answers for row in csv.DictReader(file)]
    with path.open("w", encoding="utf-8-sig", newline="") as file:
        writer = csv.DictWriter(file, list(rows[0]), delimiter=";")
        writer.writeheader()
        writer.writerows(rows)


@pytest.mark.parametrize(
    ("words", "precision"), [("Twin", "exact"), ("near Twin", "near"), ("five km north of Twin", "relative")]
)
def test_what_was_ambiguous_is_placed_as_a_person_decided(tmp_path, words: str, precision: str) -> None:
    """The phrase round the name keeps its meaning."""
    told = story(report(location_as_reported=words))
    review, own = tmp_path / "review.csv", tmp_path / "own.csv"
    with gazetteer_of(tmp_path, *TWINS) as gazetteer:
        before = placed(told, gazetteer)[0]
        write(questions(before, gazetteer), review)
        complete(review, choice="1", why="the one by the river", by="A. Analyst")
        sheets.write(own, COLUMNS, map(cells_of, accept(review, gazetteer).rows))
    with Gazetteer(tmp_path / "places.sqlite", overrides=load([own])) as gazetteer:
        after = placed(told, gazetteer)[0]
    assert (before.placed.loc[0, "status"], after.placed.loc[0, "status"]) == ("ambiguous", "placed")
    assert (after.placed.loc[0, "geo_precision"], after.placed.loc[0, "rung"]) == (precision, "override")
    assert "set by hand in own.csv, row 2, by A. Analyst: the one by the river" in after.placed.loc[0, "reasons"]
