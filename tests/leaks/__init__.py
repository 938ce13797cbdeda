"""Whether a value stands in a file in any form: every container unpacked, every column decoded, every usual escape."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ahocorasick_rs import BytesAhoCorasick

from leaks.forms import forms
from leaks.unpacked import contents

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

__all__ = ["contents", "forms", "found_in"]


def found_in(folder: Path, values: Iterable[str]) -> set[tuple[str, str]]:
    """Which values stand in which files of a folder, names of the files included."""
    looked_for = [(value, form) for value in values for form in forms(value)]
    finds = BytesAhoCorasick([form for _, form in looked_for])
    found = set()
    for path in sorted(folder.rglob("*")):
        if path.is_file():
            for part in (path.name.encode(), *contents(path.name, path.read_bytes())):
                hits = finds.find_matches_as_indexes(part, overlapping=True)
                found |= {(path.name, looked_for[number][0]) for number, _, _ in hits}
    return found
