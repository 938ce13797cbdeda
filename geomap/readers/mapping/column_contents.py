"""What the cells of a column look like: days, numbers, coordinates, countries, words of ours."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from geomap.gazetteer import country_codes
from geomap.readers.cells import parse
from geomap.readers.mapping.pairs import sure_pair
from geomap.readers.mapping.written_dates import FORMS, is_day
from geomap.schema import REPORTS

if TYPE_CHECKING:
    from collections.abc import Callable

    from geomap.readers.raw import Cells

ENOUGH = 0.8
"""So many of the cells that are filled must fit."""
MOST = 0.5
"""So many where the name of the column says already that it is one of days or figures."""
ANY = 1 / 10**6
"""One of them will do."""
LOOKED_AT = 2000
"""So many different texts are looked at."""
LEAST_LETTERS = 2
MOST_LATITUDE, MOST_LONGITUDE = 90.0, 180.0
TWINS = {
    "DD/MM/YYYY": "MM/DD/YYYY", "MM/DD/YYYY": "DD/MM/YYYY", "DD-MM-YYYY": "MM-DD-YYYY", "MM-DD-YYYY": "DD-MM-YYYY",
    "DD.MM.YYYY": "MM.DD.YYYY", "MM.DD.YYYY": "DD.MM.YYYY",
}  # fmt: skip
"""Forms that the same digits may be."""
_NUMBER = re.compile(r"[-+]?\d+([.,]\d+)?", re.ASCII)

_YEAR = re.compile(r"(?:19|20)\d\d", re.ASCII)


@dataclass(frozen=True)
class Content:
    """The different texts of a column that are not empty."""

    texts: list[str]
    """So many of them as are looked at."""
    is_unique: bool
    """Whether every cell is filled and none comes twice."""

    def share(self, test: Callable[[str], bool]) -> float:
        """Return what part of the texts passes."""
        return sum(map(test, self.texts)) / len(self.texts) if self.texts else 0.0

    def is_mostly(self, test: Callable[[str], bool], least: float = ENOUGH) -> bool:
        """Say whether enough of the texts pass."""
        return bool(self.texts) and self.share(test) >= least

    def forms(self, least: float = ENOUGH) -> list[str]:
        """Return the forms of dates that they are written in, the likeliest first; of forms as likely, all."""
        shares = {form: self.share(lambda text, form=form: is_day(text, form)) for form in FORMS}  # type: ignore[misc]  # a default binds the form
        best = max(shares.values())
        return [form for form, share in shares.items() if share == best and best >= least]

    @property
    def decimals(self) -> str:
        """What stands before decimals; nothing if there are no numbers with any."""
        numbers = filter(_NUMBER.fullmatch, self.texts)
        given = [sign for text in numbers for sign in ".," if sign in text]
        return max(".,", key=given.count) if given else ""

    def is_within(self, most: float) -> bool:
        """Say whether the texts are numbers no greater than this, whatever their sign."""
        return self.is_mostly(lambda text: bool(_NUMBER.fullmatch(text)) and abs(_number(text)) <= most)

    @property
    def are_pairs(self) -> bool:
        """Whether they are latitudes with longitudes behind them."""
        return self.is_mostly(_is_pair)

    @property
    def are_countries(self) -> bool:
        """Whether they are names or codes of countries."""
        return self.is_mostly(lambda text: len(text) >= LEAST_LETTERS and bool(country_codes.iso(text)))

    def fits(self, ours: str, least: float = ENOUGH) -> bool:
        """Say whether they are what a column of ours wants: the kind of value or its words."""
        column = REPORTS[ours]
        if column.kind == "text" and not column.allowed:
            return True
        return self.is_mostly(lambda text: _parses(text, ours), least)

    @property
    def are_days(self) -> bool:
        """Whether most are days, in the likeliest form or in one that is read beside it."""
        return bool(self.texts) and len(self.odd("date_start")) <= MOST * len(self.texts)

    def odd(self, ours: str) -> list[str]:
        """Return the texts that are not what a column of ours for days or figures wants."""
        forms = self.forms(ANY)[:1] if REPORTS[ours].kind == "day" else []
        return [
            text for text in self.texts if not any(is_day(text, form) for form in forms) and not _parses(text, ours)
        ]


def content_of(cells: Cells) -> Content:
    """Return what a column holds."""
    texts = [text.strip() for text in dict.fromkeys(cells.texts)]
    filled = list(dict.fromkeys(filter(None, texts)))
    return Content(filled[:LOOKED_AT], len(filled) == len(cells))


def is_cell(name: str) -> bool:
    """Say whether a column's name can only be a cell: a day, a number that is no year, a pair of coordinates.

    >>> is_cell("2020-03-11"), is_cell("33.5"), is_cell("33.5, 44.2"), is_cell("2020"), is_cell("date")
    (True, True, True, False, False)
    """
    if _NUMBER.fullmatch(name):
        return not _YEAR.fullmatch(name)
    return _is_pair(name) or any(is_day(name, form) for form in FORMS)


def _number(text: str) -> float:
    return float(text.replace(",", "."))


def _is_pair(text: str) -> bool:
    found = sure_pair(text)
    return found is not None and abs(float(found[0])) <= MOST_LATITUDE and abs(float(found[1])) <= MOST_LONGITUDE


def _parses(text: str, ours: str) -> bool:
    column = REPORTS[ours]
    try:
        parse(text.replace(",", ".") if column.kind == "number" else text, column)
    except ValueError:
        return False
    return True
