"""A count of people or weapons in digits or words → least, one figure, greatest; words without a number stay words."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from geomap.readers.values.plain import plain
from geomap.readers.values.unread import Unread

if TYPE_CHECKING:
    from collections.abc import Iterable

WANTED = "a whole number of 0 or more"
MOST = 2**53
"""A greater number cannot be held exactly by what reads our files."""
LONGEST = 200
IN_WORDS = "a figure in low, best or high; the words stand in the column that ends in _as_reported"
_NUMBER = r"\d(?:[\d.,'٬ \u00a0\u202f]*\d)?"
_LEAST = (
    r">=?|≥|at least|no fewer than|no less than|not less than|minimum(?: of)?|min\.?|more than|over|upwards of|"
    r"au moins|plus de|علي الاقل|ما لا يقل عن|لا يقل عن|اكثر من|حداقل|دست كم|بيش از|en az|не менее|не менше|более|"
    r"свыше|больше|щонаименше|понад|більше"
)
_LEAST_AFTER = r"\+|or more|and more|at least|ou plus|علي الاقل|او اكثر|فاكثر|и более|або більше"
_MOST = (
    r"<=?|≤|at most|up to|no more than|not more than|as many as|fewer than|less than|under|max\.?|maximum(?: of)?|"
    r"au plus|jusqu'?a|moins de|علي الاكثر|لا يزيد عن|اقل من|حداكثر|كمتر از|en fazla|не более|до|менее|не більше|менше"
)
_ABOUT = (
    r"~|≈|about|around|approximately|approx\.?|some|roughly|nearly|almost|circa|ca\.?|environ|pres de|quelque|حوالي|"
    r"نحو|قرابه|تقريبا|حدود|yaklasik|около|примерно|близько"
)
_FORMS = (
    ("low", re.compile(rf"(?:{_LEAST}) ?(?P<low>{_NUMBER})")),
    ("low", re.compile(rf"(?P<low>{_NUMBER}) ?(?:{_LEAST_AFTER})")),
    ("high", re.compile(rf"(?:{_MOST}) ?(?P<high>{_NUMBER})")),
    ("best", re.compile(rf"(?:{_ABOUT}) ?(?P<best>{_NUMBER})")),
    ("range", re.compile(rf"(?:between |from |entre |de |بين |من |بين |از |от |від )?(?P<low>{_NUMBER}) ?"
                         rf"(?:-|to|and|or|a|et|ou|الي|و|او|تا|يا|ile|до|и|или|і|або|bis) ?(?P<high>{_NUMBER})")),
)  # fmt: skip
_PLAIN = re.compile(_NUMBER)
_GROUPED = re.compile(r"\d{1,3}(?P<mark>[.,' \u00a0\u202f])\d{3}(?:(?P=mark)\d{3})*", re.ASCII)
_INDIAN = re.compile(r"\d{1,2}(?:,\d{2})+,\d{3}", re.ASCII)
_DECIMAL = re.compile(r"(\d+)([.,])(\d+)", re.ASCII)
_EXPONENT = re.compile(r"\d(?:\.\d+)?e\+?\d{1,2}", re.ASCII)
_SHORT = r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*"
_DATE = re.compile(rf"\d{{1,2}}[-/ ]?{_SHORT}|{_SHORT}[-/ ]?\d{{1,4}}|\d{{1,4}}[-/]\d{{1,2}}[-/]\d{{1,4}}")
_NEGATIVE = re.compile(r"-\s?\d.*")
_NOTHING = frozenset({"nan", "inf", "infinity", "+inf", "-inf", "-nan", "null", "#n/a"})
_UNTOLD = frozenset({"none", "na", "n/a", "-", "--", "–", "—"})
"""What people write where they know no figure, or none was hurt: which, only they know."""


class Figure(NamedTuple):
    """What a count means."""

    low: int | None = None
    """The least number that is given."""
    best: int | None = None
    """The one figure that is given."""
    high: int | None = None
    """The greatest number that is given."""
    doubt: str = ""
    """What would have been beyond doubt; empty if this is."""


def read(text: str, decimals: str = "", thousands: str = "") -> Figure:
    """Return what a count means; one of words alone means none. Raises Unread if it can be no count.

    `decimals` and `thousands` are the marks that the rest of the column uses for either.

    >>> read("12-14").high, read("at least 5").low, read("1,200").best, read("dozens").best
    (14, 5, 1200, None)
    """
    if text.isdecimal():
        return Figure(best=_bounded(int(text)))
    bare = plain(text[: LONGEST + 1])
    if len(text) > LONGEST or bare in _UNTOLD:
        return Figure(doubt=IN_WORDS)
    _check(bare)
    if _PLAIN.fullmatch(bare):
        return _alone(bare, decimals, thousands)
    if _EXPONENT.fullmatch(bare):
        return _of_exponent(bare)
    for form, pattern in _FORMS:
        if found := pattern.fullmatch(bare):
            return _formed(form, found, decimals, thousands)
    if not any(letter.isalpha() or letter == "?" for letter in bare):
        raise Unread(WANTED)
    return Figure(doubt=IN_WORDS)


def _check(bare: str) -> None:
    """Raise Unread for what is surely no count of anything."""
    if bare[:1] in {"=", "#"}:
        raise Unread(f"{WANTED}; this is a spreadsheet's formula or error")
    if _NEGATIVE.fullmatch(bare) or bare in _NOTHING:
        raise Unread(WANTED)
    if _DATE.fullmatch(bare):
        raise Unread(f"{WANTED}; a spreadsheet may have made a date of two figures such as 12-14")


def _alone(bare: str, decimals: str, thousands: str) -> Figure:
    value, is_choice = whole(bare, decimals, thousands)
    return Figure(best=value, doubt=f"digits alone; it was read as {value}" if is_choice else "")


def _formed(form: str, found: re.Match[str], decimals: str, thousands: str) -> Figure:
    ends = {name: whole(text, decimals, thousands)[0] for name, text in found.groupdict().items()}
    if form == "range" and ends["low"] > ends["high"]:
        raise Unread(f"{WANTED}, or two with the lesser first")
    told = ", ".join(f"{name} {value}" for name, value in ends.items())
    return Figure(**ends, doubt=f"a figure in a column of its own; it was read as {told}")


def _of_exponent(bare: str) -> Figure:
    value = float(bare)
    if not value.is_integer():
        raise Unread(WANTED)
    return Figure(best=_bounded(int(value)), doubt=f"digits alone, none of which was rounded off; read as {int(value)}")


def whole(text: str, decimals: str = "", thousands: str = "") -> tuple[int, bool]:
    """Return a whole number, and whether its marks had to be read one way of several.

    >>> whole("3.0"), whole("1,200"), whole("3.000", thousands=".")
    ((3, False), (1200, True), (3000, True))
    """
    if text.isdecimal():
        return _bounded(int(text)), False
    if (found := _GROUPED.fullmatch(text)) or _INDIAN.fullmatch(text):
        value = _bounded(int(re.sub(r"\D", "", text)))
        if found and (one := _DECIMAL.fullmatch(text)) and not one[3].strip("0"):
            return _either(int(one[1]), value, one[2], decimals, thousands)
        return value, True
    found = _DECIMAL.fullmatch(text)
    if found and not found[3].strip("0"):
        return _bounded(int(found[1])), False
    raise Unread(WANTED)


def _either(small: int, great: int, mark: str, decimals: str, thousands: str) -> tuple[int, bool]:
    """Return which of two numbers is meant by three zeros after a mark."""
    is_decimal, is_thousand = mark in decimals, mark in thousands or mark == ","
    if is_decimal == is_thousand:
        raise Unread(f"{WANTED}, digits alone: this may be {small} or {great}")
    return (small if is_decimal else great), True


def _bounded(value: int) -> int:
    if value >= MOST:
        raise Unread(f"{WANTED}, less than {MOST}")
    return value


def marks(texts: Iterable[str]) -> tuple[str, str]:
    """Return the marks that the numbers of a column use for decimals, and those that they use for thousands.

    >>> marks(["3.0", "1,200"])
    ('.', ',')
    """
    decimals, thousands = set(), set()
    for text in texts:
        bare = "" if text.isdecimal() else plain(text[:LONGEST])
        if (found := _DECIMAL.fullmatch(bare)) and (len(found[3]) != 3 or len(found[1]) > 3):  # noqa: PLR2004 - digits of a group
            decimals.add(found[2])
        elif (group := _GROUPED.fullmatch(bare)) and not (found and not found[3].strip("0")):
            thousands.add(group["mark"])
    return "".join(sorted(decimals)), "".join(sorted(thousands))
