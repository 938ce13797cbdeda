"""The command line: words in, words out. Results on stdout or in files, everything else on stderr."""

from __future__ import annotations

import codecs
import errno
import io
import os
import sys
from typing import TextIO

import click

from geomap.cli.build import build
from geomap.cli.check import check
from geomap.cli.diff import diff
from geomap.cli.export import export
from geomap.cli.extract import extract
from geomap.cli.gazetteer import gazetteer
from geomap.cli.init import init
from geomap.cli.links import links
from geomap.cli.merge import merge
from geomap.cli.resolve import resolve
from geomap.cli.review import review
from geomap.errors import GeomapError, printable

__all__ = ["commands", "main"]


FULL = frozenset({errno.ENOSPC, errno.EDQUOT, errno.EFBIG})
"""What the system says of a disk with no room left."""


def main() -> None:
    """Run the command; a user's mistake or a full disk is one line on stderr and exit code 1."""
    _open_closed()
    _begin_in_utf8()
    sys.stdout, sys.stderr = map(_escaping, (sys.stdout, sys.stderr))
    try:
        _run()
    except GeomapError as error:
        click.echo("\n".join(map(printable, f"geomap: {error}".splitlines())), err=True)
        sys.exit(1)
    except OSError as error:
        if error.errno not in FULL:
            raise
        sys.stdout = None  # else Python would try to write the rest when it ends
        click.echo(f"geomap: the output could not be written ({error.strerror}).", err=True)
        sys.exit(1)


def _open_closed() -> None:
    """Open what is closed of stdin, stdout and stderr to nothing: else the first output would take its number.

    What a library in C then says on stderr would stand in that output.
    """
    for number in range(3):
        try:
            os.fstat(number)
        except OSError:
            os.set_inheritable(os.open(os.devnull, os.O_RDWR), True)  # noqa: FBT003 - the only argument there is


def _begin_in_utf8() -> None:
    """Begin again in Python's UTF-8 mode where names of files are taken for another encoding: libraries want UTF-8."""
    if sys.getfilesystemencoding() == "utf-8":
        return
    os.environ["PYTHONUTF8"] = "1"
    os.environ["PYTHONIOENCODING"] = f"{sys.stdout.encoding if sys.stdout else 'ascii'}:backslashreplace"
    os.execv(sys.executable, [sys.executable, *sys.orig_argv[1:]])  # noqa: S606 - this very program


class _Plain(io.TextIOWrapper):
    """A stream to what knows ASCII alone; one that says so is given UTF-8 by click."""

    def write(self, text: str) -> int:
        """Write a text with escapes."""
        return super().write(text.encode("ascii", "backslashreplace").decode())


def _escaping(stream: TextIO) -> TextIO:
    """Return a stream that writes what its encoding lacks as escapes."""
    if not isinstance(stream, io.TextIOWrapper):
        return stream
    if codecs.lookup(stream.encoding).name == "ascii":
        return _Plain(stream.detach(), encoding="utf-8", line_buffering=stream.line_buffering)
    stream.reconfigure(errors="backslashreplace")
    return stream


def _run() -> None:
    try:
        commands(prog_name="geomap")
    finally:
        if sys.stdout:
            sys.stdout.flush()


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="geomap")
def commands() -> None:
    """Turn reports of incidents into an honest map that opens anywhere.

    Example: geomap build reports.csv sources.csv -o outputs
    """


for command in (build, check, export, extract, diff, init, merge, links, resolve, review, gazetteer):
    commands.add_command(command)
