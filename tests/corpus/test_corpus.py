"""Every bad file does what must happen to it."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from benchmarks.corpus.__main__ import must
from geomap.cli import main
from geomap.readers import USUAL
from tests.corpus import CASES, FAMILIES, Case
from tests.corpus.case import faults, read
from tests.corpus.promised import PROMISED

SAMPLE = tuple(family[len(family) // 2] for family in FAMILIES.values())
"""One of each family."""
REFUSED, FOUND = 1, 2
"""Exit codes of `geomap check`."""
PAGE = Path(__file__).parents[2] / "docs" / "bad-files.md"
AS_USUAL = [case for case in CASES if case.manner == USUAL]


def named(case: Case) -> str:
    """What is bad about a file, for the names of tests."""
    return f"{case.file.rpartition('.')[2]} {case.name}"


@pytest.mark.parametrize("case", CASES, ids=named)
def test_a_bad_file_does_what_must_happen(case: Case, tmp_path) -> None:
    """Nothing crashes, is dropped or changed in silence; a warning is an error here."""
    assert faults(case, read(case, case.written(tmp_path))) == []


def test_each_case_has_a_name_of_its_own() -> None:
    """So that a line of the comparison says which it is."""
    names = [(family, case.name) for family, cases in FAMILIES.items() for case in cases]
    assert len(set(names)) == len(names)


def test_there_are_as_many_as_promised() -> None:
    """Of each outcome, too."""
    kept, refused = ([case for case in CASES if bool(case.whole) is whole] for whole in (False, True))
    assert (len(CASES) >= 150, len(refused) >= 50) == (True, True)
    assert len([case for case in kept if case.refused]) >= 50
    assert len([case for case in kept if case.doubtful and not case.refused]) >= 50


@pytest.mark.parametrize("promise", PROMISED)
def test_every_badness_that_is_promised_is_there(promise: str) -> None:
    """By its name."""
    names = {case.name for case in CASES}
    assert PROMISED[promise]
    assert not set(PROMISED[promise]) - names


@pytest.mark.parametrize("case", AS_USUAL, ids=named)
def test_a_check_ends_with_the_code_that_it_promises(case: Case, tmp_path, monkeypatch, capsys) -> None:
    """0, 1 or 2, and every finding names file, row, column, value and what was wanted, as text and as JSON."""
    path = case.written(tmp_path)
    monkeypatch.setattr("sys.argv", ["geomap", "check", "--json", str(path)])
    with pytest.raises(SystemExit) as left:
        main()
    said = json.loads(capsys.readouterr().out)
    found = said["refused"] + said["doubtful"]
    assert int(left.value.code or 0) == (REFUSED if case.whole else FOUND if found else 0)
    assert (said["error"] or path.name).count(path.name) >= 1
    assert {(each["row"], each["column"]) for each in said["refused"]} == set(case.refused)
    assert all(each["file"].startswith(path.name) and each["wanted"] for each in found)


@pytest.mark.parametrize("case", SAMPLE, ids=named)
def test_the_command_line_says_it_too(case: Case, tmp_path) -> None:
    """As one document and with an exit code, and nothing else."""
    path = case.written(tmp_path)
    command = [sys.executable, "-m", "geomap", "check", "--json", str(path)]
    ended = subprocess.run(command, capture_output=True, text=True, check=False)
    said = json.loads(ended.stdout)
    assert bool(said["error"]) == bool(case.whole)
    assert ended.returncode == (REFUSED if case.whole else FOUND if said["refused"] or said["doubtful"] else 0)
    assert "Traceback" not in ended.stderr


def test_the_page_of_the_comparison_has_every_case() -> None:
    """With what must happen to it; a verdict on what others make of it follows."""
    tables = PAGE.read_text(encoding="utf-8").partition("\n## ")[2].splitlines()
    rows = [tuple(line.strip("| ").split(" | ")[:2]) for line in tables if line.startswith("| ")]
    found = [row for row in rows if row[0] not in {"file", "---"}]
    assert found == [(case.name, must(case)) for case in AS_USUAL]
