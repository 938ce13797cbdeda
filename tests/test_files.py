"""Files are replaced whole or not at all."""

from __future__ import annotations

import hashlib
import os
import stat
import subprocess
import sys
from pathlib import Path

import pytest

from geomap import files
from geomap.errors import OutputError


def test_a_file_is_written(tmp_path) -> None:
    """The content stands under the name that was asked for."""
    files.write_bytes(tmp_path / "new" / "map.html", b"map")
    assert (tmp_path / "new" / "map.html").read_bytes() == b"map"


def test_a_failure_leaves_the_old_file_and_nothing_else(tmp_path) -> None:
    """What stood there before survives, and no half-written file stays behind."""
    path = tmp_path / "map.html"
    path.write_bytes(b"old")
    with pytest.raises(RuntimeError):
        _fail_halfway(path)
    assert [(file.name, file.read_bytes()) for file in tmp_path.iterdir()] == [("map.html", b"old")]


def _fail_halfway(path) -> None:
    with files.replacing(path) as temporary:
        temporary.write_bytes(b"half")
        raise RuntimeError


def test_a_file_in_the_way_of_the_folder_is_named(tmp_path) -> None:
    """An output folder that is a file is an OutputError with its path and the reason."""
    (tmp_path / "out").write_bytes(b"")
    with pytest.raises(OutputError, match=r"out/map\.html: could not be written \((File exists|Not a directory)\)"):
        files.write_bytes(tmp_path / "out" / "map.html", b"map")


def test_a_written_file_can_be_read_by_others_as_the_umask_says(tmp_path) -> None:
    """A temporary file's private mode does not stick to the output."""
    files.write_bytes(tmp_path / "a", b"")
    (tmp_path / "b").touch()
    assert stat.S_IMODE((tmp_path / "a").stat().st_mode) == stat.S_IMODE((tmp_path / "b").stat().st_mode)


def test_the_hash_is_sha256(tmp_path) -> None:
    """It is the hash that sha256sum prints."""
    (tmp_path / "a").write_bytes(b"geomap")
    assert files.sha256_of(tmp_path / "a") == hashlib.sha256(b"geomap").hexdigest()


@pytest.mark.parametrize(("name", "file"), [("seeds", "reports.csv"), ("gazetteer", "places.csv")])
def test_own_data_is_found(name: str, file: str) -> None:
    """Gazetteer and seeds are found from any folder."""
    assert (files.own_folder(name) / file).is_file()


def test_what_a_killed_writer_left_is_removed_after_an_hour(tmp_path) -> None:
    """Unless a file in it is still being written."""
    left, at_work = (tmp_path / f"{files.TEMPORARY}{name}" for name in ("left", "at-work"))
    for folder in (left, at_work):
        folder.mkdir()
        (folder / "half").touch()
        os.utime(folder, (0, 0))
    os.utime(left / "half", (0, 0))
    files.forget_left(tmp_path)
    assert list(tmp_path.iterdir()) == [at_work]


HOLDING = """
import sys, time
from pathlib import Path
from geomap.files import locked
with locked("index", Path(sys.argv[1]), lambda step: print(step, flush=True)):
    print("held", flush=True)
    sys.stdin.read()
"""


def holding(folder: Path) -> subprocess.Popen[str]:
    """A process that holds the index of a folder until its input ends."""
    command = [sys.executable, "-c", HOLDING, folder]
    return subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)


@pytest.mark.parametrize("end", ["close", "kill"])
def test_who_comes_second_says_so_and_takes_over(tmp_path, end: str) -> None:
    """Also from a process that was killed."""
    with holding(tmp_path) as first:
        assert first.stdout.readline() == "held\n"
        with holding(tmp_path) as second:
            assert second.stdout.readline() == "waiting for another geomap that is at work on index\n"
            first.kill() if end == "kill" else first.stdin.close()
            assert second.stdout.readline() == "held\n"


def test_where_nothing_can_be_written_nothing_can_be_held(tmp_path) -> None:
    """In one line that names the folder."""
    (tmp_path / "file").touch()
    with pytest.raises(OutputError, match="file"), files.locked("index", tmp_path / "file", print):
        pass


def test_a_pipe_or_device_is_never_replaced(tmp_path) -> None:
    """As root, /dev/null would be a file from then on."""
    os.mkfifo(tmp_path / "pipe")
    with pytest.raises(OutputError, match="what has that name is no file"):
        files.write_bytes(tmp_path / "pipe", b"map")
    assert [file.is_fifo() for file in tmp_path.iterdir()] == [True]


def test_a_link_stays_a_link(tmp_path) -> None:
    """Settings that are kept elsewhere and linked are written where they are kept."""
    (tmp_path / "kept").mkdir()
    (tmp_path / "link.csv").symlink_to(tmp_path / "kept" / "real.csv")
    files.write_bytes(tmp_path / "link.csv", b"rows")
    assert (tmp_path / "link.csv").is_symlink()
    assert (tmp_path / "kept" / "real.csv").read_bytes() == b"rows"


@pytest.mark.parametrize(("path", "expected"), [("/dev/null", True), ("/dev/stdout", True), ("/tmp", False)])  # noqa: S108 - not written
def test_devices_and_the_shell_s_own_files_are_streams(path: str, expected: bool) -> None:  # noqa: FBT001 - a parameter
    """They are written to as they are."""
    assert files.is_stream(Path(path)) is expected
