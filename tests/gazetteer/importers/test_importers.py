"""Every registered importer keeps the contract."""

from __future__ import annotations

import tomllib
from contextlib import suppress

import pandas as pd
import pytest
from gazetteer_samples import SAMPLES
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from geomap.errors import GazetteerError
from geomap.files import own_folder
from geomap.gazetteer.importers import IMPORTERS, recognise
from geomap.schema import PLACES, check

NAMES = list(IMPORTERS)


@pytest.mark.parametrize("name", NAMES)
def test_an_importer_is_recognised_by_what_its_files_hold(name: str, tmp_path) -> None:
    """Whatever the file is called."""
    path = SAMPLES[name](tmp_path)
    assert recognise(path) == name


@pytest.mark.parametrize("name", [name for name in NAMES if name != "table"])
def test_an_importer_takes_no_other_format(name: str, tmp_path) -> None:
    """Only `table` takes what others take too, and it is asked last."""
    others = [other for other in NAMES if other != name and IMPORTERS[name].takes(SAMPLES[other](tmp_path))]
    assert others == []


@pytest.mark.parametrize("name", NAMES)
def test_an_importer_yields_table_places(name: str, tmp_path) -> None:
    """Columns, types and ranges are as declared, each id stands once, and every source is in the manifest."""
    places = pd.concat(IMPORTERS[name].read(SAMPLES[name](tmp_path)), ignore_index=True)
    check(places, PLACES)
    assert list(places.columns) == PLACES.names
    assert len(places) > 0
    assert places["gazetteer_id"].is_unique


@pytest.mark.parametrize("name", NAMES)
def test_an_importer_reads_the_same_twice(name: str, tmp_path) -> None:
    """Order does not change from run to run."""
    path = SAMPLES[name](tmp_path)
    once, again = (pd.concat(IMPORTERS[name].read(path)) for _ in range(2))
    assert once.equals(again)


@pytest.mark.parametrize("name", [name for name in NAMES if IMPORTERS[name].source])
def test_an_importer_s_source_has_its_terms_written_down(name: str, tmp_path) -> None:
    """Title, licence and attribution are known for every place."""
    manifest = tomllib.loads((own_folder("gazetteer") / "sources.toml").read_text(encoding="utf-8"))
    places = pd.concat(IMPORTERS[name].read(SAMPLES[name](tmp_path)))
    assert set(places["source"]) == {IMPORTERS[name].source}
    assert {"title", "url", "licence", "attribution", "short"} <= set(manifest[IMPORTERS[name].source])


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("content", [b"", b"\0" * 100, b"\xff\xfe rubbish", b"no table\n", b"PK\x03\x04 no zip", b"{"])
def test_garbage_is_refused_in_one_line(name: str, content: bytes, tmp_path) -> None:
    """It is not taken, and if it is read all the same, that ends in a GazetteerError."""
    path = tmp_path / "garbage"
    path.write_bytes(content)
    assert not IMPORTERS[name].takes(path)
    with pytest.raises(GazetteerError) as caught:
        list(IMPORTERS[name].read(path))
    assert "\n" not in str(caught.value)


@pytest.mark.parametrize("name", NAMES)
@given(at=st.floats(0, 1), byte=st.integers(0, 255), cut=st.booleans())
@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_a_damaged_file_is_read_or_refused(name: str, at: float, byte: int, cut: bool, tmp_path) -> None:  # noqa: FBT001 - hypothesis passes it
    """One wrong byte, or a file that ends too early, never ends in any other error."""
    for left in tmp_path.iterdir():
        left.unlink()
    path = SAMPLES[name](tmp_path)
    data = bytearray(path.read_bytes())
    where = int(at * (len(data) - 1))
    data[where] = byte
    path.write_bytes(data[:where] if cut else data)
    with suppress(GazetteerError):
        for chunk in IMPORTERS[name].read(path):
            check(chunk, PLACES)


def test_what_nobody_takes_is_refused_with_what_is_taken(tmp_path) -> None:
    """The message lists the formats."""
    path = tmp_path / "notes.txt"
    path.write_text("nothing\n", encoding="utf-8")
    with pytest.raises(GazetteerError, match=r"GeoNames dump.*Overture"):
        recognise(path)
