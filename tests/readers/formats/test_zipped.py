"""An archive is read as if what is in it lay beside it."""

from __future__ import annotations

import zipfile

import openpyxl
import pytest
from builders import rows_of

from geomap.errors import InputError
from geomap.readers import DEFAULT, Limits, read_all
from geomap.readers.formats import zipped

CSV = "report_id,source_id\nr,s\n"
PICTURE = b"\x89PNG\r\n\x1a\n\0\0\0\0"


def made(folder, files: dict[str, str | bytes], name: str = "a.zip"):
    """An archive of these files."""
    with zipfile.ZipFile(folder / name, "w", zipfile.ZIP_DEFLATED) as archive:
        for each, content in files.items():
            archive.writestr(each, content)
    return folder / name


def test_each_file_is_a_table_and_says_where_it_stood(tmp_path) -> None:
    """Of whatever format."""
    path = made(
        tmp_path, {"2020/a.csv": CSV, "b.json": '[{"report_id": "q", "source_id": ""}]', "__MACOSX/._a": b"\0\1"}
    )
    reading = read_all([path])
    assert reading.reports["file"].tolist() == ["a.zip/2020/a.csv"]
    assert [finding.file for finding in reading.refused] == ["a.zip/b.json"]
    assert reading.doubtful == []


@pytest.mark.parametrize("text", ["One, one\n\nOf whatever, kind, it is\n", "One, one, one\n", "[\n", "<kml>\n"])
def test_text_without_a_known_suffix_that_is_no_table_is_passed_over_and_said(tmp_path, text: str) -> None:
    """It tells of the reports that stand beside it."""
    reading = read_all([made(tmp_path, {"a.csv": CSV, "LICENSE": text})])
    assert len(reading.reports) == 1
    assert [finding.value for finding in reading.doubtful] == ["passed over: LICENSE"]


def test_a_workbook_in_an_archive_is_read(tmp_path) -> None:
    """It is an archive itself, and may be."""
    book = openpyxl.Workbook()
    book.active.append(["a"])
    book.active.append(["x"])
    book.save(tmp_path / "b.xlsx")
    [raw] = zipped.read(made(tmp_path, {"b.xlsx": (tmp_path / "b.xlsx").read_bytes()}), DEFAULT)
    assert rows_of(raw) == [{"a": "x"}]


def test_what_is_of_no_format_is_passed_over_and_said(tmp_path) -> None:
    """In one line, however many there are."""
    [raw] = zipped.read(made(tmp_path, {"a.csv": CSV, "b.png": PICTURE, "c.png": PICTURE}), DEFAULT)
    assert [finding.value for finding in raw.doubtful] == ["passed over: b.png, c.png"]


def test_kmz_is_kml_with_its_pictures(tmp_path) -> None:
    """Nobody misses these."""
    text = '<?xml version="1.0"?><kml><Placemark><name>x</name></Placemark></kml>'
    [raw] = zipped.read(made(tmp_path, {"files/i.png": PICTURE, "doc.kml": text}, "a.kmz"), DEFAULT)
    assert (rows_of(raw), raw.taken, raw.doubtful) == ([{"name": "x"}], "KML", [])


@pytest.mark.parametrize(
    ("files", "problem"),
    [
        ({"../a.csv": CSV}, "leads out of the archive"),
        ({"/etc/a.csv": CSV}, "leads out of the archive"),
        ({"b.zip": b"PK\5\6" + bytes(18)}, "is an archive itself"),
        ({"b.csv": b"PK\3\4" + bytes(30)}, "is an archive itself"),
        ({"a.png": PICTURE}, r"holds 'a\.png'; wanted an archive with a file of reports"),
        ({}, "holds nothing"),
        ({"a.csv": CSV, "b.json": "[{"}, r"a\.zip/b\.json: not JSON"),
        ({"a.csv": CSV + "r,s\n" * 20_000_000}, "unpacks to more than 200 times its size"),
    ],
)
def test_an_archive_that_cannot_be_trusted_is_refused_in_one_line(
    tmp_path, files: dict[str, str], problem: str
) -> None:
    """By its names, by what it holds, by how it grows."""
    with pytest.raises(InputError, match=problem) as caught:
        zipped.read(made(tmp_path, files), DEFAULT)
    assert "\n" not in str(caught.value)


def test_a_file_greater_than_may_be_is_refused(tmp_path) -> None:
    """Unpacked."""
    with pytest.raises(InputError, match="unpacks to more than 10 bytes"):
        zipped.read(made(tmp_path, {"a.csv": CSV}), Limits(file_bytes=10))


def test_an_encrypted_archive_is_refused(tmp_path) -> None:
    """Nobody asks for a password."""
    path = made(tmp_path, {"a.csv": CSV})
    data = bytearray(path.read_bytes())
    data[data.index(b"PK\x01\x02") + 8] |= 1
    path.write_bytes(data)
    with pytest.raises(InputError, match="is encrypted"):
        zipped.read(path, DEFAULT)
