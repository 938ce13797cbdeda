"""A file that no importer takes is refused for its true reason, in one line that names it."""

from __future__ import annotations

import struct
import zipfile
from typing import TYPE_CHECKING

import pytest
from gazetteer_samples import town, zipped

from geomap.errors import GazetteerError
from geomap.gazetteer.importers import recognise

if TYPE_CHECKING:
    from pathlib import Path

DUMP = "".join(f"{town(number)}\n" for number in range(1, 2000)).encode()


def of_one(folder: Path, name: str, content: bytes = DUMP, **attributes: int) -> Path:
    """An archive of one file with these attributes."""
    info, path = zipfile.ZipInfo(name), folder / "one.zip"
    for attribute, value in attributes.items():
        setattr(info, attribute, value)
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr(info, content)
    return path


def changed(path: Path, content: bytes) -> Path:
    """The file with other bytes in it."""
    path.write_bytes(content)
    return path


def locked(path: Path) -> Path:
    """The archive with its first file marked as encrypted."""
    data = bytearray(path.read_bytes())
    data[data.index(b"PK\x01\x02") + 8] |= 1
    return changed(path, data)


def spoilt(path: Path) -> Path:
    """The archive with a byte changed near the beginning of what is packed."""
    data = bytearray(path.read_bytes())
    struct.pack_into("B", data, 60, data[60] ^ 0xFF)
    return changed(path, data)


BROKEN = {
    "cut short: the list of its files": lambda at: changed(good(at), good(at).read_bytes()[:-60]),
    "cut short: the list of": lambda at: changed(good(at), good(at).read_bytes()[:900]),
    "archive is damaged": lambda at: spoilt(good(at)),
    "'IQ.txt' is encrypted": lambda at: locked(good(at)),
    "'../IQ.txt' leads out": lambda at: of_one(at, "../IQ.txt"),
    "'IQ.txt' is a link": lambda at: of_one(at, "IQ.txt", external_attr=0o120777 << 16),
    "'IQ.txt' is packed in a way": lambda at: of_one(at, "IQ.txt", compress_type=zipfile.ZIP_LZMA),
    "'IQ.zip' is an archive itself": lambda at: of_one(at, "IQ.zip"),
    "'IQ.txt' in it is an archive itself": lambda at: of_one(at, "IQ.txt", good(at).read_bytes()),
    "more than 200 times its size": lambda at: zipped(at / "a.zip", IQ__txt=b"0" * (40 << 20)),
    "holds nothing": lambda at: zipped(at / "a.zip"),
    "known format: 'a.png', 'b.png'": lambda at: zipped(at / "a.zip", a__png=b"x", b__png=b"y"),
    "it holds 2 tables: 'a.txt', 'b.txt'": lambda at: zipped(at / "a.zip", a__txt=DUMP, b__txt=DUMP),
    "is none: it begins with '<html>": lambda at: changed(at / "a.zip", b"<html>no such page"),
    "the file is empty": lambda at: changed(at / "a.zip", b""),
    "does not begin as one": lambda at: changed(at / "a.sh", b"#!/bin/sh\n" + good(at).read_bytes()),
    "is a gzip file": lambda at: changed(at / "IQ.tar.gz", b"\x1f\x8b\x08"),
}


def good(folder: Path) -> Path:
    """A whole archive."""
    return zipped(folder / "good.zip", IQ__txt=DUMP)


@pytest.mark.parametrize("problem", BROKEN)
def test_a_broken_archive_is_refused_for_what_is_wrong_with_it(problem: str, tmp_path) -> None:
    """And not because nobody knows its format."""
    path = BROKEN[problem](tmp_path)
    with pytest.raises(GazetteerError) as caught:
        recognise(path)
    said = str(caught.value)
    assert said.startswith(f"gazetteer {path}: ")
    assert problem in said
    assert "\n" not in said


def test_what_is_no_archive_is_of_an_unknown_format(tmp_path) -> None:
    """The formats that there are follow."""
    with pytest.raises(GazetteerError, match="format is not known; wanted one of: GeoNames"):
        recognise(changed(tmp_path / "a.bin", bytes(range(256))))


def test_many_names_are_shortened(tmp_path) -> None:
    """An archive of ten thousand pictures is one line too."""
    path = zipped(tmp_path / "a.zip", **{f"{number}__png": b"x" for number in range(9)})
    with pytest.raises(GazetteerError, match=r"'4\.png' and 4 more; wanted"):
        recognise(path)
