"""Degrees in words: decimal, with minutes and seconds in all usual marks, in blocks of digits, with signs."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from geomap.gazetteer.coordinates.reading import Refused, point

if TYPE_CHECKING:
    from geomap.gazetteer.coordinates.reading import Given

_MARKS = str.maketrans(
    {"º": "°", "˚": "°", "∘": "°", "′": "'", "’": "'", "‘": "'", "´": "'", "`": "'", "ʹ": "'", "″": '"', "”": '"',
     "“": '"', "ʺ": '"', "−": "-", "–": "-", "‐": "-", "\u00a0": " "}
)  # fmt: skip
_SPELLED: tuple[tuple[re.Pattern[str], str], ...] = (
    (re.compile(r"(?<=[0-9]) ?(?:degrees?|degs?\.?|d(?=[0-9 ])) ?", re.IGNORECASE), "° "),
    (re.compile(r"(?<=[0-9]) ?(?:minutes?|mins?\.?|m(?=[0-9 ][0-9. ]*(?:s|sec|\"|'')))", re.IGNORECASE), "'"),
    (re.compile(r"(?<=[0-9]) ?(?:seconds?|secs?\.?|'')", re.IGNORECASE), '"'),
    (re.compile(r"(' ?[0-9.]+) ?s(?=[NSEW ,;]|$)", re.IGNORECASE), r'\1"'),
    (re.compile(r"(?<=[0-9°'\"]) ?\b(north|south|east|west)\b", re.IGNORECASE), r" \1"),
)
_NUMBER = r"[0-9]{1,3}(?:[.,][0-9]{1,12})?"
_SIXTIETHS = r"[0-9]{1,2}(?:[.,][0-9]{1,9})?"


def _angle(n: int) -> str:
    """Return the pattern of one angle, its groups numbered."""
    return (
        rf"(?<![0-9.,])(?P<d{n}>{_NUMBER})(?P<mark{n}> ?° ?| ?: ?|-| )?"
        rf"(?:(?P<m{n}>{_SIXTIETHS})(?: ?' ?| ?: ?|-| )?(?:(?P<s{n}>{_SIXTIETHS})(?: ?\")?)?)?"
    )


_LATER = r" ?[,;/]? ?(?:and )?(?:lon(?:g(?:itude)?)?\.? ?[:=]? ?|lat(?:itude)?\.? ?[:=]? ?)?"
_LETTER = r"(?P<h{n}>[NSEW])"
_AFTER = re.compile(
    rf"{_angle(1)} ?{_LETTER.format(n=1)}(?![a-z]){_LATER}{_angle(2)} ?{_LETTER.format(n=2)}\b(?! of\b)", re.IGNORECASE
)
_BEFORE = re.compile(
    rf"\b{_LETTER.format(n=1)} ?{_angle(1)}{_LATER}{_LETTER.format(n=2)} ?{_angle(2)}(?![0-9])", re.IGNORECASE
)
_BLOCK_AFTER = re.compile(
    r"(?<![0-9.])(?P<a1>[0-9]{4,7})(?P<f1>\.[0-9]+)? ?(?P<h1>[NSEW])[ ,/]{0,2}(?P<a2>[0-9]{4,7})(?P<f2>\.[0-9]+)? ?"
    r"(?P<h2>[NSEW])\b",
    re.IGNORECASE,
)
_BLOCK_BEFORE = re.compile(
    r"\b(?P<h1>[NSEW]) ?(?P<a1>[0-9]{4,7})(?P<f1>\.[0-9]+)?[ ,/]{0,2}(?P<h2>[NSEW]) ?(?P<a2>[0-9]{4,7})"
    r"(?P<f2>\.[0-9]+)?(?![0-9])",
    re.IGNORECASE,
)
_SIGNED = r"[+-]?[0-9]{1,3}"
_PLAIN = re.compile(rf"(?P<lat>{_SIGNED}\.[0-9]+) ?°?(?: ?[,;/] ?| )(?P<lon>{_SIGNED}\.[0-9]+) ?°?")
_COMMAS = re.compile(rf"(?P<lat>{_SIGNED},[0-9]+) ?°?(?: ?; ?| ?/ ?|, | )(?P<lon>{_SIGNED},[0-9]+) ?°?")
_ALL_COMMAS = re.compile(rf"{_SIGNED},[0-9]+,{_SIGNED},[0-9]+")
_LABELLED = re.compile(
    rf"\b(?P<first>lat|lon)[a-z]*\.? ?[:=]? ?(?P<one>{_SIGNED}(?:[.,][0-9]+)?) ?°?[,;/]? ?"
    rf"\b(?P<second>lat|lon)[a-z]*\.? ?[:=]? ?(?P<two>{_SIGNED}(?:[.,][0-9]+)?)(?![0-9])",
    re.IGNORECASE,
)
_BRACKETED = re.compile(
    rf"[\[(] ?(?P<lat>{_SIGNED}\.[0-9]{{2,}}) ?°?[,;/ ] ?(?P<lon>{_SIGNED}\.[0-9]{{2,}}) ?°? ?[\])]"
)
_MOST_SIXTIETHS = 60
LAT_LON = "read as latitude, longitude in decimal degrees"


def read_degrees(text: str) -> Given | Refused | None:
    """Return the point that is written in degrees; None if none is."""
    text = text.translate(_MARKS)
    for pattern, mark in _SPELLED:
        text = pattern.sub(mark, text)
    text = re.sub(r"\b(n|s|e|w)(?:orth|outh|ast|est)(?![\w-])", r"\1", text, flags=re.IGNORECASE)
    for block in (_BLOCK_AFTER, _BLOCK_BEFORE):
        if (found := block.search(text)) and (read := _block(found)):
            return read
    for form in (_AFTER, _BEFORE):
        if (found := form.search(text)) and _is_meant(found):
            return _pair(found)
    return _unlettered(text.strip(" ()[]"), text)


def _is_meant(found: re.Match[str]) -> bool:
    """Say whether two numbers with letters are coordinates: they have marks, decimals, minutes or two digits each."""
    groups = found.groupdict()
    if groups["d1"].isdigit() and groups["d2"].isdigit() and not (groups["m1"] or groups["m2"]):
        has_digits = min(len(groups["d1"]), len(groups["d2"])) > 1 and " and " not in found[0]
        return bool((groups["mark1"] or "").strip()) or has_digits
    return True


def _pair(found: re.Match[str]) -> Given | Refused:
    degrees: dict[str, float] = {}
    finest: list[float] = []
    for n in ("1", "2"):
        parts = [found[key + n] for key in ("d", "m", "s")]
        values = [float((part or "0").replace(",", ".")) for part in parts]
        if max(values[1:]) >= _MOST_SIXTIETHS:
            return Refused(f"{max(values[1:]):g} minutes or seconds are more than {_MOST_SIXTIETHS - 1}")
        finest.append(_half(parts))
        axis, sign = _axis(found["h" + n])
        degrees[axis] = sign * (values[0] + values[1] / 60 + values[2] / 3600)
    return _both(degrees, max(finest), found[0])


def _half(parts: list[str | None]) -> float:
    """Return half of the last digit that is written, in degrees; `parts` are degrees, minutes, seconds."""
    unit, last = [(scale, part) for scale, part in zip((1, 60, 3600), parts, strict=False) if part][-1]
    decimals = len((last or "").replace(",", ".").partition(".")[2])
    return float(0.5 * 10.0**-decimals / unit)


def _axis(letter: str) -> tuple[str, float]:
    return ("lat" if letter in "NSns" else "lon"), (-1.0 if letter in "SWsw" else 1.0)


def _both(degrees: dict[str, float], half: float, written: str) -> Given | Refused:
    if len(degrees) < 2:  # noqa: PLR2004 - a latitude and a longitude
        only = "latitudes" if "lat" in degrees else "longitudes"
        return Refused(f"'{written.strip()}' holds two {only}")
    return point(degrees["lat"], degrees["lon"], half, f"coordinates as written: {written.strip()}")


def _block(found: re.Match[str]) -> Given | Refused | None:
    degrees: dict[str, float] = {}
    halves = []
    for n in ("1", "2"):
        axis, sign = _axis(found["h" + n])
        digits, fraction = found["a" + n], found["f" + n] or ""
        width = 2 + (len(digits) % 2)
        parts = [digits[:width], digits[width : width + 2], digits[width + 2 :]]
        parts[2 if parts[2] else 1] += fraction
        values = [float(part or 0) for part in parts]
        if max(values[1:]) >= _MOST_SIXTIETHS:
            return Refused(f"{max(values[1:]):g} minutes or seconds are more than {_MOST_SIXTIETHS - 1}")
        halves.append(_half([part or None for part in parts]))
        degrees[axis] = sign * (values[0] + values[1] / 60 + values[2] / 3600)
    return _both(degrees, max(halves), found[0])


def _unlettered(inner: str, text: str) -> Given | Refused | None:
    if found := _LABELLED.search(text):
        return _labelled(found)
    if _ALL_COMMAS.fullmatch(inner):
        return Refused(f"'{inner}' can be split in more than one way")
    for form, how in ((_PLAIN, LAT_LON), (_COMMAS, f"{LAT_LON} with decimal commas")):
        if found := form.fullmatch(inner):
            return _decimal(found["lat"], found["lon"], how, is_signed=False)
    found = _BRACKETED.search(text)
    return _decimal(found["lat"], found["lon"], LAT_LON, is_signed=False) if found else None


def _labelled(found: re.Match[str]) -> Given | Refused:
    said = {found["first"].lower(): found["one"], found["second"].lower(): found["two"]}
    if len(said) < 2:  # noqa: PLR2004 - a latitude and a longitude
        return Refused(f"'{found[0]}' names one axis twice")
    return _decimal(said["lat"], said["lon"], f"coordinates as written: {found[0]}", is_signed=True)


def _decimal(lat: str, lon: str, how: str, *, is_signed: bool) -> Given | Refused:
    lat, lon = lat.replace(",", "."), lon.replace(",", ".")
    half = max(_half([lat.lstrip("+-")]), _half([lon.lstrip("+-")]))
    return point(float(lat), float(lon), half, how, is_signed=is_signed)
