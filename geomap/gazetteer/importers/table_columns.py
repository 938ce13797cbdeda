"""What the columns of somebody's table are called, and what their words mean."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from geomap.errors import GazetteerError, shown
from geomap.gazetteer import country_codes
from geomap.gazetteer.importers import features
from geomap.schema import PLACE_TYPES, SEATS

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

CALLED: dict[str, tuple[str, ...]] = {
    "gazetteer_id": ("gazetteer_id", "id", "geonameid", "fid", "osm_id", "pcode", "code"),
    "name": ("name", "name_en", "place", "place_name", "placename", "location", "toponym", "title", "label"),
    "aliases": ("aliases", "alias", "alternatenames", "alternate_names", "alt_names", "altname", "other_names"),
    "type": ("type", "place_type", "feature_code", "fcode", "category", "kind"),
    "country": ("country", "iso", "iso2", "iso_a2", "iso3", "country_code", "countrycode", "cc", "adm0_en"),
    "admin1": ("admin1", "province", "governorate", "state", "region", "adm1_en", "admin1_name", "oblast"),
    "latitude": ("latitude", "lat", "y", "latitude_deg", "lat_dd", "point_y"),
    "longitude": ("longitude", "lon", "lng", "long", "x", "longitude_deg", "long_dd", "point_x"),
    "radius_m": ("radius_m",),
    "population": ("population", "pop", "inhabitants"),
    "seat": ("seat",),
}
"""What each of our columns is called elsewhere, the likeliest first; compared in lower case, spaces as '_'."""
NEEDED = ("name", "latitude", "longitude")
TYPE_WORDS = {
    "city": "town", "village": "town", "hamlet": "town", "settlement": "town", "locality": "town", "suburb":
    "neighbourhood", "quarter": "neighbourhood", "governorate": "province", "state": "province", "oblast": "province",
    "county": "district", "base": "military_base", "air_base": "military_base", "airbase": "military_base",
    "airfield": "airport", "aerodrome": "airport", "crossing": "border_crossing", "camp": "refugee_camp",
    "seaport": "port", "harbour": "port", "hospital": "site", "school": "site",
}  # fmt: skip
"""Words for types of place in tables of others; ours and the feature codes of GeoNames are known anyway."""
_SEPARATOR = re.compile(r"\s*[;|]\s*|\s*,\s+|,")


def mapped(path: Path, header: Sequence[str], told: Mapping[str, str], *, has_geometry: bool) -> dict[str, str]:
    """Return their column for each of ours: as told, otherwise guessed by name.

    Raises GazetteerError where one that was told is not there, or one that is needed is neither told nor guessed.
    """
    for ours, theirs in told.items():
        if ours not in CALLED:
            raise GazetteerError(path, f"{shown(ours)} is no column of ours", "one of " + ", ".join(CALLED))
        if theirs not in header:
            listed = ", ".join(map(shown, header[:20]))
            raise GazetteerError(path, f"it has no column {shown(theirs)}", f"one of its own for {ours}: {listed}")
    alike = {name.strip().lower().replace(" ", "_"): name for name in reversed(header)}
    found = {ours: alike[name] for ours, names in CALLED.items() for name in reversed(names) if name in alike}
    found |= told
    needed = NEEDED[:1] if has_geometry else NEEDED
    if missing := [name for name in needed if name not in found]:
        listed = ", ".join(map(shown, header[:20]))
        raise GazetteerError(
            path,
            f"which column is the {missing[0]} is not clear",
            f"columns={{'{missing[0]}': …}} with one of {listed}",
        )
    return found


def type_of(word: str) -> str:
    """Return our type for a word of a table, empty if it is none.

    >>> type_of("Village"), type_of("Air base"), type_of("PPLA"), type_of("blue")
    ('town', 'military_base', 'town', '')
    """
    key = "_".join(word.strip().lower().split())
    return key if key in PLACE_TYPES else TYPE_WORDS.get(key, features.OF_CODE.get(word.strip().upper(), ""))


def countries_of(cell: str) -> str | None:
    """Return the countries of a cell as ISO codes joined by ';'; None if one is no country.

    >>> countries_of("Iraq; SYR"), countries_of(""), countries_of("Utopia")
    ('IQ;SY', '', None)
    """
    codes = [country_codes.iso(part) for part in cell.split(";") if part.strip()]
    return ";".join(dict.fromkeys(codes)) if all(codes) else None


def names_of(cell: str) -> list[str]:
    """Return the names in a cell, whatever stands between them: ';' or '|', or commas if there is neither.

    >>> names_of("Hit;Heet"), names_of("Hit, Heet"), names_of("Hit, the town;Heet")
    (['Hit', 'Heet'], ['Hit', 'Heet'], ['Hit, the town', 'Heet'])
    """
    return re.split(r"[;|]", cell) if re.search(r"[;|]", cell) else _SEPARATOR.split(cell)


def seat_of(word: str) -> str:
    """Return what a place is the seat of by a word of a table, empty if it is none of ours."""
    key = word.strip().lower()
    return key if key in SEATS else ""
