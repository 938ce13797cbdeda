"""On which day it was, as precisely as the surest words say."""

from __future__ import annotations

from typing import TYPE_CHECKING

from geomap.extract.coded import Coded, Span
from geomap.extract.dates.calendar import shifted
from geomap.extract.fields.spans import span_of, words_of

if TYPE_CHECKING:
    from geomap.extract.dates.calendar import Days
    from geomap.extract.events.told import Told
    from geomap.extract.events.when import When
    from geomap.extract.mention import Dated
    from geomap.schema.words import DatePrecision

SPOKEN, RELATIVE, CARRIED = 0.6, 0.7, 0.5
"""What is left of a date's confidence that is the day on which somebody spoke, of one counted from another, and of one
that the paragraph before told."""


_SOON = frozenset({(0, 0), (0, 1)})
"""Days after another incident that are hours."""


def dates(told: Told, text: str) -> dict[str, Coded]:
    """Return the columns of the day: the narrowest date that is told of it, else one counted from another incident."""
    found = [(each, account.telling.sentence.number) for account in told.accounts for each in account.dates]
    if all(each.is_spoken for each, _ in found) and any(account.relative for account in told.accounts):
        return _relative(told, text)
    if not found and (days := told.signs.days) and (led := _counted_back(told)):
        return _coded(words_of(text, led), days, None, led, RELATIVE)
    found = found or _in_scene(told)
    carried = [] if found else _carried(told)
    if not found and not carried:
        return {}
    best, sentence = min(found or carried, key=lambda each: _doubt(each[0]))
    date = best.mention
    sure = date.confidence * (SPOKEN if best.is_spoken else CARRIED if carried else 1.0)
    span = Span(sentence, date.start, date.end)
    if not date.first or not date.last:
        return {}
    return _coded(words_of(text, span), (date.first, date.last), date.precision, span, sure)


def _counted_back(told: Told) -> Span | None:
    """Return the words that count the day from what followed: 'a day after' it."""
    leading = (account for account in told.accounts if account.telling.is_governed)
    return next((span_of(each, words.start, words.end) for each in leading if (words := each.telling.connector)), None)


def _carried(told: Told) -> list[tuple[When, int]]:
    """Return the day on which the paragraph before was set: an article goes on in its day until it names another."""
    before = (each.scene.before_it for each in told.accounts)
    scene = next((each for each in before if each), None)
    return [(each, scene.dated_by) for each in scene.dates] if scene else []


def _relative(told: Told, text: str) -> dict[str, Coded]:
    for account in told.accounts:
        if date := account.relative:
            span = span_of(account, date.start, date.end)
            days = told.signs.days or _since_before(told, date)
            return _coded(words_of(text, span), days, None, span, date.confidence * RELATIVE)
    return {}


def _since_before(told: Told, date: Dated) -> Days | None:
    """Return the days that are so many hours after what the paragraph before told, on its day or the next."""
    day = next((each.mention for each, _ in _in_scene(told) or _carried(told)), None)
    if not day or not day.first or not day.last or not date.after_days or date.after_days not in _SOON:
        return None
    least, most = date.after_days
    return shifted(day.first, least), shifted(day.last, most)


def _in_scene(told: Told) -> list[tuple[When, int]]:
    return [(each, account.scene.dated_by) for account in told.accounts for each in account.scene.dates]


def _coded(words: str, days: Days | None, precision: DatePrecision | None, span: Span, sure: float) -> dict[str, Coded]:
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
