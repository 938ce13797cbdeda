"""What the texts of a column mean, by its declaration: plain values at once, the others by `values`."""

from __future__ import annotations

import math
import sys
from datetime import date
from typing import TYPE_CHECKING, cast

import numpy as np

from geomap.readers.values import Meant, Unread, angles, dates, letters, numbers
from geomap.schema import FIGURES

if TYPE_CHECKING:
    from collections.abc import Sequence

    from geomap.readers.values.angles import Axis
    from geomap.readers.values.dates import Order
    from geomap.readers.values.spans import Span
    from geomap.schema import Column

WORDS = "date_as_reported"
FLAGS = {"true": True, "1": True, "yes": True, "false": False, "0": False, "no": False}
LONGEST_NUMBER = 24
"""A plain number has no more digits."""


def of(texts: list[str], column: Column, order: Order = "") -> Meant:
    """Return what trimmed texts mean in a column; `order` is how 03/11/2020 is meant, empty: the column must say."""
    if column.kind == "text":
        meant = _words(texts, column) if column.allowed else letters.read(texts, column)
    else:
        integers = _figures if column.name.startswith(FIGURES) else _wholes
        read = {"day": _days, "integer": integers, "number": _numbers, "flag": _flags}[column.kind]
        meant = read(texts, column, order)
    if column.required and not all(texts):
        missing = f"a value: {column.meaning.rstrip('.')}"
        meant.wishes |= {number: missing for number, text in enumerate(texts) if not text}
    return meant


def _words(texts: list[str], column: Column) -> Meant:
    known = {word.casefold(): word for word in column.allowed}
    values = [known.get(text.casefold()) if text else None for text in texts]
    wishes = {n: column.wanted for n, text in enumerate(texts) if text and values[n] is None}
    return Meant(values, wishes)


def _flags(texts: list[str], column: Column, _: Order) -> Meant:
    values = [FLAGS.get(text.lower()) for text in texts]
    return Meant(values, {n: column.wanted for n, text in enumerate(texts) if text and values[n] is None})


def _days(texts: list[str], column: Column, order: Order) -> Meant:
    values: list[object] = [None] * len(texts)
    meant, others = Meant(values), []
    for number, text in enumerate(texts):
        try:
            plain = len(text) == 10 and text[4] == text[7] == "-" and text.isascii()  # noqa: PLR2004 - YYYY-MM-DD
            values[number] = date.fromisoformat(text) if plain else None
        except ValueError:
            plain = False
        if text and (not plain or not dates.YEARS[0] <= int(text[:4]) <= dates.YEARS[-1]):
            others.append(number)
    settled = order or (_settled(texts, others, meant) if others else "")
    for number in others:
        try:
            values[number] = _day(meant, number, texts[number], column.name, dates.read(texts[number], settled))
        except Unread as error:
            meant.wishes[number], values[number] = error.wanted or column.wanted, None
    return meant


def _settled(texts: list[str], others: Sequence[int], meant: Meant) -> Order:
    """Return the order that some dates of a column can only have, which so have all; empty if it is not clear."""
    firsts: dict[Order, int] = {}
    for number in others:
        if found := dates.order_of(texts[number]):
            firsts.setdefault(found, number)
    if len(firsts) > 1:
        about = " and ".join(f"{texts[number]} is {order}" for order, number in firsts.items())
        meant.noted += [(number, f"one order of day and month in the column: {about}") for number in firsts.values()]
        return ""
    for order, number in firsts.items():
        meant.noted.append((number, f"dates as YYYY-MM-DD; this one can only be {order}: so was the whole column read"))
        return order
    return ""


def _day(meant: Meant, number: int, text: str, name: str, span: Span) -> date | None:
    """Take what a date says of its own column and of others, and return the day that stands in its own."""
    if span.doubt:
        meant.doubts[number] = span.doubt
    if name not in {"date_start", "date_end"}:
        if span.start is None or span.end:
            raise Unread("a single day as YYYY-MM-DD")
    elif name == "date_end":
        if span.is_range:
            raise Unread("the last day alone as YYYY-MM-DD")
        meant.say(number, {WORDS: letters.kept(text)})
    else:
        extent = {"date_end": span.end, "date_precision": span.precision or None}
        firm, soft = (extent, {}) if span.is_range else ({}, extent)
        meant.say(number, {WORDS: letters.kept(text), **soft}, {"date_end": firm.get("date_end")})
        if span.is_range:
            meant.say(number, {"date_precision": span.precision or None})
    if span.clock:
        meant.clocks[number] = span.clock
    return span.end or span.start if name == "date_end" else span.start


def _wholes(texts: list[str], column: Column, _: Order) -> Meant:
    """Read whole numbers that are no counts of anything a source may be vague about."""
    low = column.low or 0
    values: list[object] = [int(t) if t.isdecimal() and len(t) < 16 and int(t) >= low else None for t in texts]  # noqa: PLR2004 - less than 2**53
    return Meant(values, {n: column.wanted for n, text in enumerate(texts) if text and values[n] is None})


def _figures(texts: list[str], column: Column, _: Order) -> Meant:
    values: list[object] = [int(t) if t.isdecimal() and len(t) < 16 else None for t in texts]  # noqa: PLR2004 - less than 2**53
    meant = Meant(values)
    others = [number for number, text in enumerate(texts) if text and values[number] is None]
    if not others:
        return meant
    marks = numbers.marks(texts[number] for number in others)
    for number in others:
        try:
            values[number] = _said(meant, number, texts[number], column.name, numbers.read(texts[number], *marks))
        except Unread as error:
            meant.wishes[number] = error.wanted or column.wanted
    return meant


def _said(meant: Meant, number: int, text: str, name: str, figure: numbers.Figure) -> int | None:
    """Take what a count says of its own column and of others, and return the number that stands in its own."""
    what, _, part = name.rpartition("_")
    said = {"low": figure.low, "best": figure.best, "high": figure.high}
    if figure.best is not None and figure.low is None and figure.high is None:
        said = {part: figure.best}
    if figure.doubt:
        meant.doubts[number] = figure.doubt
        meant.say(number, {f"{what}_as_reported": letters.kept(text)})
    meant.say(number, None, {f"{what}_{each}": value for each, value in said.items() if each != part})
    return said.get(part)


def _numbers(texts: list[str], column: Column, _: Order) -> Meant:
    if (values := _floats(texts, column)) is not None:
        return Meant(cast("list[object]", values))
    found: list[object] = [None] * len(texts)
    meant, commas = Meant(found), []
    for number, text in enumerate(texts):
        if not text:
            continue
        try:
            found[number], doubt = _number(text, column)
        except Unread as error:
            meant.wishes[number] = error.wanted or column.wanted
            continue
        if doubt and "," in text:
            commas.append(number)
        elif doubt:
            meant.doubts[number] = doubt
    if commas:
        about = "the comma of 1 value was" if len(commas) == 1 else f"the commas of {len(commas)} values were"
        meant.noted.append((commas[0], f"points before decimals; {about} read as such"))
    return meant


def _number(text: str, column: Column) -> tuple[float, str]:
    """Return a number and what is in doubt with it; raises Unread if it is none or out of bounds."""
    if column.name in angles.LIMITS:
        return angles.read(text, cast("Axis", column.name))
    if (found := _floats([text], column)) is None:
        raise Unread(column.wanted)
    return float(cast("list[float]", found)[0]), ""


def _floats(texts: list[str], column: Column) -> object:
    """Return texts that are all plain numbers, or empty, as numbers; None if one is not, or is out of bounds."""
    try:
        values = np.array([float(text) if text else math.nan for text in texts])
    except ValueError:
        return None
    most = sys.float_info.max
    low, high = -most if column.low is None else column.low, most if column.high is None else column.high
    fits = np.count_nonzero((values >= low) & (values <= high))
    longest = max(map(len, texts), default=0)
    is_plain = fits == len(texts) - texts.count("") and longest <= LONGEST_NUMBER and "_" not in "".join(texts)
    return values if is_plain else None
