"""Every command says its purpose, and a mistake is one line."""

from __future__ import annotations

import subprocess
import sys

import click
import pytest
from click.testing import CliRunner

from geomap.cli import commands


def every_command(command: click.Command, *path: str) -> list[tuple[str, ...]]:
    """The words that name each command, groups too."""
    inner = command.commands if isinstance(command, click.Group) else {}
    return [path, *(found for name, each in inner.items() for found in every_command(each, *path, name))]


@pytest.mark.parametrize("path", every_command(commands), ids=" ".join)
def test_help_says_the_purpose_and_gives_an_example(path: tuple[str, ...]) -> None:
    """One line and one example are enough to start."""
    printed = CliRunner().invoke(commands, [*path, "--help"], prog_name="geomap")
    assert (printed.exit_code, f"Example: {' '.join(('geomap', *path))}" in printed.output) == (0, True)


@pytest.mark.parametrize("command", ["resolve", "review", "build", "init", "gazetteer"])
def test_help_of_a_command_imports_nothing_heavy(command: str) -> None:
    """Nor does anything of click's side before a name is looked up."""
    code = (
        "import sys, geomap.cli, contextlib\n"
        f"sys.argv = ['geomap', {command!r}, '--help']\n"
        "with contextlib.suppress(SystemExit): geomap.cli.main()\n"
        "print('\\nloaded', *sys.modules)"
    )
    printed = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout
    heavy = {"numpy", "pandas", "geopandas", "shapely", "geopy", "sqlite3", "tomllib", "geomap.gazetteer"}
    assert not heavy & set(printed.rsplit("loaded", 1)[1].split())


def test_a_mistake_is_one_line_on_stderr(here, invoke) -> None:
    """No traceback, exit code 1, nothing written."""
    code, out, err = invoke("resolve", "--file", "nowhere.csv", "--column", "place", "-o", "out.csv")
    assert (code, out, err.count("\n"), list(here.iterdir())) == (1, "", 1, [])
    assert err.startswith("geomap: nowhere.csv: No such file")
