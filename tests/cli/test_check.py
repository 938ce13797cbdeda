"""`geomap check` says all of it and writes nothing."""

from __future__ import annotations

import json

import pytest

CLEAN = "report_id,source_id,date_start,location_as_reported,country\nr1,s,2020-03-11,Taji,Iraq\n"
ODD = f"{CLEAN}r2,s,30/02/2020,Taji,Iraq\nr3,s,3-5 March 2020,=1+1,Iraq\n"


def test_a_clean_file_is_said_to_be_clean(here, invoke) -> None:
    """Exit code 0, and no file is made."""
    (here / "a.csv").write_text(CLEAN)
    code, out, _ = invoke("check", "a.csv")
    assert (code, out.splitlines()[-1]) == (0, "1 report: 1 kept, 0 refused, 0 in doubt")
    assert [path.name for path in here.iterdir()] == ["a.csv"]


def test_every_row_that_is_refused_or_doubtful_is_named(here, invoke) -> None:
    """Exit code 2."""
    (here / "a.csv").write_text(ODD)
    code, out, _ = invoke("check", "a.csv")
    assert code == 2
    assert "refused: a.csv:3: column 'date_start' is '30/02/2020'; wanted a day that there is" in out
    assert "doubtful: a.csv:4: column 'location_as_reported' is '=1+1'" in out


def test_the_same_stands_in_json(here, invoke) -> None:
    """With counts and what each file was taken for."""
    (here / "a.csv").write_text(ODD)
    code, out, _ = invoke("check", "a.csv", "--json")
    found = json.loads(out)
    assert (code, found["error"], found["rows"]) == (2, None, {"read": 3, "kept": 2, "refused": 1})
    assert [(each["row"], each["column"]) for each in found["refused"]] == [(3, "date_start")]
    assert (found["read"][0]["file"], found["read"][0]["table"]) == ("a.csv", "reports")


@pytest.mark.parametrize(("content", "refused"), [(None, 0), ("report_id,source_id,latitude\nr,s,999\n", 1)])
def test_what_cannot_be_read_or_kept_is_exit_code_1(here, invoke, content: str | None, refused: int) -> None:
    """In JSON too, with each row that was refused."""
    if content:
        (here / "a.csv").write_text(content)
    assert invoke("check", "a.csv")[0] == 1
    code, out, _ = invoke("check", "a.csv", "--json")
    assert (code, len(json.loads(out)["refused"]), json.loads(out)["error"][:6]) == (1, refused, "a.csv:")


def test_an_order_of_day_and_month_may_be_given(here, invoke) -> None:
    """As to a build."""
    (here / "a.csv").write_text(CLEAN.replace("2020-03-11", "03/11/2020"))
    assert "--dates day-first" in invoke("check", "a.csv")[2]
    assert invoke("check", "a.csv", "--dates", "day-first")[0] == 0


def test_places_are_looked_up_if_asked_for(here, invoke) -> None:
    """An unknown one and coordinates far from their town are in doubt."""
    head = CLEAN.splitlines()[0]
    (here / "a.csv").write_text(
        f"{head},latitude,longitude\nr1,s,2020-03-11,Qwxqvort,Iraq,,\nr2,s,2020-03-11,Erbil,Iraq,33.3,44.4\n"
    )
    assert invoke("check", "a.csv")[0] == 0
    code, out, _ = invoke("check", "a.csv", "--place")
    assert (code, "'Qwxqvort'; wanted a place that is known" in out, "km from it" in out) == (2, True, True)


def test_a_check_needs_an_input(invoke) -> None:
    """The seeds are not checked by mistake."""
    assert invoke("check")[0] == 2
