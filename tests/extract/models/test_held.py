"""What a model says of some letters becomes a mention as ours are."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest
from extract.texts import text_of

from geomap.extract.models.held import held

if TYPE_CHECKING:
    from collections.abc import Sequence

    from geomap.extract.mention import Kind, Mention


def of(kind: Kind, words: str, text: str, gazetteer) -> Sequence[Mention]:
    """What words of a text make."""
    whole = text_of(text, gazetteer)
    start = text.index(words)
    sentence = whole.sentences[0]
    return held(whole, kind, sentence, sentence._replace(start=start, end=start + len(words)), 0.5)


@pytest.mark.parametrize("kind", ["place", "actor", "weapon", "target"])
def test_the_value_is_the_words_on_one_line(small, kind: Kind) -> None:
    """With the span as it stands."""
    text = "Smoke rose over the red brick\nquarter of the old town."
    (each,) = of(kind, "red brick\nquarter", text, small)
    assert (each.kind, each.value, text[each.start : each.end]) == (kind, "red brick quarter", "red brick\nquarter")


def test_an_actor_of_the_lexicon_has_its_usual_name(small) -> None:
    """As our own mentions of it have."""
    assert [each.value for each in of("actor", "Kata’ib Hizballah", "Kata’ib Hizballah spoke.", small)] == [
        "Kataib Hezbollah"
    ]


def test_a_date_is_read_by_our_rules_in_those_letters_alone(small) -> None:
    """As sure as the model is."""
    (each,) = of("date", "11 March", "It fell in February or on 11 March or later.", small)
    assert (each.first, each.precision, each.confidence) == (date(2020, 3, 11), "day", 0.5)


def test_a_date_on_which_somebody_spoke_is_less_sure(small) -> None:
    """The words round it tell, as with our own."""
    assert [each.confidence for each in of("date", "Wednesday", "It fell, he said on Wednesday.", small)] == [0.2]


def test_a_date_without_a_day_makes_nothing(small) -> None:
    """Days are never guessed."""
    assert of("date", "some time", "It fell some time ago.", small) == []
