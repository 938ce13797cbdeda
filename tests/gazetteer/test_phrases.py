"""The words round a place name are read."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from geomap.gazetteer.phrases import OFFSHORE_M, POINTS, Phrase, bearing, parse, several


@pytest.mark.parametrize(
    ("text", "phrase"),
    [
        ("Taji", Phrase("Taji")),
        ("five miles west of Erbil", Phrase("Erbil", 270.0, 5 * 1609.344)),
        ("around 12,5 km NNE of Hit", Phrase("Hit", 22.5, 12_500.0)),
        ("around five miles west of Erbil", Phrase("Erbil", 270.0, 5 * 1609.344)),
        ("12.5 km south-east of Hit", Phrase("Hit", 135.0, 12_500.0)),
        ("Approximately 15 NM NW of ABU KAMAL", Phrase("ABU KAMAL", 315.0, 15 * 1852.0)),
        ("20 km from Mosul", Phrase("Mosul", distance_m=20_000.0)),
        ("south east of the Syrian town of Albu Kamal", Phrase("Albu Kamal", 135.0)),
        ("just north of Baghdad", Phrase("Baghdad", 0.0)),
        ("near the border town of Albu Kamal", Phrase("Albu Kamal", is_near=True)),
        ("on the outskirts of Kirkuk", Phrase("Kirkuk", is_near=True)),
        ("off Hodeidah", Phrase("Hodeidah", distance_m=OFFSHORE_M)),
        ("off the coast of Hodeidah", Phrase("Hodeidah", distance_m=OFFSHORE_M)),
        ("waters near Djibouti", Phrase("Djibouti", distance_m=OFFSHORE_M)),
        ("15 miles off Mokha", Phrase("Mokha", distance_m=15 * 1609.344)),
        ("IVO Hit", Phrase("Hit", is_near=True)),
        ("across Iraq", Phrase("Iraq")),
        ("northern Iraq", Phrase("Iraq", 0.0, is_part=True)),
        ("central Syria", Phrase("Syria", is_part=True)),
        ("the province of Anbar", Phrase("Anbar province")),
        ("a base in northern Iraq", Phrase("a base", within="northern Iraq")),
        ("Taji camp north of Baghdad", Phrase("Taji camp", within="north of Baghdad")),
        ("Al Asad Air Base, Iraq", Phrase("Al Asad Air Base", within="Iraq")),
        ("Iraq and Syria", Phrase("Iraq and Syria")),
    ],
)
def test_a_phrase_is_read(text: str, phrase: Phrase) -> None:
    """Distance, bearing, nearness, part and container are told from the name."""
    assert parse(text) == phrase


@given(st.text(max_size=80))
def test_any_text_is_read_without_an_error(text: str) -> None:
    """Whatever stands in a report, it is a phrase."""
    assert isinstance(parse(text), Phrase)


@pytest.mark.parametrize(
    ("words", "degrees"), [("west", 270), ("south-south-west", 202.5), ("NE", 45), ("northwest", 315)]
)
def test_bearings_are_read_spelled_and_short(words: str, degrees: float) -> None:
    """Sixteen points of the compass."""
    assert bearing(words) == degrees


def test_every_point_of_the_compass_is_known() -> None:
    """Each is 22.5° further round than the one before."""
    assert [bearing(point) for point in POINTS] == [22.5 * number for number in range(16)]


def test_a_list_is_split() -> None:
    """Commas alone do not make a list: 'Taji, Iraq' is one place."""
    assert (several("Homs, and Hama"), several("Taji, Iraq")) == (["Homs", "Hama"], ["Taji, Iraq"])
