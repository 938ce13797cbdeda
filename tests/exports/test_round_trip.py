"""Every export is read back to the same incidents, and what does not come back is said here and in docs/exports.md."""

from __future__ import annotations

import shutil
from datetime import date, timedelta
from typing import TYPE_CHECKING

import pytest
from builders import report, story
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from geomap import exports
from geomap.errors import UnknownFormat
from geomap.exports import EXPORTS
from geomap.exports.table import answers_of
from geomap.pipeline import place
from geomap.resolve import place as placed_of
from geomap.schema import ATTRIBUTION_STATUSES, EVENT_TYPES, LINKS, PLACED, REPORTS, SOURCES, records

if TYPE_CHECKING:
    from pathlib import Path

    import pandas as pd

    from geomap.gazetteer import Gazetteer
    from geomap.schema import PlacedStory

WRITE_ONLY = ("pmtiles",)
"""Exports that are not read: tiles leave incidents out by design."""
WITH_REPORTS = ("gpkg", "xlsx")
"""Exports that hold the reports."""
WITH_RELATIONS = (*WITH_REPORTS, "stix")
"""Exports that hold every relation with who asserts it; all others have the retaliations and how they are known."""
WITH_SOURCES = {"gpkg": SOURCES.names, "xlsx": SOURCES.names, "stix": ["source_id", "publisher", "title", "url"],
                "timemap": ["source_id", "publisher", "title", "url", "date_published"]}  # fmt: skip
"""What of the sources is in each; in all others only their ids."""
OTHERWISE: dict[str, frozenset[str]] = {name: frozenset() for name in EXPORTS if name not in WRITE_ONLY}
"""By export the columns of incidents that do not come back as they were: none."""


@pytest.fixture(scope="module")
def rich(small) -> PlacedStory:
    """Incidents of one and of several reports, known in every way, with open figures and links of several words."""
    rows = [
        report(incident_id="a", location_as_reported="Taji", injuries_best=12, perpetrator="A; B", notes="=1+1",
               attribution_status="claimed", target="=cmd|' /C'!A0", weapon="rockets"),
        report(incident_id="a", source_id="s2", fatalities_low=12, location_as_reported="near Taji", denied_by="C",
               weapon="107 mm rockets"),
        report(incident_id="a", source_id="s2", fatalities_low=3, fatalities_high=5, launch_location="Kirkuk"),
        report(incident_id="b", location_as_reported="Erbil", retaliation_for="a", relation_confidence="implied",
               date_start="2020-03-13", fatalities_low=5, target='</script> \u202e 💥 "twice"\nand\tmore'),
        report(incident_id="c", location_as_reported="Anbar", follows="b", relation_confidence="implied",
               date_start="2020-03-14", date_end="2020-03-20", date_precision="week", actors="D; E"),
        report(incident_id="d", location_as_reported="north of Baghdad", source_id="s2", date_start="2020-03-15",
               retaliation_for="a;c", relation_confidence="disputed"),
        report(incident_id="d", location_as_reported="north of Baghdad", date_start="2020-03-15", retaliation_for="a"),
        report(incident_id="f", latitude=33.123456789, longitude=-44.5, geo_precision="exact", location="A farm"),
        report(incident_id="g", latitude=-3.0, longitude=179.99999999, location_as_reported="", country=None),
        report(incident_id="-e", location_as_reported="Twin", date_start=None, event_type=None),
    ]  # fmt: skip
    return placed_of(story(*rows), small)[0]


def again(path: Path, gazetteer: Gazetteer):
    """What was read of a file and built of it."""
    return place(path, gazetteer=gazetteer)[:2]


def differing(one: pd.DataFrame, other: pd.DataFrame, key: str) -> dict[str, list[object]]:
    """The columns in which two tables differ, with what stands in each where they do."""
    one, other = (table.sort_values(key).reset_index(drop=True) for table in (one, other))
    assert one[key].tolist() == other[key].tolist()
    both = {name: list(zip(*(_plain(table[name]) for table in (one, other)), strict=True)) for name in one}
    return {name: unlike for name, pairs in both.items() if (unlike := [pair for pair in pairs if len({*pair}) > 1])}


def _plain(values: pd.Series) -> list[object]:
    return values.astype(object).where(values.notna(), None).tolist()


def rows(table: pd.DataFrame, columns: list[str]) -> list[tuple[object, ...]]:
    """The rows of a table in an order of their own."""
    return sorted((tuple(row.values()) for row in records(table, columns)), key=str)


@pytest.mark.parametrize("name", OTHERWISE)
def test_incidents_come_back(name: str, rich, written, small) -> None:
    """Column by column, but for those that are said to differ; no row is refused."""
    reading, back = again(written(name, rich), small)
    assert set(differing(rich.placed, back.placed, "incident_id")) == OTHERWISE[name]
    assert reading.refused == []
    assert reading.rows == len(reading.reports)


@pytest.mark.parametrize("name", OTHERWISE)
def test_links_come_back_with_how_they_are_known(name: str, rich, written, small) -> None:
    """Each by who asserts it where the file says so; else the word that stands for all of them."""
    back = again(written(name, rich), small)[1].relations
    if name in WITH_RELATIONS:
        assert rows(back, LINKS.names) == rows(rich.relations, LINKS.names)
    else:
        wanted = ["incident_id", "other_id", "confidence"]
        assert rows(back, wanted) == rows(answers_of(rich.relations), wanted)


@pytest.mark.parametrize("name", WITH_REPORTS)
def test_reports_come_back_whole(name: str, rich, written, small) -> None:
    """With all that is made of them, and the incidents beside them double nothing."""
    back = again(written(name, rich), small)[1]
    said = [column for column in REPORTS.names if column not in {"file", "row"}]
    assert differing(rich.reports[said], back.reports[said], "report_id") == {}
    assert rows(back.attributions, list(back.attributions)) == rows(rich.attributions, list(back.attributions))
    assert rows(back.matches, list(back.matches)) == rows(rich.matches, list(back.matches))


@pytest.mark.parametrize("name", WITH_SOURCES)
def test_sources_come_back(name: str, rich, written, small) -> None:
    """As much of them as the file holds."""
    columns = WITH_SOURCES[name]
    back = again(written(name, rich), small)[1].sources
    back = back[back["source_id"].isin(rich.sources["source_id"])]
    assert differing(rich.sources[columns], back[columns], "source_id") == {}


@pytest.mark.parametrize("name", WRITE_ONLY)
def test_what_is_not_read_is_refused_in_one_line(name: str, rich, written, small) -> None:
    """No part of the incidents is taken for all of them."""
    with pytest.raises(UnknownFormat, match="format not known"):
        again(written(name, rich), small)


@pytest.mark.parametrize("name", ["csv", "geojson", "geojsonl", "parquet"])
def test_what_was_read_back_is_written_byte_for_byte(name: str, rich, written, small) -> None:
    """A file that goes round does not change."""
    path = written(name, rich)
    first = path.read_bytes()
    assert written(name, again(path, small)[1]).read_bytes() == first


@pytest.mark.parametrize("name", WITH_REPORTS)
def test_summaries_come_back_from_files_that_hold_them_as_reports(name: str, rich, written, small) -> None:
    """Also what was CSV before."""
    second = again(written("csv", rich), small)[1]
    third = again(written(name, second), small)[1]
    assert differing(rich.placed, third.placed, "incident_id") == {}
    assert rows(third.relations, LINKS.names) == rows(second.relations, LINKS.names)


def test_exports_of_one_build_in_a_folder_are_one(rich, written, small) -> None:
    """Reports among them go before what was made of them."""
    for name in ("csv", "geojson", "gpkg"):
        folder = written(name, rich).parent
    reading, back = again(folder, small)
    assert differing(rich.placed, back.placed, "incident_id") == {}
    assert (reading.refused, reading.rows) == ([], len(rich.reports))
    (folder / "incidents.gpkg").unlink()
    assert again(folder, small)[0].rows == len(rich.placed)


def test_a_new_report_is_put_to_an_incident_that_was_exported(rich, written, small, tmp_path) -> None:
    """It widens the figures, and the sources of before stay."""
    folder = tmp_path / "both"
    folder.mkdir()
    shutil.copy(written("csv", rich), folder)
    row = "r99,s9,a,2020-03-11,Taji,40"
    (folder / "more.csv").write_text(
        f"report_id,source_id,incident_id,date_start,location_as_reported,fatalities_best\n{row}\n"
    )
    incident = again(folder, small)[1].placed.set_index("incident_id").loc["a"]
    assert (incident["reports"], incident["sources"]) == (4, "s9; s1; s2")
    assert (incident["fatalities_low"], incident["fatalities_high"]) == (3, 40)


WORDS = st.text(st.characters(exclude_categories=["C", "Z"]), min_size=1, max_size=9)
"""Words without characters that a reader marks or trims."""
PHRASES = st.none() | st.lists(WORDS, min_size=1, max_size=3).map(" ".join)
PLACES = st.sampled_from(["Taji", "Twin", "near Erbil", "north of Baghdad", "Anbar"])
DAYS = st.dates(date(1950, 1, 1), date(2030, 1, 1))
COUNTS = st.none() | st.integers(0, 10**6)


@st.composite
def figures(draw, name: str) -> dict[str, int | None]:
    """A count in any of the ways in which reports give it."""
    low, best, high = sorted(draw(st.tuples(*[st.integers(0, 999)] * 3)))
    given_ = draw(st.sampled_from([(), ("low",), ("best",), ("high",), ("low", "high"), ("low", "best", "high")]))
    return {f"{name}_{part}": {"low": low, "best": best, "high": high}[part] for part in given_}


@st.composite
def accounts(draw) -> dict[str, object]:
    """A report of one of a few incidents."""
    start, event = draw(st.none() | DAYS), draw(st.none() | st.sampled_from(sorted(EVENT_TYPES)))
    days = draw(st.integers(0, 40))
    where = draw(st.none() | st.tuples(st.floats(-90, 90), st.floats(-180, 180)))
    return report(
        incident_id=draw(st.sampled_from(["a", "b", "=c", "d's", "'-e"])),
        source_id=draw(st.sampled_from(["s1", "s 2", "=s3"])),
        date_start=start,
        date_end=start + timedelta(days) if start and days else None,
        date_precision=draw(st.sampled_from([None, "day", "month"])) if start else None,
        event_type=event,
        sub_event_type=draw(st.sampled_from(EVENT_TYPES[event])) if event else None,
        country=draw(st.sampled_from([None, "Iraq", "Syria; Iraq", "Nowhereland"])),
        attribution_status=draw(st.none() | st.sampled_from(ATTRIBUTION_STATUSES)),
        location_as_reported=draw(
            st.sampled_from(["Taji", "Twin", "near Erbil", "north of Baghdad", "Anbar"]) | PHRASES
        ),
        latitude=where and where[0],
        longitude=where and where[1],
        geo_precision=draw(st.sampled_from([None, "exact", "sea"])) if where else None,
        retaliation_for=draw(st.sampled_from([None, "a", "b; =c"])),
        relation_confidence=draw(st.sampled_from([None, "implied", "disputed"])),
        **{name: draw(PHRASES) for name in ("perpetrator", "actors", "target", "weapon")},
        **draw(figures("fatalities")),
        **draw(figures("munitions")),
    )


@settings(max_examples=20, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(made_up=st.lists(accounts(), min_size=1, max_size=5))
def test_any_small_story_comes_back(small, tmp_path, credits_, made_up) -> None:
    """Whatever its words, figures, dates and places are."""
    told = placed_of(story(*made_up), small)[0]
    for name in ("csv", "geojson", "parquet"):
        path = tmp_path / f"incidents.{EXPORTS[name].suffix}"
        exports.write(name, told, path, credits_)
        reading, back = again(path, small)
        assert differing(told.placed, back.placed[PLACED.names], "incident_id") == {}
        assert reading.refused == []
