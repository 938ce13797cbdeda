"""What a mention means, in a few words for a person."""

from __future__ import annotations

from geomap.extract.mention import Dated, Figure, Mention


def meaning(mention: Mention) -> str:
    """Return what words mean: days of a date, bounds of a figure, else the usual name of what they name.

    >>> meaning(Mention(kind="actor", start=0, end=4, value="Popular Mobilization Forces", confidence=0.9))
    'Popular Mobilization Forces'
    """
    if isinstance(mention, Dated):
        return _days(mention)
    return _number(mention) if isinstance(mention, Figure) else mention.value


def _days(dated: Dated) -> str:
    if dated.after_days is not None:
        return _from_event(*dated.after_days)
    if dated.first is None or dated.last is None:
        return dated.value
    if dated.first == dated.last:
        return dated.first.isoformat()
    return f"{dated.first} to {dated.last} ({dated.precision})"


def _from_event(least: int, most: int) -> str:
    """Return how far from another event something is: below 0 it was before."""
    word, ends = ("before", (-most, -least)) if least < 0 else ("after", (least, most))
    days = " to ".join(str(end) for end in dict.fromkeys(ends))
    return f"{days} {'day' if days == '1' else 'days'} {word} another event"


def _number(figure: Figure) -> str:
    if figure.best is not None and figure.low is None and figure.high is None:
        return f"{figure.best} {figure.of}"
    named = {"at least": figure.low, "about": figure.best, "at most": figure.high}
    bounds = ", ".join(f"{word} {number}" for word, number in named.items() if number is not None)
    return f"{bounds or figure.value} {figure.of}"
