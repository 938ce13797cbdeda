"""Archives that lead out of their folder, unfold without end, or hold what nobody asked for."""

from __future__ import annotations

import io
import stat
import warnings
import zipfile
from functools import partial

from tests.corpus.case import Case
from tests.corpus.table import BOTH, two

REPORTS = two()
MANY = 10_001
UNPACKED = 40_000_000
"""A tenth of a second to unpack, and more than two hundred times what it is packed to."""


def _zip(**members: str | bytes) -> bytes:
    return zipped(members)


def zipped(members: dict[str, str | bytes], method: int = zipfile.ZIP_DEFLATED) -> bytes:
    """Return an archive of these files."""
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w", method) as archive:
        for name, content in members.items():
            archive.writestr(name, content)
    return held.getvalue()


def _link() -> bytes:
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w") as archive:
        entry = zipfile.ZipInfo("reports.csv")
        entry.external_attr = (stat.S_IFLNK | 0o777) << 16
        archive.writestr(entry, "/etc/hostname")
    return held.getvalue()


def _twice() -> bytes:
    held = io.BytesIO()
    with warnings.catch_warnings(), zipfile.ZipFile(held, "w") as archive:
        warnings.simplefilter("ignore")
        archive.writestr("reports.csv", REPORTS)
        archive.writestr("reports.csv", REPORTS)
    return held.getvalue()


def _encrypted() -> bytes:
    """Return an archive that says of its member that it is encrypted, at its beginning and in its list."""
    content = bytearray(zipped({"reports.csv": REPORTS}))
    content[6] |= 1
    content[content.rindex(b"PK\x01\x02") + 8] |= 1
    return bytes(content)


def _spoilt() -> bytes:
    """Return an archive in whose member one byte is another."""
    content = bytearray(zipped({"reports.csv": REPORTS}, zipfile.ZIP_STORED))
    content[content.index(b"Taji")] ^= 1
    return bytes(content)


def _nameless() -> bytes:
    """Return an archive whose list has no name for its one file."""
    content = bytearray(zipped({"reports.csv": REPORTS}))
    at, length = content.rindex(b"PK\x01\x02"), len("reports.csv")
    content[at + 28 : at + 30] = bytes(2)
    del content[at + 46 : at + 46 + length]
    size = content.rindex(b"PK\x05\x06") + 12
    content[size : size + 4] = (int.from_bytes(content[size : size + 4], "little") - length).to_bytes(4, "little")
    return bytes(content)


def _bomb() -> bytes:
    return _zip(**{"reports.csv": REPORTS.encode() + b"\n" * UNPACKED})


def _many() -> bytes:
    return zipped({f"{number}.csv": "" for number in range(MANY)}, zipfile.ZIP_STORED)


def _packed_as(method: int) -> bytes:
    return zipped({"reports.csv": REPORTS}, method)


def _of(name: str, member: str, word: str) -> Case:
    return Case(name, "reports.zip", partial(zipped, {member: REPORTS}), word)


CASES = (
    Case("an archive of a table", "reports.zip", partial(_zip, **{"reports.csv": REPORTS}), "", BOTH),
    Case(
        "an archive of a table and a picture",
        "reports.zip",
        partial(_zip, **{"reports.csv": REPORTS, "a.png": b"\x89PNG\r\n\x1a\n" + bytes(99)}),
        "",
        BOTH,
        (),
        ((0, ""),),
    ),
    _of("a member that leads out", "../reports.csv", "leads out"),
    _of("a member that leads to the root", "/reports.csv", "leads out"),
    _of("a member that leads out as on Windows", "..\\reports.csv", "leads out"),
    _of("a member on another drive", "C:reports.csv", "leads out"),
    Case("a member that is a link", "reports.zip", _link, "link"),
    Case("a member that stands in it twice", "reports.zip", _twice, "twice"),
    Case("a member without a name", "reports.zip", _nameless, "has no name"),
    Case("an encrypted member", "reports.zip", _encrypted, "encrypted"),
    Case("a member whose checksum is wrong", "reports.zip", _spoilt, "damaged"),
    Case("a member that unpacks to a thousand times its size", "reports.zip", _bomb, "times its size"),
    Case(
        "an archive in an archive",
        "reports.zip",
        partial(_zip, **{"inner.zip": _zip(**{"reports.csv": REPORTS})}),
        "archive itself",
    ),
    Case(
        "an archive in an archive under another name",
        "reports.zip",
        partial(_zip, **{"reports.csv": _zip(**{"reports.csv": REPORTS})}),
        "archive itself",
    ),
    Case("ten thousand files and one", "reports.zip", _many, "10,001 files"),
    Case("a member packed by bzip2", "reports.zip", partial(_packed_as, zipfile.ZIP_BZIP2), "not read"),
    Case("an archive of nothing", "reports.zip", _zip, "nothing"),
    Case(
        "an archive of a picture", "reports.zip", partial(_zip, **{"a.png": b"\x89PNG\r\n\x1a\n" + bytes(99)}), "a.png"
    ),
    Case(
        "bytes after the end of an archive",
        "reports.zip",
        lambda: _zip(**{"reports.csv": REPORTS}) + b"and more",
        "",
        BOTH,
    ),
    Case(
        "bytes before the beginning of an archive",
        "reports.zip",
        lambda: bytes(4) + _zip(**{"reports.csv": REPORTS}),
        "reports.zip",
    ),
    Case("an archive that breaks off", "reports.zip", lambda: _zip(**{"reports.csv": REPORTS})[:-30], "damaged"),
)
