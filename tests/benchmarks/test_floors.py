"""The simple look-up takes the most populous place of a name."""

from __future__ import annotations

import pytest

from benchmarks.resolver import floors
from benchmarks.resolver.floors import Simple, Spot
from benchmarks.resolver.truth import Case

LARGE, SMALL, GAMBIAN = Spot(900, "IQ", 33.5, 44.3), Spot(10, "IQ", 34.0, 45.0), Spot(5000, "GM", 13.3, -16.8)
NAMED = [("Taji", SMALL), ("TAJI", LARGE), ("taji", GAMBIAN)]


@pytest.fixture(scope="module")
def simple() -> Simple:
    """Three places called Taji."""
    return Simple(NAMED, {"Iraq": "IQ"})


@pytest.mark.parametrize(("country", "expected"), [("", GAMBIAN), ("IQ", LARGE), ("Iraq", LARGE), ("SY", None)])
def test_the_most_populous_place_in_the_country_is_found(simple, country, expected) -> None:
    """The country is a name or a code."""
    assert simple.find("tAJI", country) == expected


@pytest.mark.parametrize("words", ["Taji", "5 NM NW of Taji", "2 km southeast TAJI.", "IVO Taji"])
def test_of_a_phrase_the_last_words_are_looked_up(simple, words) -> None:
    """What stands behind the last 'of' or bearing."""
    assert simple.last_words(Case(words, 0, 0, "Iraq")) == LARGE


def test_a_misprint_takes_the_name_most_like_it(simple) -> None:
    """And what is like none stays open."""
    assert simple.like("Tajji", "IQ") == LARGE
    assert simple.like("Baghdad", "IQ") is None


def test_the_share_counts_what_is_near_and_no_ambiguous_case(simple) -> None:
    """One of three, within the case's own radius or within metres."""
    cases = [
        Case("Taji", 33.5, 44.3, "IQ", radius_m=10.0),
        Case("Taji", 33.6, 44.3, "IQ", radius_m=10.0),
        Case("Taji", 33.5, 44.3, "IQ", radius_m=10.0, is_ambiguous=True),
    ]
    assert simple.share(cases) == pytest.approx(1 / 3)
    assert simple.share(cases, 20_000.0) == pytest.approx(2 / 3)


def test_a_dump_gives_every_name_of_its_places(tmp_path) -> None:
    """In the 19 columns of GeoNames."""
    path = tmp_path / "IQ.txt"
    cells = ["1", "Tājī", "Taji", "At Taji,التاجي", "33.5", "44.3", "P", "PPL", "IQ", *[""] * 5, "900", *[""] * 4]
    path.write_text("\t".join(cells) + "\n", encoding="utf-8")
    assert dict(floors.dump(path)) == dict.fromkeys(("Tājī", "Taji", "At Taji", "التاجي"), LARGE)


def test_a_country_goes_by_its_names_and_adjectives() -> None:
    """As in the lists that travel with geomap."""
    codes = floors.codes()
    assert {codes["Iraq"], codes["Iraqi"]} == {"IQ"}
