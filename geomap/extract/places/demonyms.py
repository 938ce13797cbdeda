"""Adjectives of lands: Turkish, European, Texan."""

from __future__ import annotations

import csv
from functools import cache
from typing import TYPE_CHECKING

from geomap.extract.places.words import ALSO_ADJECTIVES, SHORT
from geomap.files import own_folder
from geomap.names import fold, fold_many

if TYPE_CHECKING:
    from geomap.extract.places.known import Known

_ENDINGS = ("an", "ish", "ese", "sh", "en", "i")
_STEM = 3
"""So many letters has an adjective in common with its land at least: Texan, Texas."""


def is_adjective(small: str, known: Known) -> bool:
    """Say whether a name that stands for a land is an adjective of it, or a word for its people."""
    if known.type == "country":
        return small not in SHORT and (small in _of_countries() or small in ALSO_ADJECTIVES)
    if small.endswith("ans"):
        small = small.removesuffix("s")
    name, folded = fold(known.name), fold(small)
    is_other = known.is_wide and known.is_alias and folded.startswith(name[:_STEM]) and not name.startswith(folded)
    return is_other and folded.endswith(_ENDINGS)


def is_people(small: str) -> bool:
    """Say whether an adjective is a word for people rather: Afghans, Texans, Pakistanis."""
    return small.endswith("ans") or (small.endswith("s") and small[:-1] in _of_countries())


@cache
def _of_countries() -> frozenset[str]:
    """Return the folded adjectives of all countries, words for their people among them."""
    with (own_folder("gazetteer") / "country_names.csv").open(encoding="utf-8", newline="") as file:
        written = [name for row in csv.DictReader(file) for name in row["adjectives"].split(";") if name]
    return frozenset(fold_many(written))
