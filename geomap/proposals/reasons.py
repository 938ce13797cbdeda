"""What speaks for and against two reports being one incident, in words, each with its share."""

from __future__ import annotations

from typing import TYPE_CHECKING

from geomap import geo
from geomap.proposals.likeness import PARTS

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from typing import Any

    from geomap.proposals.accounts import Accounts

    Row = Mapping[str, Any]
    """A report by column, None where it says nothing."""

KM = 1000.0
LEAST = 0.05
"""A smaller share would be shown as none."""
NAMED = {"munitions": "munitions", "fatalities": "killed", "injuries": "wounded"}
"""What figures are called in reasons."""
WORDS = {
    "kind": ("sub_event_type", "event_type"),
    "actor": ("perpetrator", "actors"),
    "target": ("target",),
    "weapon": ("weapon",),
}
"""The columns that are shown for a part, the first that says something."""
SHOWN = (
    *(name for names in WORDS.values() for name in names),
    *(f"{name}_{part}" for name in NAMED for part in ("low", "best", "high", "open")),
)


class Reasons:
    """Tells of any two of these reports what speaks for and against."""

    def __init__(self, accounts: Accounts) -> None:
        """Take the reports."""
        self._accounts = accounts
        table = accounts.reports[list(SHOWN)].astype(object)
        self._columns = {name: table[name].where(table[name].notna(), None).tolist() for name in SHOWN}

    def of(self, one: int, other: int, parts: Sequence[float]) -> str:
        """Return what each part says and its share, the weightiest first, joined by '; '."""
        rows = self._row(one), self._row(other)
        told = sorted(zip(PARTS, parts, strict=True), key=lambda each: -abs(each[1]))
        said = [f"{self._words(name, one, other, rows)} ({share:+.1f})" for name, share in told if abs(share) >= LEAST]
        return "; ".join(said)

    def _row(self, number: int) -> dict[str, Any]:
        return {name: column[number] for name, column in self._columns.items()}

    def _words(self, part: str, one: int, other: int, rows: tuple[Row, Row]) -> str:
        if part == "sources":
            return "each source tells of much else"
        if part == "date":
            return _dates(self._accounts, one, other)
        if part == "place":
            return _places(self._accounts, one, other)
        if part in NAMED:
            return f"{NAMED[part]}: {span(rows[0], part)} and {span(rows[1], part)}"
        return _both(rows, *WORDS[part])


def _dates(accounts: Accounts, one: int, other: int) -> str:
    if not (accounts.is_dated[one] and accounts.is_dated[other]):
        return "a date is not known"
    if max(accounts.first[one], accounts.first[other]) > min(accounts.last[one], accounts.last[other]):
        return "a day apart"
    spans = [int(accounts.last[each] - accounts.first[each]) + 1 for each in (one, other)]
    if max(spans) == 1:
        return "the same day"
    return f"days overlap, of {spans[0]} and of {spans[1]}"


def _places(accounts: Accounts, one: int, other: int) -> str:
    apart_m = geo.distance_m(accounts.lat[one], accounts.lon[one], accounts.lat[other], accounts.lon[other])
    reach_m = accounts.radius_m[one] + accounts.radius_m[other]
    within = "within" if apart_m <= reach_m else "more than"
    return f"places {apart_m / KM:.0f} km apart, {within} the {reach_m / KM:.0f} km that both reach"


def _both(rows: tuple[Row, Row], *columns: str) -> str:
    """Return what both say in the first of these columns that each has a value in."""
    one, other = (next((row[name] for name in columns if row[name]), "") for row in rows)
    name = columns[0].replace("_", " ").removeprefix("sub ")
    return f"{name} '{one}' in both" if one == other else f"{name} '{one}' and '{other}'"


def span(row: Row, name: str) -> str:
    """Return a figure of a report in words: one number, a range, or 'at least'; empty if there is none."""
    found = (row[f"{name}_{part}"] for part in ("low", "best", "high"))
    numbers = sorted({int(number) for number in found if number is not None})
    if len(numbers) > 1:
        return f"{numbers[0]} to {numbers[-1]}"
    return "".join(f"at least {number}" if row[f"{name}_open"] else f"{number}" for number in numbers)
