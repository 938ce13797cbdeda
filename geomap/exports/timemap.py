"""TimeMap JSON: events with their sources and associations, all values text, as TimeMap's pages read them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pandas as pd

from geomap.exports.objects import dumped, objects, quoted
from geomap.exports.table import INCIDENTS, incidents_of, slices, without
from geomap.exports.texts import between, joined, lines, texts
from geomap.schema import ROLES, listed

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    import pyarrow as pa

    from geomap.gazetteer.credits import Credit
    from geomap.schema import PlacedStory


def write(story: PlacedStory, path: Path, credits_: Sequence[Credit]) -> None:
    """Write `events`, `sources`, `associations`, and the credits under `attribution`; one of each on a line."""
    chains = _chains(story.relations)
    lists = {
        "events": _events(story, chains),
        "sources": iter([_sources(story.sources)]),
        "associations": iter([_associations(story, chains)]),
    }
    with path.open("wb") as file:
        file.write(f'{{"attribution": {dumped([credit.attribution for credit in credits_])}'.encode())
        for name, pieces in lists.items():
            file.write(f',\n"{name}": ['.encode())
            for number, rows in enumerate(pieces):
                file.write(joined(lines([",\n", rows]))[0 if number else 1 :])
            file.write(b"\n]")
        file.write(b"}\n")


def _events(story: PlacedStory, chains: pd.Series) -> Iterator[pa.Array]:
    """Give an event for each incident: TimeMap's own members, then the columns that it does not know."""
    notes = story.reports.loc[story.reports["notes"].notna(), ["incident_id", "notes"]]
    told = notes.drop_duplicates("incident_id").set_index("incident_id")["notes"]
    names = without(INCIDENTS, story.withheld).names
    for piece in slices(incidents_of(story)):
        ids = piece["incident_id"]
        about = ids.map(told).astype("str").fillna(piece["label"])
        known = {
            "id": quoted(ids),
            "description": quoted(about),
            "date": quoted(piece["date_start"]),
            "time": '""',
            "time_precision": quoted(piece["date_precision"]),
            "location": quoted(piece["label"]),
            "category": quoted(piece["role"]),
            "sources": texts(piece["sources"], lambda text: dumped(listed(text))).fill_null("[]"),
            "associations": _associated(piece, ids.map(chains).astype("str")),
        }
        yield objects(known | {name: quoted(piece[name]) for name in names if name not in known})


def _associated(piece: pd.DataFrame, chains: pd.Series) -> pa.Array:
    kinds, narratives = (between(", ", texts(values, dumped), "") for values in (piece["event_type"], chains))
    return lines(["[", quoted(piece["role"]), kinds, narratives, "]"])


def _sources(sources: pd.DataFrame) -> pa.Array:
    known = {"id": "source_id", "title": "title", "url": "url", "author": "publisher", "date": "date_published"}
    more = {"description": quoted(sources["title"]), "type": '"Webpage"', "thumbnail": '""', "paths": "[]"}
    return objects({name: quoted(sources[column]) for name, column in known.items()} | more)


def _associations(story: PlacedStory, chains: pd.Series) -> pa.Array:
    """Return the roles as categories, the types of events as filters, and each chain of answers as a narrative."""
    kinds = sorted(story.placed["event_type"].dropna().unique())
    rows = [(role, "", "CATEGORY") for role in ROLES] + [(kind, "", "FILTER") for kind in kinds]
    rows += [(chain, "Incidents that answer one another", "NARRATIVE") for chain in chains.drop_duplicates()]
    table = pd.DataFrame(rows, columns=["id", "desc", "mode"], dtype="str")
    titles = {"id": quoted(table["id"]), "title": quoted(table["id"])}
    return objects(titles | {name: quoted(table[name]) for name in ("desc", "mode")})


def _chains(relations: pd.DataFrame) -> pd.Series:
    """Return the chain that each incident belongs to which answers or is answered, named after one of them."""
    import networkx as nx  # noqa: PLC0415 - slow to import

    told = relations[relations["relation"] == "retaliation_for"]
    graph = nx.Graph(list(zip(told["incident_id"], told["other_id"], strict=True)))
    named = {one: f"Chain of {min(chain)}" for chain in nx.connected_components(graph) for one in sorted(chain)}
    return pd.Series(named, dtype="str")
