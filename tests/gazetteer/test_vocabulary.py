"""A misprint finds the names that it may stand for, and no shortcut loses one."""

from __future__ import annotations

import sqlite3
from contextlib import closing

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rapidfuzz.distance import OSA

from geomap.gazetteer import heard, layout, vocabulary
from geomap.names import skeleton, sound

LETTERS = "abdhiklmnrsuב"
SOUNDS = st.text(alphabet=LETTERS, min_size=1, max_size=12)


def of(sounds: list[str], country: str = "IQ", *, asked: str = "IQ", initial: str = "") -> vocabulary.Vocabulary:
    """The vocabulary of a country whose names sound so, as an index keeps it."""
    with closing(sqlite3.connect(":memory:")) as database:
        database.executescript(layout.LAYOUT + heard.LAYOUT)
        parts = heard.parts([country] * len(sounds), sounds)
        database.executemany("INSERT INTO heard VALUES (?,?,?,?,?)", parts)
        heard.write(database)
        return vocabulary.read(database, asked, initial)


@given(st.lists(SOUNDS, max_size=20), SOUNDS, st.integers(1, 2))
def test_likes_are_what_a_look_at_every_name_finds(sounds: list[str], asked: str, most: int) -> None:
    """The letters as bits only leave out what is too far off."""
    near = [(each, OSA.distance(asked, each)) for each in set(sounds)]
    wanted = {(each, edits) for each, edits in near if edits <= most}
    assert set(of(sounds).like(asked, most=most)) == wanted


@given(SOUNDS.filter(lambda text: len(text) > 1), st.data())
def test_a_name_with_one_slip_is_found(written: str, data) -> None:
    """A letter added, left out, changed or swapped with the next, anywhere."""
    at = data.draw(st.integers(0, len(written) - 2))
    letter = data.draw(st.sampled_from(LETTERS))
    before, here, after, rest = written[:at], written[at], written[at + 1], written[at + 2 :]
    for slip in (before + letter + written[at:], before + after + rest, before + letter + after + rest,
                 before + after + here + rest):  # fmt: skip
        assert written in dict(of([written, "kutlamarat"]).like(slip, most=1))


def test_the_nearest_come_first() -> None:
    """What is not off at all before what is one letter off."""
    assert of(["tajim", "taji", "tajimu"]).like("taji", most=2) == [("taji", 0), ("tajim", 1), ("tajimu", 2)]


@given(st.lists(SOUNDS, min_size=1, max_size=10), SOUNDS)
def test_the_same_consonants_are_found_by_their_hash(sounds: list[str], asked: str) -> None:
    """In alphabetical order; other consonants are not."""
    wanted = sorted({each for each in sounds if skeleton(each) == skeleton(asked)})
    assert of(sounds).with_consonants_of(asked) == wanted


def test_without_a_country_the_first_letter_is_taken_for_right() -> None:
    """The names of the world are kept by it."""
    sounds = [sound("taji"), sound("hit"), sound("tikrit")]
    assert of(sounds, asked="", initial="t").sounds == sorted([sounds[0], sounds[2]])


@pytest.mark.parametrize("country", ["SY", ""])
def test_a_country_without_names_has_an_empty_vocabulary(country: str) -> None:
    """Nothing is like anything in it."""
    empty = of(["taj"], asked=country, initial="x")
    assert (empty.sounds, empty.like("taj", most=2), empty.with_consonants_of("taj")) == ([], [], [])


def test_no_more_are_given_than_are_worth_a_look() -> None:
    """However many are alike."""
    sounds = [f"taj{first}{second}" for first in LETTERS for second in LETTERS]
    assert len(of(sounds).like("taj", most=2)) == vocabulary.MOST
