"""How many were fired, killed and wounded."""

from __future__ import annotations

from typing import TYPE_CHECKING

from geomap.extract.coded import Coded
from geomap.extract.events.victims import victims
from geomap.extract.fields.spans import span_of, words_of
from geomap.extract.fields.tolls import against, camp_of, is_beside, is_grown, is_vague, standing, tolls, value

if TYPE_CHECKING:
    from collections.abc import Sequence

    from geomap.extract.events.told import Told
    from geomap.extract.fields.camps import Camp
    from geomap.extract.fields.tolls import Toll
    from geomap.extract.mention import Counted, Figure

NAMED = 0.6
"""How sure it is that two who are named were all."""
BESIDE: dict[Camp, tuple[Camp, ...]] = {
    "forces": ("rebels", "civilians"),
    "rebels": ("forces",),
    "civilians": ("forces",),
}
"""Those who are counted beside each side."""
COLUMNS: dict[Counted, str] = {"munitions": "munitions", "killed": "fatalities", "wounded": "injuries"}


def counts(told: Told, text: str) -> dict[str, Coded]:
    """Return low, best and high of each figure, and the words for it."""
    coded: dict[str, Coded] = {}
    for of, column in COLUMNS.items():
        found = [
            (here, account)
            for account in told.accounts
            if (here := [each for each in account.figures if each.of == of])
        ]
        if found:
            coded |= _counted(column, list(tolls(found, text)), text)
    if not any(name.startswith("fatalities") for name in coded):
        coded |= _named(told, text)
    return coded


def _counted(column: str, found: Sequence[Toll], text: str) -> dict[str, Coded]:
    """Return the greatest toll, with those told beside it; where another source has a lesser one, both as bounds."""
    known = standing(found, text)
    begun = min(each.figures[0].start for each in known)
    whole = [each for each in known if not is_beside(each, begun, text)]
    beside = [each for each in known if is_beside(each, begun, text)][:1]
    most = max(whole, key=lambda each: each.number)
    least = against(most, whole, text)
    if least:
        return _between(column, least, most, text)
    added = [] if is_grown(most, text) else [*_other_side(most, whole), *beside]
    return _written(column, [most, *added], text)


def _other_side(most: Toll, whole: Sequence[Toll]) -> Sequence[Toll]:
    """Return the greatest toll of each other side, if the greatest of all is of one side and nobody counts all.

    Fighters and civilians are none beside each other: of whom a strike killed the one says that and the other this.
    """
    others = BESIDE.get(camp_of(most), ())
    if not _is_exact(most) or any(camp_of(each) == "" and each.number for each in whole):
        return ()
    exact = [each for each in whole if _is_exact(each) and each.number]
    best = (
        max((each for each in exact if camp_of(each) == side), key=lambda each: each.number, default=None)
        for side in others
    )
    return [each for each in best if each]


def _is_exact(toll: Toll) -> bool:
    return all(each.best is not None for each in toll.figures)


def _between(column: str, least: Toll, most: Toll, text: str) -> dict[str, Coded]:
    """Return the tolls of two sources as the least and the most."""
    low, high = (_written(column, [each], text)[f"{column}_as_reported"] for each in (least, most))
    spans, sure = low.spans + high.spans, min(low.confidence, high.confidence)
    return {
        f"{column}_low": Coded(str(least.number), low.spans, sure),
        f"{column}_high": Coded(str(most.number), high.spans, sure),
        f"{column}_as_reported": Coded(f"{low.value}; {high.value}", spans, sure),
    }


def _written(column: str, told: Sequence[Toll], text: str) -> dict[str, Coded]:
    """Return the ends of tolls together, and their words."""
    figures = [(figure, each.account) for each in told for figure in each.figures]
    spans = tuple(span_of(account, figure.start, figure.end) for figure, account in figures)
    sure = min(figure.confidence for figure, _ in figures)
    ends = _summed([figure for figure, _ in figures])
    is_known = not any(is_vague(each) for each in told)
    coded = {f"{column}_{end}": Coded(str(number), spans, sure) for end, number in ends.items() if is_known}
    coded[f"{column}_as_reported"] = Coded("; ".join(words_of(text, span) for span in spans), spans, sure)
    return coded


def _summed(figures: Sequence[Figure]) -> dict[str, int]:
    """Return low, best and high of figures together; where they have no end in common, at least so many."""
    ends = {end: [getattr(each, end) for each in figures] for end in ("low", "best", "high")}
    known = {end: sum(values) for end, values in ends.items() if None not in values}
    return known or {"low": sum(map(value, figures))}


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
