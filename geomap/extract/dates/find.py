"""All words of a text that say when."""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING

from geomap.extract.dates.absolute import absolute
from geomap.extract.dates.around import confidence, widened
from geomap.extract.dates.events import from_events
from geomap.extract.dates.joined import joined
from geomap.extract.dates.narrated import narrated
from geomap.extract.dates.published import from_published
from geomap.extract.mention import Dated

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from datetime import date

    from geomap.extract.dates.found import Found
    from geomap.extract.sentences import Sentence


def dates(text: str, sentences: Sequence[Sentence], published: date | None) -> list[Dated]:
    """Return the words of a text that say when, in their order; without a day of publication those that need none.

    >>> from datetime import date
    >>> from geomap.extract.sentences import sentences
    >>> text = "It was hit on Wednesday, two days after the strike."
    >>> [(each.value, each.first, each.after_days) for each in dates(text, sentences(text), date(2020, 3, 13))]
    [('Wednesday', datetime.date(2020, 3, 11), None), ('two days after', None, (2, 2))]
    """
    told = narrated((number, found) for number, each in enumerate(sentences) for found in _found(text, each, published))
    return [_dated(text, found, sentences[number]) for number, found in told]


def _found(text: str, sentence: Sentence, published: date | None) -> Iterator[Found]:
    """Give the dates of a sentence in their order."""
    place = (sentence.start, sentence.end)
    found = chain(
        absolute(text, *place, published),
        from_events(text, *place),
        from_published(text, *place, published) if published else (),
    )
    return joined(text, list(_widened(text, _apart(found), sentence)))


def _apart(found: Iterable[Found]) -> list[Found]:
    """Return what was found in its order, of what overlaps the longest."""
    kept: list[Found] = []
    for each in sorted(found, key=lambda one: (one.start, -one.end)):
        if not kept or each.start >= kept[-1].end:
            kept.append(each)
        elif each.end - each.start > kept[-1].end - kept[-1].start:
            kept[-1] = each
    return kept


def _widened(text: str, found: Sequence[Found], sentence: Sentence) -> Iterator[Found]:
    """Give days with the time of day that stands beside them, none so that it overlaps the one before."""
    before = sentence.start
    for at, each in enumerate(found, 1):
        after = found[at].start if at < len(found) else sentence.end
        start, end = each.start, each.end
        if each.precision in {"day", "days"}:
            start, end = widened(text, start, end, before, after)
        before = end
        yield each._replace(start=start, end=end)


def _dated(text: str, found: Found, sentence: Sentence) -> Dated:
    likely = confidence(text, found.start, found.end, sentence.start, sentence.end)
    return Dated(
        kind="date",
        start=found.start,
        end=found.end,
        value=text[found.start : found.end],
        confidence=round(found.confidence * likely, 2),
        first=found.first,
        last=found.last,
        precision=found.precision,
        after_days=found.after_days,
    )
