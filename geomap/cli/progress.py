"""What is being done while somebody waits: a line with a bar on a terminal, a line for each task in a log."""

from __future__ import annotations

import shutil
import sys
from contextlib import contextmanager
from threading import Lock, Timer
from typing import TYPE_CHECKING

import click

from geomap.errors import printable
from geomap.steps import Step

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

SILENT_S = 1.0
"""What takes longer than this many seconds is said."""
BAR = 24
"""The width of a bar in characters."""
_WIPE = "\r\x1b[K"
"""Back to the beginning of the line, and all of it gone."""


@contextmanager
def progress() -> Iterator[Callable[[str], None]]:
    """Give a function that takes what is being done, a text or a `Step`, and says it on stderr once it takes long."""
    shown = _Line() if sys.stderr and sys.stderr.isatty() else _Log()
    try:
        yield shown.say
    finally:
        shown.say("")


def drawn(step: Step, width: int) -> str:
    """Return a step as one line of at most so many characters, with a bar if it is known how much is done.

    >>> drawn(Step("sorting", share=0.5), 80)
    'sorting [############------------]  50 %'
    """
    share = step.share
    if share is None:
        return f"{printable(step)[: width - 2]} …"
    done = round(BAR * share)
    bar = f" [{'#' * done}{'-' * (BAR - done)}] {100 * share:3.0f} %"
    return printable(step)[: max(width - len(bar), 0)] + bar


class _Log:
    """Says each task once, where nothing can be written over: in a file, in a pipe."""

    def __init__(self) -> None:
        self._task = ""
        self._timer: Timer | None = None

    def say(self, text: str) -> None:
        """Take what is being done; empty: nothing any more."""
        task = text.task if isinstance(text, Step) else text
        if task == self._task:
            return
        if self._timer:
            self._timer.cancel()
        self._task, self._timer = task, None
        if task:
            self._timer = _later(lambda: click.echo(f"{printable(task)} …", err=True))


class _Line:
    """Writes each step over the last one, from the moment that somebody has waited for a while."""

    def __init__(self) -> None:
        self._step: Step | None = None
        self._timer: Timer | None = None
        self._is_shown = False
        self._lock = Lock()

    def say(self, text: str) -> None:
        """Take what is being done; empty: nothing any more, and the line is wiped."""
        with self._lock:
            self._step = (text if isinstance(text, Step) else Step(text)) if text else None
            if self._step is None:
                self._end()
            elif self._is_shown:
                self._draw()
            elif self._timer is None:
                self._timer = _later(self._begin)

    def _begin(self) -> None:
        with self._lock:
            self._is_shown = self._step is not None
            self._draw()

    def _draw(self) -> None:
        if self._step is not None:
            line = drawn(self._step, shutil.get_terminal_size().columns - 1)
            click.echo(f"{_WIPE}{line}", nl=False, err=True)

    def _end(self) -> None:
        if self._timer:
            self._timer.cancel()
        if self._is_shown:
            click.echo(_WIPE, nl=False, err=True)
        self._timer, self._is_shown = None, False


def _later(work: Callable[[], None]) -> Timer:
    timer = Timer(SILENT_S, work)
    timer.daemon = True
    timer.start()
    return timer
