"""The command line: words in, words out. Results in files, everything else on stderr."""

from __future__ import annotations

import sys
from contextlib import contextmanager
from pathlib import Path
from threading import Timer
from typing import TYPE_CHECKING

import click

from geomap.errors import GeomapError, printable, shown

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from geomap.errors import Finding

MOST_SHOWN = 20
SILENT_S = 1.0
"""A step that takes longer than this many seconds is said."""
INPUT = click.Path(path_type=Path)
FOLDER = click.Path(path_type=Path, file_okay=False)


def main() -> None:
    """Run the command; a user's mistake is one line on stderr and exit code 1."""
    try:
        commands(prog_name="geomap")
    except GeomapError as error:
        click.echo(f"geomap: {error}", err=True)
        sys.exit(1)


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="geomap")
def commands() -> None:
    """Turn reports of incidents into an honest map that opens anywhere.

    Example: geomap build reports.csv sources.csv -o outputs
    """


@commands.command()
@click.argument("inputs", nargs=-1, type=INPUT, metavar="[INPUT]...")
@click.option("-o", "--output", type=FOLDER, default="outputs", show_default=True, help="Folder to write to.")
@click.option("--title", help="Title of the page.")
def build(inputs: tuple[Path, ...], output: Path, title: str | None) -> None:
    """Read reports and sources, place the incidents, write map.html, incidents.geojson and run.json.

    INPUT is a file or folder of reports and sources, CSV or YAML; without any, the built-in seeds are mapped.

    Example: geomap build reports.csv sources.csv -o outputs
    """
    from geomap import pipeline, record
    from geomap.resolve import summary

    with progress() as say:
        made = pipeline.build(*inputs, title=title, say=say)
        say("writing")
        written = made.write(output)
    _say_findings("refused", made.reading.refused)
    _say_findings("doubtful", made.doubtful)
    for row in record.unplaced(made.story)[:MOST_SHOWN]:
        click.echo(f"not placed: {shown(row['incident_id'])}: {printable(row['reasons'])}", err=True)
    for path in written:
        click.echo(f"wrote {path}", err=True)
    click.echo(in_words(summary(made.story)), err=True)


@contextmanager
def progress() -> Iterator[Callable[[str], None]]:
    """Give a function that takes what is being done, and says it on stderr if that takes over a second."""
    waiting: list[Timer] = []

    def say(step: str) -> None:
        for timer in waiting:
            timer.cancel()
        waiting[:] = [Timer(SILENT_S, click.echo, [f"{step} …"], {"err": True})]
        waiting[0].daemon = True
        waiting[0].start()

    try:
        yield say
    finally:
        for timer in waiting:
            timer.cancel()


def in_words(counts: dict[str, int]) -> str:
    """Return the summary of a build as one line.

    >>> in_words({"incidents": 2, "placed": 1, "region": 0, "country": 1, "ambiguous": 0, "unknown": 0})
    '2 incidents: 1 placed, 1 to a country'
    """
    words = {
        "placed": "placed",
        "region": "to a region",
        "country": "to a country",
        "ambiguous": "ambiguous",
        "unknown": "of unknown place",
    }
    parts = [f"{counts[name]} {word}" for name, word in words.items() if counts[name]]
    total = counts["incidents"]
    return f"{total} incident{'' if total == 1 else 's'}: {', '.join(parts)}"


def _say_findings(what: str, findings: list[Finding]) -> None:
    for finding in findings[:MOST_SHOWN]:
        click.echo(f"{what}: {finding}", err=True)
    if len(findings) > MOST_SHOWN:
        click.echo(f"{what}: {len(findings) - MOST_SHOWN} more, all of them in run.json", err=True)
