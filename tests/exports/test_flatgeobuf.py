"""A file that cannot be read again is refused for the reason that there is."""

from __future__ import annotations

import pytest

from geomap import files
from geomap.exports.flatgeobuf import check_whole


def test_a_file_that_is_not_whole_on_a_disk_with_room_is_refused_in_the_words_of_gdal(written) -> None:
    """Nobody is sent to look for room."""
    path = written("fgb")
    path.write_bytes(b"nothing of the kind")
    with pytest.raises(OSError, match=r"incidents\.fgb.* not recognized as"):
        check_whole(path, 5)


def test_features_that_are_missing_are_counted(written) -> None:
    """GDAL reads none of them and says nothing."""
    with pytest.raises(OSError, match="of 500 features the last"):
        check_whole(written("fgb"), 500)


def test_a_full_disk_is_told_as_such(written, monkeypatch) -> None:
    """By the system's own error."""

    def full(_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(files, "probe", full)
    with pytest.raises(OSError, match="No space left"):
        check_whole(written("fgb"), 500)
