"""`geomap diff`: what changed between two builds, or two releases of a data set."""

from __future__ import annotations

import json
import sys
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

import click

from geomap.cli.options import FILE, looking_up, reading
from geomap.cli.progress import progress
from geomap.cli.words import say_findings, tell
from geomap.errors import printable

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from geomap.cli.options import Asked, Sought

DIFFERENT = 2
"""Exit code: both were read, and they are not the same."""
WRONG = 1
"""Exit code of a wrong option too: 2 says something else here."""


class _WrongOption(click.UsageError):
    """A wrong option, which is an error like any other here."""

    exit_code = WRONG


class _Diff(click.Command):
    """A command whose exit code 2 means that something changed."""

    def make_context(self, *arguments: Any, **options: Any) -> click.Context:  # noqa: ANN401 - click's
        """Parse the options."""
        with _wrong():
            return super().make_context(*arguments, **options)

    def invoke(self, ctx: click.Context) -> Any:  # noqa: ANN401 - click's
        """Run the command."""
        with _wrong():
            return super().invoke(ctx)


@contextmanager
def _wrong() -> Iterator[None]:
    try:
        yield
    except click.UsageError as error:
        raise _WrongOption(error.format_message(), error.ctx) from error


@click.command(cls=_Diff)
@click.argument("old")
@click.argument("new")
@click.option("--json", "as_json", is_flag=True, help="Write JSON instead of lines.")
@click.option("--map", "page", type=FILE, metavar="FILE.html", help="Write a map of what changed too.")
@click.option("--title", help="Title of the map.")
@reading
@looking_up
def diff(  # noqa: PLR0913 - click hands over every option
    old: str, new: str, *, as_json: bool, page: Path | None, title: str | None, asked: Asked, sought: Sought
) -> None:
    """Say what changed from OLD to NEW: added, removed, moved, other dates, figures, attribution and columns.

    OLD and NEW are folders that `geomap build` wrote, or reports as `geomap build` reads them. Exit code 0: equal; 2:
    different; 1: an error.

    Example: geomap diff outputs-march outputs-april --map changes.html
    """
    online = sought.geocoder()
    from functools import partial

    from geomap.comparison import compare, read_side
    from geomap.comparison.telling import lines, plain
    from geomap.gazetteer import open_default

    with asked.gathered((old, new)) as files, progress() as say:
        opened = partial(open_default, say, overrides=sought.overrides, online=online)
        sides = []
        for path in files:
            say(f"reading {printable(path.name)}")
            sides.append(read_side(path, opened, asked.manner))
        say("comparing")
        made = compare(*sides)
        if page:
            say("drawing the map")
            from geomap.comparison.page import page_of
            from geomap.files import write_bytes

            with opened() as gazetteer:
                name = title or f"Changes from {made.old.name} to {made.new.name}"
                write_bytes(page, page_of(made, gazetteer, title=name).html().encode())
    for side in sides:
        say_findings(f"refused, not compared: {side.name}", side.refused)
    if as_json:
        click.echo(json.dumps(plain(made), ensure_ascii=False, indent=1, allow_nan=False))
    else:
        for line in lines(made):
            click.echo(printable(line))
    if page:
        tell(f"wrote {page}")
    if not made.is_equal:
        sys.exit(DIFFERENT)
