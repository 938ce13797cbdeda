"""Where geomap's own data lies, and how a file is written so that the old one survives any failure."""

from __future__ import annotations

import hashlib
import os
import shutil
import tempfile
import time
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TYPE_CHECKING

from geomap.errors import OutputError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from filelock import BaseFileLock

PACKAGE = Path(__file__).parent
TEMPORARY = ".geomap-"
"""How the names of temporary folders begin; one that is left was a build's that was killed."""
LEFT_S = 3600.0
"""Where nothing was written for so many seconds, nobody is at work any more."""

NO_HOME = Path(os.devnull) / "no-home-folder" / "geomap"
"""Nothing is ever there, and who wants to write there is told so by the system."""
PROBE = 1 << 20
"""So many bytes are written to see whether a disk is full."""

STREAMS = frozenset({Path("/dev"), Path("/dev/fd")})
"""Folders of names such as /dev/stdout, which may lead to a file that a shell holds open."""


def own_folder(name: str) -> Path:
    """Return the folder of data that travels with geomap: `gazetteer` or `seeds`.

    An installed geomap carries them inside the package; a checkout has them at its top level.
    """
    installed = PACKAGE / "data" / name
    return installed if installed.is_dir() else PACKAGE.parent / name


def cache_folder() -> Path:
    """Return the user's cache folder for geomap, by the system's own convention; it may not exist yet."""
    from platformdirs import user_cache_path  # noqa: PLC0415 - only a build needs it

    return _at_home(user_cache_path)


def config_folder() -> Path:
    """Return the user's folder of settings for geomap, by the system's own convention; it may not exist."""
    from platformdirs import user_config_path  # noqa: PLC0415 - as above

    return _at_home(user_config_path)


def data_folder() -> Path:
    """Return the user's data folder for geomap, by the system's own convention; it may not exist yet."""
    from platformdirs import user_data_path  # noqa: PLC0415 - only the gazetteer needs it

    return _at_home(user_data_path)


def _at_home(folder: Callable[..., Path]) -> Path:
    """Return a folder of the user's; one that is not there and cannot be made, if the system knows no home."""
    try:
        found = folder("geomap", appauthor=False)
    except RuntimeError:
        return NO_HOME
    return found if found.is_absolute() else NO_HOME


def name_of(path: Path) -> str:
    """Return a file's name as text that UTF-8 can write; a byte that is no character becomes a question mark."""
    return path.name.encode("utf-8", "replace").decode("utf-8")


def sha256_of(path: Path) -> str:
    """Return the SHA-256 of a file's bytes in hexadecimal."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


@contextmanager
def replacing(path: Path) -> Iterator[Path]:
    """Give a temporary path beside `path`; rename it to `path` if the block ends well, remove it if not.

    A link stays a link, and the file that it leads to is replaced. Raises OutputError, naming the path and the
    system's reason, where the file cannot be written.
    """
    target = Path(os.path.realpath(path)) if path.is_symlink() else path
    try:
        with replacing_all(target.parent) as folder:
            _check(path)
            yield folder / target.name
    except OutputError as error:
        if error.path != target.parent:
            raise
        raise OutputError(path, error.reason) from error


@contextmanager
def replacing_all(folder: Path) -> Iterator[Path]:
    """Give a temporary folder inside `folder`; move the files written there into `folder` if the block ends well.

    All of them are synced before the first is renamed; if the block fails none is. Of two that write at once each has
    a temporary folder of its own, and moves all its files before the other does. Raises OutputError as above.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
        temporary = Path(tempfile.mkdtemp(prefix=TEMPORARY, dir=folder))
    except OSError as error:
        raise OutputError(folder, error.strerror or str(error)) from error
    try:
        forget_left(folder)
        yield temporary
        with _alone(folder):
            _move(temporary, folder)
    except OSError as error:
        if error.filename is not None and TEMPORARY not in str(error.filename):
            raise
        raise OutputError(folder, error.strerror or str(error)) from error
    finally:
        shutil.rmtree(temporary, ignore_errors=True)


def forget_left(folder: Path) -> None:
    """Remove the temporary folders inside `folder` in which a writer that was killed left off an hour ago."""
    for left in folder.glob(f"{TEMPORARY}*"):
        if time.time() - _touched(left) > LEFT_S:
            shutil.rmtree(left, ignore_errors=True)


def _touched(folder: Path) -> float:
    """Return when a folder or a file in it was last written; now, if it has just been removed or is somebody else's."""
    try:
        return max(path.stat().st_mtime for path in (folder, *folder.iterdir()))
    except (FileNotFoundError, PermissionError):
        return time.time()


@contextmanager
def _alone(folder: Path) -> Iterator[None]:
    """Hold a folder itself, by the lock that Unix has for it; nobody waits where there is no such lock."""
    try:
        from fcntl import LOCK_EX, flock  # noqa: PLC0415 - not on Windows
    except ImportError:
        yield
        return
    opened = os.open(folder, os.O_RDONLY)
    try:
        with suppress(OSError):
            flock(opened, LOCK_EX)
        yield
    finally:
        os.close(opened)


def probe(folder: Path) -> None:
    """Raise the system's own error where a folder takes no more: libraries do not always say why they could not."""
    with tempfile.TemporaryFile(dir=folder) as file:
        file.write(bytes(PROBE))


@contextmanager
def locked(name: str, folder: Path, say: Callable[[str], None]) -> Iterator[None]:
    """Hold what goes by a name in a folder for this process alone; one that comes second says so, and waits.

    The system frees what a killed process held, and the lock's file may stay where it is. Where a file system has no
    locks nobody waits: what is written is whole either way. Raises OutputError where nothing can be written.
    """
    from filelock import FileLock  # noqa: PLC0415 - only a build needs it

    lock = FileLock(folder / f"{name}.lock", fallback_to_soft=False)
    try:
        folder.mkdir(parents=True, exist_ok=True)
        _acquire(lock, f"waiting for another geomap that is at work on {name}", say)
    except NotImplementedError:
        pass
    except OSError as error:
        raise OutputError(folder, error.strerror or str(error)) from error
    try:
        yield
    finally:
        lock.release()


def _acquire(lock: BaseFileLock, waiting: str, say: Callable[[str], None]) -> None:
    from filelock import Timeout  # noqa: PLC0415 - as above

    try:
        lock.acquire(blocking=False)
    except Timeout:
        say(waiting)
        lock.acquire()


def write_bytes(path: Path, content: bytes) -> None:
    """Write a whole file at once: beside the old one, synced, then renamed over it."""
    with replacing(path) as temporary:
        temporary.write_bytes(content)


def _move(temporary: Path, folder: Path) -> None:
    written = sorted(temporary.iterdir())
    for file in written:
        _check(folder / file.name)
        with file.open("rb") as opened:
            os.fsync(opened.fileno())
    for file in written:
        file.replace(folder / file.name)


def _check(target: Path) -> None:
    """Refuse to put a file where a folder, a device or a pipe is: as root, /dev/null itself would be replaced."""
    if target.is_dir():
        raise OutputError(target, "a folder of that name is in the way")
    if target.exists() and (is_stream(target) or not target.is_file()):
        raise OutputError(target, "what has that name is no file")


def is_stream(path: Path) -> bool:
    """Say whether a path is a device or a pipe, such as /dev/null: written to, never replaced."""
    return path.is_char_device() or path.is_fifo() or path.parent in STREAMS
