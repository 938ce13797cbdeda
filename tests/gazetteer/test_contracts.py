"""What holds across the gazetteer: words are declared before they are used, and every rung is weighed."""

from __future__ import annotations

import re
from pathlib import Path
from typing import get_args

import pytest

from geomap.gazetteer import context, kinds, osm, placing, ranking, weights
from geomap.gazetteer.importers import features
from geomap.gazetteer.ladder import LEAST_LENGTH, SURE_RUNGS, UNHINTED_LENGTH
from geomap.gazetteer.phrases import Phrase
from geomap.gazetteer.place import WIDE_TYPES
from geomap.gazetteer.sources import CORE, SOURCES, WORLD
from geomap.schema.words import GEO_PRECISIONS, PLACE_TYPES, RUNGS, SEATS

ROOT = Path(__file__).parents[2]
SET_APART = {"given": 1.0, "override": 1.0, "context": context.SCORE, "online": osm.SCORE, "none": 0.0}
"""Rungs beside the ladder, and the score of each."""


def test_every_rung_has_a_score_or_stands_beside_the_ladder() -> None:
    """No answer comes without one."""
    assert {*ranking.SCORES, *SET_APART} == set(RUNGS)


def test_what_is_found_beside_the_ladder_is_doubtful() -> None:
    """Nobody here has looked at what a context or an online geocoder takes a name for."""
    assert max(context.SCORE, osm.SCORE) < min(ranking.SCORES.values())


@pytest.mark.parametrize("rungs", [LEAST_LENGTH, UNHINTED_LENGTH, SURE_RUNGS])
def test_rules_are_for_rungs_that_there_are(rungs) -> None:
    """A rung that is renamed takes its rules along."""
    assert set(rungs) <= set(ranking.SCORES)


@pytest.mark.parametrize(
    "types",
    [
        set().union(*kinds.TYPE_WORDS.values()),
        kinds.AREAS | kinds.BUILT,
        set(weights.TYPE_WEIGHTS) | set(weights.WIDE) | set(weights.BONUS),
        ranking.AREAS,
        set(WIDE_TYPES),
        set(features.OF_CODE.values()),
    ],
)
def test_every_type_of_place_that_is_used_is_declared(types: set[str]) -> None:
    """In the one list of words that a table may hold."""
    assert types <= set(PLACE_TYPES)


def test_every_seat_and_precision_that_is_used_is_declared() -> None:
    """As above."""
    assert set(weights.SEAT_WEIGHTS) == set(SEATS)
    assert set(WIDE_TYPES.values()) <= set(GEO_PRECISIONS)


def test_every_form_of_a_phrase_is_placed() -> None:
    """What is parsed is answered."""
    assert set(placing._PLACED) == set(get_args(Phrase))  # noqa: SLF001 - the table is no business of callers


def test_the_sources_kept_by_hand_come_first() -> None:
    """And no source is in both indexes; what weighs as kept by hand is."""
    assert list(SOURCES) == [*CORE, *WORLD]
    assert len(SOURCES) == len(CORE) + len(WORLD)
    assert [list(SOURCES)[trust] for trust in weights.LISTED_WEIGHTS] == ["curated", "regions", "landmarks"]


@pytest.mark.parametrize("rung", RUNGS)
def test_the_docs_give_the_score_of_each_rung(rung: str) -> None:
    """As a row of the ladder's table or in the sentence about what stands beside it."""
    text = (ROOT / "docs" / "gazetteer-sources.md").read_text(encoding="utf-8")
    score = {**SET_APART, **ranking.SCORES}[rung]
    assert re.search(rf"`{rung}` (?:\| |\(){score:.2f}[ :]", text)
