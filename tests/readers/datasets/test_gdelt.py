"""GDELT's rows, which have no header, become reports of the sites that they were read on."""

from __future__ import annotations

import pytest
from dataset_rows import report_of

from geomap.readers import Reading, read_all
from geomap.readers.datasets.gdelt import COLUMNS, header

ROW = dict.fromkeys(COLUMNS, "") | {
    "globaleventid": "900000001",
    "sqldate": "20200311",
    "monthyear": "202003",
    "year": "2020",
    "actor1name": "GROUP A",
    "actor2name": "TOWN B",
    "eventcode": "195",
    "eventrootcode": "19",
    "quadclass": "4",
    "actiongeo_type": "4",
    "actiongeo_fullname": "Taji, Baghdad, Iraq",
    "actiongeo_countrycode": "IZ",
    "actiongeo_lat": "33.5",
    "actiongeo_long": "44.2",
    "sourceurl": "https://www.example.org/news/1",
}


def reading(folder, *rows: dict[str, str]) -> Reading:
    """What a file of these rows becomes."""
    path = folder / "20200311000000.export.CSV"
    path.write_text("".join("\t".join(row.values()) + "\n" for row in rows))
    return read_all([path])


def test_a_file_without_a_header_is_known_by_its_columns(tmp_path) -> None:
    """Its first row is a row, and lines are counted from it."""
    found = reading(tmp_path, ROW, ROW | {"globaleventid": "900000002"})
    assert (found.taken[0].dataset, found.reports["row"].tolist()) == ("gdelt", [1, 2])


def test_a_header_is_no_row() -> None:
    """Nor is a row of another length."""
    assert (header(COLUMNS), header(list(ROW.values())[:-1]), header(list(ROW.values()))) == ([], [], list(COLUMNS))


def test_each_site_is_a_source_and_the_page_is_cited(tmp_path) -> None:
    """Two pages of one site are one source."""
    pages = [
        {"globaleventid": str(n), "sourceurl": f"https://{site}/{n}"}
        for n, site in enumerate(["a.org", "www.a.org", "b.net"])
    ]
    found = reading(tmp_path, *(ROW | page for page in pages))
    assert (found.sources["source_id"].tolist(), found.refused) == (["a.org", "b.net"], [])
    assert found.reports["cites"].tolist() == ["https://a.org/0", "https://www.a.org/1", "https://b.net/2"]


@pytest.mark.parametrize(("code", "word"), [("1", "country"), ("2", "province"), ("4", "near"), ("5", "province")])
def test_a_centroid_is_not_a_spot(tmp_path, code: str, word: str) -> None:
    """Most of GDELT's points are of a country or a province."""
    assert report_of(reading(tmp_path, ROW | {"actiongeo_type": code}))["geo_precision"] == word


def test_countries_of_fips_become_those_of_iso(tmp_path) -> None:
    """IZ is Iraq; the code stays."""
    found = report_of(reading(tmp_path, ROW))
    assert (found["country"], "actiongeo_countrycode=IZ" in str(found["codes"])) == ("IQ", True)


@pytest.mark.parametrize(
    ("code", "kinds"),
    [("195", ("Explosions/Remote violence", "Air/drone strike")), ("190", (None, None)), ("036", (None, None))],
)
def test_only_a_code_that_says_so_is_an_event_type(tmp_path, code: str, kinds) -> None:
    """'Conventional force' may be anything."""
    found = report_of(reading(tmp_path, ROW | {"eventcode": code}))
    assert (found.get("event_type"), found.get("sub_event_type")) == kinds


def test_nobody_is_accused_by_a_machine(tmp_path) -> None:
    """Both actors are named, none as perpetrator."""
    found = report_of(reading(tmp_path, ROW))
    assert (found["actors"], "perpetrator" in found) == ("GROUP A; TOWN B", False)


def test_a_quote_is_a_letter(tmp_path) -> None:
    """GDELT quotes nothing, so that a cell may begin with one and never end it."""
    found = reading(tmp_path, ROW | {"actor1name": '"THE" GROUP'}, ROW | {"globaleventid": "2", "actor1name": '"X'})
    assert found.reports["actors"].tolist() == ['"THE" GROUP; TOWN B', '"X; TOWN B']
    assert found.refused == []
