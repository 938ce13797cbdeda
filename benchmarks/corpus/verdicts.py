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
UNSAID = "kept a doubt in silence"
KILLED = "out of time or memory"
READ = "read what geomap refuses"
VERDICTS = (RIGHT, STOPPED, READ, UNSAID, CHANGED, DROPPED, WRONG, LOST, KILLED)
"""From the best to the worst."""
COLUMNS = ("report_id", "date_start", "location_as_reported", "country", "fatalities_best", "incident_id", "notes")
"""What is compared of each row, beside where its marker is."""
POINT = ("latitude", "longitude")
SAME_DEG = 1e-6
NOTHING = frozenset({"", "nan", "nat", "none", "<na>"})


def verdict(case: Case, truth: Reading | InputError, ended: Ended, text: str) -> str:
    """Return the verdict on what a user's lines made of a file; `text` is what stands in it, as far as it is text."""
    if ended.is_killed:
        return KILLED
    if ended.error:
        return STOPPED if case.whole else LOST
    if isinstance(truth, InputError):
        return READ if _are_good(ended.shown) else WRONG
    return _of_rows(case, shown(truth), ended, text)


def _are_good(rows: list[dict[str, str]]) -> bool:
    """Whether markers were drawn, and each is the report that nothing is wrong with."""
    names = [name for name in GOOD if name != "report_id"]
    return bool(rows) and all(_same(each.get(name, ""), GOOD[name], "") for each in rows for name in names)


def _of_rows(case: Case, truth: Mapping[str, Mapping[str, str]], ended: Ended, text: str) -> str:
    drawn = {_id(each.get("report_id", "")): each for each in ended.shown}
    pairs = [(drawn[report], cells) for report, cells in truth.items() if report in drawn]
    if set(drawn) - set(truth) or len(ended.shown) > len(truth) or any(_is_elsewhere(*pair) for pair in pairs):
        return WRONG
    if len(pairs) < len(truth) + len({row for row, _ in case.refused}):
        return DROPPED
    if any(not _same(one.get(name, ""), other[name], text) for one, other in pairs for name in COLUMNS if name in one):
        return CHANGED
    return UNSAID if case.doubtful and not ended.warned else RIGHT


def _id(text: str) -> str:
    return text.removesuffix(".0")


def _is_elsewhere(one: Mapping[str, str], other: Mapping[str, str]) -> bool:
    return not all(_number(one[name], other[name]) for name in POINT)


def _same(one: str, other: str, text: str) -> bool:
    """Whether a cell means the same as ours, or stands there as it stands in the file."""
    if one.strip().casefold() in NOTHING or not other:
        return other == "" or other.casefold() == one.strip().casefold()
    if one.strip().casefold() == other.casefold() or (one.strip() in text and not _day(one)):
        return True
    return _number(one, other) or (_day(one) == _day(other) != "")


def _number(one: str, other: str) -> bool:
    with suppress(ValueError):
        return math.isclose(float(one.replace(",", "")), float(other), abs_tol=SAME_DEG)
    return False


def _day(text: str) -> str:
    """Return the day that a text of a table begins with; empty if it begins with none."""
    with suppress(ValueError):
        return str(pd.Timestamp(text).date()) if text[:4].isdecimal() and text[4:5] == "-" else ""
    return ""
