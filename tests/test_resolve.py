"""Incidents are placed by the best of what their reports say, and doubt is kept."""

from __future__ import annotations

import pytest
from builders import report, story

from geomap.resolve import place, summary, with_points


def placed(gazetteer, *rows):
    """The one incident of these reports, placed."""
    return place(story(*rows), gazetteer)[0].placed.iloc[0]


def test_the_most_precise_report_places_the_incident(small) -> None:
    """'Iraq' gives way to 'Camp Taji'; every match is kept."""
    told, doubtful = place(story(report(location_as_reported="Iraq"), report(location_as_reported="Camp Taji")), small)
    assert (told.placed.loc[0, "label"], told.placed.loc[0, "geo_precision"]) == ("Camp Taji", "exact")
    assert told.matches["geo_precision"].tolist() == ["country", "exact"]
    assert doubtful == []


def test_of_two_as_precise_the_smaller_place_stands(small) -> None:
    """'Erbil airport' says more than 'Erbil', whichever comes first."""
    rows = [report(location_as_reported=words) for words in ("Erbil", "Erbil", "Erbil airport")]
    assert placed(small, *rows)["gazetteer_id"] == "erbil-airport"


def test_of_two_as_small_the_one_that_more_reports_name_stands(small) -> None:
    """Two against one."""
    rows = [report(location_as_reported=words) for words in ("Kirkuk", "Taji", "Taji")]
    assert placed(small, *rows)["gazetteer_id"] == "taji"


def test_two_accounts_a_short_way_apart_are_not_in_doubt(small) -> None:
    """A base and its town are one story."""
    rows = [report(location_as_reported=words) for words in ("Camp Taji", "Taji")]
    assert place(story(*rows), small)[1] == []


def test_the_coder_s_reading_comes_before_the_source_s_words(small) -> None:
    """`location` is looked up where it is given."""
    assert placed(small, report(location_as_reported="a base", location="K-1 Air Base"))["gazetteer_id"] == "k1"


def test_given_coordinates_are_kept(small) -> None:
    """They are a match of their own, with a radius for their precision."""
    found = placed(small, report(latitude=33.1, longitude=44.2, geo_precision="province"))
    assert (found["status"], found["latitude"], found["uncertainty_m"]) == ("given", 33.1, 100_000)


@pytest.mark.parametrize(("words", "status"), [("Erbil", "given"), ("Erbil airport", "placed")])
def test_given_coordinates_come_before_a_name_that_reaches_as_far(small, words: str, status: str) -> None:
    """The town is 10 km wide, as far as a point without a precision may be off; the airport says more."""
    rows = [report(location_as_reported=words), report(latitude=36.2, longitude=43.98)]
    assert placed(small, *rows)["status"] == status


def test_a_given_point_without_words_takes_those_of_another_report(small) -> None:
    """The reader knows the name and not the id, and an export says it."""
    rows = [report(location_as_reported="Erbil"), report(latitude=36.2, longitude=43.98, location_as_reported=None)]
    assert placed(small, *rows)[["status", "label", "query"]].tolist() == ["given", "Erbil", "Erbil"]


def test_an_unknown_place_stays_with_its_reason(small) -> None:
    """It has no point and an empty geometry."""
    found = with_points(place(story(report(location_as_reported="Xyzzyville")), small)[0].placed).iloc[0]
    assert (found["status"], found.geometry, found["reasons"]) == ("unknown", None, "no place of that name is known")


def test_an_ambiguous_place_lists_its_candidates(small) -> None:
    """A silent guess would be worse."""
    found = placed(small, report(location_as_reported="Twin", country=None))
    assert (found["status"], found["candidates"]) == ("ambiguous", "Twin (town, IQ); Twin (town, SY)")


def test_a_country_that_nobody_knows_is_not_passed_over(small) -> None:
    """A hint that cannot be followed leaves the place unknown."""
    assert "Atlantis" in placed(small, report(country="Atlantis"))["reasons"]


def test_a_launch_may_lie_in_another_country(small) -> None:
    """The target's country is tried first and then dropped."""
    told = place(story(report(launch_location="Syria")), small)[0]
    assert told.matches["gazetteer_id"].tolist() == ["taji", "country-sy"]


def test_coordinates_outside_the_country_are_doubtful(small) -> None:
    """A swapped or empty coordinate is kept and named."""
    found = place(story(report(latitude=0.0, longitude=0.0, row=5, location_as_reported=None)), small)[1]
    assert [(finding.row, finding.value, finding.wanted) for finding in found] == [(5, "0, 0", "coordinates in Iraq")]


def test_coordinates_that_the_other_way_round_lie_in_the_country_are_said_to_be_swapped(small) -> None:
    """They are kept as they stand."""
    told, [found] = place(story(report(latitude=44.3, longitude=33.4, location_as_reported="x")), small)
    assert (told.placed.loc[0, "latitude"], found.wanted.endswith("may be swapped")) == (44.3, True)


def test_coordinates_without_a_precision_are_no_pin(small) -> None:
    """Nobody said that they are exact."""
    assert placed(small, report(latitude=33.1, longitude=44.2))["geo_precision"] == "near"


def test_countries_are_iso_codes_each_once(small) -> None:
    """However the reports write them."""
    assert placed(small, report(country="Iraq"), report(country="IQ"), report(country="IRQ"))["country"] == "IQ"


def test_reports_far_apart_are_doubtful(small) -> None:
    """The report that disagrees is named by file and row."""
    rows = [report(location_as_reported="Camp Taji"), report(location_as_reported="Erbil", row=9)]
    assert [(finding.row, finding.value) for finding in place(story(*rows), small)[1]] == [(9, "Erbil")]


def test_a_launch_point_is_placed_by_itself(small) -> None:
    """It does not move the incident."""
    told = place(story(report(launch_location="five miles west of Erbil")), small)[0]
    assert told.matches["purpose"].tolist() == ["location", "launch"]
    assert told.placed.loc[0, "label"] == "Taji"


def test_many_questions_are_answered_each_once_and_in_their_order(small, monkeypatch) -> None:
    """Given coordinates, names and launches stand where their reports stand."""
    asked: list[str] = []
    resolve_one = small.resolve
    monkeypatch.setattr(small, "resolve", lambda words, **hints: asked.append(words) or resolve_one(words, **hints))
    rows = [
        report(incident_id="a", launch_location="Erbil"),
        report(incident_id="b", latitude=33.1, longitude=44.2),
        report(incident_id="c"),
    ]
    found = place(story(*rows), small)[0].matches
    names = found[["incident_id", "purpose", "query"]].to_numpy().tolist()
    assert names == [
        ["a", "location", "Taji"],
        ["a", "launch", "Erbil"],
        ["b", "location", "Taji"],
        ["c", "location", "Taji"],
    ]
    assert asked == ["Taji", "Erbil"]


def test_coordinates_outside_the_country_they_claim_are_doubtful(small) -> None:
    """Of several countries one is enough, and one that nobody knows says nothing."""
    rows = [
        report(incident_id=name, latitude=35.0, longitude=lon, country=country, row=number, location_as_reported="x")
        for number, (name, lon, country) in enumerate(
            [("a", 20.0, "Iraq"), ("b", 38.0, "Gambia; Syria"), ("c", 20.0, "Atlantis"), ("d", 44.0, "Iraq")], 2
        )
    ]
    found = place(story(*rows), small)[1]
    assert [(finding.row, finding.wanted) for finding in found] == [(2, "coordinates in Iraq")]


def test_geometry_is_longitude_first_in_wgs_84(small) -> None:
    """GeoPandas' x is the longitude."""
    told = with_points(place(story(report()), small)[0].placed)
    assert (told.crs.to_epsg(), told.geometry[0].x, told.geometry[0].y) == (4326, 44.28, 33.53)


@pytest.mark.parametrize(
    ("words", "kind"),
    [("Taji", "placed"), ("Anbar", "region"), ("Iraq", "country"), ("Twin", "ambiguous"), ("Xyzzyville", "unknown")],
)
def test_every_incident_is_counted_once(small, words: str, kind: str) -> None:
    """The counts add up to the incidents."""
    counts = summary(place(story(report(location_as_reported=words, country=None)), small)[0])
    assert counts == {"incidents": 1, "placed": 0, "region": 0, "country": 0, "ambiguous": 0, "unknown": 0} | {kind: 1}
