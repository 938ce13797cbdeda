"""Who's On First is one source, however it is packed."""

from __future__ import annotations

import pandas as pd
import pytest
from gazetteer_samples import SAMPLES, collection, record

from geomap.errors import GazetteerError
from geomap.gazetteer.importers import whosonfirst


def test_a_database_and_records_are_both_taken(tmp_path) -> None:
    """And have the same source."""
    paths = [SAMPLES["whosonfirst"](tmp_path), collection(tmp_path / "x.geojson", record(1))]
    assert [whosonfirst.takes(path) for path in paths] == [True, True]
    assert {source for path in paths for source in pd.concat(whosonfirst.read(path))["source"]} == {whosonfirst.SOURCE}


def test_an_empty_folder_is_not_taken(tmp_path) -> None:
    """Nor is one of other files; read all the same, it is refused."""
    (tmp_path / "notes.txt").write_text("nothing")
    assert not whosonfirst.takes(tmp_path)
    with pytest.raises(GazetteerError):
        list(whosonfirst.read(tmp_path))
