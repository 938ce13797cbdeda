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


def test_the_group_is_the_one_that_was_named_before(small) -> None:
    """And not whoever spoke last."""
    found = speaking("The PKK attacked a post. Residents said it burned. The group said nobody was hurt.", small)
    assert found[-1] == ["PKK"]
