"""`geomap review`: the doubtful answers to a file for a person to complete, and back as corrections by hand."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import click

from geomap.cli.options import FILE, looking_up, reading
from geomap.cli.progress import progress
from geomap.cli.words import UNSETTLED, counted, say_findings, tell
from geomap.errors import OutputError

if TYPE_CHECKING:
    from pathlib import Path

    from geomap.cli.options import Asked, Sought

SHEET = "review.csv"


@click.command()
@click.argument("inputs", nargs=-1, metavar="[INPUT]...")
@click.option(
    "-o", "--output", type=FILE, help="File to write to [default: review.csv; with --accept your own overrides]."
)
@click.option("--accept", "completed", type=FILE, help="A review that you have completed: turn it into overrides.")
@click.option("--by", default="", help="With --accept: on whose word the answers stand where a row does not say it.")
@reading
@looking_up
def review(  # noqa: PLR0913, PLR0917 - the options of a command
    inputs: tuple[str, ...], output: Path | None, completed: Path | None, by: str, asked: Asked, sought: Sought
) -> None:
    """Write the doubtful places of reports to a CSV file for a person to settle, and read it back.

    Fill in `choice` (the number of a candidate) or latitude, longitude and radius_m, and `why` and `by`; then accept
    the file. Later builds use what you decided, and say so. Exit code 3: some answers could not be accepted.

    Example: geomap review reports.csv -o review.csv; geomap review --accept review.csv
    """
    if completed and inputs:
        raise click.UsageError("--accept takes no reports.")
    if completed:
        _accept(completed, output, by, sought)
    else:
        _write(inputs, output, asked, sought)


def _write(inputs: tuple[str, ...], output: Path | None, asked: Asked, sought: Sought) -> None:
    online = sought.geocoder()
    from pathlib import Path

    from geomap import pipeline
    from geomap.gazetteer import open_default
    from geomap.review import is_answered, questions, write

    path = output or Path(SHEET)
    if is_answered(path):
        raise OutputError(path, "it holds answers that a person filled in; accept it or name another file")
    with (
        progress() as say,
        asked.gathered(inputs) as files,
        open_default(say, overrides=sought.overrides, online=online) as gazetteer,
    ):
        read, story, doubtful = pipeline.place(*files, gazetteer=gazetteer, manner=asked.manner, say=say)
        found = questions(story, gazetteer)
    write(found, path)
    say_findings("refused", read.refused)
    say_findings("doubtful", doubtful)
    incidents = len(set().union(*(question.incidents for question in found)))
    tell(f"wrote {path}: {counted(len(found), 'question')} on {counted(incidents, 'incident')}")


def _accept(completed: Path, output: Path | None, by: str, sought: Sought) -> None:
    from geomap import sheets
    from geomap.gazetteer import open_default, overrides
    from geomap.review import accept

    path = output or overrides.own_file()
    with progress() as say, open_default(say, overrides=sought.overrides) as gazetteer:
        done = accept(completed, gazetteer, existing=path, by=by)
    if done.added:
        sheets.write(path, overrides.COLUMNS, map(overrides.cells_of, done.rows))
        tell(f"wrote {path}")
    say_findings("refused", done.refused)
    parts = [f"{done.added} new", f"{done.known} known", f"{done.left_open} left open", f"{len(done.refused)} refused"]
    tell(f"{counted(len(done.rows), 'override')}: {', '.join(parts)}")
    if done.refused:
        sys.exit(UNSETTLED)
