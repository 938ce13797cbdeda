"""All data of a page as inert blocks: one with what the map, the list and the filters need, others with the details.

A block of details has all that the page tells of some thousands of incidents, and is read when one of them is chosen.
"""

from __future__ import annotations

from collections.abc import Mapping
from concurrent.futures import ThreadPoolExecutor
from dataclasses import asdict, dataclass
from os import cpu_count
from typing import TYPE_CHECKING

import numpy as np
import pandas as pd

from geomap.gazetteer.credits import manifest
from geomap.page.block import QUICK, THOROUGH, deflated, plain
from geomap.page.labels import COLUMNS as LABEL_COLUMNS
from geomap.page.outlines import outlines_of
from geomap.page.sectors import sectors_of
from geomap.schema.frames import listed

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from numpy.typing import NDArray

    from geomap.gazetteer.credits import Credit
    from geomap.layers import Layer
    from geomap.page.tiles import Tiles
    from geomap.schema import PlacedStory

EACH = 10_000
"""So many incidents share a block of details."""
SHOWN = (
    "incident_id", "label", "role", "date_start", "date_end", "date_precision", "event_type", "sub_event_type",
    "country", "perpetrator", "attribution_status", "actors", "target", "weapon",
    *(f"{count}_{end}" for count in ("munitions", "fatalities", "injuries") for end in ("low", "best", "high", "open")),
    "latitude", "longitude", "uncertainty_m", "geo_precision", "bearing_deg", "status", "gazetteer_source",
)  # fmt: skip
"""Columns of PLACED that the first block has; the rest is in the details, but for the unplaced, which say why."""
BY_INCIDENT = ("reports", "attributions", "matches")
OFTEN_THE_LABEL = ("query", "location_as_reported", "location", "matched_name", "place_name")
"""Columns of the details that say what the first block's `label` says where a place was taken as it was written."""


@dataclass(frozen=True)
class Payload:
    """The data of a page."""

    core: str
    """The block that is read when the page opens."""
    details: tuple[str, ...] = ()
    """Blocks of EACH incidents, in the order of the core."""


def payload(  # noqa: PLR0913 - all that a page shows, each by name
    story: PlacedStory,
    layers: Sequence[Layer],
    *,
    title: str,
    language: str,
    basemap: Callable[[], Mapping[str, object] | None],
    labels: pd.DataFrame,
    credits: Sequence[Mapping[str, str] | Credit],  # noqa: A002 - the page's own word for it
    tiles: Tiles | None = None,
) -> Payload:
    """Return the data of a page; the same story gives the same text. `basemap` is asked last, for what lies below."""
    rows = pd.Index(story.placed["incident_id"].astype(object))
    outline, outlines = outlines_of(story.placed)
    content = {
        "title": title,
        "language": language,
        "each": EACH,
        "layers": [{"name": layer.name, "title": layer.title, "kind": layer.kind} for layer in layers],
        "outlines": outlines,
        "credits": [dict(credit) if isinstance(credit, Mapping) else asdict(credit) for credit in credits],
    }
    content["gazetteers"] = _gazetteers(story.placed["gazetteer_source"])
    if tiles:
        content["tiles"] = tiles.content()
    tables = {
        "incidents": _shown(story).assign(outline=outline),
        "sectors": sectors_of(story.placed),
        "relations": _relations(story, rows),
        "labels": labels.reindex(columns=LABEL_COLUMNS),
        **{f"layer {layer.name}": _layer(layer, rows) for layer in layers},
    }
    level = THOROUGH if len(rows) <= EACH else QUICK
    with ThreadPoolExecutor(cpu_count()) as pool:  # libdeflate lets the next block be laid out while it deflates one
        details = [pool.submit(deflated, each, level) for each in _details(story, rows)]
        content["basemap"] = basemap()
        return Payload(deflated(plain(content, tables), level), tuple(each.result() for each in details))


def _gazetteers(sources: pd.Series) -> dict[str, str]:
    """Return what sources of places are called; of what only the user's own file names, that name is all there is."""
    known = manifest()
    return {name: known[name].short for name in sorted(set(sources.dropna())) if name in known}


def _shown(story: PlacedStory) -> pd.DataFrame:
    """Return what the map, the list and the filters show of each incident."""
    shown = story.placed[list(SHOWN)].reset_index(drop=True)
    unplaced = story.placed["latitude"].isna().to_numpy()
    why = story.placed["reasons"].reset_index(drop=True).where(unplaced)
    return shown.assign(why=why, publishers=_publishers(story), sources=_number(story.placed["sources"]))


def _publishers(story: PlacedStory) -> pd.Series:
    """Return who published the sources of each incident, joined by ';'."""
    names = story.sources.set_index("source_id")["publisher"].to_dict()
    codes, texts = pd.factorize(story.placed["sources"].astype(object))
    joined = [";".join(dict.fromkeys(str(names.get(part, part)) for part in listed(text))) for text in texts]
    return pd.Series([joined[code] if code >= 0 else None for code in codes], dtype="str")


def _number(sources: pd.Series) -> pd.Series:
    """Return how many sources each cell lists."""
    return (sources.str.count(";") + 1).fillna(0).astype("int64").reset_index(drop=True)


def _relations(story: PlacedStory, rows: pd.Index) -> pd.DataFrame:
    """Return the relations with their two ends as rows of the incidents and the source that says so.

    One that leads nowhere is left out.
    """
    relations, sources = story.relations, story.sources.set_index("source_id")
    ends = {"incident": _found(relations["incident_id"], rows), "other": _found(relations["other_id"], rows)}
    said = {name: relations["asserted_by"].map(sources[name]) for name in ("publisher", "url")}
    said["publisher"] = said["publisher"].fillna(relations["asserted_by"])
    known = relations.drop(columns=["incident_id", "other_id", "asserted_by"]).assign(**ends, **said)
    return known[(known["incident"] >= 0) & (known["other"] >= 0)].reset_index(drop=True)


def _found(ids: pd.Series, rows: pd.Index) -> NDArray[np.intp]:
    """Return the row of each incident, -1 for one that there is not."""
    return rows.get_indexer(pd.Index(ids.astype(object)))


def _layer(layer: Layer, rows: pd.Index) -> pd.DataFrame:
    """Return a layer's rows with incidents by row; of marks and areas only which incidents have one."""
    incident = _found(layer.table["incident_id"], rows)
    if layer.kind in ("marks", "areas"):
        shown = np.zeros(len(rows), dtype=bool)
        shown[incident[incident >= 0]] = True
        return pd.DataFrame({"shown": shown})
    table = layer.table.assign(incident=incident).drop(columns="incident_id")
    if "other_id" in table:
        table = table.assign(other=_found(table["other_id"], rows)).drop(columns="other_id")
    return table[incident >= 0].reset_index(drop=True)


def _details(story: PlacedStory, rows: pd.Index) -> Iterator[bytes]:
    """Give a block for each EACH incidents: what else is known of them, their reports and the sources of these."""
    rest = story.placed.drop(columns=[*SHOWN, "geometry"], errors="ignore").reset_index(drop=True)
    parts = {name: _in_order(getattr(story, name), rows) for name in BY_INCIDENT}
    for start in range(0, len(rows), EACH):
        incidents = story.placed.iloc[start : start + EACH]
        own = {"incidents": rest.iloc[start : start + EACH]}
        own |= {name: _slice(part, start, start + EACH) for name, part in parts.items()}
        sources = story.sources[story.sources["source_id"].isin(own["reports"]["source_id"].unique())]
        spared = {name: _spared(table, incidents) for name, table in own.items()}
        tables = {name: table for name, (table, _) in spared.items()}
        shared = {name: said for name, (_, said) in spared.items()}
        yield plain({"shared": shared}, {**tables, "sources": sources})


def _spared(table: pd.DataFrame, incidents: pd.DataFrame) -> tuple[pd.DataFrame, dict[str, str]]:
    """Return a table without what the incidents say already: its column and theirs that stands for what is missing.

    Only a table with one row for each incident can do without.
    """
    is_own = "incident" not in table
    if not is_own and (len(table) != len(incidents) or not np.array_equal(table["incident"], np.arange(len(table)))):
        return table, {}
    both = [] if is_own else [name for name in table.columns if name in incidents]
    said = {name: name for name in both if _same(table[name], incidents[name])}
    table = table.drop(columns=list(said))
    label = incidents["label"].set_axis(table.index)
    for name in set(OFTEN_THE_LABEL).intersection(table.columns):
        if not (table[name].isna() & label.notna()).any():
            table = table.assign(**{name: table[name].where(table[name] != label)})
            said[name] = "label"
    return table, dict(sorted(said.items()))


def _same(one: pd.Series, other: pd.Series) -> bool:
    return one.dtype == other.dtype and bool(one.array.equals(other.array))


def _in_order(table: pd.DataFrame, rows: pd.Index) -> pd.DataFrame:
    """Return the rows in the order of their incidents, with the row of each; one of no incident is left out."""
    known = table.drop(columns="incident_id").assign(incident=_found(table["incident_id"], rows))
    return known[known["incident"] >= 0].sort_values("incident", kind="stable")


def _slice(part: pd.DataFrame, start: int, end: int) -> pd.DataFrame:
    """Return the rows of the incidents from start to before end, counted from start."""
    first, last = part["incident"].searchsorted([start, end])
    rows = part.iloc[first:last]
    return rows.assign(incident=rows["incident"] - start)
