"""What changed as a map: what was added and removed, what changed, and an arrow from each old place to the new one."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import pandas as pd

from geomap.comparison.compare import KINDS
from geomap.comparison.telling import change
from geomap.gazetteer.credits import credits_of
from geomap.layers import Layer, uncertainty
from geomap.page import Drawn, draw
from geomap.page.labels import labels_for
from geomap.schema import (
    ATTRIBUTIONS,
    INCIDENTS,
    LINKS,
    MATCHES,
    PLACED,
    REPORTS,
    SOURCES,
    PlacedStory,
    frame,
    framed,
    records,
)

if TYPE_CHECKING:
    from collections.abc import Hashable, Mapping

    from geomap.comparison.compare import Comparison
    from geomap.gazetteer import Gazetteer

TITLES = {
    "removed": "Removed", "before": "Moved: the old place", "changed": "Changed otherwise",
    "moved": "Moved: the new place", "added": "Added",
}  # fmt: skip
"""The layers of marks, from the bottom of the drawing to the top."""
WORDS = {"removed": "removed", "before": "was", "changed": "changed", "moved": "now", "added": "added"}
"""What stands before the name of a place."""
LONGEST = 200
"""Of what changed in one incident so many letters are told on the map."""
ENDS = ["incident_id", "other_id", "confidence", "distance_m"]


def page_of(made: Comparison, gazetteer: Gazetteer, *, title: str, language: str = "en") -> Drawn:
    """Return what the page shows. Incidents whose text alone changed are on it too, with what changed as the reason."""
    parts = _parts(made)
    placed = _placed(parts)
    story = _story(placed)
    marks = [Layer(name, TITLES[name], "marks", _points(part)) for name, part in parts.items()]
    arrows = Layer("moves", "From the old place to the new", "arrows", _arrows(parts, made))
    thanks = [*made.old.credits, *made.new.credits, *credits_of({"natural-earth", "geonames"})]
    unique = list({credit.attribution: credit for credit in thanks}.values())
    labels = labels_for(story, gazetteer)
    return draw(
        story, [uncertainty.build(story), arrows, *marks], title=title, credits=unique, labels=labels, language=language
    )


def _parts(made: Comparison) -> dict[str, pd.DataFrame]:
    """Return the rows of each layer; the old place of what moved has an id of its own."""
    told = _told(made)
    moved = made.moved[made.moved["distance_m"].notna()]
    before, after = _rows(made.old.placed, moved["old_id"]), _rows(made.new.placed, moved["new_id"])
    rest = told.index.difference(pd.Index(moved["new_id"], dtype=object))
    parts = {
        "removed": made.removed,
        "before": before.assign(incident_id=_other_ids(before["incident_id"], made)),
        "changed": _rows(made.new.placed, pd.Series(rest, dtype="str")),
        "moved": after,
        "added": made.added,
    }
    return {name: _worded(part, WORDS[name], told.to_dict()) for name, part in parts.items()}


def _told(made: Comparison) -> pd.Series:
    """Return what changed in each incident in words, by its new id."""
    found: dict[str, list[str]] = {}
    for row in records(made.moved):
        away = "" if row["distance_m"] is None else f" {row['distance_m'] / 1000:,.1f} km"
        found.setdefault(row["new_id"], []).append(f"moved{away}")
    for row in records(made.changed[made.changed["kind"].isin(KINDS)]):
        found.setdefault(row["new_id"], []).append(change(row))
    return pd.Series({name: "; ".join(each)[:LONGEST] for name, each in found.items()}, dtype=object)


def _rows(placed: pd.DataFrame, ids: pd.Series) -> pd.DataFrame:
    at = pd.Index(placed["incident_id"].astype(object)).get_indexer(pd.Index(ids.astype(object)))
    return placed.take(at).reset_index(drop=True)


def _other_ids(ids: pd.Series, made: Comparison) -> pd.Series:
    """Return ids for old places, unlike any that an incident has."""
    taken = {*made.old.placed["incident_id"], *made.new.placed["incident_id"]}
    end = " (old place)"
    while taken & set(ids + end):
        end += "'"
    return ids + end


def _worded(part: pd.DataFrame, word: str, told: Mapping[Hashable, str]) -> pd.DataFrame:
    """Return rows whose label says what became of them, and whose reason says what changed."""
    reasons = part["incident_id"].map(lambda name: told.get(name, "") or word).astype("str")
    return part.assign(label=word + ": " + part["label"], reasons=reasons, candidates=None)


def _placed(parts: Mapping[str, pd.DataFrame]) -> pd.DataFrame:
    filled = [part for part in parts.values() if len(part)]
    whole = pd.concat(filled, ignore_index=True) if filled else frame(PLACED)
    whole = framed(PLACED, whole, len(whole))
    return whole.sort_values(["date_start", "incident_id"], ignore_index=True, kind="stable")


def _story(placed: pd.DataFrame) -> PlacedStory:
    return PlacedStory(
        sources=frame(SOURCES),
        reports=frame(REPORTS),
        incidents=framed(INCIDENTS, placed, len(placed)),
        relations=frame(LINKS),
        attributions=frame(ATTRIBUTIONS),
        placed=placed,
        matches=frame(MATCHES),
    )


def _points(part: pd.DataFrame) -> pd.DataFrame:
    return part.loc[part["latitude"].notna(), ["incident_id", "latitude", "longitude"]].reset_index(drop=True)


def _arrows(parts: Mapping[str, pd.DataFrame], made: Comparison) -> pd.DataFrame:
    """Return an arrow for each move; how it is known is no word of sources, so it is drawn dashed and told nowhere."""
    away = made.moved["distance_m"].dropna().to_numpy(np.float64)
    ends = {"incident_id": parts["moved"]["incident_id"], "other_id": parts["before"]["incident_id"]}
    return pd.DataFrame({**ends, "confidence": "moved", "distance_m": away})[ENDS]
