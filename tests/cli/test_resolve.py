"""`geomap resolve`: one line for a name, one document for programs, columns for a file."""

from __future__ import annotations

import csv
import io
import json
import subprocess
import sys
from pathlib import Path

import pytest


def test_a_place_is_one_line(invoke) -> None:
    """Name, type, country, point, radius, precision, rung and score."""
    code, out, _ = invoke("resolve", "Camp Taji", "--country", "IQ")
    assert (code, out) == (
        0,
        "'Camp Taji': Camp Taji (military base, IQ), 33.5239, 44.2567 ± 5 km, exact, exact, 1.00\n",
    )


def test_an_ambiguous_name_lists_its_candidates_and_ends_with_3(invoke) -> None:
    """A script can tell it from a placed one."""
    code, out, _ = invoke("resolve", "Camp Taji", "Springfield")
    lines = out.splitlines()
    assert (code, lines[1].startswith("'Springfield': ambiguous"), lines[2][:17]) == (3, True, "  1. Springfield ")


def test_explain_says_why_and_whom_to_thank(invoke) -> None:
    """The reasons, the candidates with their source, the attribution."""
    _, out, _ = invoke("resolve", "Camp Taji", "Paris", "--explain")
    assert "  because the name is that of Camp Taji" in out
    assert "km from the answer; " in out
    assert "  Airfields: airportsdata" in out


def test_json_is_one_document_with_null_for_what_is_not_known(invoke) -> None:
    """The fields are the same whatever the answer."""
    code, out, _ = invoke("resolve", "Camp Taji", "Qwxqvort", "--json")
    document = json.loads(out)
    taji, nowhere = document["answers"]
    assert (code, list(taji), nowhere["latitude"]) == (3, list(nowhere), None)
    assert "NaN" not in out
    assert document["credits"][0]["licence"] == "MIT"


@pytest.mark.parametrize(
    "arguments",
    [
        (),
        ("Taji", "--file", "a.csv"),
        ("--file", "a.csv"),
        ("Taji", "--column", "a"),
        ("Taji", "--near", "91,0"),
        ("Taji", "--near", "here"),
        ("Taji", "--online", "nominatim"),
        ("Taji", "--online-url", "http://127.0.0.1:1"),
    ],
)
def test_options_that_do_not_fit_are_a_matter_of_usage(invoke, arguments: tuple[str, ...]) -> None:
    """Exit code 2, before anything is looked up."""
    assert invoke("resolve", *arguments)[0] == 2


def test_what_a_terminal_would_obey_is_escaped(invoke) -> None:
    """Names may come from anywhere."""
    _, out, _ = invoke("resolve", "\x1b[31mXyzzy\u202e")
    assert ("\x1b" in out, "\u202e" in out) == (False, False)


def test_a_point_nearby_decides(invoke) -> None:
    """Springfield by the point given."""
    code, out, _ = invoke("resolve", "Springfield", "--near", "39.8,-89.6")
    assert (code, "39.8017" in out) == (0, True)


def test_rows_of_a_file_get_their_columns(here, invoke) -> None:
    """The rest of the row is as it was, and a summary stands on stderr."""
    (here / "names.csv").write_text("id,place,land\n7,Camp Taji,IQ\n8,Qwxqvort,\n")
    code, out, err = invoke(
        "resolve", "--file", "names.csv", "--column", "place", "--country-column", "land", "-o", "out.csv"
    )
    rows = list(csv.DictReader((here / "out.csv").read_text(encoding="utf-8").splitlines()))
    assert (code, out, err) == (0, "", "2 rows: 1 placed, 1 unknown\n")
    assert [(row["id"], row["status"], row["latitude"]) for row in rows] == [
        ("7", "placed", "33.5239"),
        ("8", "unknown", ""),
    ]


def test_stdin_goes_to_stdout(invoke) -> None:
    """As in a pipe."""
    code, out, _ = invoke("resolve", "--file", "-", "--column", "place", stdin="place\tn\r\nCamp Taji\té\r\n".encode())
    row = next(csv.DictReader(io.StringIO(out), delimiter="\t"))
    assert (code, row["n"], row["matched_name"]) == (0, "é", "Camp Taji")


def test_a_column_that_is_there_already_names_the_way_out(here, invoke) -> None:
    """Nothing is written over, and --prefix keeps both."""
    (here / "names.csv").write_text("place,latitude\nCamp Taji,1\n")
    arguments = ("resolve", "--file", "names.csv", "--column", "place")
    code, _, err = invoke(*arguments)
    assert (code, "'latitude' is there already" in err, "--prefix" in err) == (1, True, True)
    code, out, _ = invoke(*arguments, "--prefix", "geomap_")
    assert (code, out.splitlines()[1][:21]) == (0, "Camp Taji,1,33.5239,4")


def test_overrides_come_first_and_say_why(here, invoke) -> None:
    """On whose word, in which row of which file."""
    (here / "own.csv").write_text("name,latitude,longitude,radius_m,why,by\nXyzzy,1,2,300,as surveyed,A. Analyst\n")
    code, out, _ = invoke("resolve", "Xyzzy", "--overrides", "own.csv", "--explain")
    assert (code, "1.0000, 2.0000 ± 300 m, exact, override, 1.00" in out) == (0, True)
    assert "because set by hand in own.csv, row 2, by A. Analyst: as surveyed" in out


def test_a_device_is_written_to(here, invoke) -> None:
    """And is a device after it."""
    (here / "names.csv").write_text("place\nCamp Taji\n")
    code, out, _ = invoke("resolve", "--file", "names.csv", "--column", "place", "-o", "/dev/null")
    assert (code, out, Path("/dev/null").is_char_device()) == (0, "", True)


def shell(line: str) -> tuple[int, str]:
    """Run the command as a shell does, with its redirections: exit code, stderr."""
    words = ["sh", "-c", f'"$0" -m geomap {line}', sys.executable]
    run = subprocess.run(words, capture_output=True, text=True, check=False)
    return run.returncode, run.stderr


@pytest.mark.parametrize(
    "line",
    ["resolve --file - --column place <&-", "resolve --file names.csv --column place >&-"],
    ids=["stdin", "stdout"],
)
def test_a_stream_that_is_closed_is_said(here, line: str) -> None:
    """As a service may start a command."""
    (here / "names.csv").write_text("place\nCamp Taji\n")
    code, err = shell(line)
    assert (code, err.count("\n"), "is closed" in err) == (1, 1, True)


@pytest.mark.parametrize("line", ["resolve Taji", "resolve Taji --json", "resolve --file names.csv --column place"])
def test_a_full_disk_behind_stdout_is_one_line(here, line: str) -> None:
    """Whatever is printed, and however much of it."""
    (here / "names.csv").write_text("place\nCamp Taji\n")
    code, err = shell(f"{line} >/dev/full")
    assert (code, err) == (1, "geomap: the output could not be written (No space left on device).\n")


@pytest.mark.parametrize(
    "arguments", [("Taji", "--country", "\udcff"), ("Ta\udcffji",), ("Taji", "--admin1", "\udcff")]
)
def test_bytes_that_are_no_text_are_shown_escaped(invoke, arguments: tuple[str, ...]) -> None:
    """As a shell hands over what is not UTF-8."""
    code, out, err = invoke("resolve", *arguments)
    assert (code in {0, 3}, out.count("\n") > 0, err) == (True, True, "")
