"""When and on what figures were measured, in one sentence."""

from __future__ import annotations

import os
import platform
from datetime import UTC, datetime
from importlib.metadata import version
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable


def measured(packages: Iterable[str], command: str, also: Iterable[str] = ()) -> str:
    """Return the sentence; `packages` are named with their versions, `also` is what else was in use.

    >>> measured(["folium"], "make it")[-14:]
    ' by `make it`.'
    """
    versions = ", ".join([*(f"{package} {version(package)}" for package in packages), *also])
    day, cores = datetime.now(UTC).date(), os.cpu_count()
    machine = f"{platform.system()} {platform.machine()}, {cores} cores, Python {platform.python_version()}"
    return f"Measured on {day} ({machine}; {versions}) by `{command}`."
