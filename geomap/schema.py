"""The columns of every table that flows: type, unit, allowed values, meaning. Declared once, here.

    places; sources, reports → incidents, relations, attributions → matches, placed

A table is a pandas DataFrame (`placed` a GeoDataFrame, EPSG:4326). `check` holds a table against its
declaration when it is read, joined and before it is written.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Literal, cast

import pandas as pd

from geomap.errors import TableError

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    import geopandas as gpd

Kind = Literal["text", "integer", "number", "day", "flag"]

DTYPES: dict[Kind, str] = {
    "text": "str",
    "integer": "Int64",
    "number": "float64",
    "day": "datetime64[s]",
    "flag": "bool",
}


@dataclass(frozen=True, slots=True)
class Column:
    """One column of a table."""

    name: str
    """Its name, as it stands in files."""
    kind: Kind
    """What its values are. Text, integer, number and day may be missing; a flag may not."""
    meaning: str
    """What a value says, in one sentence."""
    unit: str = ""
    """The unit of a number; empty for a count or where there is none."""
    allowed: tuple[str, ...] = ()
    """The words that may stand here; empty if any may."""
    required: bool = False
    """Whether every row must have a value."""
    low: float | None = None
    """The least value a number may have."""
    high: float | None = None
    """The greatest value a number may have."""

    @property
    def wanted(self) -> str:
        """Say in words what a value must be, for messages."""
        if self.allowed:
            return "one of " + ", ".join(self.allowed)
        words = {
            "text": "text",
            "integer": "a whole number",
            "number": "a number",
            "day": "a date as YYYY-MM-DD",
            "flag": "true or false",
        }[self.kind]
        if self.low is not None and self.high is not None:
            return f"{words} from {self.low:g} to {self.high:g}"
        return f"{words} of {self.low:g} or more" if self.low is not None else words


@dataclass(frozen=True, slots=True)
class Table:
    """The declaration of one table."""

    name: str
    """Its name in messages and docs."""
    meaning: str
    """What one row is."""
    columns: tuple[Column, ...]
    """Its columns in order."""
    key: str = ""
    """The column whose values are unique; empty if there is none."""

    def __getitem__(self, name: str) -> Column:
        """Return the column of that name."""
        return next(column for column in self.columns if column.name == name)

    @property
    def names(self) -> list[str]:
        """The names of the columns, in order."""
        return [column.name for column in self.columns]


EVENT_TYPES: dict[str, tuple[str, ...]] = {
    "Battles": ("Armed clash", "Government regains territory", "Non-state actor overtakes territory"),
    "Explosions/Remote violence": (
        "Chemical weapon",
        "Air/drone strike",
        "Suicide bomb",
        "Shelling/artillery/missile attack",
        "Remote explosive/landmine/IED",
        "Grenade",
    ),
    "Violence against civilians": ("Sexual violence", "Attack", "Abduction/forced disappearance"),
    "Protests": ("Peaceful protest", "Protest with intervention", "Excessive force against protesters"),
    "Riots": ("Violent demonstration", "Mob violence"),
    "Strategic developments": (
        "Agreement",
        "Arrests",
        "Change to group/activity",
        "Disrupted weapons use",
        "Headquarters or base established",
        "Looting/property destruction",
        "Non-violent transfer of territory",
        "Other",
    ),
}
"""Event types and their sub-event types, by the names that ACLED's codebook gives them."""

ROLES = ("attack", "retaliatory strike", "other")
ATTRIBUTION_STATUSES = ("claimed", "attributed", "suspected", "disputed", "denied", "unknown")
DATE_PRECISIONS = ("day", "days", "week", "month", "year")
GEO_PRECISIONS = ("exact", "near", "relative", "district", "province", "region", "country", "sea")
"""From crisp to vague. `exact` is the named place itself, `sea` is open water."""
RELATIONS = ("retaliation_for", "part_of", "follows", "same_as", "disputes")
CONFIDENCES = ("stated", "implied", "disputed", "inferred")
"""How a link is known: the source says so; the source sets both side by side; somebody named by the source
denies it; geomap inferred it and no source did."""
STATUSES = ("placed", "ambiguous", "unknown", "given")
RUNGS = ("given", "exact", "core", "alias", "edits", "skeleton", "none")
FIGURES = ("munitions", "fatalities", "injuries")


def _figures(meaning: Mapping[str, str]) -> tuple[Column, ...]:
    columns: list[Column] = []
    for name, what in meaning.items():
        columns += [
            Column(f"{name}_low", "integer", f"Least number of {what} that is given ('at least 5' is 5).", low=0),
            Column(f"{name}_best", "integer", f"The one figure given for {what}.", low=0),
            Column(f"{name}_high", "integer", f"Greatest number of {what} that is given.", low=0),
        ]
    return tuple(columns)


_COUNTED = {"munitions": "rockets, missiles or bombs", "fatalities": "people killed", "injuries": "people wounded"}

PLACES = Table(
    "places",
    "One named place, as a gazetteer source has it.",
    (
        Column("gazetteer_id", "text", "Its id in its source.", required=True),
        Column("source", "text", "Its source, a key of gazetteer/sources.toml.", required=True),
        Column("name", "text", "Its usual name.", required=True),
        Column("aliases", "text", "Its other names in any script, joined by ';'."),
        Column("type", "text", "What it is: town, military_base, province and so on.", required=True),
        Column("country", "text", "ISO 3166 alpha-2 codes joined by ';' where several hold or claim it."),
        Column("admin1", "text", "First-level province by name."),
        Column("latitude", "number", "Latitude.", "degrees WGS 84", required=True, low=-90, high=90),
        Column("longitude", "number", "Longitude.", "degrees WGS 84", required=True, low=-180, high=180),
        Column("radius_m", "number", "How far from the point it may reach.", "metres", required=True, low=0),
        Column("population", "integer", "Inhabitants.", low=0),
    ),
)

SOURCES = Table(
    "sources",
    "One published text.",
    (
        Column("source_id", "text", "Short name that reports refer to.", required=True),
        Column("publisher", "text", "Who published it.", required=True),
        Column("title", "text", "Its headline or a description of it."),
        Column("url", "text", "Where it was published."),
        Column("archive_url", "text", "Where an archived copy lies."),
        Column("date_published", "day", "Day of publication."),
        Column("date_accessed", "day", "Day on which the coder read it."),
        Column("language", "text", "Its language, as a BCP 47 tag."),
        Column("sha256", "text", "SHA-256 of the text that was coded, in hexadecimal."),
    ),
    key="source_id",
)

REPORTS = Table(
    "reports",
    "One source's account of one incident, as that source has it.",
    (
        Column("report_id", "text", "Short unique name of the report.", required=True),
        Column("source_id", "text", "The source it stands in.", required=True),
        Column("incident_id", "text", "The incident it tells of; empty: the report is its own incident."),
        Column("date_start", "day", "First day on which it can have happened, local date at the place."),
        Column("date_end", "day", "Last such day; empty: the same day."),
        Column("date_precision", "text", "What the date is known to.", allowed=DATE_PRECISIONS),
        Column("date_as_reported", "text", "The date as the source words it."),
        Column("event_type", "text", "Kind of event.", allowed=tuple(EVENT_TYPES)),
        Column(
            "sub_event_type",
            "text",
            "Kind of event, finer.",
            allowed=tuple(sub for subs in EVENT_TYPES.values() for sub in subs),
        ),
        Column("location_as_reported", "text", "The place as the source words it."),
        Column("location", "text", "The place as the coder reads it, if the words alone do not say; looked up first."),
        Column("admin1", "text", "First-level province, a hint for the look-up."),
        Column("admin2", "text", "District, kept and shown."),
        Column("country", "text", "Country by name or ISO 3166 code; several joined by ';'. A hard filter."),
        Column("latitude", "number", "Latitude that the source gives.", "degrees WGS 84", low=-90, high=90),
        Column("longitude", "number", "Longitude that the source gives.", "degrees WGS 84", low=-180, high=180),
        Column("geo_precision", "text", "Precision of the given coordinates.", allowed=GEO_PRECISIONS),
        Column("launch_location", "text", "Where it was launched from, as the source words it."),
        Column("perpetrator", "text", "Who did it, by this source."),
        Column("attribution_status", "text", "How the perpetrator is known.", allowed=ATTRIBUTION_STATUSES),
        Column("attributed_by", "text", "Who says so; several joined by ';'."),
        Column("denied_by", "text", "Who denies it; several joined by ';'."),
        Column("target", "text", "Who or what was hit or meant."),
        Column("weapon", "text", "With what."),
        *_figures(_COUNTED),
        *(
            Column(f"{name}_as_reported", "text", f"The number of {what} in the source's own words, if not a figure.")
            for name, what in _COUNTED.items()
        ),
        *(
            Column(relation, "text", f"Incidents that this one is in the relation '{relation}' to, joined by ';'.")
            for relation in RELATIONS
        ),
        Column("relation_confidence", "text", "How the relation is known.", allowed=CONFIDENCES),
        Column("notes", "text", "The coder's remarks."),
        Column("tags", "text", "Free words, joined by ';'."),
        Column("file", "text", "The file it was read from, by name."),
        Column("row", "integer", "The row in that file; the header is row 1.", low=0),
    ),
    key="report_id",
)

_INCIDENT_COLUMNS = (
    Column("incident_id", "text", "Short unique name of the incident.", required=True),
    Column("role", "text", "What it is on the map.", allowed=ROLES, required=True),
    Column("date_start", "day", "First day on which it can have happened."),
    Column("date_end", "day", "Last such day."),
    Column(
        "date_precision", "text", "What the date is known to, by the source that knows best.", allowed=DATE_PRECISIONS
    ),
    Column("event_type", "text", "Kind of event.", allowed=tuple(EVENT_TYPES)),
    Column("sub_event_type", "text", "Kind of event, finer."),
    Column("country", "text", "Country or countries, as ISO 3166 codes joined by ';'."),
    Column("perpetrator", "text", "Who did it; several accounts joined by ';'."),
    Column(
        "attribution_status",
        "text",
        "The strongest status over all reports; 'disputed' if anybody denies it.",
        allowed=ATTRIBUTION_STATUSES,
    ),
    Column("target", "text", "Who or what was hit or meant; several accounts joined by ';'."),
    Column("weapon", "text", "With what; several accounts joined by ';'."),
    *_figures(_COUNTED),
    *(
        Column(f"{name}_open", "flag", f"Whether the highest count of {what} is 'at least'.")
        for name, what in _COUNTED.items()
    ),
    Column("reports", "integer", "Number of reports.", low=1),
    Column("sources", "text", "The sources, joined by ';'."),
)

INCIDENTS = Table(
    "incidents",
    "The reports that share an incident_id, reconciled: ranges span what the sources say.",
    _INCIDENT_COLUMNS,
    key="incident_id",
)

LINKS = Table(
    "relations",
    "One relation of one incident to another, as one source has it.",
    (
        Column("incident_id", "text", "The incident that answers, follows or belongs.", required=True),
        Column("relation", "text", "Its relation to the other.", allowed=RELATIONS, required=True),
        Column("other_id", "text", "The other incident.", required=True),
        Column("asserted_by", "text", "The source_id that says so; 'geomap' for an inferred one.", required=True),
        Column("confidence", "text", "How it is known.", allowed=CONFIDENCES, required=True),
    ),
)

ATTRIBUTIONS = Table(
    "attributions",
    "One word about who did it: who says it, of whom, in which source.",
    (
        Column("incident_id", "text", "The incident.", required=True),
        Column("source_id", "text", "The source in which it stands.", required=True),
        Column("perpetrator", "text", "Of whom it is said; empty if nobody is named."),
        Column("status", "text", "What is said.", allowed=ATTRIBUTION_STATUSES, required=True),
        Column("said_by", "text", "Who says it; empty: the source itself."),
    ),
)

_ANSWER_COLUMNS = (
    Column("latitude", "number", "Latitude of the point; missing if unplaced.", "degrees WGS 84", low=-90, high=90),
    Column("longitude", "number", "Longitude of the point; missing if unplaced.", "degrees WGS 84", low=-180, high=180),
    Column("uncertainty_m", "number", "Radius within which it happened; missing if unplaced.", "metres", low=0),
    Column("geo_precision", "text", "How precisely the place is known.", allowed=GEO_PRECISIONS),
    Column(
        "bearing_deg",
        "number",
        "Middle of the sector in which it lies, if only a bearing is known.",
        "degrees clockwise from north",
        low=0,
        high=360,
    ),
    Column("status", "text", "Outcome of the look-up.", allowed=STATUSES, required=True),
    Column("rung", "text", "The rung of the ladder that answered.", allowed=RUNGS),
    Column("score", "number", "Certainty of the match.", "0 to 1", low=0, high=1),
    Column("matched_name", "text", "The name in the gazetteer that matched."),
    Column("gazetteer_id", "text", "The place's id in its gazetteer source."),
    Column("gazetteer_source", "text", "The gazetteer source it comes from."),
    Column("reasons", "text", "Why this answer, in words, joined by '; '."),
    Column("candidates", "text", "Other places it could have been, joined by '; '."),
)

MATCHES = Table(
    "matches",
    "One place that one report names, looked up.",
    (
        Column("report_id", "text", "The report.", required=True),
        Column("incident_id", "text", "Its incident.", required=True),
        Column("purpose", "text", "What the place is to the incident.", allowed=("location", "launch"), required=True),
        Column("query", "text", "The words that were looked up."),
        *_ANSWER_COLUMNS,
    ),
)

PLACED = Table(
    "placed",
    "An incident with the best of its matches; geometry is a point in EPSG:4326, empty if unplaced.",
    (
        *_INCIDENT_COLUMNS,
        Column("label", "text", "Short name for lists and the map: the place.", required=True),
        Column("query", "text", "The words that were looked up."),
        *_ANSWER_COLUMNS,
    ),
    key="incident_id",
)

TABLES = {table.name: table for table in (PLACES, SOURCES, REPORTS, INCIDENTS, LINKS, ATTRIBUTIONS, MATCHES, PLACED)}
"""Every table by its name; the docs' reference page is made from it."""


@dataclass(frozen=True)
class Story:
    """All that was read and grouped: five tables that belong together."""

    sources: pd.DataFrame
    """Table SOURCES."""
    reports: pd.DataFrame
    """Table REPORTS; every row's incident_id is filled."""
    incidents: pd.DataFrame
    """Table INCIDENTS, ordered by date, then as they were read."""
    relations: pd.DataFrame
    """Table LINKS."""
    attributions: pd.DataFrame
    """Table ATTRIBUTIONS."""


@dataclass(frozen=True)
class PlacedStory(Story):
    """A story whose incidents were looked up."""

    placed: gpd.GeoDataFrame
    """Table PLACED with a geometry column, in the order of `incidents`."""
    matches: pd.DataFrame
    """Table MATCHES: every place of every report."""


def frame(table: Table, rows: Iterable[Mapping[str, object]] = ()) -> pd.DataFrame:
    """Return rows as a table with every declared column, typed; what a row lacks is missing, a flag false.

    >>> frame(SOURCES, [{"source_id": "a", "publisher": "A"}]).loc[0, "publisher"]
    'A'
    """
    rows = list(rows)
    return pd.DataFrame(
        {column.name: _series(column, [row.get(column.name) for row in rows]) for column in table.columns}
    )


def _series(column: Column, values: list[object]) -> pd.Series:
    if column.kind == "flag":
        return pd.Series([value is True for value in values], dtype="bool")
    return pd.Series([None if _missing(value) else value for value in values], dtype=DTYPES[column.kind])


def _missing(value: object) -> bool:
    return value is None or value == "" or bool(pd.isna(value))  # type: ignore[call-overload]  # any scalar may come


def check(data: pd.DataFrame, table: Table) -> None:
    """Hold a table against its declaration; raises TableError that names every breach."""
    import pandera.errors  # noqa: PLC0415 - heavy, and a command that only prints help needs none of it

    try:
        _validator(table).validate(data, lazy=True)
    except pandera.errors.SchemaErrors as error:
        raise TableError(table.name, _problems(error.failure_cases)) from error


def _validator(table: Table):  # type: ignore[no-untyped-def]  # noqa: ANN202 - pandera is imported inside
    import pandera.pandas as pa  # noqa: PLC0415 - as above

    def checks(column: Column) -> list[pa.Check]:
        found = [pa.Check.isin(column.allowed, name=column.wanted)] if column.allowed else []
        if column.low is not None:
            found.append(pa.Check.ge(column.low, name=column.wanted))
        if column.high is not None:
            found.append(pa.Check.le(column.high, name=column.wanted))
        return found

    return pa.DataFrameSchema(
        {
            column.name: pa.Column(DTYPES[column.kind], checks(column), nullable=not column.required)
            for column in table.columns
        },
        unique=[table.key] if table.key else None,
        name=table.name,
    )


def _problems(failures: pd.DataFrame) -> list[str]:
    return [
        f"row {case.index}, column {case.column}: {case.failure_case!r} fails '{case.check}'"
        for case in failures.itertuples(index=False)
    ]


def records(data: pd.DataFrame, columns: Sequence[str] | None = None) -> list[dict[str, Any]]:
    """Return rows as plain dicts by column, None where a value is missing."""
    rows = (data if columns is None else data[list(columns)]).astype(object)
    return cast("list[dict[str, Any]]", rows.where(rows.notna(), None).to_dict("records"))


def ranks(words: Iterable[str]) -> dict[str, int]:
    """Return each word's place in an order, from 0, for sorting a column by it.

    >>> ranks(("day", "week"))
    {'day': 0, 'week': 1}
    """
    return {word: place for place, word in enumerate(words)}


def listed(text: object) -> list[str]:
    """Return the parts of a cell that holds several values joined by ';', trimmed, empty ones left out.

    >>> listed("Iraq; Syria;")
    ['Iraq', 'Syria']
    """
    return [] if _missing(text) else [part.strip() for part in str(text).split(";") if part.strip()]
