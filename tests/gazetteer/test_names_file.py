"""Every row of a file of names goes out as it came in, with the answer added."""

from __future__ import annotations

import csv
import io

import pytest
from builders import gazetteer_of, place
from hypothesis import given, settings
from hypothesis import strategies as st

from geomap.errors import InputError
from geomap.gazetteer import names_file
from geomap.gazetteer.many import COLUMNS


def resolved(gazetteer, content: str, **columns: str) -> str:
    """What is written for a file of this content."""
    target = io.StringIO(newline="")
    names_file.resolve_file(
        gazetteer, io.StringIO(content, newline=""), target, file="a.csv", columns={"name": "place"} | columns
    )
    return target.getvalue()


def test_a_row_gets_eleven_columns(small) -> None:
    """Numbers to as many places as mean anything."""
    rows = list(csv.reader(io.StringIO(resolved(small, "place\nCamp Taji\n"))))
    assert rows[0] == ["place", *COLUMNS]
    assert rows[1][1:] == [
        *("33.52", "44.26", "2000", "exact", "placed", "Camp Taji", "camp-taji", "memory", "IQ", "exact", "1")
    ]


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_what_stood_in_the_file_is_copied_letter_for_letter(small, end: str) -> None:
    """Quotes that were not needed, empty lines, line ends, a last line without one."""
    content = f'\ufeffn,place{end}"1","Ta""ji"{end}{end}"a{end}{end}b", Erbil {end}3'
    written = resolved(small, content)
    assert written.startswith("\ufeffn,place,latitude,")
    assert f'{end}"1","Ta""ji",' in written
    assert f'{end}{end}"a{end}{end}b", Erbil ,36.19,' in written
    assert written.endswith(f"{end}3,,,,,,unknown,,,,,none,0")


def test_a_name_with_a_line_break_stays_one_row(tmp_path) -> None:
    """Whatever somebody imported."""
    with gazetteer_of(tmp_path, place(name="Hi\rt\n,")) as gazetteer:
        rows = list(csv.DictReader(io.StringIO(resolved(gazetteer, "place\nhi t\n"), newline="")))
    assert [row["matched_name"] for row in rows] == ["Hi\rt\n,"]


def test_chunks_do_not_show(small, monkeypatch) -> None:
    """A long file is one file."""
    content = "place\n" + "Taji\nXyzzy\n\n" * 5
    whole = resolved(small, content)
    monkeypatch.setattr(names_file, "CHUNK_ROWS", 2)
    assert resolved(small, content) == whole


def test_hints_stand_in_columns_of_their_own(small) -> None:
    """By whatever name."""
    rows = csv.DictReader(io.StringIO(resolved(small, "place;land\nTwin;SY\n", country="land")), delimiter=";")
    assert [row["gazetteer_id"] for row in rows] == ["twin-sy"]


@pytest.mark.parametrize(
    ("content", "problem"),
    [
        ("", "the file is empty"),
        ("name\nTaji\n", "there is no column 'place'; wanted one of its columns: 'name'"),
        ("place,score\nTaji,1\n", "column 'score' is there already; wanted .*--prefix"),
        ("place,a\nTaji,1,2\n", "line 2 has 3 cells; wanted 2 as in the header"),
        ('place\n"Taji\n', "line 2 is not CSV"),
    ],
)
def test_a_file_that_cannot_be_used_is_refused(small, content: str, problem: str) -> None:
    """By name, with what was wanted."""
    with pytest.raises(InputError, match=f"^a.csv: {problem}"):
        resolved(small, content)


def test_a_file_in_another_encoding_is_refused(small) -> None:
    """The line before the bad byte is named."""
    source = io.TextIOWrapper(io.BytesIO(b"place\nTaji\n\xff\n"), encoding="utf-8", newline="")
    with pytest.raises(InputError, match="not UTF-8"):
        names_file.resolve_file(small, source, io.StringIO(), file="a.csv", columns={"name": "place"})


@settings(max_examples=40, deadline=None)
@given(st.lists(st.text(st.characters(exclude_categories=["Cs"]), max_size=8), min_size=1, max_size=5))
def test_any_cell_comes_out_as_it_went_in(small, cells: list[str]) -> None:
    """Whatever characters it has."""
    content = io.StringIO(newline="")
    csv.writer(content).writerows([["place", "other"], *(["Xyzzy", cell] for cell in cells)])
    rows = list(csv.DictReader(io.StringIO(resolved(small, content.getvalue()), newline="")))
    assert [row["other"] for row in rows] == cells
