"""Sounds heard in batches become the vocabulary that all of them at once would have been."""

from __future__ import annotations

import sqlite3
from contextlib import closing

from hypothesis import given
from hypothesis import strategies as st

from geomap.gazetteer import heard, layout, vocabulary

SOUNDS = st.text("abkأж", max_size=4)
NAMES = st.lists(st.tuples(st.sampled_from(["", "IQ", "SY", "IQ;SY"]), SOUNDS), max_size=12)


def vocabularies(*batches):
    """The rows of table vocabulary that batches of countries and sounds make."""
    with closing(sqlite3.connect(":memory:")) as database:
        database.executescript(layout.LAYOUT + heard.LAYOUT)
        for batch in batches:
            parts = heard.parts([country for country, _ in batch], [sound for _, sound in batch])
            database.executemany("INSERT INTO heard VALUES (?,?,?,?,?)", parts)
        heard.write(database)
        return database.execute("SELECT * FROM vocabulary ORDER BY country, initial").fetchall()


@given(st.lists(NAMES, min_size=1, max_size=4))
def test_batches_make_what_all_at_once_makes(batches) -> None:
    """Each sound once, sorted, with its own marks."""
    assert vocabularies(*batches) == vocabularies([name for batch in batches for name in batch])


def test_a_sound_is_known_in_each_country_of_its_place_and_by_its_first_letter() -> None:
    """A name on a border is looked for on both sides."""
    found = vocabularies([("IQ;SY", "kaim"), ("IQ", "bagdad")])
    assert [(country, initial, sounds.decode().split("\n")) for country, initial, sounds, *_ in found] == [
        ("", "b", ["bagdad"]), ("", "k", ["kaim"]), ("IQ", "", ["bagdad", "kaim"]), ("SY", "", ["kaim"]),
    ]  # fmt: skip


def test_marks_are_those_of_their_sounds() -> None:
    """After parts were joined, too."""
    ((_, _, sounds, skeletons, masks), *_) = vocabularies([("", "kirkuk"), ("", "kut")], [("", "karbala")])
    each = sounds.decode().split("\n")
    assert skeletons == vocabulary.skeletons(each).tobytes()
    assert masks == vocabulary.masks(each).tobytes()
