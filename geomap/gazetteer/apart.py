"""Names worked out in processes of their own, so that every core of the machine has something to do.

Not by way of `multiprocessing`: that runs the user's script again in each process, or copies a process that has
threads. A worker here is a fresh Python that imports one module; it ends when its input does, so it never outlives
the build, not even one that is killed. Where no other Python can be started the work is done in this process.
"""

from __future__ import annotations

import os
import pickle
import signal
import subprocess
import sys
from collections import deque
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack, suppress
from functools import partial
from pathlib import Path
from queue import SimpleQueue
from typing import IO, TYPE_CHECKING, Self, cast

from geomap.gazetteer.naming import Named, named

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from geomap.gazetteer.naming import Batch

MOST_WORKERS = 4
"""One process writes what these work out, and more than so many only wait for it."""
LAG = 6
"""So many batches are always under way: what is written in between stands where it would stand without workers."""
LEAST = 2000
"""A batch of fewer places is done before a worker has started."""
_LOST = (OSError, EOFError, pickle.UnpicklingError)
"""What asking a worker ends in that was killed or could not start."""


def cores() -> int:
    """Return how many cores this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


class Apart:
    """Takes batches of names and gives what is worked out of them, in the order in which they came."""

    def __init__(self, workers: int | None = None) -> None:
        """Use so many processes beside this one, 0 for none; by default one for each core if there are several."""
        number = workers if workers is not None else min(cores(), MOST_WORKERS)
        self._number = number if (workers or number > 1) and _is_python(sys.executable) else 0
        self._waiting: deque[Callable[[], Named]] = deque()
        self._workers: list[subprocess.Popen[bytes]] = []
        self._idle: SimpleQueue[subprocess.Popen[bytes]] = SimpleQueue()
        self._threads: ThreadPoolExecutor | None = None
        self._is_given_up = False
        self._stack = ExitStack()

    def __enter__(self) -> Self:
        """Return it; workers are started when the first large batch comes."""
        return self

    def __exit__(self, *_: object) -> None:
        """End the workers, at once if something is under way that nobody will ask for any more."""
        self._is_given_up = bool(self._waiting)
        self._end()

    def add(self, batch: Batch) -> Iterator[Named]:
        """Take a batch; yield what is known of the one that came LAG batches before it, if there was one."""
        self._waiting.append(self._asked(batch))
        while len(self._waiting) > LAG:
            yield self._waiting.popleft()()

    def rest(self) -> Iterator[Named]:
        """Yield all that is still under way; workers then end, since what follows has no need of them."""
        while self._waiting:
            yield self._waiting.popleft()()
        self._end()

    def _asked(self, batch: Batch) -> Callable[[], Named]:
        if not self._threads and (not self._number or len(batch.names) < LEAST):
            return partial(named, batch)
        try:
            self._threads = self._threads or self._started()
        except OSError:  # no process may be started here
            self._number = 0
            return partial(named, batch)
        return self._threads.submit(self._ask, batch).result

    def _started(self) -> ThreadPoolExecutor:
        for _ in range(self._number):
            worker = self._stack.enter_context(_worker())
            self._stack.callback(_close, worker)
            self._workers.append(worker)
            self._idle.put(worker)
        threads = ThreadPoolExecutor(self._number)
        self._stack.callback(threads.shutdown, cancel_futures=True)
        self._stack.callback(self._give_up)
        return threads

    def _give_up(self) -> None:
        """Kill the workers if nobody waits for what they do."""
        if self._is_given_up:
            for worker in self._workers:
                worker.kill()

    def _end(self) -> None:
        self._stack.close()
        self._threads, self._workers, self._idle = None, [], SimpleQueue()

    def _ask(self, batch: Batch) -> Named:
        """Return what a worker says, or what this process works out if that worker is gone."""
        worker = self._idle.get()
        try:
            return _said(worker, batch)
        except _LOST:
            if self._is_given_up:
                raise
            return named(batch)
        finally:
            self._idle.put(worker)


def _is_python(program: str) -> bool:
    """Say whether a program is a Python: in a frozen application, or inside a GIS, it is that application."""
    return Path(program).stem.startswith("python") and not getattr(sys, "frozen", False)


def _worker() -> subprocess.Popen[bytes]:
    package = str(Path(__file__).parents[2])
    paths = os.pathsep.join([package, *filter(None, [os.environ.get("PYTHONPATH")])])
    command = [sys.executable, "-P", "-c", "from geomap.gazetteer.apart import serve; serve()"]
    return subprocess.Popen(  # noqa: S603 - this Python and our own module
        command,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        env={**os.environ, "PYTHONPATH": paths},
    )


def _said(worker: subprocess.Popen[bytes], batch: Batch) -> Named:
    asking, saying = cast("IO[bytes]", worker.stdin), cast("IO[bytes]", worker.stdout)
    pickle.dump(batch, asking)
    asking.flush()
    return cast("Named", pickle.load(saying))  # noqa: S301 - from our own worker


def _close(worker: subprocess.Popen[bytes]) -> None:
    with suppress(OSError):  # what could not be sent to one that was killed
        cast("IO[bytes]", worker.stdin).close()


def serve() -> None:
    """Work out batches from standard input until it ends; this is what a worker runs."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # who is interrupted is the build; it ends the workers
    source, target = sys.stdin.buffer, sys.stdout.buffer
    with suppress(EOFError, BrokenPipeError):
        while True:
            pickle.dump(named(pickle.load(source)), target)  # noqa: S301 - from the process that started this one
            target.flush()
