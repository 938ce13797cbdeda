"""Who speaks keeps his own words, or has the name of those for whom he speaks."""

from __future__ import annotations

import pytest
from extract.reading import ours
from extract.texts import text_of

from geomap.extract.attribution import heard
from geomap.extract.recognisers import recognised


def speaking(text: str, gazetteer) -> list[str]:
    """The names of those who speak in a text of one sentence."""
    article = text_of(text, gazetteer)
    actors = [each for each in recognised(article) if each.kind == "actor"]
    return [each.mention.value for each in heard(text, article.sentences[0], actors, ours()).voices]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("The governor of South Tarma announced it.", ["governor of South Tarma"]),
        ("A doctor at the district hospital reported four dead.", ["doctor at the district hospital"]),
        ("The spokesman for the PKK in Brussels confirmed it.", ["PKK"]),
        ("A Hamas official said so.", ["Hamas"]),
        ("A spokesman for the mayor said so.", ["spokesman for the mayor"]),
        ("A volunteer from Tarma said so.", ["volunteer from Tarma"]),
        ("No group has claimed it.", []),
        ("The men, arrested by police, said nothing.", []),
        ("Hamas, which rules the strip, said so.", ["Hamas"]),
        ("The PKK said so, and residents said the opposite.", ["PKK", "residents"]),
    ],
)
def test_a_voice_has_a_name(small, text: str, wanted: list[str]) -> None:
    """That of an actor whose spokesman it is, or all the words that say who it is."""
    assert speaking(text, small) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Peru's navy said so.", "Peru's navy"),
        ("A senior Peruvian military official in Tarma said so.", "Peruvian military official"),
        ("Lima said so.", "Peru"),
        ("A retired Peruvian general said so.", "retired Peruvian general"),
    ],
)
def test_forces_and_offices_of_a_state_keep_their_own_name(small, text: str, wanted: str) -> None:
    """With that of the state; one who has retired speaks for himself."""
    assert speaking(text, small) == [wanted]
