"""The day on which an article was published, as its publisher wrote it: no zone moves it, and nothing is guessed."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from geomap.readers.values import dates
from geomap.readers.values.unread import Unread

if TYPE_CHECKING:
    from datetime import date

LONGEST = 100
"""A longer text is no date, whatever stands in it."""
WANTED = "the day of publication as YYYY-MM-DD"
_ZONES = "|".join(
    """
    z utc gmt bst wet west cet cest eet eest msk trt ist irst pkt ast adt est edt et cst cdt ct mst mdt mt pst pdt pt
    wat cat eat sast sgt hkt jst kst wib aest aedt nzst nzdt
    """.split()  # noqa: SIM905 - a list of words reads best as words
)
"""How publishers shorten the names of zones after a time of day; none of them moves the day that stands there."""
_TIME = re.compile(
    rf"(?:^|,?\s)(?:at\s|[-–—|@•·]\s)?\d{{1,2}}[:.]\d\d(?:[:.]\d\d(?:[.,]\d{{1,9}})?)?\s?(?:[ap]\.?m\.?|hrs)?\s?"
    rf"\(?(?:{_ZONES}|local time)?\s?(?:[+-]\d{{1,2}}:?(?:\d\d)?)?\)?(?=[\s,|]|$)",
    re.IGNORECASE,
)
_INSIDE = re.compile(
    r"\b(?:\d{4}-\d\d-\d\d|\d{1,2}(?:st|nd|rd|th)?\s(?:of\s)?[^\W\d_]{3,12}\.?,?\s\d{4}"
    r"|[^\W\d_]{3,12}\.?\s\d{1,2}(?:st|nd|rd|th)?,?\s\d{4})\b"
)


def day_of(text: str) -> date | None:
    """Return the day that a text means as a whole; None if it means none, several days, or may mean either of two.

    >>> day_of("2021-03-04T23:30:00-05:00"), day_of("Thursday, March 4, 2021 10:33 AM EST"), day_of("03/04/2021")
    (datetime.date(2021, 3, 4), datetime.date(2021, 3, 4), None)
    """
    if not text or len(text) > LONGEST:
        return None
    bare = _TIME.sub(" ", " ".join(text.split()), count=1).strip(" ,|-–—•·")
    try:
        span = dates.read(bare)
    except Unread:
        return None
    is_day = span.start is not None and span.end is None and not span.precision and span.start.year in dates.YEARS
    return span.start if is_day else None


def day_in(text: str) -> date | None:
    """Return the first day with its year that is named inside a short text; None if none is.

    >>> day_in("By a reporter, 4 March 2021")
    datetime.date(2021, 3, 4)
    """
    found = (day_of(each[0]) for each in _INSIDE.finditer(text[: 2 * LONGEST]))
    return next(filter(None, found), None)
