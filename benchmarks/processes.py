"""A command as a whole process: how long it took, and how much memory the largest of its processes held."""

from __future__ import annotations

import os
import subprocess
import sys
from typing import NamedTuple

AROUND = """
import resource, subprocess, sys, time
limit, *command = sys.argv[1:]
start = time.perf_counter()
try:
    ended = subprocess.run(command, stdout=subprocess.DEVNULL, timeout=float(limit)).returncode
except subprocess.TimeoutExpired:
    ended = "late"
seconds, used = time.perf_counter() - start, resource.getrusage(resource.RUSAGE_CHILDREN)
print(seconds, used.ru_maxrss / 1024, ended, used.ru_utime + used.ru_stime)
"""
"""Run in a small process between: Linux counts the memory of the one that forks as its child's."""
HOUR_S = 3600.0


class Run(NamedTuple):
    """A process from its start to its end."""

    seconds: float
    """How long it took."""
    megabytes: float
    """Peak of the memory that was resident, of the largest process among it and its children."""
    ended: str
    """Its exit status as a number; late: it was stopped at its limit."""
    busy_s: float
    """How many seconds processors were at work on it and its children: what else a machine does counts less there."""


def timed(*command: str, limit_s: float = HOUR_S) -> Run:
    """Return what a new process `python COMMAND` took; it is stopped after `limit_s` seconds.

    Modules may keep their bytecode, as they do where a package is installed.
    """
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    arguments = [sys.executable, "-c", AROUND, str(limit_s), sys.executable, *command]
    seconds, megabytes, ended, busy = subprocess.run(
        arguments, stdout=subprocess.PIPE, text=True, check=True, env=environment
    ).stdout.split()
    return Run(float(seconds), float(megabytes), ended, float(busy))
