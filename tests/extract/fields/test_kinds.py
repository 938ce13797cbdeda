"""What sort of incident it was."""

from __future__ import annotations

import pytest
from extract.fielded import read_in, values
from extract.reading import ours

from geomap.extract.fields.kinds import GUESSED, SURE, kind
from geomap.schema.words import EVENT_TYPES


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The army shelled Taji on Monday.", "Shelling/artillery/missile attack"),
        ("Jets bombed Taji on Monday.", "Air/drone strike"),
        ("A roadside bomb killed two soldiers in Taji on Monday.", "Remote explosive/landmine/IED"),
        ("A suicide bomber killed two soldiers in Taji on Monday.", "Suicide bomb"),
        ("Gunmen kidnapped two aid workers in Taji on Monday.", "Abduction/forced disappearance"),
        ("Rebels clashed with soldiers in Taji on Monday.", "Armed clash"),
        ("Rockets hit Taji on Monday, killing two.", "Shelling/artillery/missile attack"),
        ("Gunmen attacked villagers in Taji on Monday, killing two villagers.", "Attack"),
        ("Rebels captured Taji on Monday after a siege.", "Non-state actor overtakes territory"),
        ("Government forces captured Taji on Monday.", "Government regains territory"),
        ("Islamic State overran Taji on Monday.", "Non-state actor overtakes territory"),
        ("Gunmen ambushed three nurses in Taji on Monday.", "Attack"),
        ("Gunmen ambushed three soldiers in Taji on Monday.", "Armed clash"),
        ("Gunmen shot dead three farmers in Taji on Monday.", "Attack"),
        ("Gunmen burned huts in Taji on Monday, killing three farmers.", "Attack"),
        ("A blast in Taji on Monday killed three soldiers.", "Remote explosive/landmine/IED"),
        ("Troops intercepted a missile over Taji on Monday; debris killed two.", "Shelling/artillery/missile attack"),
        ("Gunmen raided an army post in Taji on Monday and spoke of the capture of two lorries.", "Armed clash"),
    ],
)
def test_the_words_for_the_deed_say_it_else_the_weapon_else_who_was_hit(small, text: str, expected: str) -> None:
    """Each sub-event type stands with the type that it is of."""
    found = values(kind(read_in(text, small).told[0], text, ours()))
    assert found["sub_event_type"] == expected
    assert expected in EVENT_TYPES[found["event_type"]]


def test_a_sort_is_as_sure_as_its_words_agree(small) -> None:
    """Where one word is against it, less; a guess is the least sure."""
    texts = ("Jets bombed Taji on Monday.", "Taji was bombed and shelled on Monday.")
    agreed, mixed = (kind(read_in(text, small).told[0], text, ours())["sub_event_type"].confidence for text in texts)
    words = "Gunmen attacked villagers in Taji on Monday."
    attack = kind(read_in(words, small).told[0], words, ours())
    assert (agreed, mixed, attack["sub_event_type"].confidence) == (SURE, SURE / 2, GUESSED)


def test_a_sort_comes_from_the_words_that_say_it(small) -> None:
    """In every sentence that does."""
    read = read_in("Jets bombed Taji on Monday. The air strike on Taji killed two.", small)
    found = kind(read.told[0], read.text, ours())
    assert read.words(found["sub_event_type"]) == ["bombed", "air strike"]
