"""`geomap check`: what a build would refuse and doubt, said without building."""

from __future__ import annotations

import json
import sys
from dataclasses import asdict
from typing import TYPE_CHECKING

import click

from geomap.cli.options import looking_up, reading
from geomap.cli.progress import progress
from geomap.cli.words import counted
from geomap.errors import InputError, RowsRefused, printable

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from geomap.cli.options import Asked, Sought
    from geomap.errors import Finding
    from geomap.readers import Manner, Reading

UNREADABLE, FOUND = 1, 2
"""Exit codes: a file could not be trusted or no row was kept; rows are refused or doubtful."""


@click.command()
@click.argument("inputs", nargs=-1, required=True, metavar="INPUT...")
@click.option("--json", "as_json", is_flag=True, help="Write one JSON document; its fields are in docs/check.md.")
@click.option("--place", is_flag=True, help="Look the places up too, and hold given coordinates against their names.")
@reading
@looking_up
def check(inputs: tuple[str, ...], *, as_json: bool, place: bool, asked: Asked, sought: Sought) -> None:
    """Say what files are taken for, and every row that a build would refuse or doubt; nothing is written.

    Exit code 0: every row is beyond doubt; 1: a file cannot be read or trusted, or no row could be kept; 2: rows are
    refused or doubtful.

    Example: geomap check reports.csv
    """
    say = _say_json if as_json else _say
    try:
        with asked.gathered(inputs) as files, progress() as tell:
            found, doubtful = _found(files, asked.manner, sought if place else None, tell)
    except InputError as error:
        if not as_json:
            raise
        _say_json(None, list(error.refused) if isinstance(error, RowsRefused) else [], [], str(error))
        sys.exit(UNREADABLE)
    say(found, found.refused, doubtful, "")
    if found.refused or doubtful:
        sys.exit(FOUND)


def _found(
    files: list[Path], manner: Manner, sought: Sought | None, tell: Callable[[str], None]
) -> tuple[Reading, list[Finding]]:
    """Return what was read and what is in doubt; places are looked up if it is said how."""
    online = sought.geocoder() if sought else None
    from geomap import pipeline, resolve

    if sought is None:
        reading, _, doubtful = pipeline.group(*files, manner=manner, say=tell)
        return reading, doubtful
    from geomap.gazetteer import open_default

    with open_default(tell, overrides=sought.overrides, online=online) as gazetteer:
        reading, story, doubtful = pipeline.place(*files, gazetteer=gazetteer, manner=manner, say=tell)
    return reading, doubtful + resolve.unplaced(story.matches, story.reports)


def _say(reading: Reading, refused: list[Finding], doubtful: list[Finding], _: str) -> None:
    for each in reading.taken:
        click.echo(f"read: {printable(str(each))}")
    for what, findings in (("refused", refused), ("doubtful", doubtful)):
        for finding in sorted(findings, key=lambda each: (each.file, each.row)):
            click.echo(f"{what}: {printable(str(finding))}")
    counts = [f"{len(reading.reports):,} kept", f"{reading.refused_rows:,} refused", f"{len(doubtful):,} in doubt"]
    click.echo(f"{counted(reading.rows, 'report')}: {', '.join(counts)}")


def _say_json(reading: Reading | None, refused: list[Finding], doubtful: list[Finding], error: str) -> None:
    kept = len(reading.reports) if reading else 0
    document = {
        "error": error.splitlines()[0] if error else None,
        "read": [asdict(each) for each in reading.taken] if reading else [],
        "rows": {"read": reading.rows, "kept": kept, "refused": reading.refused_rows} if reading else None,
        "refused": [asdict(finding) for finding in refused],
        "doubtful": [asdict(finding) for finding in doubtful],
    }
    click.echo(json.dumps(document, ensure_ascii=True, indent=1, allow_nan=False))
