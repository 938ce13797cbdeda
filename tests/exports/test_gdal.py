"""What GDAL cannot write is an error of the system; what is wrong with the data stays what it is."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from geomap.exports.gdal import writing


def test_a_name_that_is_no_utf_8_is_refused_before_anything_is_opened(tmp_path) -> None:
    """GDAL takes no other."""
    with pytest.raises(OSError, match="its name is not UTF-8"), writing(tmp_path / os.fsdecode(b"\xff.fgb")):
        pytest.fail("it was opened")


def test_text_that_is_no_utf_8_is_not_taken_for_a_name() -> None:
    """It is a fault of our own, and shows as one."""
    with pytest.raises(UnicodeEncodeError), writing(Path("a.fgb")):
        "\udcff".encode()
