"""Incidents that geomap exported: whose account each row is, and what becomes of a row that somebody has changed."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from geomap import pipeline
from geomap.readers import read_all

if TYPE_CHECKING:
    from pathlib import Path

    from geomap.readers import Reading

WHOLE = {
    "incident_id": "a", "role": "attack", "label": "Taji", "status": "placed", "reports": "1", "sources": "s1",
    "date_start": "2020-03-11", "latitude": "33.5", "longitude": "44.25", "uncertainty_m": "700",
    "geo_precision": "exact", "query": "Taji", "rung": "exact", "gazetteer_source": "geonames", "retaliation_for": "",
    "retaliation_confidence": "", "fatalities_open": "false",
}  # fmt: skip


def read(folder: Path, *rows: dict[str, str], without: str = "") -> Reading:
    """What is read of a CSV with these rows, each like WHOLE but for what is given."""
    names = [name for name in {**WHOLE, **rows[0]} if name != without]
    lines = [",".join({**WHOLE, **row}[name] for name in names) for row in rows]
    (folder / "incidents.csv").write_text("\n".join([",".join(names), *lines, ""]), encoding="utf-8")
    return read_all([folder / "incidents.csv"])


def test_an_incident_of_one_report_is_its_source_s_account(tmp_path) -> None:
    """It sums up nothing."""
    one = read(tmp_path, {}).reports.iloc[0]
    assert (one["report_id"], one["source_id"], one["incident_id"]) == ("incident:a", "s1", "a")
    assert one[["sums_up", "sums_up_reports", "latitude"]].isna().all()


def test_an_incident_of_several_reports_is_a_summary_that_names_its_sources(tmp_path) -> None:
    """No source is given what another may have said."""
    reading = read(tmp_path, {"reports": "3", "sources": "s1; s2"})
    one = reading.reports.iloc[0]
    assert (one["source_id"], one["sums_up"], one["sums_up_reports"]) == ("geomap's summary", "s1; s2", 3)
    assert reading.sources["source_id"].tolist() == ["geomap's summary", "s1", "s2"]


def test_only_given_coordinates_are_the_source_s_own(tmp_path) -> None:
    """What geomap found stands in the matches."""
    reading = read(tmp_path, {}, {"incident_id": "b", "status": "given", "rung": "given", "gazetteer_source": ""})
    assert reading.reports["latitude"].fillna(0).tolist() == [0, 33.5]
    assert reading.matches["uncertainty_m"].tolist() == [700, 700]


@pytest.mark.parametrize(
    ("broken", "column"),
    [
        ({"status": "found"}, "status"),
        ({"status": "unknown"}, "status"),
        ({"latitude": ""}, "status"),
        ({"latitude": "95"}, "latitude"),
        ({"uncertainty_m": "-5"}, "uncertainty_m"),
        ({"uncertainty_m": "wide"}, "uncertainty_m"),
        ({"uncertainty_m": "inf"}, "uncertainty_m"),
        ({"rung": "top"}, "rung"),
        ({"fatalities_open": "perhaps"}, "fatalities_open"),
        ({"date_start": "2020-02-30"}, "date_start"),
        ({"incident_id": ""}, "report_id"),
        ({"reports": "0"}, "sums_up_reports"),
    ],
)
def test_a_row_with_a_broken_value_is_refused_alone(tmp_path, broken: dict[str, str], column: str) -> None:
    """Its place is not used either, and the counts add up."""
    reading = read(tmp_path, {"incident_id": "b"}, broken)
    assert reading.reports["incident_id"].tolist() == ["b"]
    assert (reading.rows, reading.refused_rows) == (2, 1)
    assert {(finding.row, finding.column) for finding in reading.refused} >= {(3, column)}


def test_a_link_without_a_word_for_how_it_is_known_is_inferred(tmp_path) -> None:
    """Which is said once; older exports have no such column."""
    rows = {"incident_id": "b", "retaliation_for": "a"}, {"retaliation_for": ""}
    reading = read(tmp_path, *rows, without="retaliation_confidence")
    assert reading.relations[["incident_id", "other_id", "confidence"]].to_numpy().tolist() == [["b", "a", "inferred"]]
    assert [finding.column for finding in reading.doubtful] == ["retaliation_for"]


def test_a_column_that_a_person_added_is_said_and_notes_are_kept(tmp_path) -> None:
    """Nothing is dropped in silence."""
    reading = read(tmp_path, {"colour": "red", "notes": "seen on film"})
    assert reading.reports["notes"].tolist() == ["seen on film"]
    assert [finding.column for finding in reading.doubtful] == ["colour"]


def test_the_data_set_of_exported_rows_is_thanked_and_warned_of(tmp_path) -> None:
    """ACLED is known by its source, others by how their ids begin."""
    reading = read(tmp_path, {"sources": "acled"}, {"incident_id": "ucdp-7"}, {"incident_id": "x"})
    assert [each.title for each in reading.datasets if each.credit] == ["ACLED", "UCDP GED"]
    assert any("ACLED's terms" in each.warning for each in reading.datasets)


def test_a_gazetteer_that_is_not_here_is_thanked_by_name(tmp_path, small) -> None:
    """An import of the colleague's who sent the file."""
    read(tmp_path, {"gazetteer_source": "their own list"})
    made = pipeline.build(tmp_path / "incidents.csv", gazetteer=small)
    assert "Places: their own list" in [credit.attribution for credit in made.credits]


def test_a_place_without_a_radius_has_that_of_its_precision(tmp_path, small) -> None:
    """As coordinates that a source gives."""
    read(tmp_path, {"uncertainty_m": ""})
    _, story, _ = pipeline.place(tmp_path / "incidents.csv", gazetteer=small)
    assert story.placed.loc[0, "uncertainty_m"] == 1000
