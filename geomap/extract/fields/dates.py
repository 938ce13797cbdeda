"""On which day it was, as precisely as the surest words say."""

from __future__ import annotations

from typing import TYPE_CHECKING

from geomap.extract.coded import Coded, Span
from geomap.extract.fields.spans import span_of, words_of

if TYPE_CHECKING:
    from datetime import date

    from geomap.extract.events.told import Told
    from geomap.extract.events.when import When
    from geomap.schema.words import DatePrecision

SPOKEN, RELATIVE = 0.6, 0.7
"""What is left of a date's confidence that is the day on which somebody spoke, and of one counted from another."""


def dates(told: Told, text: str) -> dict[str, Coded]:
    """Return the columns of the day: the narrowest date that is told of it, else one counted from another incident."""
    found = [(each, account.telling.sentence.number) for account in told.accounts for each in account.dates]
    if not found and any(account.relative for account in told.accounts):
        return _relative(told, text)
    found = found or [(each, account.scene.dated_by) for account in told.accounts for each in account.scene.dates]
    if not found:
        return {}
    best, sentence = min(found, key=lambda each: _doubt(each[0]))
    date = best.mention
    sure = date.confidence * (SPOKEN if best.is_spoken else 1.0)
    span = Span(sentence, date.start, date.end)
    if not date.first or not date.last:
        return {}
    return _coded(words_of(text, span), (date.first, date.last), date.precision, span, sure)


def _relative(told: Told, text: str) -> dict[str, Coded]:
    for account in told.accounts:
        if date := account.relative:
            span = span_of(account, date.start, date.end)
            return _coded(words_of(text, span), told.signs.days, None, span, date.confidence * RELATIVE)
    return {}


def _coded(
    words: str, days: tuple[date, date] | None, precision: DatePrecision | None, span: Span, sure: float
) -> dict[str, Coded]:
    coded = {"date_as_reported": Coded(words, (span,), sure)}
    if days is None:
        return coded
    first, last = days
    known = precision or ("day" if first == last else "days")
    coded["date_start"] = Coded(first.isoformat(), (span,), sure)
    coded["date_precision"] = Coded(known, (span,), sure)
    if known != "day":
        coded["date_end"] = Coded(last.isoformat(), (span,), sure)
    return coded


def _doubt(each: When) -> tuple[bool, int, float]:
    first, last = each.mention.first, each.mention.last
    return each.is_spoken, (last - first).days if first and last else 0, -each.mention.confidence
