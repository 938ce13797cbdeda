"""What an online geocoder answered is kept."""

from __future__ import annotations

from contextlib import closing

import pytest

from geomap.errors import GazetteerError
from geomap.gazetteer.remembered import Remembered

IRAQ = frozenset({"IQ"})


def test_an_answer_is_kept_with_its_day(tmp_path) -> None:
    """For this server, this name and these countries."""
    with closing(Remembered(tmp_path / "new" / "m.sqlite")) as memory:
        memory.keep("http://a", "Hit", IRAQ, [{"lat": "1"}], "2020-01-02")
    with closing(Remembered(tmp_path / "new" / "m.sqlite")) as memory:
        assert memory.recall("http://a", "Hit", IRAQ) == ([{"lat": "1"}], "2020-01-02")
        assert memory.recall("http://b", "Hit", IRAQ) is None
        assert memory.recall("http://a", "Hit", frozenset()) is None


def test_a_file_that_is_none_says_what_to_do(tmp_path) -> None:
    """It can be removed without loss."""
    (tmp_path / "m.sqlite").write_bytes(b"rubbish" * 1000)
    with closing(Remembered(tmp_path / "m.sqlite")) as memory, pytest.raises(GazetteerError, match="remove it"):
        memory.recall("http://a", "Hit", IRAQ)
