"""The gazetteers that a user has imported: an index file each, in the user's data folder.

One file an import keeps each import whole: adding replaces one file at once, removing deletes it, and neither
touches the others. What a file holds is enough to make it anew when the way names are compared changes.
"""

from __future__ import annotations

import re
import sqlite3
from contextlib import closing
from dataclasses import asdict, dataclass, fields
from itertools import groupby
from operator import itemgetter
from typing import TYPE_CHECKING, Any

from geomap import files
from geomap.errors import Finding, GazetteerError
from geomap.gazetteer import index
from geomap.gazetteer.credits import Credit, manifest
from geomap.gazetteer.opened import Index
from geomap.gazetteer.room import Room, sorted_in
from geomap.steps import NOTHING, Step

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping
    from pathlib import Path

    import pandas as pd

TRUST = 50
"""Rank of trust of an imported place: only ties between equally likely places are decided by it."""
MOST_KEPT = 100
"""So many refused rows are kept in the file; the count has all of them."""
CHUNK = 50_000
_NAME = re.compile(r"[a-z0-9][a-z0-9._-]{0,63}")
_UNSAFE = re.compile(r"[^a-z0-9._-]+")


@dataclass(frozen=True, slots=True)
class Imported:
    """One import."""

    name: str
    """What the user calls it; the file's name."""
    format: str
    """The importer that read it, a key of IMPORTERS."""
    sources: tuple[str, ...]
    """The sources of its places: keys of gazetteer/sources.toml, or its own name if the user gave the terms."""
    places: int
    """How many places it has."""
    names: int
    """How many different names they have."""
    imported_from: str
    """Name of the file that it was read from."""
    sha256: str
    """SHA-256 of that file in hexadecimal; empty for a folder."""
    refused: int
    """How many rows were refused."""
    refusals: tuple[Finding, ...] = ()
    """The first of them, with what was wanted."""
    credit: Credit | None = None
    """Its terms, if the user gave them."""
    bytes: int = 0
    """Size of the index file."""


def folder() -> Path:
    """Return the folder of imports; it may not exist yet."""
    return files.data_folder() / "gazetteer"


def add(  # noqa: PLR0913 - each is a choice of the user's
    path: Path,
    *,
    name: str | None = None,
    importer: str | None = None,
    options: Mapping[str, object] | None = None,
    credit: Credit | None = None,
    say: Callable[[str], None] = lambda _: None,
) -> Imported:
    """Import a file of places; an import of the same name is replaced once the new one is whole.

    Raises GazetteerError for a file that cannot be read or trusted, and where nobody says on what terms it comes.
    """
    from geomap.gazetteer.importers import IMPORTERS, recognise  # noqa: PLC0415 - pandas: only an import needs it

    kind = importer or recognise(path)
    called = name or _UNSAFE.sub("-", path.name.split(".")[0].lower()).strip("-._") or kind
    _check(called, kind, IMPORTERS[kind].source, credit)
    refused: list[Finding] = []
    sources: set[str] = set()

    def chunks() -> Iterator[pd.DataFrame]:
        for chunk in IMPORTERS[kind].read(path, refuse=refused.append, **(options or {})):
            places = chunk.assign(source=called) if credit else chunk
            sources.update(places["source"].unique().tolist())
            yield places

    sha256 = files.sha256_of(path) if path.is_file() else ""
    facts = {"name": called, "format": kind, "imported_from": files.name_of(path), "sha256": sha256}
    _write(_path_of(called), chunks, lambda: facts | _facts(sources, refused, credit), path, say)
    files.forget_left(folder())
    return _imported(_path_of(called))


def _check(name: str, kind: str, source: str, credit: Credit | None) -> None:
    if not _NAME.fullmatch(name):
        raise GazetteerError(name, "cannot be the name of an import", "letters a-z, digits, '.', '_' and '-'")
    if not source and credit is None:
        raise GazetteerError(name, f"nobody says on what terms a {kind} comes", "its title, licence and attribution")
    if credit and name in manifest():
        raise GazetteerError(name, "is the name of another source", "a name of its own")


def _facts(sources: set[str], refused: list[Finding], credit: Credit | None) -> dict[str, object]:
    return {
        "sources": sorted(sources),
        "refused": len(refused),
        "refusals": [asdict(finding) for finding in refused[:MOST_KEPT]],
        "credit": asdict(credit) if credit else None,
    }


def _write(
    target: Path,
    chunks: Callable[[], Iterator[pd.DataFrame]],
    facts: Callable[[], Mapping[str, object]],
    origin: Path | str,
    say: Callable[[str], None],
) -> None:
    from geomap.schema import PLACES, check  # noqa: PLC0415 - pandas, as above

    task, room = f"importing {target.stem}", Room(target.parent, sorted_in())

    def sorting(what: str, share: float) -> None:
        room.look()
        say(Step(f"{task}: sorting {what}", share=share, task=f"{task}: sorting"))

    with room.told(), index.writing(target, sorting) as writer:
        for chunk in chunks():
            check(chunk, PLACES)
            for _ in writer.add(chunk, TRUST):
                room.look()
                say(Step(f"{task}: {writer.places:,} places", task=task))
        if not writer.places:
            raise GazetteerError(origin, "holds no place that can be used", "at least one place")
        writer.settle()
        for name, value in {**facts(), "places": writer.places, "names": writer.names}.items():
            writer.fact(name, value)
    say(NOTHING)


def listed() -> list[Imported]:
    """Return every import, by name."""
    return [_imported(path) for path in _paths()]


def terms() -> dict[str, Credit]:
    """Return the terms that users gave for imports of their own, by name."""
    return {each.name: each.credit for each in listed() if each.credit}


def remove(name: str) -> None:
    """Forget an import; raises GazetteerError if there is none of that name."""
    known = [path.stem for path in _paths()]
    if name not in known:
        raise GazetteerError(name, "is no import", f"one of: {', '.join(known) or 'none, nothing was imported'}")
    _path_of(name).unlink()
    (folder() / f"{name}.lock").unlink(missing_ok=True)


def ready(say: Callable[[str], None] = lambda _: None) -> list[Path]:
    """Return the index files of all imports, made anew first where names are compared in another way than then.

    Raises GazetteerError for a file that is cut short or no index.
    """
    for path in _paths():
        if not _is_fresh(path):
            with files.locked(path.stem, path.parent, say):
                if not _is_fresh(path):  # another process may have renewed it by now
                    _renew(path, say)
    return _paths()


def _is_fresh(path: Path) -> bool:
    with closing(_opened(path)) as opened:
        return bool(opened.facts["code"] == index.code())


def _renew(path: Path, say: Callable[[str], None]) -> None:
    say(f"renewing the index of {path.stem}")
    with closing(_opened(path)) as opened:
        kept = {name: value for name, value in opened.facts.items() if name not in {"places", "names", "code"}}
        _write(path, lambda: _places_of(opened), lambda: kept, path.name, say)


def _places_of(opened: Index) -> Iterator[pd.DataFrame]:
    """Give the places of an index as chunks of table PLACES, with their names as they were written.

    Both tables stand in the order of the places, so one pass over each is enough.
    """
    from geomap.gazetteer.writer import PLACE_COLUMNS  # noqa: PLC0415 - as above
    from geomap.schema import PLACES, frame  # noqa: PLC0415 - as above

    aliases = groupby(opened.each("SELECT place, name FROM name WHERE is_alias ORDER BY rowid"), key=itemgetter(0))
    waiting = next(aliases, None)
    rows: list[dict[str, Any]] = []
    for number, *values in opened.each(f"SELECT id, {', '.join(PLACE_COLUMNS)} FROM place ORDER BY id"):  # noqa: S608 - ours
        row = dict(zip(PLACE_COLUMNS, values, strict=True))
        if waiting and waiting[0] == number:
            row["aliases"] = ";".join(name for _, name in waiting[1])
            waiting = next(aliases, None)
        rows.append(row)
        if len(rows) == CHUNK:
            yield frame(PLACES, rows)
            rows = []
    yield frame(PLACES, rows)


def _imported(path: Path) -> Imported:
    wanted = {field.name for field in fields(Imported)}
    with closing(_opened(path)) as opened:
        facts = {name: value for name, value in opened.facts.items() if name in wanted}
    facts["sources"] = tuple(facts["sources"])
    facts["refusals"] = tuple(Finding(**finding) for finding in facts["refusals"])
    facts["credit"] = Credit(**facts["credit"]) if facts["credit"] else None
    return Imported(**facts, bytes=path.stat().st_size)


def _opened(path: Path) -> Index:
    if not index.is_whole(path):
        problem = f"its index {path} is cut short or of another version of geomap"
        raise GazetteerError(path.stem, problem, "import it again, or remove it")
    try:
        return Index(path)
    except sqlite3.DatabaseError as error:
        raise GazetteerError(path.stem, f"its index {path} cannot be read ({error})", "import it again") from error


def _path_of(name: str) -> Path:
    return folder() / f"{name}.sqlite"


def _paths() -> list[Path]:
    return sorted(path for path in folder().glob("*.sqlite") if path.is_file())
