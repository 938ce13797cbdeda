"""Who spoke before is meant by 'it said', by 'the ministry' and by 'the statement'."""

from __future__ import annotations

import pytest
from extract.hearkened import speaking


@pytest.mark.parametrize(
    ("second", "wanted"),
    [
        ("It added that nobody was hurt.", "transport ministry"),
        ("The ministry gave no figures.", "transport ministry"),
        ("The statement said that nobody was hurt.", "transport ministry"),
        ("The mayor said that nobody was hurt.", "mayor"),
    ],
)
def test_who_spoke_before_is_meant(small, second: str, wanted: str) -> None:
    """But another one who speaks is himself."""
    assert speaking(f"The transport ministry said a bridge fell. {second}", small) == [["transport ministry"], [wanted]]


def test_a_pronoun_means_who_acted_where_nobody_spoke(small) -> None:
    """In the sentence right before."""
    found = speaking("Hamas fired rockets on Monday. It said that they were its answer.", small)
    assert found == [[], ["Hamas"]]


def test_he_is_nobody_who_only_acted(small) -> None:
    """A band is no 'he'."""
    assert speaking("Hamas fired rockets on Monday. He said that nobody was hurt.", small) == [[], []]


def test_a_short_name_means_the_full_one_before(small) -> None:
    """With 'the' before it; 'a transport ministry' would be another."""
    text = "Peru's Northern Command said a bridge fell. The Northern Command added that it was old."
    assert speaking(text, small) == [["Peru's Northern Command"], ["Peru's Northern Command"]]


def test_who_begins_a_sentence_may_blame_and_deny(small) -> None:
    """As well as say."""
    assert speaking("The mayor said a bridge fell. He blamed the rain.", small) == [["mayor"], ["mayor"]]


def test_the_group_is_the_one_that_was_named_before(small) -> None:
    """And not whoever spoke last."""
    found = speaking("The PKK attacked a post. Residents said it burned. The group said nobody was hurt.", small)
    assert found[-1] == ["PKK"]
