"""Zip archives, KMZ among them: each file in it of a format that is known is read as if it lay beside the archive.

The files are unpacked one by one, under names of our own, into a folder that is gone afterwards.
"""

from __future__ import annotations

import shutil
import tempfile
from dataclasses import replace
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING

from geomap.errors import Finding, InputError, UnknownFormat, shown
from geomap.files import name_of
from geomap.gazetteer import archives
from geomap.readers.formats.common import packed
from geomap.readers.formats.format import Format

if TYPE_CHECKING:
    from geomap.readers.limits import Limits
    from geomap.readers.raw import Raw

SUFFIXES = (".zip", ".kmz")
WORKBOOKS = frozenset({".xlsx", ".xlsm", ".ods"})
"""Files that are archives themselves and may stand in one; no other may."""
RESOURCES = ("__MACOSX/",)
"""Folders that systems add on their own; nobody misses them."""
MOST_NAMED = 5


def is_it(head: bytes) -> bool:
    """Whether it begins as a zip archive does."""
    return head[:4] in archives.MAGIC


def read(path: Path, limits: Limits) -> list[Raw]:
    """Return the tables of all files in the archive that can be read; raises InputError if there are none.

    One named as of a known format that cannot be read stops the reading, as it would if it lay beside the archive;
    what has no such name and is no table is passed over and said.
    """
    found: list[Raw] = []
    strange: list[str] = []
    for name in packed.names(path, limits, WORKBOOKS):
        if name.startswith(RESOURCES):
            continue
        tables = _tables(path, name, limits)
        found += tables
        strange += [] if tables else [name]
    if not found:
        named = ", ".join(map(shown, strange[:MOST_NAMED])) or "nothing"
        raise InputError(path, f"it holds {named}", "an archive with a file of reports in it")
    if strange and path.suffix.lower() != ".kmz":
        named = ", ".join(strange[:MOST_NAMED]) + (" …" if len(strange) > MOST_NAMED else "")
        passed = Finding(name_of(path), 0, "", f"passed over: {named}", "files of formats that are read")
        found[0] = replace(found[0], doubtful=[*found[0].doubtful, passed])
    return found


def _tables(path: Path, name: str, limits: Limits) -> list[Raw]:
    """Return the tables of one file, none if its format is not known, nor its name, and it cannot be read."""
    from geomap.readers.formats import SUFFIXES as KNOWN  # noqa: PLC0415 - this is one of them
    from geomap.readers.formats import format_of  # noqa: PLC0415 - as above

    suffix = PurePosixPath(name).suffix.lower()
    with tempfile.TemporaryDirectory(prefix="geomap-", ignore_cleanup_errors=True) as folder:
        inside = Path(folder) / f"file{suffix if suffix in KNOWN else ''}"
        with packed.member(path, name, limits, WORKBOOKS) as stream, inside.open("wb") as file:
            shutil.copyfileobj(stream, file, packed.BLOCK)
        where = f"{name_of(path)}/{name}".encode("utf-8", "replace").decode()
        try:
            form = format_of(inside)
            found = [] if form is FORMAT else [renamed(raw, where) for raw in form.read(inside, limits)]
            return found if suffix in KNOWN else [raw for raw in found if raw.numbers]
        except UnknownFormat:
            return []
        except InputError as error:
            if suffix not in KNOWN:
                return []
            raise InputError(f"{path}/{name}", error.problem.replace(str(inside), name), error.wanted) from error


def renamed(raw: Raw, file: str) -> Raw:
    """Return a table as one of a file of that name, so that its rows can be found again."""
    return replace(
        raw,
        file=file,
        refused=[replace(each, file=file) for each in raw.refused],
        doubtful=[replace(each, file=file) for each in raw.doubtful],
    )


FORMAT = Format("zip archive", SUFFIXES, is_it, read)
