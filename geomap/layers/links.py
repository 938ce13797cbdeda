"""The layer of retaliation links: an arrow from an incident to the one that answered it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pandas as pd

from geomap.geo import distances_m
from geomap.incidents.words import told
from geomap.layers.layer import Layer
from geomap.schema import among

if TYPE_CHECKING:
    from geomap.schema import PlacedStory

ENDS = ["incident_id", "other_id"]
CERTAINTY = ("disputed", "stated", "implied", "inferred")
"""Which word stands for a link that several sources know differently: the first of these that any of them uses."""


def build(story: PlacedStory) -> Layer:
    """Return an arrow for each retaliation whose two ends are placed, in order of the answer's date.

    Columns: `incident_id` (the answer), `other_id` (what it answers), `confidence`, `asserted_by` (sources
    joined by '; '), `delay_days` (start to start, missing if a date is), `distance_m` (geodesic), `order` (from 1).
    """
    ends = story.placed[["incident_id", "latitude", "longitude", "date_start"]]
    ends = ends[ends["latitude"].notna()]
    links = _merged(story.relations)
    links = links[among(links["incident_id"], ends["incident_id"]) & among(links["other_id"], ends["incident_id"])]
    answer, cause = (ends.set_index("incident_id").loc[links[end]] for end in ENDS)
    links = links.assign(
        delay_days=(answer["date_start"].to_numpy() - cause["date_start"].to_numpy()) / pd.Timedelta(days=1),
        distance_m=distances_m(*(end[c].to_numpy() for end in (cause, answer) for c in ("latitude", "longitude"))),
        date=answer["date_start"].to_numpy(),
    ).sort_values(["date", "incident_id", "other_id"], ignore_index=True)
    return Layer("links", "Retaliation links", "arrows", links.drop(columns="date").assign(order=links.index + 1))


def _merged(relations: pd.DataFrame) -> pd.DataFrame:
    """Return one row per link, with the word that stands for all who assert it."""
    stated = relations[relations["relation"] == "retaliation_for"]
    rank = pd.Categorical(stated["confidence"], CERTAINTY, ordered=True)
    links = stated.assign(rank=rank).sort_values([*ENDS, "rank", "asserted_by"])
    voices = told(links.assign(incident_id=links.groupby(ENDS, sort=False).ngroup()), "asserted_by", "; ".join)
    merged = links.drop_duplicates(ENDS)[[*ENDS, "confidence"]]
    return merged.assign(asserted_by=voices.array).reset_index(drop=True)
