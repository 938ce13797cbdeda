"""Corrections by hand are read and checked, row by row."""

from __future__ import annotations

import pytest

from geomap.errors import InputError
from geomap.files import own_folder, sha256_of
from geomap.gazetteer import overrides

HEAD = "name,country,admin1,gazetteer_id,latitude,longitude,radius_m,why,by\n"


def write(folder, rows: str, head: str = HEAD):
    """A file of overrides."""
    path = folder / "own.csv"
    path.write_text(head + rows, encoding="utf-8")
    return path


def test_a_row_is_read(tmp_path) -> None:
    """An id or coordinates say where the place is."""
    rows, refused = overrides.read(write(tmp_path, "Hit,IQ,,p1,,,,w,b\nTwin,,,,1.5,-2,300,w,b\n"))
    assert [row.answer for row in rows] == [("p1", None, None, None), ("", 1.5, -2.0, 300.0)]
    assert refused == []


@pytest.mark.parametrize(
    ("row", "column", "wanted"),
    [
        (",IQ,,p1,,,,w,b", "name", "the name that is looked up"),
        ("Hit,IQ,,p1,,,,,b", "why", "the reason for the correction"),
        ("Hit,IQ,,p1,,,,w,", "by", "on whose word it stands"),
        ("Hit,IQ,,,91,2,300,w,b", "latitude", "a number from -90 to 90"),
        ("Hit,IQ,,,1,nan,300,w,b", "longitude", "a number from -180 to 180"),
        ("Hit,IQ,,,1,2,,w,b", "radius_m", "a value, or a gazetteer_id instead"),
        ("Hit,IQ,,p1,1,2,300,w,b", "gazetteer_id", "either an id or coordinates"),
    ],
)
def test_a_row_that_cannot_be_used_is_refused_alone(tmp_path, row: str, column: str, wanted: str) -> None:
    """File, row, column and wish are named; the good row is kept."""
    rows, refused = overrides.read(write(tmp_path, f"Erbil,,,p2,,,,w,b\n{row}\n"))
    assert [kept.name for kept in rows] == ["Erbil"]
    assert [(found.file, found.row, found.column, found.wanted) for found in refused] == [
        ("own.csv", 3, column, wanted)
    ]


def test_of_two_rows_for_one_question_the_first_stands(tmp_path) -> None:
    """However the name is spelled; other hints are another question."""
    rows, refused = overrides.read(write(tmp_path, "Hit,IQ,,p1,,,,w,b\nHÎT,iq,,p2,,,,w,b\nHit,IQ,Anbar,p3,,,,w,b\n"))
    assert [row.gazetteer_id for row in rows] == ["p1", "p3"]
    assert "row 2 has it too" in refused[0].wanted


def test_an_unknown_column_is_said(tmp_path) -> None:
    """It may be a misprint of one that matters."""
    _, refused = overrides.read(write(tmp_path, "Hit,p1,w,b,IQ\n", "name,gazetteer_id,why,by,contry\n"))
    assert (refused[0].row, refused[0].value) == (1, "contry")


def test_a_file_without_the_columns_is_none(tmp_path) -> None:
    """Some other table given by mistake."""
    with pytest.raises(InputError, match="column 'why' is missing; wanted a CSV file of overrides"):
        overrides.read(write(tmp_path, "Hit,p1\n", "name,gazetteer_id\n"))


def test_the_user_s_own_file_follows_those_that_are_named(tmp_path, settings) -> None:
    """And each file with a row is known by name and hash."""
    settings.mkdir(parents=True)
    overrides.own_file().write_text(HEAD + "Hit,,,mine,,,,w,b\n")
    named = write(tmp_path, "Hit,,,named,,,,w,b\n")
    loaded = overrides.load([named])
    assert [row.gazetteer_id for row in loaded.of("hit")] == ["named", "mine"]
    assert loaded.files[0] == {"name": "own.csv", "sha256": sha256_of(named)}


def test_rows_with_more_hints_come_first(tmp_path) -> None:
    """Province before country before neither."""
    path = write(tmp_path, "Hit,,,any,,,,w,b\nHit,IQ,,country,,,,w,b\nHit,IQ,Anbar,both,,,,w,b\n")
    assert [row.gazetteer_id for row in overrides.load([path]).of("Hit")] == ["both", "country", "any"]


def test_a_row_survives_being_written(tmp_path) -> None:
    """Its cells are those that were read."""
    rows, _ = overrides.read(write(tmp_path, "Hit,IQ,Anbar,,1.5,-2,300,because,me\n"))
    cells = {name: "" if value is None else str(value) for name, value in overrides.cells_of(rows[0]).items()}
    assert overrides.parse(cells, "own.csv", 2) == (rows[0], [])


def test_the_corrections_that_come_with_geomap_are_sound() -> None:
    """No row of them is refused."""
    assert overrides.read(own_folder("gazetteer") / overrides.FILE)[1] == []
