"""An answer of a model is held to its schema, and a quote to the text."""

from __future__ import annotations

import json

import pytest
from chat_server import claim
from hypothesis import given
from hypothesis import strategies as st

from geomap.extract.models.answers import LONGEST, MOST_CLAIMS, Claim, claims, stands
from geomap.extract.models.held import KINDS
from geomap.extract.sentences import Sentence, sentences

JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
    lambda inner: st.lists(inner) | st.dictionaries(st.sampled_from(["kind", "quote", "sentence", "x"]), inner),
)


def read(answer: str) -> tuple[list[Claim], list[tuple[str, str]]]:
    """What an answer claims, and column and value of what is refused."""
    refused: list[tuple[str, str]] = []
    found = list(claims(answer, lambda column, value, _: refused.append((column, value))))
    return found, refused


def said(*listed: object) -> str:
    """An answer that says this."""
    return json.dumps({"mentions": listed})


def test_a_good_answer_is_taken() -> None:
    """In its order."""
    assert read(said(claim("Taji"), claim("mortars", "weapon", 2))) == (
        [Claim("place", "Taji", 1), Claim("weapon", "mortars", 2)],
        [],
    )


@pytest.mark.parametrize("kind", ["person", "count", "", "Place", "places"])
def test_a_kind_that_is_none_of_ours_is_refused(kind: str) -> None:
    """The rest of the answer is taken."""
    assert read(said(claim(kind=kind), claim("Taji"))) == ([Claim("place", "Taji", 1)], [("kind", kind)])


@pytest.mark.parametrize(
    ("each", "shape"),
    [
        ({"kind": "place", "quote": "Taji"}, "kind, quote"),
        (claim(sentence="1"), "kind, quote, sentence"),
        (claim(sentence=True), "kind, quote, sentence"),
        (claim(sentence=1.5), "kind, quote, sentence"),
        (claim(value="Baghdad"), "kind, quote, sentence, value"),
        (claim(quote=None), "kind, quote, sentence"),
        ("Taji", "str"),
        (None, "NoneType"),
    ],
)
def test_what_is_not_of_the_schema_is_refused(each: object, shape: str) -> None:
    """Missing, of another type, or more than was asked for."""
    assert read(said(each)) == ([], [("mention", shape)])


@pytest.mark.parametrize("quote", ["", " ", "…", "x" * (LONGEST + 1)])
def test_a_quote_without_words_or_end_is_refused(quote: str) -> None:
    """It can be no name."""
    assert read(said(claim(quote))) == ([], [("quote", quote)])


@pytest.mark.parametrize(
    "answer",
    [
        "",
        "Sure! Here are the places: Taji.",
        '{"mentions": [{"kind": "place", "quo',
        "```json\n{}\n```",
        "[]",
        "{}",
        '{"mentions": {}}',
        '{"mentions": [], "note": "done"}',
        "[" * 200_000,
        "1" * 5_000,
    ],
)
def test_a_broken_answer_is_refused_as_a_whole(answer: str) -> None:
    """Also one nested without end."""
    assert read(answer) == ([], [("answer", answer)])


def test_an_answer_that_lists_too_much_is_refused_as_a_whole() -> None:
    """No few sentences have so many names."""
    answer = said(*[claim()] * (MOST_CLAIMS + 1))
    assert read(answer) == ([], [("answer", answer)])


@given(st.lists(JSON, max_size=5))
def test_whatever_json_comes_each_item_is_a_claim_or_refused(listed: list[object]) -> None:
    """And a claim has one of our kinds."""
    found, refused = read(said(*listed))
    assert len(found) + len(refused) == len(listed)
    assert {each.kind for each in found} <= set(KINDS)


@given(st.text())
def test_whatever_letters_come_they_are_refused_or_claim_nothing(answer: str) -> None:
    """An answer is never more than data."""
    assert read(answer)[0] == []


def spans(text: str, quote: str) -> list[tuple[int, int]]:
    """Where a quote stands in the first sentence of a text."""
    return [(each.start, each.end) for each in stands(text, sentences(text)[0], quote)]


def test_every_place_where_a_quote_stands_is_meant() -> None:
    """In its sentence, and in no other."""
    assert spans("Taji, not Camp Taji, fell. Taji burned.", "Taji") == [(0, 4), (15, 19)]


@pytest.mark.parametrize("quote", ["taji", "Taji fell", "Tajji", "Taj", "aji", "Camp-Taji", ".*", "Camp.Taji"])
def test_a_quote_in_other_letters_does_not_stand(quote: str) -> None:
    """Nor does a part of a word, and no sign in it has a meaning."""
    assert spans("Camp Taji was hit.", quote) == []


def test_a_quote_stands_where_its_line_is_broken() -> None:
    """A model gets each sentence on one line."""
    text = (
        "Rockets fell on the wide parade ground of Camp\nTaji in the night, officials of the ministry said on Monday."
    )
    assert spans(text, "Camp Taji") == [(42, 51)]


@pytest.mark.parametrize(("text", "quote"), [("爆発が東京で起きた。", "東京"), ("سقطت صواريخ ببغداد.", "بغداد")])
def test_where_words_are_written_together_a_quote_may_be_a_part_of_them(text: str, quote: str) -> None:
    """These scripts have no case."""
    assert [text[start:end] for start, end in spans(text, quote)] == [quote]


@given(st.text(alphabet="ab A\n.東", max_size=40), st.text(alphabet="ab A\n.東", max_size=4))
def test_what_stands_is_the_quote_but_for_its_spaces(text: str, quote: str) -> None:
    """And lies within the sentence."""
    found = stands(text, Sentence(1, 0, len(text), 1), f"{quote}a")
    assert all(text[each.start : each.end].split() == f"{quote}a".split() for each in found)
