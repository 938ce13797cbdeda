"""`geomap merge` writes reports with incidents, a sheet of what is doubtful, and reads that back."""

from __future__ import annotations

import json

import pytest

HEAD = "report_id,source_id,date_start,location,country,sub_event_type,event_type,perpetrator,target"
KIND = "Air/drone strike,Explosions/Remote violence"
SURE = f"{HEAD}\na,s1,2020-03-11,Taji,Iraq,{KIND},Iran,\nb,s2,2020-03-11,Taji,Iraq,{KIND},Iran,\n"


def test_sure_ones_are_joined(here, invoke) -> None:
    """Exit code 0, and both files are there."""
    (here / "in.csv").write_text(SURE)
    code, out, _ = invoke("merge", "in.csv")
    assert (code, out.splitlines()[-1]) == (
        0, "2 reports: 2 joined to 1 incident, 0 doubtful pairs, 0 answers of a person",
    )  # fmt: skip
    assert (here / "merged.csv").read_text("utf-8-sig").splitlines()[2].startswith("b,s2,a,")


@pytest.fixture
def asked(here, invoke):
    """A sheet with one pair in doubt."""
    rows = SURE.replace("b,s2,2020-03-11", "b,s2,2020-03-12").replace("Taji,Iraq", "Anbar,Iraq")
    (here / "in.csv").write_text(rows)
    assert invoke("merge", "in.csv", "-o", "out.csv")[0] == 3
    return here / "out-review.csv"


def test_a_person_s_answer_is_read_back(invoke, asked) -> None:
    """And kept in the sheet."""
    lines = asked.read_text("utf-8-sig").splitlines()
    cells = lines[1].split(",")
    cells[3] = "yes"
    asked.write_text("\n".join([lines[0], ",".join(cells)]), encoding="utf-8")
    code, out, _ = invoke("merge", "in.csv", "-o", "out.csv", "--reviewed", "out-review.csv")
    assert (code, "joined: a: a, b" in out, ",yes," in asked.read_text("utf-8-sig")) == (0, True, True)


def test_answers_are_not_written_over(invoke, asked) -> None:
    """Unless they are what is read."""
    asked.write_text(asked.read_text("utf-8-sig").replace(",,", ",no,", 1))
    code, _, err = invoke("merge", "in.csv", "-o", "out.csv")
    assert (code, "answers that a person filled in" in err) == (1, True)


def test_the_input_is_not_written_over(here, invoke) -> None:
    """Nothing of it is lost by mistake."""
    (here / "in.csv").write_text(SURE)
    assert invoke("merge", "in.csv", "-o", "in.csv")[0] == 1
    assert (here / "in.csv").read_text() == SURE


def test_json_has_every_pair_with_its_reasons(here, invoke) -> None:
    """One by one."""
    (here / "in.csv").write_text(SURE)
    found = json.loads(invoke("merge", "in.csv", "--json")[1])
    assert (found["joined"], found["sure"][0]["report_b"]) == ([{"incident_id": "a", "reports": ["a", "b"]}], "b")
    assert "the same day (+1.8)" in found["sure"][0]["reasons"]
