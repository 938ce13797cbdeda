"""How many were fired, killed and wounded."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from geomap.extract.coded import Coded
from geomap.extract.events.more import is_more
from geomap.extract.events.victims import victims
from geomap.extract.fields.spans import span_of, words_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from geomap.extract.events.account import Account
    from geomap.extract.events.told import Told
    from geomap.extract.mention import Counted, Figure

NAMED = 0.6
"""How sure it is that two who are named were all."""
COLUMNS: dict[Counted, str] = {"munitions": "munitions", "killed": "fatalities", "wounded": "injuries"}


class _Counts(NamedTuple):
    figures: Sequence[Figure]
    account: Account


def counts(told: Told, text: str) -> dict[str, Coded]:
    """Return low, best and high of each figure, and the words for it."""
    coded: dict[str, Coded] = {}
    for of, column in COLUMNS.items():
        found = [
            _Counts(here, account)
            for account in told.accounts
            if (here := [each for each in account.figures if each.of == of])
        ]
        if found:
            coded |= _counted(column, found, text)
    if not any(name.startswith("fatalities") for name in coded):
        coded |= _named(told, text)
    return coded


def _counted(column: str, found: Sequence[_Counts], text: str) -> dict[str, Coded]:
    """Return the greatest figure that a clause gives, those of one clause together, with 'another nine' added to it."""
    more = [each for each in found if is_more(each.figures[0], text)]
    whole = [each for each in found if not is_more(each.figures[0], text)]
    most = max(whole or more, key=lambda each: sum(map(_value, each.figures)))
    both = [most, *more[:1]] if whole else [most]
    figures = [(figure, each.account) for each in both for figure in each.figures]
    spans = tuple(span_of(account, figure.start, figure.end) for figure, account in figures)
    sure = min(figure.confidence for figure, _ in figures)
    ends = _summed([figure for figure, _ in figures])
    coded = {f"{column}_{end}": Coded(str(value), spans, sure) for end, value in ends.items()}
    coded[f"{column}_as_reported"] = Coded("; ".join(words_of(text, span) for span in spans), spans, sure)
    return coded


def _summed(figures: Sequence[Figure]) -> dict[str, int]:
    """Return low, best and high of figures together; where they have no end in common, at least so many."""
    ends = {end: [getattr(each, end) for each in figures] for end in ("low", "best", "high")}
    known = {end: sum(values) for end, values in ends.items() if None not in values}
    return known or {"low": sum(map(_value, figures))}


def _value(figure: Figure) -> int:
    return next((each for each in (figure.best, figure.low, figure.high) if each is not None), 0)


def _named(told: Told, text: str) -> dict[str, Coded]:
    """Return the least number of those killed where two are named and nobody is counted."""
    for account in told.accounts:
        found = victims(text, account.telling)
        if found and found.number > 1:
            span = span_of(account, found.start, found.end)
            return {
                "fatalities_low": Coded(str(found.number), (span,), NAMED),
                "fatalities_as_reported": Coded(words_of(text, span), (span,), NAMED),
            }
    return {}
