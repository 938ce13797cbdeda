"""Why no importer takes a file: the archive that it is damaged or not to be trusted, that it holds nothing of use.

An importer that is asked whether it takes a file looks at its beginning and says no to all that it cannot read. So
the reason is looked for only when all of them said no.
"""

from __future__ import annotations

import zipfile
from typing import TYPE_CHECKING

from geomap.errors import GazetteerError, shown
from geomap.gazetteer import archives
from geomap.gazetteer.importers.csv_rows import TABLES

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

MOST_BYTES = 64 << 20
"""So many bytes of an archive are read for its damage to show; a bomb shows before that."""
MOST_NAMED = 5
SHOWN_BYTES = 40


def reason(path: Path, titles: Sequence[str]) -> GazetteerError:
    """Return what is wrong with a file or folder that no importer takes; `titles` are the formats that there are."""
    known = f"one of: {'; '.join(titles)}"
    try:
        problem, wanted = _problem(path)
    except GazetteerError as error:
        return error
    return GazetteerError(path, problem, wanted or known)


def _problem(path: Path) -> tuple[str, str]:
    """Return what is wrong and what was wanted, empty for a known format; raises GazetteerError for a bad archive."""
    if path.is_dir():
        return "its format is not known", ""
    with archives.text(path, lambda names: names[0] if names else None) as stream:
        head = stream.read(archives.BEGINNING)
    if archives.is_zip(path):
        return _of_members(path, archives.members(path))
    if not head.strip():
        return "the file is empty", ""
    if zipfile.is_zipfile(path):
        return "it ends as a zip archive, but does not begin as one", archives.WANTED
    if path.suffix.lower() == ".zip":
        start = head[:SHOWN_BYTES].decode(errors="replace")
        return (
            f"it is called a zip archive and is none: it begins with {shown(start)}",
            "the archive; download it again",
        )
    return "its format is not known", ""


def _of_members(path: Path, names: list[str]) -> tuple[str, str]:
    _read(path, names)
    tables = [name for name in names if name.lower().endswith(TABLES)]
    if len(tables) > 1:
        return f"it holds {len(tables)} tables: {_listed(tables)}", "an archive of one table, or one of the tables"
    return f"nothing in it is of a known format: {_listed(names)}", ""


def _read(path: Path, names: list[str]) -> None:
    """Read the files of an archive as far as it takes to tell a damaged one; raises GazetteerError for it."""
    left = MOST_BYTES
    for name in names:
        with archives.member(path, name) as stream:
            while left > 0 and (block := stream.read(archives.BEGINNING)):
                left -= len(block)


def _listed(names: Sequence[str]) -> str:
    more = f" and {len(names) - MOST_NAMED} more" if len(names) > MOST_NAMED else ""
    return ", ".join(map(shown, names[:MOST_NAMED])) + more
