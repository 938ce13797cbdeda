"""One of the two that are compared: what a build wrote, or reports that are read, grouped and placed now."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

import pandas as pd

from geomap import incidents, resolve
from geomap.comparison import built
from geomap.files import name_of
from geomap.gazetteer import library
from geomap.gazetteer.credits import by_name, credits_of
from geomap.incidents.words import told
from geomap.readers import USUAL, read_all
from geomap.schema import PLACED, RELATIONS, REPORTS

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from contextlib import AbstractContextManager
    from pathlib import Path

    from geomap.errors import Finding
    from geomap.gazetteer import Gazetteer
    from geomap.gazetteer.credits import Credit
    from geomap.readers import Manner
    from geomap.schema import PlacedStory

UNTOLD = frozenset({"report_id", "source_id", "incident_id", "sums_up", "file", "row", *RELATIONS, *PLACED.names})
"""Columns of reports that the incident has itself, or that are no part of what a report says."""


@dataclass(frozen=True)
class Side:
    """Incidents to be compared."""

    name: str
    """The name of the file or folder."""
    placed: pd.DataFrame
    """Table PLACED."""
    more: pd.DataFrame
    """What else is known of each incident, as text, in the same order."""
    known: frozenset[str]
    """The columns of both that were read; others are empty and not compared."""
    credits: Sequence[Credit]
    """Whom to thank."""
    refused: Sequence[Finding] = ()
    """Rows that could not be read: they are not compared."""


def read_side(path: Path, opened: Callable[[], AbstractContextManager[Gazetteer]], manner: Manner = USUAL) -> Side:
    """Return what is to be compared; a gazetteer is opened only for reports, which must be placed.

    `manner` says how reports are read. Raises InputError for what cannot be read or trusted.
    """
    found = built.file_of(path)
    if found:
        placed, answers, known, credits_ = built.read(found)
        return Side(name_of(path), placed, answers, known, credits_)
    with opened() as gazetteer:
        reading = read_all([path], manner)
        story, _ = incidents.group(reading.reports, reading.sources, reading.relations)
        placed_story, _ = resolve.place(story, gazetteer, reading.matches)
    used = placed_story.matches["gazetteer_source"].dropna().unique()
    named = by_name(reading.matches["gazetteer_source"].dropna().unique())
    thanks = credits_of(set(used), named | library.terms())
    thanks += [dataset.credit for dataset in reading.datasets if dataset.credit]
    return replace(side_of(placed_story, name_of(path), thanks), refused=reading.refused)


def side_of(story: PlacedStory, name: str, credits_: Sequence[Credit] = ()) -> Side:
    """Return a placed story as one side."""
    more = _more(story)
    known = frozenset({*PLACED.names, *more.columns}) - story.withheld
    return Side(name, story.placed.reset_index(drop=True), more, known, credits_)


def _more(story: PlacedStory) -> pd.DataFrame:
    """Return what reports say that incidents do not, and the relations, joined for each incident."""
    names = [column.name for column in REPORTS.columns if column.kind == "text" and column.name not in UNTOLD]
    links = story.relations.sort_values(["incident_id", "relation", "other_id"])
    ids = pd.Index(story.placed["incident_id"].astype(object))
    given = _columns(story.reports, names, ids)
    for name in RELATIONS:
        others = links[links["relation"] == name].rename(columns={"other_id": name})
        given |= _columns(others, [name], ids)
    return pd.DataFrame(given, index=range(len(ids)))


def _columns(rows: pd.DataFrame, names: Sequence[str], ids: pd.Index) -> dict[str, pd.Series]:
    """Return what each incident's rows have in columns, in the order of ids; most incidents have one row."""
    if rows.empty:
        return {name: pd.Series(None, index=range(len(ids)), dtype="str") for name in names}
    if rows["incident_id"].duplicated().any():
        rows = pd.DataFrame({name: told(rows, name, "; ".join) for name in names}).reset_index()
    at = pd.Index(rows["incident_id"].astype(object)).get_indexer(ids)
    return {name: rows[name].take(at).set_axis(range(len(ids))).where(at >= 0) for name in names}
