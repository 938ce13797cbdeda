"""The rules of attribution are made from their table."""

from __future__ import annotations

from typing import TYPE_CHECKING, get_args

import pytest
from extract.reading import ours

from geomap.extract.said import Status

if TYPE_CHECKING:
    from geomap.extract.lexicon.rules import Rule

SAYINGS = ours().rules.sayings


@pytest.mark.parametrize("rule", SAYINGS, ids=lambda rule: rule.form.pattern[-30:])
def test_a_rule_has_a_status_and_says_how_sure_it_is(rule: Rule) -> None:
    """And only the groups that are asked for."""
    assert rule.status in get_args(Status)
    assert 0 < rule.confidence <= 1
    assert rule.form.groupindex.keys() <= {"by", "whom", "too", "mine"}
    assert rule.letters


def test_macros_are_filled_in() -> None:
    """None is left in a pattern."""
    patterns = [*(rule.form for rule in SAYINGS), *ours().rules.speakers]
    assert not any("{by}" in each.pattern or "{whom}" in each.pattern for each in patterns)


def test_a_rule_begins_where_a_word_does() -> None:
    """'@12' is not found in '@112'."""
    rule = next(each for each in SAYINGS if "responsib" in each.letters)
    found = rule.form.search("and @12 claimed responsibility")
    assert found is not None
    assert found["by"] == "@12"
