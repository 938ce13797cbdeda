"""A completed sheet becomes corrections: checked, joined with those there are, nothing lost."""

from __future__ import annotations

import pytest

from geomap import sheets
from geomap.errors import InputError
from geomap.gazetteer import overrides
from geomap.review import accept

COLUMNS = [
    *("query", "country", "admin1", "choice", "latitude", "longitude", "radius_m", "why", "by"),
    *("candidate_1", "candidate_1_id", "candidate_2", "candidate_2_id"),
]


def row(**cells: str) -> dict[str, str]:
    """A question about Twin with two candidates, not answered."""
    known = {"candidate_1_id": "memory:twin-iq", "candidate_2_id": "memory:twin-sy", "why": "w", "by": "b"}
    return {"query": "Twin"} | known | cells


@pytest.fixture
def accepted(small, tmp_path):
    """Accepts a sheet of these rows, added to corrections of these lines."""

    def run(*rows: dict[str, str], existing: str = "", **options: str):
        sheets.write(tmp_path / "review.csv", COLUMNS, rows)
        own = tmp_path / "own.csv"
        own.write_text(f"{','.join(overrides.COLUMNS)}\n{existing}", encoding="utf-8")
        return accept(tmp_path / "review.csv", small, existing=own, **options)

    return run


def test_the_number_of_a_candidate_is_that_candidate(accepted) -> None:
    """With the hints of the question; spreadsheets may write it as 2.0."""
    done = accepted(row(choice="2", country="SY"), row(query="Other", choice="1.0"))
    assert [(new.name, new.country, new.gazetteer_id) for new in done.rows] == [
        ("Twin", "SY", "memory:twin-sy"),
        ("Other", "", "memory:twin-iq"),
    ]


def test_coordinates_are_a_place_of_its_own(accepted) -> None:
    """Where none of the candidates is meant."""
    done = accepted(row(latitude="-33.5", longitude="44", radius_m="500"))
    assert (done.rows[0].answer, done.refused) == (("", -33.5, 44.0, 500.0), [])


def test_what_nobody_answered_stays_open(accepted) -> None:
    """A remark alone is no answer."""
    done = accepted(row(), row(query="Other", choice="1"))
    assert (done.added, done.left_open) == (1, 1)


@pytest.mark.parametrize(
    ("cells", "column", "wanted"),
    [
        ({"choice": "3"}, "choice", "one of 1, 2"),
        ({"choice": "1", "latitude": "3"}, "choice", "either a choice or coordinates"),
        ({"choice": "1", "candidate_1_id": "", "candidate_2_id": ""}, "choice", "coordinates"),
        ({"choice": "1", "candidate_1_id": "memory:gone"}, "gazetteer_id", "the id of one place"),
        ({"choice": "1", "why": ""}, "why", "the reason"),
        ({"latitude": "1"}, "longitude", "a value"),
        ({"choice": "1", "country": "Atlantis"}, "country", "countries"),
    ],
)
def test_an_answer_that_cannot_be_used_is_refused_alone(accepted, cells, column: str, wanted: str) -> None:
    """By row and column, with what was wanted."""
    done = accepted(row(**cells), row(query="Other", choice="1"))
    assert [new.name for new in done.rows] == ["Other"]
    assert (done.refused[0].row, done.refused[0].column, done.refused[0].wanted[: len(wanted)]) == (2, column, wanted)


def test_corrections_there_are_stay_in_their_order(accepted) -> None:
    """New ones follow them."""
    done = accepted(row(choice="2"), existing="B,,,twin-iq,,,,w,b\nA,,,twin-sy,,,,w,b\n")
    assert [new.name for new in done.rows] == ["B", "A", "Twin"]


def test_the_same_answer_again_is_known(accepted) -> None:
    """However id and country are written."""
    done = accepted(row(choice="2", country="SY"), existing="twin,Syria,,twin-sy,,,,w,b\n")
    assert (len(done.rows), done.added, done.known, done.refused) == (1, 0, 1, [])


def test_an_answer_that_contradicts_an_earlier_one_is_refused(accepted) -> None:
    """A correction there is, or a row above."""
    done = accepted(row(choice="1"), row(query="Other", choice="1"), row(query="other", choice="2"),
                    existing="Twin,,,twin-sy,,,,w,b\n")  # fmt: skip
    assert [(found.row, "own.csv, row 2" in found.wanted) for found in done.refused] == [(2, True), (4, False)]
    assert [new.name for new in done.rows] == ["Twin", "Other"]


def test_who_says_it_may_be_said_once_for_all(accepted) -> None:
    """A row's own word comes first."""
    done = accepted(row(choice="1", by=""), row(query="Other", choice="1", by="B"), by="A")
    assert [new.by for new in done.rows] == ["A", "B"]


def test_corrections_with_mistakes_are_not_written_over(accepted) -> None:
    """What cannot be read would be lost."""
    with pytest.raises(InputError, match=r"own\.csv: not all of it can be used: own\.csv:2"):
        accepted(row(choice="1"), existing="Twin,,,,,,,w,b\n")


def test_a_file_that_is_no_review_is_refused(small, tmp_path) -> None:
    """Some other table given by mistake."""
    (tmp_path / "a.csv").write_text("report_id\nr1\n")
    with pytest.raises(InputError, match="column 'query' is missing; wanted a review"):
        accept(tmp_path / "a.csv", small)
