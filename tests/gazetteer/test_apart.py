"""Names worked out in other processes are the same, in the same order, and no worker is missed or left behind."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time

import pytest
from surroundings import children

from geomap.gazetteer.apart import LAG, LEAST, Apart, cores
from geomap.gazetteer.naming import Batch, named


def batch(first: int, *, places: int = LEAST) -> Batch:
    """So many places, each with a name of its own."""
    names = [f"Tall {number}" for number in range(first, first + places)]
    return Batch(first, names, ["تل"] * places, ["IQ;SY"] * places, ["town"] * places)


@pytest.mark.parametrize("workers", [0, 1, 2])
def test_batches_come_back_in_order_whoever_worked_on_them(workers: int) -> None:
    """A small one first, which no worker is started for."""
    given = [batch(1, places=3), *(batch(4 + LEAST * number) for number in range(LAG))]
    with Apart(workers) as apart:
        found = [each for part in given for each in apart.add(part)]
        found += apart.rest()
    assert found == [named(part) for part in given]


@pytest.fixture
def started(monkeypatch) -> list[subprocess.Popen[bytes]]:
    """The workers that are started."""
    workers: list[subprocess.Popen[bytes]] = []
    popen = subprocess.Popen
    monkeypatch.setattr(
        subprocess, "Popen", lambda *given, **more: workers.append(popen(*given, **more)) or workers[-1]
    )
    return workers


def test_what_a_killed_worker_had_is_worked_out_here(started) -> None:
    """The system may take memory back at any time."""
    with Apart(1) as apart:
        list(apart.add(batch(1)))
        started[0].kill()
        list(apart.add(batch(LEAST + 1)))
        found = list(apart.rest())
    assert [part.places[0] for part in found] == [1, LEAST + 1]


def test_no_worker_outlives_its_block() -> None:
    """Each ends when nothing more can come."""
    others = children()
    with Apart(2) as apart:
        list(apart.add(batch(1)))
    assert children() == others


def test_workers_of_a_build_that_breaks_off_are_not_waited_for(started) -> None:
    """Nobody asks any more for what they have begun."""
    with Apart(2) as apart:
        list(apart.add(batch(1, places=20 * LEAST)))
    assert [worker.returncode for worker in started] == [-signal.SIGKILL] * 2


def test_workers_end_when_all_is_worked_out(started) -> None:
    """What comes later may start others."""
    with Apart(1) as apart:
        found = [part for first in (1, LEAST + 1) for part in (*apart.add(batch(first)), *apart.rest())]
        assert [worker.returncode for worker in started] == [0, 0]
    assert [part.places[0] for part in found] == [1, LEAST + 1]


@pytest.mark.parametrize("program", ["", "/opt/gis/bin/gis", "/nowhere/python3"])
def test_without_another_python_the_work_is_done_here(program: str, monkeypatch) -> None:
    """And the application that geomap runs inside of is not started again."""
    monkeypatch.setattr(sys, "executable", program)
    with Apart(2) as apart:
        assert [*apart.add(batch(1)), *apart.rest()] == [named(batch(1))]


def test_a_worker_ends_with_a_killed_build() -> None:
    """Its input ends then."""
    code = (
        "import sys, time; from geomap.gazetteer.apart import _worker\nprint(_worker().pid, flush=True); time.sleep(60)"
    )
    with subprocess.Popen([sys.executable, "-c", code], stdout=subprocess.PIPE, text=True) as build:
        worker = int(build.stdout.readline())
        build.send_signal(signal.SIGKILL)
    assert is_gone(worker)


def is_gone(process: int) -> bool:
    """Whether a process ends within ten seconds."""
    for _ in range(100):
        try:
            with open(f"/proc/{process}/stat", encoding="ascii") as file:  # noqa: PTH123 - one that may vanish
                if file.read().rsplit(")", 1)[1].split()[0] == "Z":
                    return True
        except FileNotFoundError:
            return True
        time.sleep(0.1)
    return False


def test_there_is_at_least_one_core() -> None:
    """And no more than the machine has."""
    assert 1 <= cores() <= (os.cpu_count() or 1)
