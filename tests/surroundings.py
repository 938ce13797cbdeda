"""The environment that a command of ours is started in, and the processes that it leaves."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping


def environment(changes: Mapping[str, str | None]) -> dict[str, str]:
    """The environment of the tests, changed; None takes a name away. No module is compiled to disk."""
    changed = {**os.environ, "PYTHONDONTWRITEBYTECODE": "1", **changes}
    return {name: value for name, value in changed.items() if value is not None}


def children() -> set[str]:
    """The ids of the processes that the tests have started and that have not been waited for."""
    return {child for task in Path("/proc/self/task").iterdir() for child in (task / "children").read_text().split()}
