"""Files and folders are read together, and nothing is lost."""

from __future__ import annotations

import os
import shutil

import pytest
import yaml
from builders import rows_of

from geomap.errors import InputError, RowsRefused, UnknownFormat
from geomap.files import own_folder
from geomap.readers import DEFAULT, FORMATS, read_all
from geomap.readers.formats import delimited

REPORTS_CSV = "report_id,source_id,incident_id,fatalities_best\nr1,s1,i1,3\nr2,s1,i1,-3\nr1,s1,i1,4\n"


@pytest.fixture
def folder(tmp_path):
    """A folder with reports: a good row, a bad one, a repeated id."""
    (tmp_path / "reports.csv").write_text(REPORTS_CSV)
    return tmp_path


def test_rows_read_are_rows_kept_plus_rows_refused(folder) -> None:
    """A bad value and a repeated id refuse a row each."""
    reading = read_all([folder])
    assert (reading.rows, len(reading.reports), reading.refused_rows) == (3, 1, 2)
    assert [(finding.row, finding.column) for finding in reading.refused] == [(3, "fatalities_best"), (4, "report_id")]


def test_a_source_that_no_table_lists_goes_by_its_id(folder) -> None:
    """Reports alone make a map."""
    assert read_all([folder]).sources[["source_id", "publisher"]].to_numpy().tolist() == [["s1", "s1"]]


def test_every_report_says_where_it_stood(folder) -> None:
    """File and row lead back to the cell."""
    assert read_all([folder]).reports[["file", "row"]].to_numpy().tolist() == [["reports.csv", 2]]


def test_an_unknown_column_is_doubtful_and_does_no_harm(folder) -> None:
    """It is named, not silently passed over."""
    (folder / "more.csv").write_text("report_id,source_id,colour\nr9,s1,red\n")
    assert [finding.column for finding in read_all([folder]).doubtful] == ["colour"]


def test_a_file_in_a_folder_that_is_not_ours_is_passed_over_and_named(folder) -> None:
    """A folder may hold other tables."""
    (folder / "expected.csv").write_text("incident_id,latitude\ni1,33\n")
    assert [finding.file for finding in read_all([folder]).doubtful] == ["expected.csv"]


@pytest.mark.parametrize(
    ("name", "content"), [("config.yaml", b"a: 1"), ("empty.csv", b""), ("odd.csv", b"a\n\xe9\x00\n")]
)
def test_a_file_in_a_folder_that_cannot_be_read_is_passed_over_and_named(folder, name: str, content: bytes) -> None:
    """It does not stop the build of the others."""
    (folder / name).write_bytes(content)
    assert [finding.file for finding in read_all([folder]).doubtful] == [name]


def test_a_named_file_that_is_not_ours_stops_the_build(folder) -> None:
    """The user meant that file."""
    (folder / "expected.csv").write_text("incident_id,latitude\ni1,33\n")
    with pytest.raises(InputError, match=r"columns are 'incident_id', 'latitude'; .* geomap init FILE"):
        read_all([folder / "expected.csv"])


def test_a_file_without_a_good_row_is_refused_with_every_reason(folder) -> None:
    """All errors are reported together."""
    (folder / "reports.csv").write_text("report_id,source_id,latitude\nr1,s1,999\nr2,,north\n")
    with pytest.raises(RowsRefused) as caught:
        read_all([folder / "reports.csv"])
    assert len(caught.value.refused) == 3


def test_columns_for_file_and_row_are_geomap_s_own(folder) -> None:
    """A user's column of that name is said to be unused and refuses nothing."""
    (folder / "reports.csv").write_text("report_id,source_id,row\nr1,s1,A1\n")
    reading = read_all([folder])
    assert (reading.reports.loc[0, "row"], [finding.column for finding in reading.doubtful]) == (2, ["row"])


def test_a_pipe_is_no_file(tmp_path) -> None:
    """It would never end."""
    os.mkfifo(tmp_path / "pipe.csv")
    with pytest.raises(InputError, match="neither a file nor a folder"):
        read_all([tmp_path / "pipe.csv"])


@pytest.mark.parametrize("name", ["nowhere.csv", "nothing"])
def test_a_missing_file_is_named(tmp_path, name: str) -> None:
    """The path and what was wanted stand in one line."""
    with pytest.raises(InputError, match=f"{name}: no such file or folder"):
        read_all([tmp_path / name])


def test_an_unknown_suffix_lists_the_known_ones(tmp_path) -> None:
    """The user sees what can be read."""
    (tmp_path / "a.docx").write_bytes(b"\x89PNG\r\n\x1a\n\0\0\0\0")
    with pytest.raises(UnknownFormat, match=r"\.csv.*\.yaml"):
        read_all([tmp_path / "a.docx"])


@pytest.mark.parametrize("form", FORMATS.values(), ids=list(FORMATS))
@pytest.mark.parametrize("content", [b"", b"\x00\x01\xff\xfe", b"PK\x03\x04", b"[" * 100_000, b"\xff" * 1000])
def test_every_reader_refuses_rubbish_in_one_line(tmp_path, form, content: bytes) -> None:
    """Bytes that are no such file are an InputError or rows without our columns, never a crash."""
    path = tmp_path / f"a{form.suffixes[0]}"
    path.write_bytes(content)
    assert _outcome(form.read, path) in {"refused in one line", "not ours"}


def _outcome(read, path) -> str:
    try:
        tables = read(path, DEFAULT)
    except InputError as error:
        return "refused in one line" if len(str(error).splitlines()) == 1 else "refused in many"
    return "not ours" if all(raw.table is None for raw in tables) else "taken"


def test_the_same_reports_read_the_same_from_csv_and_yaml(tmp_path) -> None:
    """A format does not change a value."""
    seeds = own_folder("seeds") / "reports.csv"
    shutil.copy(seeds, tmp_path / "reports.csv")
    rows = rows_of(delimited.read(seeds, DEFAULT)[0])
    (tmp_path / "reports.yaml").write_text(yaml.safe_dump(rows, allow_unicode=True), encoding="utf-8")
    one, other = (read_all([tmp_path / f"reports.{suffix}"]).reports for suffix in ("csv", "yaml"))
    where = ["file", "row"]
    assert one.drop(columns=where).equals(other.drop(columns=where))


def test_an_old_workbook_in_a_folder_is_named(folder) -> None:
    """It is not read, and the way out is said."""
    (folder / "old.xls").write_bytes(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600))
    (finding,) = read_all([folder]).doubtful
    assert (finding.file, finding.wanted) == ("old.xls", "it saved as XLSX (.xlsx), without one")


def test_our_columns_may_have_capitals(folder) -> None:
    """Spreadsheets and people write them so."""
    (folder / "reports.csv").write_text("Report_ID,Source_Id,Notes\nr1,s1,x\n")
    assert read_all([folder]).reports.loc[0, ["report_id", "source_id", "notes"]].tolist() == ["r1", "s1", "x"]


def test_columns_that_are_the_same_but_for_capitals_are_not_taken_for_ours(folder) -> None:
    """One of the two would be lost."""
    (folder / "reports.csv").write_text("Report_ID,Source_Id,notes,Notes\nr1,s1,x,y\n")
    with pytest.raises(InputError, match="columns are 'Report_ID'"):
        read_all([folder / "reports.csv"])


def test_a_folder_in_a_folder_is_named_unless_a_build_made_it(folder) -> None:
    """It is not read; what stands in it would be missed in silence."""
    for name in ("more", "built", ".git"):
        (folder / name).mkdir()
    for name in ("run.json", "map.html"):
        (folder / "built" / name).write_text("{}")
    assert [(each.file, each.value) for each in read_all([folder]).doubtful] == [
        ("more", "passed over: a folder in a folder")
    ]
