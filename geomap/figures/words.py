"""Days, counts and figures in words, as the page writes them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import pandas as pd

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from geomap.gazetteer.credits import Credit
    from geomap.schema import PlacedStory

MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
LONG_MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
)  # fmt: skip
MOST_PUBLISHERS = 40


def counted(number: int, thing: str) -> str:
    """Return a number of things.

    >>> counted(1, "incident"), counted(2000, "incident")
    ('1 incident', '2,000 incidents')
    """
    return f"{number:,} {thing}{'' if number == 1 else 's'}"


def day(value: object, *, long: bool = False) -> str:
    """Return a day.

    >>> day("2020-03-11"), day("2020-03-11", long=True)
    ('11 Mar 2020', '11 March 2020')
    """
    date = np.datetime64(value, "D").item()  # type: ignore[call-overload]  # whatever a table holds as a day
    return f"{date.day} {(LONG_MONTHS if long else MONTHS)[date.month - 1]} {date.year}"


def when(start: object, end: object, precision: object) -> str:
    """Return the days on which something can have happened, in a few letters; empty if nobody knows.

    >>> when("2020-03-01", "2020-03-31", "month"), when("2020-03-01", None, "day"), when(None, None, None)
    ('Mar 2020', '1 Mar 2020', '')
    >>> when("2020-03-01", "2020-03-03", "days"), when("2020-03-30", "2020-04-01", "days")
    ('1–3 Mar 2020', '30 Mar 2020 – 1 Apr 2020')
    """
    if pd.isna(start):  # type: ignore[call-overload]  # a scalar
        return ""
    first = np.datetime64(start, "D").item()  # type: ignore[call-overload]  # as above
    named = {
        "year": f"{first.year}",
        "month": f"{MONTHS[first.month - 1]} {first.year}",
        "week": f"week of {day(start)}",
    }
    if precision in named:
        return named[str(precision)]
    return day(start) if pd.isna(end) or end == start else _between(start, end)  # type: ignore[call-overload]  # as above


def _between(start: object, end: object) -> str:
    first, last = (np.datetime64(value, "D").item() for value in (start, end))  # type: ignore[call-overload]  # as above
    is_same = (first.year, first.month) == (last.year, last.month)
    return f"{first.day}–{day(end)}" if is_same else f"{day(start)} – {day(end)}"


def date_range(placed: pd.DataFrame) -> str:
    """Return the first and the last day on which any incident can have happened.

    >>> date_range(pd.DataFrame({"date_start": ["2020-03-11"], "date_end": [None]}))
    '11 March 2020'
    """
    starts, ends = placed["date_start"].dropna(), placed["date_end"].dropna()
    if not len(starts):
        return "no date is known"
    first, last = starts.min(), max([starts.max(), *([ends.max()] if len(ends) else [])])
    return day(first, long=True) if first == last else f"{day(first, long=True)} – {day(last, long=True)}"


def summary(placed: pd.DataFrame) -> str:
    """Return the date range and what is on the map and in time, and what is not."""
    pointless, undated = int(placed["latitude"].isna().sum()), int(placed["date_start"].isna().sum())
    parts = [date_range(placed) if len(placed) else "", counted(len(placed), "incident")]
    parts += [f"{pointless:,} without a point"] if pointless else []
    parts += [f"{undated:,} without a date"] if undated else []
    return " · ".join(filter(None, parts))


def publishers(story: PlacedStory) -> list[str]:
    """Return who published the reports, those with most of them first."""
    often = story.reports["source_id"].map(story.sources.set_index("source_id")["publisher"]).value_counts()
    ordered = sorted(often.items(), key=lambda pair: (-pair[1], str(pair[0])))
    return [str(name) for name, _ in ordered]


def sources_line(story: PlacedStory) -> str:
    """Return the line that names the sources of the reports."""
    names = publishers(story)
    more = f"; and {len(names) - MOST_PUBLISHERS:,} more" if len(names) > MOST_PUBLISHERS else ""
    return f"Sources: {'; '.join(names[:MOST_PUBLISHERS])}{more}." if names else ""


def credits_line(credits_: Iterable[Credit]) -> str:
    """Return the line that thanks for places and borders."""
    said: Sequence[str] = list(dict.fromkeys(credit.short or credit.attribution for credit in credits_))
    return f"Places and borders: {' · '.join(text.rstrip('.') for text in said)}" if said else ""
