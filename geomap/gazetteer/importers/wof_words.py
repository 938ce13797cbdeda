"""What the words of Who's On First are to us: types of place, and which records are no longer true."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

TYPES = {
    "locality": "town", "borough": "neighbourhood", "macrohood": "neighbourhood", "neighbourhood": "neighbourhood",
    "microhood": "neighbourhood", "county": "district", "macrocounty": "district", "localadmin": "district",
    "region": "province", "macroregion": "region", "disputed": "region", "country": "country",
    "dependency": "country", "continent": "continent", "ocean": "sea", "marinearea": "sea", "campus": "site",
    "arcade": "site", "installation": "site", "wing": "site", "concourse": "site",
}  # fmt: skip
"""Our type of each placetype; others (venues, post codes, time zones, empires) are left out."""
CODES = ("icao:code", "iata:code", "faa:code")
"""Keys of other lists that are names of an airport."""
POPULATIONS = ("wof:population", "gn:population", "qs:pop", "meso:pop", "statoids:population")
"""Where a record may say how many live there, the best first."""


def is_true(flags: Mapping[str, object]) -> bool:
    """Say whether a record stands: it was not replaced, withdrawn or ended, and is not said to be untrue now."""
    ended = ("is_deprecated", "is_ceased", "is_superseded")
    return flags.get("is_current") != 0 and not any(flags.get(flag) == 1 for flag in ended)


def place_type(word: str, name: str, codes: list[str]) -> str:
    """Return our type; a campus that has an airport's code or name is an airport."""
    found = TYPES.get(word, "")
    if found == "site" and (codes or "airport" in name.lower()):
        return "airport"
    return found
