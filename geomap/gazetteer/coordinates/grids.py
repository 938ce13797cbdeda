"""Grid references in words: MGRS, UTM and Plus Codes."""

from __future__ import annotations

import re
import warnings

from geomap.gazetteer.coordinates.reading import LEAST_RADIUS_M, Given, Refused, ShortCode, point

_BANDS = "CDEFGHJKLMNPQRSTUVWX"
_SQUARE = r"(?P<square>[A-HJ-NP-Z][A-HJ-NP-V]) ?(?P<digits>[0-9]{1,5} [0-9]{1,5}|[0-9]{0,10})"
_MGRS = re.compile(rf"(?<![A-Za-z0-9])(?P<zone>[0-9]{{1,2}})(?P<band>[C-HJ-NP-X]) ?{_SQUARE}(?![A-Za-z0-9])")
_MGRS_ALONE = re.compile(
    rf"(?P<zone>[0-9]{{1,2}})(?: (?P<apart>[C-HJ-NP-X]) |(?P<band>[C-HJ-NP-X]) ?){_SQUARE}", re.IGNORECASE
)
_MONTHS = frozenset({"JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "NOV", "DEC"})
_LAST_DAY, _YEAR_DIGITS = 31, 4
_LEAST_DIGITS = 4
_UTM = re.compile(
    r"(?:\bUTM )?(?:zone )?(?<![A-Za-z0-9])(?P<zone>[0-9]{1,2}) ?(?P<letter>[C-HJ-NP-X])?,? ?"
    r"(?:E ?[:=]? ?)?(?P<easting>[0-9]{6}(?:\.[0-9]+)?) ?(?:m ?E|mE|m|E)?[ ,;]{1,2}(?:N ?[:=]? ?)?"
    r"(?P<northing>[0-9]{6,8}(?:\.[0-9]+)?) ?(?:m ?N|mN|m|N)?(?![A-Za-z0-9])",
    re.IGNORECASE,
)
_LETTERS = "[23456789CFGHJMPQRVWX]"
_CODE = re.compile(
    rf"(?<![A-Za-z0-9+])(?P<code>(?:{_LETTERS}{{8}}|{_LETTERS}{{4}}0000|{_LETTERS}{{6}}00)\+(?:{_LETTERS}{{2,7}})?"
    rf"|(?:{_LETTERS}{{2}}){{2,3}}\+{_LETTERS}{{2,7}})(?![A-Za-z0-9+])",
    re.IGNORECASE,
)
_FULL = 8
_BAND_DEG = 8.0
_LOWEST_BAND_DEG = -80.0
_MOST_NORTHING_M = 10_000_000.0
_EASTINGS_M = (100_000.0, 900_000.0)
_ZONES = range(1, 61)
_SQUARE_M = 100_000.0
_HALF_DIAGONAL = 0.5**0.5


def read_mgrs(text: str) -> Given | Refused | None:
    """Return the middle of the MGRS square that is written, from 1 m to 100 km wide; None if none is.

    Among other words it needs capitals and four digits: in '3 SAM 12' stands no square.
    """
    alone = _MGRS_ALONE.fullmatch(text)
    found = alone or _MGRS.search(text)
    if found is None or (alone is None and len(found["digits"]) < _LEAST_DIGITS) or _is_date(found):
        return None
    band = found["band"] or found.groupdict()["apart"]
    pair = found["digits"].split() if " " in found["digits"] else _halved(found["digits"])
    if len(pair[0]) != len(pair[1]):
        return Refused(f"the grid reference '{found[0]}' has not as many digits for easting as for northing")
    size_m = _SQUARE_M / 10 ** len(pair[0])
    middle = "".join((half + "5").ljust(5, "0")[:5] for half in pair)
    at = _from_mgrs(f"{int(found['zone']):02d}{band}{found['square']}".upper() + middle)
    if at is None:
        return Refused(f"there is no grid square '{found[0]}'")
    how = f"MGRS as written: {found[0]}, a square of {size_m:,.0f} m"
    return Given(*at, max(size_m * _HALF_DIAGONAL, LEAST_RADIUS_M), how)


def _is_date(found: re.Match[str]) -> bool:
    """Say whether a grid reference reads as a day too: '01JAN2000'."""
    letters = f"{found['band']}{found['square']}".upper()
    return letters in _MONTHS and int(found["zone"]) <= _LAST_DAY and len(found["digits"]) <= _YEAR_DIGITS


def _halved(digits: str) -> list[str]:
    middle = len(digits) // 2
    return [digits[:middle], digits[middle:]]


def _from_mgrs(reference: str) -> tuple[float, float] | None:
    from mgrs import MGRS  # noqa: PLC0415 - only a grid reference needs it
    from mgrs.core import MGRSError  # noqa: PLC0415 - as above

    try:
        with warnings.catch_warnings(category=RuntimeWarning, action="error"):  # "Latitude Warning": in no such band
            lat, lon = MGRS().toLatLon(reference)
    except (MGRSError, RuntimeWarning):
        return None
    return float(lat), float(lon)


def read_utm(text: str) -> Given | Refused | None:
    """Return the point of a UTM zone, easting and northing; None if there is none.

    The letter after the zone is a latitude band for some and a hemisphere for others: it is read as the band
    if the northing lies in that band, else N and S are read as hemispheres, and the answer says which.
    """
    found = _UTM.search(text)
    if found is None or not (found["letter"] or "utm" in found[0].lower() or "zone" in found[0].lower()):
        return None
    zone, letter = int(found["zone"]), (found["letter"] or "").upper()
    easting, northing = float(found["easting"]), float(found["northing"])
    if zone not in _ZONES or not _EASTINGS_M[0] <= easting <= _EASTINGS_M[1] or northing > _MOST_NORTHING_M:
        return Refused(f"'{found[0].strip()}' is no UTM zone, easting and northing")
    hemisphere, how = _hemisphere(letter, zone, easting, northing)
    at = _from_utm(zone, hemisphere, easting, northing) if hemisphere else None
    if at is None:
        return Refused(f"the northing {northing:.0f} does not lie in band {letter}")
    return Given(*at, LEAST_RADIUS_M, f"UTM as written: {found[0].strip()}; {how}")


def _hemisphere(letter: str, zone: int, easting: float, northing: float) -> tuple[str, str]:
    """Return N or S for a zone's letter and how that was read; an empty hemisphere if the letter fits neither way."""
    if not letter:
        return "N", "no letter: taken as the northern hemisphere"
    by_band = "N" if letter >= "N" else "S"
    at = _from_utm(zone, by_band, easting, northing)
    low = _LOWEST_BAND_DEG + _BAND_DEG * _BANDS.index(letter)
    if at and low - 0.1 <= at[0] <= low + _BAND_DEG + (4.1 if letter == "X" else 0.1):
        other = ", not as the southern hemisphere" if letter == "S" else ""
        return by_band, f"{letter} read as the latitude band {low:.0f}° to {low + _BAND_DEG:.0f}°{other}"
    if letter in "NS":
        return letter, f"{letter} read as the {'northern' if letter == 'N' else 'southern'} hemisphere"
    return "", ""


def _from_utm(zone: int, hemisphere: str, easting: float, northing: float) -> tuple[float, float] | None:
    from mgrs import MGRS  # noqa: PLC0415 - only a grid reference needs it
    from mgrs.core import MGRSError  # noqa: PLC0415 - as above

    try:
        return _from_mgrs(MGRS().UTMToMGRS(zone, hemisphere, easting, northing))
    except MGRSError:
        return None


def read_plus_code(text: str) -> Given | ShortCode | None:
    """Return the middle of a Plus Code's cell; a short code comes back with the words of its town."""
    found = _CODE.search(text)
    if found is None:
        return None
    from openlocationcode import openlocationcode  # noqa: PLC0415 - only a code needs it

    code = found["code"].upper()
    if not openlocationcode.isValid(code):
        return None
    if len(code.partition("+")[0]) < _FULL:
        return ShortCode(code, (text[: found.start()] + text[found.end() :]).strip(" ,()"))
    return decoded(code)


def decoded(code: str) -> Given:
    """Return the middle of a full Plus Code's cell."""
    from openlocationcode import openlocationcode  # noqa: PLC0415 - as above

    area = openlocationcode.decode(code)
    at = point(
        area.latitudeCenter,
        area.longitudeCenter,
        (area.latitudeHi - area.latitudeLo) / 2,
        f"Plus Code as written: {code}",
    )
    if isinstance(at, Refused):  # a code cannot say what lies beyond the poles
        raise TypeError(at.reason)
    return at


def recovered(code: str, lat: float, lon: float) -> Given:
    """Return the middle of the cell of a short Plus Code that lies nearest to a point."""
    from openlocationcode import openlocationcode  # noqa: PLC0415 - as above

    return decoded(openlocationcode.recoverNearest(code, lat, lon))
