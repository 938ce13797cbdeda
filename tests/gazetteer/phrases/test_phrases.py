"""The words round a place name are read, one layer at a time."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from geomap.gazetteer.phrases import (
    COUNTRYSIDE_M,
    Bearing,
    Between,
    Border,
    Distance,
    Named,
    Near,
    Offset,
    Offshore,
    Part,
    Several,
    Within,
    parse,
)

NORTH, SOUTH, EAST, WEST = (Bearing(degrees) for degrees in (0.0, 180.0, 90.0, 270.0))


@pytest.mark.parametrize(
    ("text", "phrase"),
    [
        ("Taji", Named("Taji")),
        ("K-1", Named("K-1")),
        ("the town of Hit", Named("Hit", "town")),
        ("the Syrian border town of Albu Kamal", Named("Albu Kamal", "town")),
        ("the village Girkafir", Named("Girkafir", "village")),
        ("the Iraqi capital Baghdad", Named("Baghdad", "capital")),
        ("vic. Ramadi", Near("Ramadi")),
        ("in and around Mosul", Near("Mosul")),
        ("NW Mosul", Part("Mosul", Bearing(315.0))),
        ("the province of Anbar", Named("Anbar province")),
        ("Taqaddum AB", Named("Taqaddum air base")),
        ("just north of Baghdad", Offset("Baghdad", NORTH)),
        ("near Hit", Near("Hit")),
        ("IVO Hit", Near("Hit")),
        ("PB Hajin", Near("Hajin")),
        ("Kisik junction", Near("Kisik")),
        ("on the outskirts of Kirkuk", Near("Kirkuk")),
        ("southern outskirts of Idlib", Near("Idlib", SOUTH)),
        ("Hama's northern countryside", Near("Hama", NORTH, COUNTRYSIDE_M)),
        ("northern Hama countryside", Near("Hama", NORTH, COUNTRYSIDE_M)),
        ("east of the Euphrates near Hajin", Near("Hajin", EAST)),
        ("the west bank of the Tigris at Mosul", Near("Mosul", WEST)),
        ("northern Iraq", Part("Iraq", NORTH)),
        ("West Ramadi", Part("Ramadi", WEST)),
        ("Northeast part of Sinjar", Part("Sinjar", Bearing(45.0))),
        ("Yemen's western coast", Part("Yemen", WEST)),
        ("Mosul city center", Part("Mosul")),
        ("off the coast of Hodeidah", Offshore("Hodeidah")),
        ("off Yemen's western coast", Offshore("Yemen", WEST)),
        ("across Iraq", Named("Iraq")),
    ],
)
def test_one_place_is_read(text: str, phrase: object) -> None:
    """Bearing, nearness, part and type are told from the name."""
    assert parse(text) == phrase


@pytest.mark.parametrize(
    ("text", "phrase"),
    [
        ("a base in northern Iraq", Within("a base", "northern Iraq")),
        ("southern Iraq near the Kuwaiti border", Within("southern Iraq", "near the Kuwaiti border")),
        ("Taji camp north of Baghdad", Within("Taji camp", "north of Baghdad")),
        ("a village 10 km south of Kirkuk", Within("a village", "10 km south of Kirkuk")),
        ("Hit, approximately 25nm northwest of Ramadi", Within("Hit", "approximately 25nm northwest of Ramadi")),
        ("Hit, Anbar, Iraq", Within("Hit", "Anbar, Iraq")),
        ("Hit (Anbar)", Within("Hit", "Anbar")),
        ("Anbar's Hit", Within("Hit", "Anbar")),
        ("between Hit and Ramadi", Between((("Hit", "Ramadi"),))),
        ("north of Hit and south of Haditha", Between((("Hit", "Haditha"),))),
        ("on the road from Hit to Ramadi", Between((("Hit", "Ramadi"),), is_road=True)),
        ("the Hit–Ramadi highway", Between((("Hit", "Ramadi"),), is_road=True)),
        ("Abu Kamal-Hit road", Between((("Abu Kamal", "Hit"),), is_road=True)),
        ("the border of Anbar and Nineveh", Border(("Anbar", "Nineveh"))),
        ("along Jordan's border with Syria", Border(("Jordan", "Syria"))),
        ("Iraqi-Syrian border", Border(("Iraqi", "Syrian"))),
        ("near the Syrian border", Border(("Syrian",))),
        ("the Hit–Ramadi–Anah triangle", Several(("Hit", "Ramadi", "Anah"), is_one=True)),
        ("Iraq and Syria", Several(("Iraq", "Syria"))),
        ("Anbar and Nineveh provinces", Several(("Anbar province", "Nineveh province"))),
        ("Homs, Hama and Idlib", Several(("Homs", "Hama", "Idlib"))),
    ],
)
def test_several_places_in_one_phrase_are_read(text: str, phrase: object) -> None:
    """Containers, roads, borders, triangles and lists keep the words for each place."""
    assert parse(text) == phrase


@pytest.mark.parametrize(
    ("text", "bearing", "km"),
    [
        ("five miles west of Hit", WEST, 8.04672),
        ("Approximately15nm West of Hit", WEST, 27.78),
        ("Aproximately 3,5 km EAST of Hit", EAST, 3.5),
        ("12nmE of Hit", EAST, 22.224),
        ("7NM east Hit", EAST, 12.964),
        ("3.4K South of Hit", SOUTH, 3.4),
        ("20 km due north of Hit", Bearing(0.0, 15.0), 20.0),
        ("Hit, 20 km north", NORTH, 20.0),
        ("20 km (12 miles) north of Hit", NORTH, 20.0),
        ("20 km from Hit to the north", NORTH, 20.0),
        ("north of Hit by 20 km", NORTH, 20.0),
        ("2nm of Hit", None, 3.704),
        ("15 miles off the coast of Hit", None, 24.14016),
    ],
)
def test_distance_and_bearing_are_read_in_every_join(text: str, bearing: Bearing | None, km: float) -> None:
    """With and without 'of', spaces and hedges."""
    phrase = parse(text)
    assert isinstance(phrase, Offset)
    assert (phrase.anchor, phrase.bearing, phrase.distance.metres) == ("Hit", bearing, pytest.approx(km * 1000))


@pytest.mark.parametrize(
    ("text", "english"),
    [
        ("جنوب شرق الموصل", "southeast of الموصل"),
        ("على بعد ١٥ كيلومترا شمال كركوك", "15 km north of كركوك"),
        ("بين هيت والرمادي", "between هيت and الرمادي"),
        ("ريف حلب الشمالي", "northern countryside of حلب"),
        ("در ۱۵ کیلومتری شمال تهران", "in 15 km north of تهران"),
        ("в 15 км к северу от Киева", "in 15 km north of Киева"),
        ("צפונית לבגדד", "north of בגדד"),
    ],
)
def test_other_languages_are_read_as_english(text: str, english: str) -> None:
    """The words round the name are translated, the name is not."""
    assert parse(text) == parse(english)


def test_a_missing_unit_is_doubt_and_not_a_guess() -> None:
    """Kilometres and nautical miles both lie within the doubt."""
    distance = parse("26 WNW of Mosul").distance
    assert not distance.has_unit
    assert abs(26_000 - distance.metres) <= distance.doubt_m
    assert abs(26 * 1852 - distance.metres) <= distance.doubt_m


@given(st.text(max_size=80))
def test_any_text_is_read_without_an_error(text: str) -> None:
    """Whatever stands in a report, it is a phrase."""
    parse(text)


WORDS = (
    "5 km",
    "north",
    "N/NW",
    "of",
    "and",
    "near",
    ",",
    "between",
    "the",
    "border",
    "road",
    "Hit",
    "شمال",
    "'s",
    "to",
)


@given(st.lists(st.sampled_from(WORDS), max_size=14))
def test_any_heap_of_our_own_words_is_read_without_an_error(words: list[str]) -> None:
    """Also when they make no sense."""
    parse(" ".join(words))


@given(
    st.sampled_from(["near {}", "5 km north of {}", "northern {}", "{} city center", "{}'s outskirts", "west of {}"]),
    st.sampled_from(["Mosul", "Deir ez-Zor", "Khan al-Baghdadi", "Sana'a", "البوكمال", "Tel-Aviv"]),
)
def test_no_name_is_lost(form: str, name: str) -> None:
    """The anchor is the name as it was written."""
    assert parse(form.format(name)).anchor == name


@pytest.mark.parametrize(
    "piece", ["about ", "in ", "north ", "a, ", "5 km ", "between ", "x's ", "N/", "and 5 km ", "a-"]
)
def test_endless_text_is_a_name(piece: str) -> None:
    """Ten thousand letters are no phrase."""
    text = (piece * 10_000)[:10_000]
    assert isinstance(parse(text), Named)


def test_a_distance_with_its_doubt() -> None:
    """A range is its middle."""
    assert parse("10-15 km north of Hit").distance == Distance(12_500.0, 2_500.0)
