"""Streams that are closed or break: one line at most, and no output is less than whole."""

from __future__ import annotations

import os
import subprocess

import pytest
from surroundings import environment


@pytest.mark.parametrize("name", ["build", "check", "export"])
def test_a_closed_stdin_is_said(geomap, here, name: str) -> None:
    """Where it is to be read."""
    more = ("-o", "a.gpkg") if name == "export" else ()
    assert geomap(name, "-", *more, by_shell="<&-").fault.startswith("geomap: stdin: it is closed; wanted ")
    assert sorted(path.name for path in here.iterdir()) == ["reports.csv", "table.csv"]


@pytest.mark.parametrize("closed", ["<&-", ">&-", "2>&-", "<&- >&- 2>&-"])
@pytest.mark.parametrize(
    "arguments",
    [
        ("build", "reports.csv", "-o", "out", "--also", "gpkg,kmz,pmtiles,fgb"),
        ("check", "reports.csv"),
        ("init", "table.csv", "-o", "out/a.toml", "--force"),
        ("diff", "reports.csv", "reports.csv", "--map", "out/a.html"),
        ("resolve", "--file", "table.csv", "--column", "place", "-o", "a.csv"),
        ("review", "reports.csv", "-o", "a.csv"),
    ],
    ids=" ".join,
)
def test_closed_streams_are_missed_by_nobody(geomap, here, contents, closed: str, arguments: tuple[str, ...]) -> None:
    """What is written is what is written with open ones: no message lands in a file in their place."""
    assert geomap(*arguments).code == 0
    expected = contents(here)
    done = geomap(*arguments, by_shell=closed)
    assert (done.code, done.err.count("Traceback"), contents(here)) == (0, 0, expected), done.err


@pytest.mark.parametrize(
    "arguments",
    [
        ("check", "many.csv"),
        ("check", "many.csv", "--json"),
        ("init", "table.csv"),
        ("diff", "reports.csv", "many.csv"),
        ("resolve", "--file", "many.csv", "--column", "report_id"),
    ],
    ids=" ".join,
)
def test_a_reader_that_goes_away_ends_the_command_in_silence(command, here, arguments: tuple[str, ...]) -> None:
    """As `| head -1` does."""
    rows = "".join(f"x{number},s,i{number},30/02/2020,,,,,\n" for number in range(4000))
    (here / "many.csv").write_text((here / "reports.csv").read_text() + rows)
    taken, given = os.pipe()
    os.close(taken)
    done = subprocess.run(
        command(*arguments), cwd=here, stdin=subprocess.DEVNULL, stdout=given, stderr=subprocess.PIPE, text=True,
        env=environment({}), check=False,
    )  # fmt: skip
    os.close(given)
    assert done.returncode == 1
    assert not [word for word in ("Traceback", "BrokenPipe", "Broken pipe", "geomap: ") if word in done.stderr]


def test_a_stream_is_no_export(geomap, here) -> None:
    """Its suffix says nothing, and it is not replaced; neither is a pipe that a link of a fit name leads to."""
    assert "'stdout' is no export" in geomap("export", "-o", "/dev/stdout").fault
    os.mkfifo(here / "pipe")
    (here / "a.gpkg").symlink_to(here / "pipe")
    assert "a.gpkg: could not be written (what has that name is no file)" in geomap("export", "-o", "a.gpkg").fault
    assert sorted(path.name for path in here.iterdir()) == ["a.gpkg", "pipe", "reports.csv", "table.csv"]
