"""Ctrl-C during a long statement of SQLite, such as the sorting of all names: it ends at once.

Python learns of a signal when the statement is done, which for a gazetteer of the world takes a minute. The system's
own note of it is read by a thread, which interrupts the statement; then Python raises KeyboardInterrupt as ever.
"""

from __future__ import annotations

import os
import signal
import socket
import sqlite3
import threading
from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

NOBODY = -1
"""What Python answers if no one else reads the notes of signals."""


@contextmanager
def stopping(database: sqlite3.Connection) -> Iterator[None]:
    """Let Ctrl-C interrupt what a database does until the block ends.

    Where another thread, or a program with ways of its own, answers to Ctrl-C nothing is done.
    """
    if not _is_ours():
        yield
        return
    reading, writing = socket.socketpair()
    os.set_blocking(writing.fileno(), False)
    before = signal.set_wakeup_fd(writing.fileno(), warn_on_full_buffer=False)
    watching = threading.Thread(target=_watch, args=(reading, database), daemon=True)
    watching.start()
    try:
        yield
    finally:
        signal.set_wakeup_fd(before)
        writing.close()
        watching.join()
        reading.close()


def _is_ours() -> bool:
    """Say whether Ctrl-C raises KeyboardInterrupt in this thread, and nobody else reads the notes of signals."""
    if threading.current_thread() is not threading.main_thread():
        return False
    before = signal.set_wakeup_fd(NOBODY)
    signal.set_wakeup_fd(before)
    return before == NOBODY and signal.getsignal(signal.SIGINT) is signal.default_int_handler


def _watch(notes: socket.socket, database: sqlite3.Connection) -> None:
    while note := notes.recv(16):
        if signal.SIGINT in note:
            with suppress(sqlite3.ProgrammingError):  # it is closed already
                database.interrupt()
