"""Each sentence comes with what is recognised in it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from extract.tales import read
from extract.texts import text_of
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from geomap.extract.events.read_sentence import read_sentences
from geomap.extract.recognisers import recognised

if TYPE_CHECKING:
    from geomap.gazetteer import Gazetteer

TEXT = (
    "On Monday rockets hit a base in Kirkuk, killing two. The Islamic State claimed it on Tuesday, and six were hurt."
)


def test_mentions_belong_to_the_sentence_that_they_stand_in(small: Gazetteer) -> None:
    """So do figures, dates, places and who is said to have done it."""
    first, second = read(TEXT, small)
    assert [each.value for each in first.dates] + [each.value for each in second.dates] == ["Monday", "Tuesday"]
    assert [[each.best for each in one.figures] for one in (first, second)] == [[2], [6]]
    assert [len(one.places) for one in (first, second)] == [1, 0]
    assert [[each.status for each in one.said] for one in (first, second)] == [[], ["claimed"]]


def test_a_date_at_the_beginning_holds_for_all_of_the_sentence(small: Gazetteer) -> None:
    """One farther on does not, nor one that counts from another incident."""
    first, second = read(TEXT, small)
    assert [each.value for each in first.opening] == ["Monday"]
    assert list(second.opening) == []
    assert list(read("Two days later jets bombed a camp.", small)[0].opening) == []


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    st.lists(st.sampled_from(["Kirkuk", "on Monday", "two", "died", ".", "\n\n", "Rockets", "hit", "12"]), max_size=20)
)
def test_no_mention_is_lost_or_told_twice(small: Gazetteer, words: list[str]) -> None:
    """Whatever the words are."""
    text = text_of(" ".join(words), small)
    mentions = recognised(text)
    found = list(read_sentences(text, mentions))
    assert [each for one in found for each in one.mentions] == mentions
    assert [one.sentence for one in found] == list(text.sentences)


def test_the_day_of_a_dateline_is_told_of_nothing(small: Gazetteer) -> None:
    """It is the day on which the report was written."""
    (read_,) = read("KIRKUK (16 October 2012) - Rockets hit a base in Kirkuk on Sunday.", small)
    assert [each.value for each in read_.dates] == ["Sunday"]
