"""Where geomap's own data lies, and how a file is written so that the old one survives any failure."""

from __future__ import annotations

import hashlib
import os
import tempfile
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TYPE_CHECKING

from geomap.errors import OutputError

if TYPE_CHECKING:
    from collections.abc import Iterator

PACKAGE = Path(__file__).parent


def own_folder(name: str) -> Path:
    """Return the folder of data that travels with geomap: `gazetteer` or `seeds`.

    An installed geomap carries them inside the package; a checkout has them at its top level.
    """
    installed = PACKAGE / "data" / name
    return installed if installed.is_dir() else PACKAGE.parent / name


def cache_folder() -> Path:
    """Return the user's cache folder for geomap, by the system's own convention; it may not exist yet."""
    from platformdirs import user_cache_path  # noqa: PLC0415 - only a build needs it

    return user_cache_path("geomap", appauthor=False)


def sha256_of(path: Path) -> str:
    """Return the SHA-256 of a file's bytes in hexadecimal."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


@contextmanager
def replacing(path: Path) -> Iterator[Path]:
    """Give a temporary path beside `path`; rename it to `path` if the block ends well, remove it if not.

    Raises OutputError, naming the path and the system's reason, where the folder cannot be written.
    """
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        handle, name = tempfile.mkstemp(prefix=f".{path.name}.", dir=path.parent)
        os.close(handle)
    except OSError as error:
        raise OutputError(path, error.strerror or str(error)) from error
    temporary = Path(name)
    try:
        yield temporary
        _settle(temporary, path)
    except OSError as error:
        raise OutputError(path, error.strerror or str(error)) from error
    finally:
        with suppress(FileNotFoundError):
            temporary.unlink()


def write_bytes(path: Path, content: bytes) -> None:
    """Write a whole file at once: beside the old one, synced, then renamed over it."""
    with replacing(path) as temporary:
        temporary.write_bytes(content)


def _settle(temporary: Path, path: Path) -> None:
    with temporary.open("rb") as file:
        os.fsync(file.fileno())
    temporary.chmod(0o666 & ~_umask())
    temporary.replace(path)


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask
