"""`geomap init` writes a map that `geomap build` takes."""

from __future__ import annotations

import json

TABLE = "Date;Lieu;Pays;Tués\n25/03/2020;Taji;Iraq;3\n"


def test_what_init_writes_build_takes(here, invoke) -> None:
    """Without a correction, where the table says enough."""
    (here / "table.csv").write_text(TABLE, encoding="utf-8")
    assert invoke("init", "table.csv", "-o", "map.toml") == (0, "", "wrote map.toml\n")
    code, _, err = invoke("build", "table.csv", "--columns-map", "map.toml")
    assert (code, err.splitlines()[-1]) == (0, "1 incident: 1 placed")
    inputs = json.loads((here / "outputs" / "run.json").read_text())["inputs"]
    assert [each["name"] for each in inputs] == ["table.csv", "map.toml"]


def test_without_a_file_the_map_is_printed_and_doubts_are_said(here, invoke) -> None:
    """The map on stdout, what is to be settled on stderr."""
    (here / "table.csv").write_text("Date,Where\n03/11/2020,Taji\n")
    code, out, err = invoke("init", "table.csv")
    assert (code, 'date_format = ""' in out) == (0, True)
    assert err.startswith("to settle: date_format: the dates do not say whether they are DD/MM/YYYY or MM/DD/YYYY")


def test_a_map_with_something_to_settle_is_refused_in_one_line(here, invoke) -> None:
    """The build says what to write."""
    (here / "table.csv").write_text("Date,Where\n03/11/2020,Taji\n")
    invoke("init", "table.csv", "-o", "map.toml")
    code, _, err = invoke("build", "table.csv", "--columns-map", "map.toml")
    assert (code, err.count("\n")) == (1, 1)
    assert "'date_format' is empty" in err


def test_a_table_that_is_known_is_said_to_be(here, invoke) -> None:
    """It needs no map, and none is written."""
    (here / "reports.csv").write_text("report_id,source_id\nr1,s1\n")
    code, out, err = invoke("init", "reports.csv", "-o", "map.toml")
    assert (code, out, "reads it as it is" in err, (here / "map.toml").exists()) == (1, "", True, False)


def test_a_map_that_is_there_is_not_written_over(here, invoke) -> None:
    """It may be corrected; --force says that it may go."""
    (here / "table.csv").write_text(TABLE, encoding="utf-8")
    (here / "map.toml").write_text("mine")
    code, _, err = invoke("init", "table.csv", "-o", "map.toml")
    assert (code, "--force" in err, (here / "map.toml").read_text()) == (1, True, "mine")
    assert invoke("init", "table.csv", "-o", "map.toml", "--force")[0] == 0
    assert "[columns]" in (here / "map.toml").read_text()
