"""A sentence is cut where another clause begins."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from geomap.extract.events.clauses import clauses
from geomap.extract.sentences import sentences


def test_conjunctions_relatives_and_strong_signs_begin_a_clause() -> None:
    """A mere comma does not."""
    text = "On Monday, jets hit the camp, which was empty; nobody fell while the army – it said – slept."
    assert [text[each.start : each.end] for each in clauses(text, sentences(text)[0])] == [
        "On Monday, jets hit the camp",
        "which was empty",
        "nobody fell",
        "while the army",
        "it said",
        "slept.",
    ]


@given(st.text(st.sampled_from("ab ,;:—“ but when who"), max_size=120))
def test_clauses_stand_in_order_inside_their_sentence(text: str) -> None:
    """None is empty."""
    for sentence in sentences(text):
        found = clauses(text, sentence)
        places = [place for each in found for place in each]
        assert places == sorted(places)
        assert all(each.start < each.end for each in found)
        assert all(sentence.start <= place <= sentence.end for place in places)
