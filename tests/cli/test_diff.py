"""`geomap diff`: equal is 0, different is 2, an error is 1."""

from __future__ import annotations

import json

import pytest

HEAD = "report_id,source_id,incident_id,date_start,location_as_reported,country,fatalities_best\n"
pytestmark = pytest.mark.usefixtures("settings")


@pytest.fixture
def releases(here):
    """Two releases of a data set."""
    (here / "old.csv").write_text(f"{HEAD}r1,s,i1,2020-03-11,Camp Taji,Iraq,3\n")
    (here / "new.csv").write_text(f"{HEAD}r1,s,i1,2020-03-11,Camp Taji,Iraq,4\nr2,s,i2,2020-03-12,Erbil,Iraq,\n")
    return here


@pytest.mark.usefixtures("releases")
def test_what_differs_is_said_with_exit_code_2(invoke) -> None:
    """The summary first."""
    code, out, _ = invoke("diff", "old.csv", "new.csv")
    assert (code, out.splitlines()[0]) == (2, "1 incident before, 2 after: 1 added, 1 of other figures")


@pytest.mark.usefixtures("releases")
def test_what_is_equal_ends_with_0(invoke) -> None:
    """And says so."""
    code, out, _ = invoke("diff", "old.csv", "old.csv")
    assert (code, out) == (0, "1 incident before, 1 after: nothing changed\n")


def test_reports_are_read_as_the_user_says(invoke, releases) -> None:
    """Standard input and the order of day and month are those of a build."""
    told = f"{HEAD}r1,s,i1,11/03/2020,Camp Taji,Iraq,3\n".encode()
    (releases / "told.csv").write_bytes(told)
    code, out, _ = invoke("diff", "-", "told.csv", "--dates", "day-first", stdin=told)
    assert (code, out) == (0, "1 incident before, 1 after: nothing changed\n")


@pytest.mark.usefixtures("releases")
def test_json_is_json(invoke) -> None:
    """Nothing else is on stdout."""
    code, out, _ = invoke("diff", "old.csv", "new.csv", "--json")
    assert (code, json.loads(out)["counts"]["figures"]) == (2, 1)


def test_a_map_is_written(invoke, releases) -> None:
    """Beside the words."""
    code, _, err = invoke("diff", "old.csv", "new.csv", "--map", "changes.html")
    assert (code, "wrote changes.html" in err) == (2, True)
    assert "Changes from old.csv to new.csv" in (releases / "changes.html").read_text(encoding="utf-8")


@pytest.mark.usefixtures("releases")
@pytest.mark.parametrize(
    "arguments",
    [("old.csv", "none.csv"), ("old.csv",), ("old.csv", "new.csv", "--colour"), ("a", "b", "--user-agent", "x")],
)
def test_an_error_is_1_whatever_it_is(invoke, arguments) -> None:
    """2 says something else here."""
    assert invoke("diff", *arguments)[0] == 1


def test_rows_that_were_refused_are_said(invoke, releases) -> None:
    """They are not compared."""
    (releases / "new.csv").write_text(f"{HEAD}r1,s,i1,2020-03-11,Camp Taji,Iraq,3\nr2,s,i2,soon,Erbil,Iraq,\n")
    code, _, err = invoke("diff", "old.csv", "new.csv")
    assert (code, "refused, not compared: new.csv: new.csv:3" in err) == (0, True)
