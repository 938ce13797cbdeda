"""The words that a field comes from, by the sentence and the letters that they are."""

from __future__ import annotations

from extract.fielded import read_in

from geomap.extract.coded import Span
from geomap.extract.fields.spans import first_word, span_of, words_of

TEXT = "It was Monday.\n\nRockets\nhit Kirkuk\non Monday."


def test_letters_of_an_account_are_of_its_sentence(small) -> None:
    """Which is counted over the whole article."""
    (told,) = read_in(TEXT, small).told
    start = TEXT.index("Kirkuk")
    assert span_of(told.accounts[0], start, start + 6).sentence > 1


def test_the_first_word_is_one_that_tells_of_it(small) -> None:
    """And not the first of its sentence."""
    (told,) = read_in(TEXT, small).told
    assert words_of(TEXT, first_word(told)) == "hit"


def test_words_stand_on_one_line() -> None:
    """Whatever space is between them."""
    assert words_of("at\n\t the   gate", Span(1, 0, 15)) == "at the gate"
