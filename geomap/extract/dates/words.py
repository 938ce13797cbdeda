"""The names of months, weekdays and parts of the day, and patterns of them; data before code."""

from __future__ import annotations

import re
from functools import cache

from geomap.readers.values.months import GREGORIAN, MONTHS, WEEKDAYS, month_named, weekdays, words_of

OTHER_MONTHS = (
    "enero janeiro januar gennaio",
    "febrero fevereiro februar febbraio",
    "marzo março märz",
    "abril aprile",
    "mayo maio maggio mai",
    "junio junho juni giugno",
    "julio julho juli luglio",
    "agosto",
    "septiembre setiembre setembro settembre",
    "octubre outubro oktober ottobre",
    "noviembre novembro",
    "diciembre dezembro dezember dicembre",
)
"""Names of months that readers of tables have no need of."""
OTHER_WEEKDAYS = (
    "lunes montag lunedì segunda-feira",
    "martes dienstag martedì terça-feira",
    "miércoles mittwoch mercoledì quarta-feira",
    "jueves donnerstag giovedì quinta-feira среду",
    "viernes freitag venerdì sexta-feira пятницу",
    "sábado samstag sabato субботу",
    "domingo sonntag domenica",
)
"""Names of weekdays likewise."""
DAYS_AGO = {
    "aujourd'hui": 0, "aujourd’hui": 0, "hier": 1, "avant-hier": 2, "hoy": 0, "ayer": 1, "anteayer": 2, "hoje": 0,
    "ontem": 1, "heute": 0, "gestern": 1, "vorgestern": 2, "сегодня": 0, "вчера": 1, "позавчера": 2, "сьогодні": 0,
    "вчора": 1, "اليوم": 0, "أمس": 1, "امس": 1, "امروز": 0, "دیروز": 1, "bugün": 0, "dün": 1,
}  # fmt: skip
"""Words of other languages for today and the days before it."""
_LEAST_LETTERS = 4
_SHORT = "jan feb mar apr jun jul aug sept sep oct nov dec mai août fév"
ENGLISH_MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
)  # fmt: skip
PARTS_OF_DAY = frozenset(
    """
    early late later night evening morning afternoon noon midday midnight dawn dusk sunrise sunset nightfall daybreak
    light overnight am pm a.m p.m a.m. p.m. gmt utc o'clock local time mid-morning mid-afternoon lunchtime
    """.split()  # noqa: SIM905 - a list of words reads best as words
)
"""Words that say at what time of a day."""
BETWEEN = frozenset(
    """
    on in at of the about around shortly just before after by from first last small very hours
    """.split()  # noqa: SIM905 - as above
)
"""Words between these and the day."""
NO_DAYS_BEFORE = frozenset({"bloody", "black", "good", "easter", "palm", "ash", "holy", "maundy", "cyber", "super"})
"""Words that make a name of the weekday behind them."""
NO_DAYS_AFTER = frozenset(
    "times mirror telegraph mail express post herald independent agreement accords movement".split()  # noqa: SIM905 - as above
)
"""Words that make a name of the weekday before them."""
COUNTED = (
    "people|persons|civilians|men|women|children|troops|soldiers|fighters|militants|rebels|police|policemen|officers"
    "|rockets|missiles|shells|drones|bombs|mortars|rounds|strikes|attacks|homes|houses|households|families|villages"
    "|cases|tonnes|tons|km|kilomet\\w+|met(?:re|er)s?|miles|votes|refugees|migrants|students|workers|dollars|euros"
)
"""What stands behind a number that is no year and no day."""


@cache
def month_pattern() -> str:
    """Return a pattern of the names of months in all languages, for beside a number; letters without case."""
    rows = zip(MONTHS[GREGORIAN], OTHER_MONTHS, strict=True)
    names = {name.replace("_", " ") for row in rows for names in row for name in names.split()}
    kept = {name for name in names if len(name) >= _LEAST_LETTERS or not name.isascii() or name == "may"}
    kept = {name for name in kept if len(name) >= _LEAST_LETTERS - 1} | set(_SHORT.split())
    return "|".join(map(re.escape, sorted(kept, key=lambda name: (-len(name), name))))


@cache
def month_numbers() -> dict[str, int]:
    """Return the numbers of the months that readers of tables do not know, by their names."""
    return {name: number for number, names in enumerate(OTHER_MONTHS, 1) for name in names.split()}


@cache
def month_number(name: str) -> int:
    """Return the number of a month by a name of month_pattern.

    >>> month_number("Sept."), month_number("Agosto"), month_number("آذار")
    (9, 8, 3)
    """
    bare = name.strip(" .").casefold()
    return month_numbers().get(bare) or month_named(bare)


@cache
def weekday_numbers() -> dict[str, int]:
    """Return the numbers of the weekdays by their names in small letters, Monday 0; none of fewer than four letters."""
    known = weekdays()
    rows = enumerate(zip(WEEKDAYS, OTHER_WEEKDAYS, strict=True))
    names = {name.replace("_", " "): number for number, row in rows for both in row for name in both.split()}
    kept = {name for name in names if len(name) >= _LEAST_LETTERS and name not in {"tues", "thur"}}
    return {name.casefold(): known.get(words_of(name), names[name]) for name in kept} | {"среду": 2}


@cache
def weekday_pattern() -> str:
    """Return a pattern of the names of weekdays in all languages; letters without case."""
    return "|".join(map(re.escape, sorted(weekday_numbers(), key=lambda name: (-len(name), name))))
