"""One file through what a user would write, in a process of its own that may take so much time and memory."""

from __future__ import annotations

import multiprocessing
import resource
import sys
import warnings
from dataclasses import dataclass
from typing import TYPE_CHECKING

from benchmarks.corpus.by_hand import drawn

if TYPE_CHECKING:
    from multiprocessing.connection import Connection
    from pathlib import Path

MOST_CPU_S, MOST_BYTES = 20, 6 << 30
"""Of the processor, and of addresses, of which the libraries alone take two gigabytes."""
MOST_WAIT_S = 300


@dataclass(frozen=True, slots=True)
class Ended:
    """How it went."""

    shown: list[dict[str, str]]
    """The markers: the cells of each."""
    error: str = ""
    """The class of the exception that ended it; empty if it came to its end."""
    warned: bool = False
    """Whether any library gave a warning."""
    is_killed: bool = False
    """Whether it took more time or memory than it may, or ended as no exception does."""


def run(path: Path, page: Path) -> Ended:
    """Return what became of a file."""
    context = multiprocessing.get_context("fork")
    here, there = context.Pipe(duplex=False)
    process = context.Process(target=_inside, args=(path, page, there))
    process.start()
    there.close()
    try:
        found = here.recv() if here.poll(MOST_WAIT_S) else None
    except EOFError:
        found = None
    process.kill()
    process.join()
    return found or Ended([], is_killed=True)


def _inside(path: Path, page: Path, there: Connection) -> None:
    resource.setrlimit(resource.RLIMIT_CPU, (MOST_CPU_S, MOST_CPU_S))
    resource.setrlimit(resource.RLIMIT_AS, (MOST_BYTES, MOST_BYTES))
    sys.stderr = page.with_suffix(".err").open("w", encoding="utf-8")
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        try:
            ended = Ended(drawn(path, page))
        except MemoryError:
            ended = Ended([], is_killed=True)
        except Exception as error:  # noqa: BLE001 - whatever a user would see
            ended = Ended([], type(error).__name__)
    there.send(Ended(ended.shown, ended.error, bool(caught), ended.is_killed))
