"""What holds for every data set: whatever stands in its columns, it is turned and typed without a crash."""

from __future__ import annotations

import pytest
from fuzzing import FUZZED
from hypothesis import given
from hypothesis import strategies as st

from geomap.readers import read_all
from geomap.readers.cells import typed
from geomap.readers.datasets import DATASETS, turned
from geomap.readers.raw import Cells, Raw
from geomap.schema import REPORTS

CELL = st.sampled_from(["", "0", "1", "-99", "1.5", "2020", "12", "40", "Unknown", "a; b", "2020-13-45"]) | st.text(
    max_size=9
)
OPTIONAL = (
    "resolution", "approxdate", "attacktype1_txt", "nkill", "claimed", "geo_precision", "where_prec", "latitude",
    "geolocation_resolution", "belligerent_1_belligerent_name", "source_1", "event_loc.lat", "mode", "inter1",
)  # fmt: skip


@pytest.mark.parametrize("name", DATASETS)
@FUZZED
@given(data=st.data())
def test_any_cells_are_turned_row_by_row(name: str, data) -> None:
    """Every row is a report, a source or refused for what stands in it."""
    length = data.draw(st.integers(1, 4))
    columns = sorted(DATASETS[name].needed) + data.draw(st.lists(st.sampled_from(OPTIONAL), unique=True))
    cells = {each: Cells.of(data.draw(st.lists(CELL, min_size=length, max_size=length))) for each in columns}
    for table in turned(Raw("a.csv", cells, range(2, length + 2))):
        good, bad, _ = typed(table, table.table or REPORTS)
        assert len(good) + len({(finding.row, finding.value) for finding in bad}) >= len(table.numbers)
        assert all(len(column) == len(table.numbers) for column in table.cells.values())


@pytest.mark.parametrize("name", DATASETS)
def test_its_own_columns_lead_to_it(name: str) -> None:
    """No data set is taken for another that has fewer columns of its own."""
    cells = {each.upper(): Cells.of(["1"]) for each in DATASETS[name].needed}
    assert {table.dataset for table in turned(Raw("a.csv", cells, [2]))} == {name}


def test_two_files_of_one_data_set_share_their_source(tmp_path) -> None:
    """It is named once and nothing is refused."""
    for name in "ab":
        (tmp_path / f"{name}.csv").write_text(f"event_id_cnty,event_date,event_type\n{name},2020-03-11,Battles\n")
    reading = read_all([tmp_path])
    assert (reading.sources["source_id"].tolist(), reading.refused, len(reading.reports)) == (["acled"], [], 2)
