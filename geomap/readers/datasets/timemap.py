"""TimeMap: the JSON of its events, sources and associations, each a table.

An event is the map maker's own account of several sources. One that names a single source is that source's report;
any other is the map maker's, with the sources that it names in `cites`.
"""

from __future__ import annotations

import re
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from geomap.errors import Finding
from geomap.readers.datasets.coded import codes, column, found, named, those, told_by
from geomap.readers.datasets.dataset import Dataset
from geomap.readers.datasets.dated import day
from geomap.readers.raw import together
from geomap.readers.values.dates import order_of
from geomap.schema import EVENT_TYPES, ROLES, listed

if TYPE_CHECKING:
    from collections.abc import Callable

    from geomap.readers.raw import Raw

AS_THEY_ARE = {
    "location_as_reported": "location", "latitude": "latitude", "longitude": "longitude", "notes": "description",
    "date_as_reported": "date", "cites": "sources", "tags": "associations",
}  # fmt: skip
KEPT = ("time", "time_precision", "time_display", "category", "type", "colour", "narrative", "graphic")
MAKER = "timemap"
OURS, CHAIN = frozenset({*ROLES, *EVENT_TYPES}), "Chain of "
"""What geomap calls associations: roles, kinds of event, and each chain of answers by one of its incidents."""
_MONTH_FIRST = re.compile(r"(\d{1,2})/(\d{1,2})/(\d{4})", re.ASCII)
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}|\d{1,2}[-/]\d{1,2}[-/]\d{4}", re.ASCII)
ISO = "dates as YYYY-MM-DD, or --dates, where no other says what comes first"
TERMS = "TimeMap's files do not say whose data they are: name the source, and hand rows on only if it lets you"


def events(raw: Raw) -> list[Raw]:
    """Return events as reports, each its own incident."""
    written, doubtful = column(raw, "date"), list(raw.doubtful)
    orders = {order_of(text.strip()) for text in written.texts} - {""}
    if not raw.dates and len(orders) != 1 and any(map(_MONTH_FIRST.fullmatch, map(str.strip, written.texts))):
        doubtful.append(Finding(raw.file, 0, "date", "read with the month first, as TimeMap does", ISO))
    reports = {
        **those(raw, AS_THEY_ARE),
        "report_id": named("timemap", raw.cells["id"]),
        "source_id": raw.cells["sources"].map(_teller),
        "date_start": written.map(day if raw.dates or orders == {"day-first"} else _day),
        "codes": codes(raw, KEPT),
    }
    return [replace(raw, cells=reports, doubtful=doubtful), told_by(raw, {MAKER: "the TimeMap file's maker"})]


def _teller(sources: str) -> str:
    names = listed(sources)
    return names[0] if len(names) == 1 else MAKER


def _day(text: str) -> str:
    """Return a day; TimeMap has the month first unless it is told otherwise when it is built.

    >>> _day("3/11/2020"), _day("2020-03-11")
    ('2020-03-11', '2020-03-11')
    """
    found = _MONTH_FIRST.fullmatch(text.strip())
    return f"{found[3]}-{int(found[1]):02}-{int(found[2]):02}" if found else day(text)


def sources(raw: Raw) -> list[Raw]:
    """Return its sources as ours; the publisher is the author, or else the title."""
    tables = {
        **those(raw, {"source_id": "id", "title": "title", "url": "url"}),
        "publisher": together(
            lambda *names: next((name for name in names if name.strip()), ""),
            *(column(raw, name) for name in ("author", "title", "id")),
        ),
        "date_published": column(raw, "date").map(partial(_published, read=day if raw.dates else _day)),
    }
    return [replace(raw, cells=tables)]


def _published(text: str, read: Callable[[str], str]) -> str:
    """Return the day of publication; a date in other words is no day."""
    found = read(text)
    return found if _DAY.fullmatch(found) else ""


def associations(raw: Raw) -> list[Raw]:
    """Return no table: what an event is associated with stands in its tags, and what that means is said as doubtful.

    Those of geomap's own exports are made from columns that the events have.
    """
    if not any(found(raw.cells["id"], lambda text: text not in OURS and not text.startswith(CHAIN))):
        return [replace(raw, cells={}, numbers=[], taken="")]
    said = Finding(raw.file, 0, "associations", f"{len(raw.numbers)} titles", "none: the tags of events have their ids")
    return [replace(raw, cells={}, numbers=[], doubtful=[*raw.doubtful, said])]


EVENTS = Dataset("TimeMap", frozenset({"id", "date", "location", "associations", "sources"}), events, warning=TERMS)
SOURCES = Dataset("TimeMap's sources", frozenset({"id", "title", "paths"}), sources)
ASSOCIATIONS = Dataset("TimeMap's associations", frozenset({"id", "title", "mode"}), associations)
