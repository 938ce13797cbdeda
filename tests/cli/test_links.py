"""`geomap links` writes relations that a build reads, always inferred."""

from __future__ import annotations

import json

HEAD = "report_id,source_id,date_start,location,country,event_type,perpetrator,target,fatalities_best"
KIND = "Explosions/Remote violence"
ROWS = f"""{HEAD}
a,s1,2020-03-11,Taji,Iraq,{KIND},Red Brigade,Iraqi troops,3
b,s1,2020-03-13,Taji,Iraq,{KIND},Iraq,Red Brigade,
"""


def test_links_are_written_as_inferred_and_read_by_a_build(here, invoke) -> None:
    """Nothing in the file is in doubt."""
    (here / "in.csv").write_text(ROWS)
    assert invoke("links", "in.csv")[0] == 0
    row = (here / "linked.csv").read_text("utf-8-sig").splitlines()[1]
    assert row.startswith("b,retaliation_for,a,geomap,inferred,0.")
    assert invoke("check", "in.csv", "linked.csv")[0] == 0


def test_json_has_the_reasons(here, invoke) -> None:
    """With the delay."""
    (here / "in.csv").write_text(ROWS)
    found = json.loads(invoke("links", "in.csv", "--json")[1])
    assert "2 days later (+0.5)" in found["links"][0]["reasons"]


def test_fewer_days_give_fewer_links(here, invoke) -> None:
    """The longest delay is a setting."""
    (here / "in.csv").write_text(ROWS)
    out = invoke("links", "in.csv", "--days", "1")[1]
    assert out == "2 incidents: 0 links proposed\n"
