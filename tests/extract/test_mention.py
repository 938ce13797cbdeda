"""A mention says where its words stand and what they mean."""

from __future__ import annotations

from datetime import date
from typing import get_args

from extract.reading import actors_of, targets_of, weapons_of

from geomap.extract.dates import dates
from geomap.extract.figures import figures
from geomap.extract.mention import Counted, Kind, Mention
from geomap.extract.sentences import sentences

TEXT = "On 4 March 2021 Israeli jets fired 12 to 14 rockets at a base, killing at least five."


def mentions() -> list[Mention]:
    """All that is recognised without a gazetteer."""
    cut = sentences(TEXT)
    told = [*dates(TEXT, cut, date(2021, 3, 5)), *figures(TEXT, cut)]
    return [*told, *actors_of(TEXT), *weapons_of(TEXT), *targets_of(TEXT)]


def test_every_mention_stands_in_the_text() -> None:
    """And says how sure it is."""
    assert {each.kind for each in mentions()} == set(get_args(Kind)) - {"place"}
    assert all(0 <= each.start < each.end <= len(TEXT) for each in mentions())
    assert all(0 < each.confidence <= 1 for each in mentions())


def test_a_figure_is_a_number_or_its_bounds() -> None:
    """'At least' is a bound alone."""
    found = {each.of: (each.low, each.best, each.high) for each in figures(TEXT, sentences(TEXT))}
    assert found == {"munitions": (12, None, 14), "killed": (5, None, None)}
    assert found.keys() <= set(get_args(Counted))
