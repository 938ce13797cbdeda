"""A database on disk that is gone in the end."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from geomap.errors import OutputError
from geomap.gazetteer.importers.scratch import folder, scratch


def test_it_is_gone_when_its_block_ends() -> None:
    """With its folder."""
    with scratch("CREATE TABLE a (b)") as database:
        file = Path(database.execute("PRAGMA database_list").fetchone()[2])
        assert file.is_file()
    assert not file.exists()


def test_a_fault_of_the_database_is_said_in_one_line() -> None:
    """A full disk, most likely."""
    with pytest.raises(OutputError, match="no such table"), scratch("CREATE TABLE a (b)") as database:
        database.execute("SELECT * FROM missing")


FILL = """
import resource, tempfile
from geomap.gazetteer.importers import scratch
resource.setrlimit(resource.RLIMIT_FSIZE, (1000, 1000))
try:
    with scratch.folder() as folder:
        (folder / "file").write_bytes(bytes(5000))
except Exception as error:
    print(type(error).__name__, error)
"""


def test_a_full_folder_for_temporary_files_is_named(tmp_path) -> None:
    """By the name under which the user can make room in it."""
    environment = {**os.environ, "TMPDIR": str(tmp_path)}
    said = subprocess.run([sys.executable, "-c", FILL], env=environment, capture_output=True, text=True, check=True)
    assert said.stdout.startswith(f"OutputError {tmp_path}: could not be written (File too large: it is the folder for")
    assert not [*tmp_path.iterdir()]


def test_an_error_about_another_file_is_left_as_it_is(tmp_path) -> None:
    """It has its own name in it."""
    with pytest.raises(FileNotFoundError), folder():
        (tmp_path / "none").read_bytes()
