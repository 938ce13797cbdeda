"""What exports share: the incidents with what they answer, taken a slice at a time."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pandas as pd

from geomap.layers.links import CERTAINTY
from geomap.schema import ATTRIBUTIONS, PLACED, Column, Table

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

    from geomap.schema import PlacedStory

TOGETHER = 10_000
"""So many rows are written at once, so that a large file never stands in memory as a whole."""
INCIDENTS = Table(
    "incidents",
    "A placed incident and what it answers.",
    (
        *PLACED.columns,
        Column("retaliation_for", "text", "Incidents that this one answers, joined by '; '."),
        Column("retaliation_confidence", "text", "How each of these is known, in the same order, joined by '; '."),
    ),
    key="incident_id",
)
"""Table PLACED as files have it, with the incidents that each one answers."""
IDS = frozenset({"incident_id", "report_id", "source_id"})
"""Ids tie rows together: one that is not published is a number that tells nothing, and stays."""


def without(table: Table, withheld: Collection[str]) -> Table:
    """Return a table without the columns of which nothing is published.

    >>> without(INCIDENTS, {"incident_id", "role"}).names[:2]
    ['incident_id', 'date_start']
    """
    stays = IDS | {"status"} if table is ATTRIBUTIONS else IDS  # how an accusation is known, not how a place was found
    kept = tuple(column for column in table.columns if column.name not in withheld or column.name in stays)
    return replace(table, columns=kept)


def incidents_of(story: PlacedStory) -> pd.DataFrame:
    """Return table INCIDENTS of a story."""
    answers = answers_of(story.relations).groupby("incident_id", sort=False)
    told = {name: answers[column].agg("; ".join).astype("str") for name, column in ANSWERS.items()}
    ids = story.placed["incident_id"]
    return story.placed[PLACED.names].assign(
        **{name: ids.map(cells).astype("str").array for name, cells in told.items()}
    )


ANSWERS = {"retaliation_for": "other_id", "retaliation_confidence": "confidence"}
"""Columns beside those of PLACED, and those of LINKS that they are made of."""


def answers_of(relations: pd.DataFrame) -> pd.DataFrame:
    """Return the retaliations, each once, with the word that stands for all sources, as on the map; by other_id."""
    told = relations[relations["relation"] == "retaliation_for"]
    rank = pd.Categorical(told["confidence"], CERTAINTY, ordered=True)
    ordered = told.assign(rank=rank).sort_values(["other_id", "incident_id", "rank"])
    return ordered.drop_duplicates(["incident_id", "other_id"])[["incident_id", "other_id", "confidence"]]


def slices(table: pd.DataFrame, rows: int = TOGETHER) -> Iterator[pd.DataFrame]:
    """Give a table in pieces, in order; an empty one is one empty piece."""
    for start in range(0, max(len(table), 1), rows):
        yield table.iloc[start : start + rows]
