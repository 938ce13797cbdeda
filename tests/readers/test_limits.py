"""A file is read within limits."""

from __future__ import annotations

import pytest

from geomap.errors import InputError
from geomap.readers.limits import Limits, bounded


def test_a_greater_file_is_refused_before_it_is_read(tmp_path) -> None:
    """By its size alone."""
    (tmp_path / "a.txt").write_bytes(b"123")
    with pytest.raises(InputError, match="3 bytes; wanted 2 at most"), bounded(tmp_path / "a.txt", Limits(2)):
        pytest.fail("it was read")


def test_what_the_system_refuses_is_said_of_the_file(tmp_path) -> None:
    """With what was wanted."""
    path = tmp_path / "a.txt"
    with pytest.raises(InputError, match=r"No such file.*; wanted a file that can be read"), bounded(path, Limits()):
        pytest.fail("it was read")
