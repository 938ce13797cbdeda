"""`geomap review`: the doubtful ones out to a person, and back."""

from __future__ import annotations

import csv

import pytest

from geomap.gazetteer.overrides import own_file

REPORTS = "report_id,source_id,location_as_reported,country\nr1,s,near Springfield,\nr2,s,Camp Taji,Iraq\n"


pytestmark = pytest.mark.usefixtures("settings")


@pytest.fixture
def reviewed(here, invoke):
    """The review of two reports, of which one is ambiguous."""
    (here / "a.csv").write_text(REPORTS)
    assert invoke("review", "a.csv")[0] == 0
    return here / "review.csv"


def fill(path, **cells: str) -> None:
    """Fill these cells of the first row, as a person in a spreadsheet."""
    with path.open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file))
    rows[0] |= cells
    with path.open("w", encoding="utf-8-sig", newline="") as file:
        writer = csv.DictWriter(file, list(rows[0]))
        writer.writeheader()
        writer.writerows(rows)


def test_what_a_person_decides_is_used_by_later_builds(invoke, reviewed) -> None:
    """Ambiguous, reviewed, filled in, accepted: the build places it."""
    fill(reviewed, choice="2", why="the one in the story", by="A. Analyst")
    assert invoke("review", "--accept", "review.csv")[0] == 0
    assert own_file().is_file()
    _, _, err = invoke("build", "a.csv")
    assert err.splitlines()[-1] == "2 incidents: 2 placed"


def test_a_review_with_answers_is_not_written_over(invoke, reviewed) -> None:
    """They are somebody's work."""
    fill(reviewed, choice="1")
    code, _, err = invoke("review", "a.csv")
    assert (code, "it holds answers that a person filled in" in err) == (1, True)


def test_an_answer_that_cannot_be_used_is_refused_by_its_row(invoke, reviewed) -> None:
    """Exit code 3, and nothing is written."""
    fill(reviewed, choice="9", why="w", by="b")
    code, _, err = invoke("review", "--accept", "review.csv")
    assert (code, "refused: review.csv:2: column 'choice' is '9'; wanted one of 1, 2, 3, 4, 5." in err) == (3, True)
    assert not own_file().exists()


def test_accept_takes_no_reports(invoke) -> None:
    """Which would be a misunderstanding."""
    assert invoke("review", "a.csv", "--accept", "review.csv")[0] == 2


def test_a_table_of_ones_own_is_reviewed_by_its_map(here, invoke) -> None:
    """As every other command reads it."""
    (here / "ours.csv").write_text("id;where\n1;near Springfield\n")
    told = 'ids = ["id"]\n[columns]\nlocation_as_reported = "where"\n[constants]\nsource_id = "us"\n'
    (here / "ours.toml").write_text(told)
    code, _, err = invoke("review", "ours.csv", "--columns-map", "ours.toml")
    assert (code, err.splitlines()[-1]) == (0, "wrote review.csv: 1 question on 1 incident")
