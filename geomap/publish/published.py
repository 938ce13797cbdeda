"""A story as it is published: every step in its order."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from geomap.publish.coarsen import coarsened, cut
from geomap.publish.hidden import hidden
from geomap.publish.hide import without_columns
from geomap.publish.ids import without_incident_ids, without_report_ids, without_source_ids
from geomap.publish.order import reordered
from geomap.publish.secrets import TABLES, secrets_of
from geomap.publish.written import without_coordinates
from geomap.schema import ATTRIBUTIONS, INCIDENTS, LINKS, MATCHES, PLACED, RELATIONS, REPORTS, SOURCES, check, framed

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    import pandas as pd

    from geomap.errors import Finding
    from geomap.publish.hidden import Hidden
    from geomap.publish.publishing import Publishing
    from geomap.schema import PlacedStory

IDS = {
    "incident_id": ("incident_id", "other_id", *RELATIONS),
    "report_id": ("report_id",),
    "source_id": ("source_id", "asserted_by", "sources", "sums_up"),
}
"""Each kind of id, and the columns in which such ids stand."""
_KEYS = frozenset(name for names in IDS.values() for name in names)


@dataclass(frozen=True)
class Published:
    """What leaves the machine."""

    story: PlacedStory
    """The tables, without what is hidden."""
    strike: Callable[[str], str]
    """Strikes from any other text, such as a title, what must not be published."""
    publishing: Publishing
    """The wish that was followed."""

    def name_of(self, file: str) -> str:
        """Return a file's name as it may be published, empty if none may."""
        return "" if "file" in self.story.withheld else self.strike(file)


def published(story: PlacedStory, publishing: Publishing, refused: Iterable[Finding]) -> Published:
    """Return what of a story may leave the machine. Raises PublishingError for a column that no table has."""
    if publishing.is_everything:
        return Published(story, str, publishing)
    gone = hidden(publishing)
    has_coordinates = not publishing.grid_m and "latitude" not in gone.told
    strike = _strike(secrets_of(story, gone.redacted, refused), has_coordinates=has_coordinates)
    numbered = _to_number(story, gone, strike)
    if publishing.grid_m:
        story = coarsened(story, publishing.grid_m)
    story = reordered(_struck(without_columns(story, gone), strike))
    for name, number in _NUMBERED.items():
        if name in numbered:
            story = number(story)
    story = replace(_filled(story, gone), withheld=gone.columns | _made_from(gone.columns))
    _check(story)
    return Published(story, strike, publishing)


def _made_from(hidden: frozenset[str]) -> frozenset[str]:
    """Return the columns that only files have, and that tell what is hidden."""
    return frozenset({"retaliation_confidence"} if hidden & {"retaliation_for", "relation_confidence"} else ())


_NUMBERED = {
    "incident_id": without_incident_ids,
    "report_id": without_report_ids,
    "source_id": without_source_ids,
}


def _strike(secrets: set[str], *, has_coordinates: bool) -> Callable[[str], str]:
    """Return what strikes secrets, and coordinates in words where no exact point is published."""
    steps: list[Callable[[str], str]] = [] if has_coordinates else [without_coordinates]
    if secrets:
        from geomap.publish.strike import Strike  # noqa: PLC0415 - only what is redacted needs it

        steps.append(Strike(secrets))

    def struck(text: str) -> str:
        for step in steps:
            text = step(text)
        return text

    return struck


def _to_number(story: PlacedStory, gone: Hidden, strike: Callable[[str], str]) -> set[str]:
    """Return the kinds of ids that are numbered: those that are hidden and those that tell what is."""
    numbered = {name for name in IDS if name in gone.columns}
    if "sources" not in gone.columns and "source_id" not in gone.told:
        numbered.discard("source_id")
    if "sources" in gone.told:
        numbered.add("source_id")
    for kind, names in IDS.items():
        texts = {text for table in TABLES for name in names for text in _texts(getattr(story, table), name)}
        if kind not in numbered and any(strike(text) != text for text in texts):
            numbered.add(kind)
    return numbered


def _texts(table: pd.DataFrame, name: str) -> Iterable[str]:
    return table[name].dropna().unique() if name in table else ()


def _struck(story: PlacedStory, strike: Callable[[str], str]) -> PlacedStory:
    """Return the story with every text of its own struck, each different one once; ids are numbered instead."""
    tables = {}
    for name, table in TABLES.items():
        data = getattr(story, name)
        texts = [each.name for each in table.columns if each.kind == "text" and not each.allowed]
        tables[name] = data.assign(
            **{column: struck_column(data[column], strike) for column in texts if column not in _KEYS}
        )
    return replace(story, **tables)


def struck_column(cells: pd.Series, strike: Callable[[str], str]) -> pd.Series:
    """Return texts struck, each different one once."""
    struck = {text: after for text in cells.dropna().unique() if (after := strike(text)) != text}
    return cells.map(lambda text: struck.get(text, text), na_action="ignore").astype(cells.dtype) if struck else cells


def _filled(story: PlacedStory, gone: Hidden) -> PlacedStory:
    """Return the story with what must not be empty filled: a label with the id, a publisher with the source's."""
    placed = story.placed.assign(label=story.placed["label"].fillna(cut(story.placed["incident_id"])))
    sources = story.sources
    if "publisher" in gone.columns:
        sources = sources.assign(publisher=sources["source_id"])
    return replace(story, placed=placed, sources=sources, incidents=framed(INCIDENTS, placed, len(placed)))


def _check(story: PlacedStory) -> None:
    for table in (REPORTS, SOURCES, INCIDENTS, LINKS, ATTRIBUTIONS, MATCHES, PLACED):
        check(getattr(story, table.name), table)
