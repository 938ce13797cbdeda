"""Files are of one kind by their content, and by their name where several would do."""

from __future__ import annotations

import pytest

from geomap.errors import UnknownFormat
from geomap.readers.formats.recognised import Recognised, by_content, suffixes_of

MARKED = Recognised("marked", (".mark",), lambda head: head.startswith(b"!"))
TEXT = Recognised("text", (".txt",), lambda head: b"\0" not in head)
LIST = Recognised("list", (".csv", ".list"), lambda head: b"\0" not in head)
KINDS = (MARKED, TEXT, LIST)


@pytest.mark.parametrize(
    ("name", "content", "kind"),
    [
        ("a.csv", b"a,b", LIST),
        ("a.CSV", b"a,b", LIST),
        ("a", b"a,b", TEXT),
        ("a.csv", b"!a,b", MARKED),
    ],
)
def test_content_goes_before_names(tmp_path, name: str, content: bytes, kind: Recognised) -> None:
    """What any text may be is taken only where no other fits."""
    (tmp_path / name).write_bytes(content)
    assert by_content(tmp_path / name, KINDS, (TEXT, LIST)) is kind


def test_a_file_of_no_kind_is_refused(tmp_path) -> None:
    """With the names of those that are read."""
    (tmp_path / "a.csv").write_bytes(b"\0")
    with pytest.raises(UnknownFormat, match=r"\.csv, \.list, \.mark, \.txt"):
        by_content(tmp_path / "a.csv", KINDS, (TEXT, LIST))


def test_all_names_are_listed_once() -> None:
    """Of every kind."""
    assert suffixes_of(KINDS) == {".mark", ".txt", ".csv", ".list"}
