"""What a user names stands for files; what a folder of them lacks is said."""

from __future__ import annotations

from pathlib import Path

import pytest

from geomap.errors import InputError
from geomap.readers.folders import files_of, passing_over


def files(path: Path, doubtful: list) -> list[tuple[str, bool]]:
    """The names of the files of an input that end in .txt, and whether they were named one by one."""
    found = files_of(
        path, doubtful, wanted="texts", is_read=lambda each: each.suffix == ".txt", is_forgotten=Path.is_dir
    )
    return [(each.name, is_named) for each, is_named in found]


def test_a_folder_stands_for_the_files_in_it_that_are_read(tmp_path) -> None:
    """In the order of their names; a folder with such a name is no file."""
    for name in ("b.txt", "a.txt", "c.csv"):
        (tmp_path / name).touch()
    (tmp_path / ".d.txt").mkdir()
    doubtful: list = []
    assert files(tmp_path, doubtful) == [("a.txt", False), ("b.txt", False)]
    assert doubtful == []


def test_a_folder_in_a_folder_is_said(tmp_path) -> None:
    """It may have been meant."""
    (tmp_path / "inner").mkdir()
    doubtful: list = []
    assert files(tmp_path, doubtful) == []
    assert [str(each) for each in doubtful] == [
        "inner: 'passed over: a folder in a folder'; wanted its own name among the inputs."
    ]


def test_a_named_file_is_read_whatever_its_name(tmp_path) -> None:
    """Its user knows."""
    (tmp_path / "a.csv").touch()
    assert files(tmp_path / "a.csv", []) == [("a.csv", True)]


def test_what_is_not_there_is_refused(tmp_path) -> None:
    """With what was wanted."""
    with pytest.raises(InputError, match="no such file or folder; wanted texts"):
        files(tmp_path / "none.txt", [])


def test_a_file_of_a_folder_that_cannot_be_trusted_is_passed_over() -> None:
    """With what was wrong with it."""
    doubtful: list = []
    with passing_over(Path("a.txt"), doubtful, is_named=False):
        raise InputError("a.txt", "it is empty", "words")
    assert [str(each) for each in doubtful] == ["a.txt: 'passed over: it is empty'; wanted words."]


def test_a_named_file_that_cannot_be_trusted_is_an_error() -> None:
    """Nothing that was asked for is left out in silence."""
    with pytest.raises(InputError, match="it is empty"), passing_over(Path("a.txt"), [], is_named=True):
        raise InputError("a.txt", "it is empty", "words")
