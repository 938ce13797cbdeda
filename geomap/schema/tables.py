"""The declaration of every table that flows, in the order of the story."""

from __future__ import annotations

from typing import TYPE_CHECKING

from geomap.schema.column import Column, Table
from geomap.schema.words import (
    ATTRIBUTION_STATUSES,
    CONFIDENCES,
    DATE_PRECISIONS,
    EVENT_TYPES,
    GEO_PRECISIONS,
    PLACE_TYPES,
    RELATIONS,
    ROLES,
    RUNGS,
    SEATS,
    STATUSES,
)

if TYPE_CHECKING:
    from collections.abc import Mapping


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


def _open() -> tuple[Column, ...]:
    return tuple(
        Column(f"{name}_open", "flag", f"Whether the highest count of {what} is 'at least'.")
        for name, what in _COUNTED.items()
    )


PLACES = Table(
    "places",
    "One named place, as a gazetteer source has it.",
    (
        Column("gazetteer_id", "text", "Its id in its source.", required=True),
        Column("source", "text", "Its source, a key of gazetteer/sources.toml.", required=True),
        Column("name", "text", "Its usual name.", required=True),
        Column("aliases", "text", "Its other names in any script, joined by ';'."),
        Column("type", "text", "What it is.", allowed=PLACE_TYPES, required=True),
        Column("country", "text", "ISO 3166 alpha-2 codes joined by ';' where several hold or claim it."),
        Column("admin1", "text", "First-level province by name."),
        Column("latitude", "number", "Latitude.", "degrees WGS 84", required=True, low=-90, high=90),
        Column("longitude", "number", "Longitude.", "degrees WGS 84", required=True, low=-180, high=180),
        Column("radius_m", "number", "How far from the point it may reach.", "metres", required=True, low=0),
        Column("population", "integer", "Inhabitants.", low=0),
        Column(
            "seat", "text", "What it is the capital or seat of, the highest; empty: none or unknown.", allowed=SEATS
        ),
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
        Column(
            "attribution_status",
            "text",
            "How the perpetrator is known; empty beside one: attributed by the source (unknown: 'unidentified').",
            allowed=ATTRIBUTION_STATUSES,
        ),
        Column("attributed_by", "text", "Who says so; several joined by ';'."),
        Column("denied_by", "text", "Who denies it; several joined by ';'."),
        Column("actors", "text", "Who was involved, where the source does not say who did it; joined by ';'."),
        Column("target", "text", "Who or what was hit or meant."),
        Column("weapon", "text", "With what."),
        *_figures(_COUNTED),
        *(
            Column(f"{name}_as_reported", "text", f"The number of {what} in the source's own words, if not a figure.")
            for name, what in _COUNTED.items()
        ),
        *_open(),
        *(
            Column(relation, "text", f"Incidents that this one is in the relation '{relation}' to, joined by ';'.")
            for relation in RELATIONS
        ),
        Column("relation_confidence", "text", "How the relation is known.", allowed=CONFIDENCES),
        Column("notes", "text", "The coder's remarks."),
        Column("tags", "text", "Free words, joined by ';'."),
        Column("cites", "text", "Whom the source itself names as its own sources, as it writes them."),
        Column(
            "codes", "text", "What a data set says in its own codes, `name=value` joined by ';', as it stands there."
        ),
        Column("sums_up", "text", "The sources whose reports it sums up, joined by ';'; empty: it is one report."),
        Column("sums_up_reports", "integer", "How many reports it sums up; empty: it is one report.", low=1),
        Column("file", "text", "The file it was read from, by name; geomap fills it in."),
        Column("row", "integer", "The row in that file, the header being row 1; geomap fills it in.", low=0),
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
        "The strongest word of all reports; 'disputed' before all others if anybody denies it.",
        allowed=ATTRIBUTION_STATUSES,
    ),
    Column("actors", "text", "Who was involved, where no source says who did it; joined by ';'."),
    Column("target", "text", "Who or what was hit or meant; several accounts joined by ';'."),
    Column("weapon", "text", "With what; several accounts joined by ';'."),
    *_figures(_COUNTED),
    *_open(),
    Column("reports", "integer", "Number of reports.", low=1),
    Column("sources", "text", "The sources, joined by ';'."),
)

INCIDENTS = Table(
    "incidents",
    "The reports that share an incident_id, reconciled: ranges span what the sources say.",
    _INCIDENT_COLUMNS,
    key="incident_id",
)

PROVENANCE = Table(
    "provenance",
    "Some words of an article that one field of one report comes from; a field may come from several.",
    (
        Column("report_id", "text", "The report.", required=True),
        Column("column", "text", "The column of the report.", required=True),
        Column("value", "text", "What stands there."),
        Column("confidence", "number", "How sure that is.", required=True, low=0, high=1),
        Column("article", "text", "The file of the article, by name.", required=True),
        Column("sentence", "integer", "The sentence, counted from 1.", required=True, low=1),
        Column("start", "integer", "Where the words begin in the article's text, in characters.", required=True, low=0),
        Column("end", "integer", "Where they end: the first character behind them.", required=True, low=0),
        Column("text", "text", "The words themselves, if they are asked for."),
    ),
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
    Column("place_name", "text", "The usual name of the place, or of the anchor of a relative phrase."),
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
    "An incident with the best of its matches; `Build.incidents` adds a point in EPSG:4326, empty if unplaced.",
    (
        *_INCIDENT_COLUMNS,
        Column("label", "text", "Short name for lists and the map: the place.", required=True),
        Column("query", "text", "The words for the place: those of the best match that has any."),
        *_ANSWER_COLUMNS,
    ),
    key="incident_id",
)

TABLES = {
    table.name: table
    for table in (PLACES, SOURCES, REPORTS, INCIDENTS, LINKS, ATTRIBUTIONS, MATCHES, PLACED, PROVENANCE)
}
"""Every table by its name; the docs' reference page is made from it."""
