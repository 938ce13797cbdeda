"""Ctrl-C ends what a database is at, and is answered as ever."""

from __future__ import annotations

import os
import signal
import sqlite3
import subprocess
import sys
import threading
from contextlib import closing

from geomap.gazetteer.stopping import stopping

LONG = "WITH RECURSIVE n(a) AS (SELECT 1 UNION ALL SELECT a + 1 FROM n WHERE a < 1000000000) SELECT max(a) FROM n"
INTERRUPTED = f"""
import os, signal, sqlite3, threading
from geomap.gazetteer.stopping import stopping
database = sqlite3.connect(":memory:")
threading.Timer(0.3, os.kill, (os.getpid(), signal.SIGINT)).start()
try:
    with stopping(database):
        database.execute({LONG!r}).fetchone()
        print("it was not interrupted")
except KeyboardInterrupt as error:
    print("stopped:", error.__context__)
"""


def test_a_long_statement_is_interrupted() -> None:
    """Of a billion steps few are made."""
    said = subprocess.run([sys.executable, "-c", INTERRUPTED], capture_output=True, text=True, check=True)
    assert said.stdout == "stopped: interrupted\n"


def test_what_was_there_before_is_there_again() -> None:
    """No thread and no note is left."""
    threads = threading.active_count()
    with closing(sqlite3.connect(":memory:")) as database, stopping(database):
        assert database.execute("SELECT 1").fetchone() == (1,)
    assert (signal.set_wakeup_fd(-1), threading.active_count()) == (-1, threads)


def test_a_program_that_answers_signals_itself_is_left_alone() -> None:
    """Its own reader of notes stays."""
    reading, writing = os.pipe()
    os.set_blocking(writing, False)
    signal.set_wakeup_fd(writing)
    with closing(sqlite3.connect(":memory:")) as database, stopping(database):
        kept = signal.set_wakeup_fd(-1)
    os.close(reading)
    os.close(writing)
    assert kept == writing


def test_another_thread_is_not_asked() -> None:
    """Python answers signals in the first one only."""
    entered = []

    def enter() -> None:
        with closing(sqlite3.connect(":memory:")) as database, stopping(database):
            entered.append(threading.active_count())

    before = threading.active_count()
    thread = threading.Thread(target=enter)
    thread.start()
    thread.join()
    assert entered == [before + 1]
