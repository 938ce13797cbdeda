"""Groups that no list has are told by their words."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from extract.reading import ours

from geomap.extract.actors.groups import by_name, self_named, tied, units, unnamed, with_members
from geomap.extract.run import runs
from geomap.extract.sentences import sentences

if TYPE_CHECKING:
    from collections.abc import Callable

    from geomap.extract.run import Run


def run_of(text: str) -> Run:
    """The words of a text of one sentence."""
    return runs(text, sentences(text), ours())[0]


@pytest.mark.parametrize(
    ("rule", "text", "words"),
    [
        (tied, "Iran-backed Iraqi Shiite militias fired it.", ["Iran-backed Iraqi Shiite militias"]),
        (tied, "pro-Russian separatists fled", ["pro-Russian separatists"]),
        (by_name, "In June gunmen fired.", []),
        (self_named, "A group calling itself the Sons of the River spoke.", ["Sons of the River"]),
        (units, "the Front for the Freedom of Kasa spoke", ["Front for the Freedom of Kasa"]),
        (units, "the Guard of the bank spoke", []),
        (tied, "anti-tank fire", []),
        (unnamed, "Masked gunmen fled.", ["Masked gunmen"]),
        (unnamed, "militants backed by Iran fired", ["militants backed by Iran"]),
        (unnamed, "The group met.", []),
        (self_named, "a group calling itself the River Guard said", ["River Guard"]),
        (self_named, "calling itself a group", []),
        (units, "the Hama Falcons Brigade fled", ["Hama Falcons Brigade"]),
        (units, "a brigade fled", []),
        (by_name, "men of the Red Hand militia fled", ["Red Hand militia"]),
        (by_name, "Masked gunmen fled.", []),
        (by_name, "On Monday militants fled.", []),
    ],
)
def test_a_group_is_told_by_its_words(rule: Callable, text: str, words: list[str]) -> None:
    """By who backs it, what it is, what it calls itself, or how its name ends."""
    assert [text[each.start : each.end] for each in rule(run_of(text), ours())] == words


def test_a_name_reaches_over_its_people() -> None:
    """As far as they are named."""
    assert with_members(run_of("Tamil Tiger suicide bombers struck"), 1, ours()) == 3
    assert with_members(run_of("Tamil Tiger struck"), 1, ours()) == 1
