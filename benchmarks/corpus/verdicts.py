"""What was drawn, held against what a file says: the worst that can be said of it."""

from __future__ import annotations

import math
from contextlib import suppress
from typing import TYPE_CHECKING

import pandas as pd

from geomap.errors import InputError
from tests.corpus.case import shown
from tests.corpus.table import GOOD

if TYPE_CHECKING:
    from collections.abc import Mapping

    from benchmarks.corpus.apart import Ended
    from geomap.readers import Reading
    from tests.corpus import Case

RIGHT = "right"
STOPPED = "stopped where it must, by a traceback"
LOST = "a traceback, good rows lost"
WRONG = "drew what is not so"
DROPPED = "dropped rows in silence"
CHANGED = "changed values in silence"
UNSAID = "showed what is bad or in doubt as it stands"
KILLED = "out of time or memory"
READ = "read what geomap refuses"
VERDICTS = (RIGHT, STOPPED, READ, UNSAID, CHANGED, DROPPED, WRONG, LOST, KILLED)
"""From the best to the worst."""
COLUMNS = ("report_id", "date_start", "location_as_reported", "country", "fatalities_best", "incident_id", "notes")
"""What is compared of each row, beside where its marker is."""
POINT = ("latitude", "longitude")
PREFIXES = ("ucdp-", "gtd-")
"""What geomap sets before the ids of data sets that have numbers for them."""
WHERE = frozenset({*POINT, "geometry", ""})
"""Where a row is refused for one of these, its marker cannot be right; empty: the row as a whole."""
SAME_DEG, SAME_SHAPE_DEG = 1e-6, 1.0
"""A point on a shape may be any on it; none of the shapes is wider than a degree."""
NOTHING = frozenset({"", "nan", "nat", "none", "<na>"})


def verdict(case: Case, truth: Reading | InputError, ended: Ended, text: str) -> str:
    """Return the verdict on what a user's lines made of a file; `text` is what stands in it, as far as it is text."""
    if ended.is_killed:
        return KILLED
    if ended.error:
        return STOPPED if case.whole else LOST
    if isinstance(truth, InputError):
        return READ if ended.shown and all(map(_is_good, ended.shown)) else WRONG if ended.shown else UNSAID
    return _of_rows(case, shown(truth), ended, text)


def _is_good(row: Mapping[str, str]) -> bool:
    """Whether a marker shows the report that nothing is wrong with, under any id."""
    return all(_same(row.get(name, ""), value, "") for name, value in GOOD.items() if not name.endswith("_id"))


def _of_rows(case: Case, truth: Mapping[str, Mapping[str, str]], ended: Ended, text: str) -> str:
    wanted, pairs, others = {_id(report): cells for report, cells in truth.items()}, [], []
    for each in ended.shown:
        cells = wanted.pop(_id(each.get("report_id", "")), None)
        if cells:
            pairs.append((each, cells))
        else:
            others.append(each)
    far = SAME_SHAPE_DEG if any(name == "geometry" for _, name in case.doubtful) else SAME_DEG
    if any(_is_elsewhere(*pair, far) for pair in pairs) or not all(_stands(case, each, text) for each in others):
        return WRONG
    if wanted or len(others) < len({row for row, _ in case.refused}):
        return DROPPED
    if any(not _same(one.get(name, ""), other[name], text) for one, other in pairs for name in COLUMNS if name in one):
        return CHANGED
    if case.refused == tuple((row, "") for row, _ in case.refused) and others:
        return READ
    return UNSAID if others or (case.doubtful and not ended.warned) else RIGHT


def _stands(case: Case, row: Mapping[str, str], text: str) -> bool:
    """Whether the marker of a row that must be refused is in its place, and shows the bad value as the file has it."""
    names = {column for _, column in case.refused}
    if names == {""}:
        return _is_good(row)
    return not names & WHERE and all(_is_written(name, row.get(name, "").strip(), text) for name in names)


def _is_written(name: str, value: str, text: str) -> bool:
    """Whether a cell stands in a file as it is shown."""
    bare = value.removesuffix(" 00:00:00").removesuffix(".0").casefold()
    return bare in text.casefold() or bare in NOTHING or (name != "date_start" and _day(value) != "")


def _id(text: str) -> str:
    for prefix in PREFIXES:
        text = text.removeprefix(prefix)
    return text.removesuffix(".0")


def _is_elsewhere(one: Mapping[str, str], other: Mapping[str, str], far_deg: float) -> bool:
    return not all(_number(one[name], other[name], far_deg) for name in POINT)


def _same(one: str, other: str, text: str) -> bool:
    """Whether a cell means the same as ours, or stands there as it stands in the file."""
    if one.strip().casefold() in NOTHING or not other:
        return other == "" or other.casefold() == one.strip().casefold()
    if one.strip().casefold() == other.casefold() or (one.strip() in text and not _day(one)):
        return True
    return _number(one, other) or (_day(one) == _day(other) != "")


def _number(one: str, other: str, far: float = SAME_DEG) -> bool:
    with suppress(ValueError):
        return math.isclose(float(one.replace(",", "")), float(other), abs_tol=far)
    return False


def _day(text: str) -> str:
    """Return the day that a text of a table begins with; empty if it begins with none."""
    with suppress(ValueError):
        return str(pd.Timestamp(text).date()) if text[:4].isdecimal() and text[4:5] == "-" else ""
    return ""
