"""Every bad file does what must happen to it."""

from __future__ import annotations

import json
import subprocess
import sys

import pytest

from tests.corpus import CASES, FAMILIES, Case
from tests.corpus.case import faults, read

SAMPLE = tuple(family[len(family) // 2] for family in FAMILIES.values())
"""One of each family."""
REFUSED, FOUND = 1, 2
"""Exit codes of `geomap check`."""


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
