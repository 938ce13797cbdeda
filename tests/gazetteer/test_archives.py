"""An archive gives one file as a stream, and stops before it does harm."""

from __future__ import annotations

import bz2
import gzip
import lzma
import stat
import struct
import zipfile

import pytest
from gazetteer_samples import zipped

from geomap.errors import GazetteerError
from geomap.gazetteer import archives
from geomap.gazetteer.archives import Limits


def entry(name: str, **attributes: object) -> zipfile.ZipInfo:
    """An entry of this name with these attributes."""
    info = zipfile.ZipInfo(name)
    for attribute, value in attributes.items():
        setattr(info, attribute, value)
    return info


def archive_of(folder, info: zipfile.ZipInfo, content: bytes = b"x"):
    """An archive of one entry."""
    path = folder / "one.zip"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr(info, content)
    return path


def test_a_file_in_an_archive_is_a_stream(tmp_path) -> None:
    """Folders are not listed."""
    path = zipped(tmp_path / "a.zip", IQ__txt=b"one\ntwo\n", readme__txt=b"hello")
    assert archives.members(path) == ["IQ.txt", "readme.txt"]
    with archives.member(path, "IQ.txt") as stream:
        assert stream.read() == b"one\ntwo\n"


@pytest.mark.parametrize("name", ["../up.txt", "/etc/x.txt", "a/../../b.txt", "..\\up.txt", "C:\\x.txt", "\\x.txt"])
def test_a_name_that_leads_out_is_refused(name: str, tmp_path) -> None:
    """Also if another file is asked for."""
    with pytest.raises(GazetteerError, match="leads out"):
        archives.members(archive_of(tmp_path, entry(name)))


def test_a_link_is_refused(tmp_path) -> None:
    """It could point anywhere."""
    info = entry("IQ.txt", external_attr=(stat.S_IFLNK | 0o777) << 16)
    with pytest.raises(GazetteerError, match="link"):
        archives.members(archive_of(tmp_path, info, b"/etc/passwd"))


def test_an_encrypted_file_is_refused(tmp_path) -> None:
    """Nobody asks for a password."""
    path = zipped(tmp_path / "a.zip", IQ__txt=b"one")
    data = bytearray(path.read_bytes())
    at = data.index(b"PK\x01\x02")
    data[at + 8] |= 1
    path.write_bytes(data)
    with pytest.raises(GazetteerError, match="encrypted"):
        archives.members(path)


@pytest.mark.parametrize("name", ["more.zip", "more.tar", "MORE.GZ"])
def test_an_archive_in_an_archive_is_refused_by_its_name(name: str, tmp_path) -> None:
    """Bombs are nested."""
    with pytest.raises(GazetteerError, match="is an archive itself"):
        archives.members(archive_of(tmp_path, entry(name)))


def test_an_archive_in_an_archive_is_refused_by_what_it_holds(tmp_path) -> None:
    """Whatever it is called."""
    inner = zipped(tmp_path / "inner.zip", a__txt=b"x").read_bytes()
    path = zipped(tmp_path / "a.zip", IQ__txt=inner)
    with pytest.raises(GazetteerError, match="archive itself"), archives.member(path, "IQ.txt") as stream:
        stream.read()


def test_a_workbook_in_an_archive_may_be_let_through(tmp_path) -> None:
    """By how its name ends."""
    inner = zipped(tmp_path / "inner.zip", a__txt=b"x").read_bytes()
    path = archive_of(tmp_path, entry("a.xlsx"), inner)
    with archives.member(path, "a.xlsx", Limits(packed=frozenset({".xlsx"}))) as stream:
        assert stream.read() == inner


def test_a_way_of_packing_that_needs_much_memory_is_refused(tmp_path) -> None:
    """Stored and deflated is what publishers use."""
    path = archive_of(tmp_path, entry("IQ.txt", compress_type=zipfile.ZIP_LZMA))
    with pytest.raises(GazetteerError, match="packed in a way"):
        archives.members(path)


@pytest.mark.parametrize(
    ("limits", "problem"),
    [(Limits(bytes=1000), "more than 1,000 bytes"), (Limits(bytes_before_ratio=1000, ratio=50), "50 times")],
)
def test_a_bomb_is_stopped_while_it_is_read(limits: Limits, problem: str, tmp_path) -> None:
    """By its size, and by how it grows."""
    path = zipped(tmp_path / "a.zip", IQ__txt=b"0" * 5_000_000)
    with pytest.raises(GazetteerError, match=problem), archives.member(path, "IQ.txt", limits) as stream:
        stream.read()


def test_a_file_that_lies_outside_of_the_archive_is_refused(tmp_path) -> None:
    """Its place in the list is damaged."""
    path = zipped(tmp_path / "a.zip", IQ__txt=b"one")
    data = bytearray(path.read_bytes())
    at = data.index(b"PK\x05\x06")
    data[at + 16 : at + 20] = struct.pack("<I", 5000)
    path.write_bytes(data)
    with pytest.raises(GazetteerError, match="lies outside"):
        archives.members(path)


def test_sizes_in_the_header_are_not_believed(tmp_path) -> None:
    """A file that claims to be small is cut there, and its checksum gives it away."""
    path = zipped(tmp_path / "a.zip", IQ__txt=b"0" * 5_000_000)
    data = bytearray(path.read_bytes())
    at = data.index(b"PK\x01\x02")
    data[at + 24 : at + 28] = struct.pack("<I", 10)
    path.write_bytes(data)
    with pytest.raises(GazetteerError, match="damaged"), archives.member(path, "IQ.txt") as stream:
        stream.read()


def test_too_many_files_are_refused(tmp_path) -> None:
    """A list alone can be a bomb."""
    path = zipped(tmp_path / "a.zip", a__txt=b"", b__txt=b"", c__txt=b"")
    with pytest.raises(GazetteerError, match="lists 3 files"):
        archives.members(path, Limits(members=2))


@pytest.mark.filterwarnings("ignore:Duplicate name")
def test_a_name_that_stands_twice_is_refused(tmp_path) -> None:
    """Two programs could read two different files."""
    path = tmp_path / "a.zip"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("IQ.txt", b"one")
        archive.writestr("IQ.txt", b"two")
    with pytest.raises(GazetteerError, match="twice"):
        archives.members(path)


def test_a_cut_archive_is_refused(tmp_path) -> None:
    """Its list of files stands at the end."""
    path = zipped(tmp_path / "a.zip", IQ__txt=b"one" * 100)
    path.write_bytes(path.read_bytes()[:-30])
    with pytest.raises(GazetteerError, match=r"damaged \(cut short"):
        archives.members(path)


def test_a_wrong_checksum_is_found_at_the_end(tmp_path) -> None:
    """One byte is enough."""
    path = tmp_path / "a.zip"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_STORED) as archive:
        archive.writestr("IQ.txt", b"the content")
    path.write_bytes(path.read_bytes().replace(b"the content", b"the kontent"))
    with pytest.raises(GazetteerError, match="damaged"), archives.member(path, "IQ.txt") as stream:
        stream.read()


def test_what_is_no_file_is_refused(tmp_path) -> None:
    """A folder, or nothing at all."""
    for path in (tmp_path, tmp_path / "none"):
        with pytest.raises(GazetteerError, match=r"no (regular|such) file"), archives.text(path, min):
            pass


def test_an_archive_without_the_right_file_says_what_it_holds(tmp_path) -> None:
    """So that one sees which archive it is."""
    path = zipped(tmp_path / "a.zip", picture__png=b"x")
    with pytest.raises(GazetteerError, match=r"holds 'picture\.png'"), archives.text(path, lambda _: None):
        pass


@pytest.mark.parametrize(
    ("content", "kind"),
    [
        (gzip.compress(b"1\tHit"), "a gzip file"),
        (bz2.compress(b"1\tHit"), "a bzip2 file"),
        (lzma.compress(b"1\tHit"), "an xz file"),
        (b"7z\xbc\xaf\x27\x1c\0\4", "a 7z archive"),
        (b"x" * 257 + b"ustar\0", "a tar archive"),
    ],
)
def test_an_archive_of_another_kind_is_refused_by_its_kind(content: bytes, kind: str, tmp_path) -> None:
    """It is no text that is not UTF-8."""
    path = tmp_path / "IQ.txt"
    path.write_bytes(content)
    with pytest.raises(GazetteerError, match=f"it is {kind}, which is not read"), archives.text(path, min):
        pass
