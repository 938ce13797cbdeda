"""A place of a sentence is where it happened, where it came from, or only named."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from geomap.extract.events.where import Located, where
from geomap.extract.mention import Kind, Mention
from geomap.extract.sentences import sentences


def located(text: str, *names: str, kind: Kind = "place") -> list[Located]:
    """The places of a sentence, which is told by their names."""
    starts = [text.index(name) for name in names]
    mentions = [
        Mention(kind=kind, start=start, end=start + len(name), value=name, confidence=0.9)
        for start, name in zip(starts, names, strict=True)
    ]
    return where(text, sentences(text)[0], mentions)


@pytest.mark.parametrize(
    "text",
    [
        "Rockets were fired at a base in Kirkuk.",
        "Eighteen rockets hit the big Kirkuk base.",
        "Jets bombed Kirkuk overnight.",
        "It was the third attack on Kirkuk.",
        "The Kirkuk rocket attack killed two.",
        "Shells fell south east of the Iraqi town of Kirkuk.",
    ],
)
def test_what_is_hit_and_what_stands_behind_in_is_where_it_was(text: str) -> None:
    """Behind a preposition, as an object, or before the word for what was done."""
    assert [each.role for each in located(text, "Kirkuk")] == ["at"]


@pytest.mark.parametrize(
    "text",
    [
        "Rockets were fired from Kirkuk.",
        "Drones were launched from around five miles west of Kirkuk at the airport.",
        "The drones took off from a field held by the rebels near Kirkuk.",
        "Two rockets were fired at 4:30 pm from a palm grove outside Kirkuk.",
    ],
)
def test_what_is_fired_from_is_no_target(text: str) -> None:
    """Also with a distance before it, or what lies there."""
    assert [each.role for each in located(text, "Kirkuk")] == ["from"]


def test_where_what_was_fired_came_down_is_no_place_of_launch() -> None:
    """The verb between them says so."""
    assert [each.role for each in located("Rockets fired from the hills landed near Kirkuk.", "Kirkuk")] == ["at"]


@pytest.mark.parametrize(
    "text",
    [
        "The governor of Kirkuk condemned the attack.",
        "Kirkuk police said two died.",
        "Shells fell in the hills bordering Kirkuk.",
        "A court sentenced him, Kirkuk said.",
    ],
)
def test_a_name_that_is_told_of_somebody_is_only_named(text: str) -> None:
    """Whoever governs or speaks for a place is not where it happened."""
    assert [each.role for each in located(text, "Kirkuk")] == ["named"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Rockets fell around five miles west of Erbil on Monday.", "around five miles west of Erbil"),
        ("Jets hit targets south east of the Syrian town of Erbil.", "south east of the Syrian town of Erbil"),
        ("A bomb went off near Erbil.", "near Erbil"),
        ("A bomb went off in Erbil.", "Erbil"),
    ],
)
def test_words_that_say_where_from_a_place_belong_to_it(text: str, expected: str) -> None:
    """Distances, bearings and 'near'; an 'in' adds nothing."""
    assert [each.words(text) for each in located(text, "Erbil")] == [expected]


def test_between_takes_both_places() -> None:
    """They are one phrase."""
    text = "A bomb went off on the road between Hit and Haditha."
    assert [each.words(text) for each in located(text, "Hit", "Haditha")] == ["between Hit and Haditha"]


def test_a_list_of_places_plays_one_part() -> None:
    """Each is as the first."""
    text = "Shells fell in Hit, Haditha and Anah."
    assert [each.role for each in located(text, "Hit", "Haditha", "Anah")] == ["at", "at", "at"]


def test_a_name_within_an_actor_is_no_place() -> None:
    """'Tehran' that blames is a government."""
    text = "Tehran blamed the rebels."
    names = [Mention(kind=kind, start=0, end=6, value="Tehran", confidence=0.9) for kind in ("place", "actor")]
    assert where(text, sentences(text)[0], names) == []


@given(st.text(alphabet="in of near Hit, between and (from) 5 km west\n", max_size=200))
def test_any_words_are_read(text: str) -> None:
    """Every place stays in its sentence."""
    for sentence in sentences(text):
        at = text.find("Hit", sentence.start, sentence.end - 3)
        names = [Mention(kind="place", start=at, end=at + 3, value="Hit", confidence=0.9)] if at >= 0 else []
        assert all(sentence.start <= each.start < each.end <= sentence.end for each in where(text, sentence, names))


@pytest.mark.parametrize(
    "text",
    [
        "A mine went off at the gate of the police station of Kirkuk.",
        "Two herders were shot at the entrance to Kirkuk.",
        "A lorry was burned on the road to Kirkuk.",
        "Six nurses were abducted from Kirkuk.",
        "The army drove the rebels out of Kirkuk.",
        "Gunmen entered Kirkuk at dawn.",
        "State bombs Kirkuk.",
        "Readers remember Kirkuk, where gunmen shot six men.",
        "A mine went off between Zab and Kirkuk.",
        "The shelling of Kirkuk killed two.",
        "It came after the fall of Kirkuk.",
    ],
)
def test_parts_roads_and_entrances_lead_to_the_place_they_are_of(text: str) -> None:
    """So does what was taken from it, who entered it, and what is told behind 'where'."""
    assert [each.role for each in located(text, "Kirkuk")] == ["at"]


def test_a_base_from_which_aircraft_take_off_is_not_hit() -> None:
    """To take off is not to take."""
    assert [each.role for each in located("Jets taking off from Kirkuk bombed a well.", "Kirkuk")] == ["from"]


def test_there_is_where_was_named_last() -> None:
    """In its own sentence; 'there was' points to nothing."""
    texts = ("Kirkuk was quiet until shells hit a clinic there.", "Kirkuk was quiet, but there was a blast.")
    assert [[each.role for each in located(text, "Kirkuk")] for text in texts] == [["at"], ["named"]]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Shells fell on Taza, in neighbouring Kirkuk.", ["Taza, in neighbouring Kirkuk"]),
        ("Shells fell on Taza, 20 km south of Kirkuk.", ["Taza, 20 km south of Kirkuk"]),
        ("Shells fell on Taza, in Anbar's Kirkuk district.", ["Taza, in Anbar's Kirkuk"]),
        ("Shells fell in Taza, in Kirkuk and in the hills.", ["Taza", "Kirkuk"]),
        ("Shells fell on the road from Taza to Kirkuk.", ["road from Taza to Kirkuk"]),
    ],
)
def test_a_place_is_told_with_what_it_lies_in(text: str, expected: list[str]) -> None:
    """A list of places holds none in another."""
    names = [each for each in ("Taza", "Anbar", "Kirkuk") if each in text]
    assert [each.words(text) for each in located(text, *names)] == expected


def test_soldiers_of_a_land_may_be_hit_anywhere() -> None:
    """A base of a land lies in it, more often than its soldiers do."""
    text = "A drone hit Iraqi soldiers and an Iraqi base."
    land = Mention(kind="place", start=12, end=17, value="Iraq", confidence=0.4)
    again = Mention(kind="place", start=34, end=39, value="Iraq", confidence=0.4)
    persons = Mention(kind="target", start=12, end=26, value="soldiers", confidence=0.8)
    base = Mention(kind="target", start=34, end=44, value="base", confidence=0.8)
    found = where(text, sentences(text)[0], [land, persons, again, base])
    assert [(each.role, each.start) for each in found] == [("land", 34)]


def test_the_name_of_an_aircraft_is_no_place() -> None:
    """Though a town is called so."""
    text = "Two Super Tucano planes bombed a camp near Kirkuk."
    plane = Mention(kind="weapon", start=4, end=23, value="Super Tucano planes", confidence=0.9)
    places = [
        Mention(kind="place", start=text.index(name), end=text.index(name) + 6, value=name, confidence=0.9)
        for name in ("Tucano", "Kirkuk")
    ]
    assert [each.mention.value for each in where(text, sentences(text)[0], [plane, *places])] == ["Kirkuk"]
