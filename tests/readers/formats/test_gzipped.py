"""Files packed with gzip: read as if they were plain, and refused where they would not end."""

from __future__ import annotations

import gzip

import pytest

from geomap.errors import InputError
from geomap.readers import Limits, Manner, read_all

ROWS = b"report_id,source_id,location\nr1,s1,Taji\n"


def test_a_file_is_read_as_if_it_were_plain(tmp_path) -> None:
    """Under its own name, with the line of each row."""
    (tmp_path / "a.csv.gz").write_bytes(gzip.compress(ROWS))
    reading = read_all([tmp_path])
    assert reading.reports[["file", "row"]].to_numpy().tolist() == [["a.csv.gz", 2]]
    assert reading.taken[0].form == "text with commas, utf-8, in gzip"


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (gzip.compress(ROWS)[:-9], "the archive is damaged"),
        (gzip.compress(ROWS)[:-8] + bytes(8), "the archive is damaged"),
        (gzip.compress(gzip.compress(ROWS)), "in it is a gzip file"),
        (gzip.compress(b"PK\x03\x04" + bytes(30)), "in it is a zip archive"),
        (gzip.compress(bytes(60_000_000)), "more than 200 times its size"),
        (gzip.compress(bytes(100)), "the format of what is in it is not known"),
        (gzip.compress(b'[{"a": 1'), "a.json.gz: not JSON"),
    ],
)
def test_what_cannot_be_trusted_is_refused_in_one_line(tmp_path, content: bytes, said: str) -> None:
    """With the name of the file, not of what it was unpacked to."""
    (tmp_path / "a.json.gz").write_bytes(content)
    with pytest.raises(InputError, match=said) as caught:
        read_all([tmp_path / "a.json.gz"])
    assert "geomap-" not in str(caught.value)


def test_a_file_that_unpacks_to_more_than_may_be_is_refused(tmp_path) -> None:
    """However well it is packed."""
    (tmp_path / "a.csv.gz").write_bytes(gzip.compress(ROWS + b"r2,s1,Hit\n" * 100))
    with pytest.raises(InputError, match="unpacks to more than 500 bytes"):
        read_all([tmp_path / "a.csv.gz"], Manner(limits=Limits(file_bytes=500)))
