"""Whom to thank for the places: title, licence and attribution of each source, from gazetteer/sources.toml."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from typing import TYPE_CHECKING

from geomap.errors import GazetteerError
from geomap.files import own_folder

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping


UNKNOWN = "as its publisher grants it"
FIELDS = ("title", "url", "licence", "attribution", "short")


@dataclass(frozen=True, slots=True)
class Credit:
    """One source of data and the terms it comes under."""

    title: str
    """Its name."""
    url: str
    """Where it can be had."""
    licence: str
    """Its licence by SPDX identifier or in words."""
    attribution: str
    """What must be printed beside what is made from it."""
    short: str = ""
    """The same in a few words, for the edge of a map; empty: as above."""


def credits_of(sources: Iterable[str], more: Mapping[str, Credit] | None = None) -> list[Credit]:
    """Return the credits of these sources, those of the manifest in its order, then those given as `more`.

    Raises GazetteerError for a source that is in neither.
    """
    known = manifest() | dict(more or {})
    used = set(sources)
    if missing := sorted(used - set(known)):
        raise GazetteerError(missing[0], "has no table in sources.toml", ", ".join(FIELDS))
    return [credit for name, credit in known.items() if name in used]


def by_name(sources: Iterable[str]) -> dict[str, Credit]:
    """Return a credit for each source that is not in the manifest: a file names it, and nothing more is known of it."""
    known = manifest()
    return {name: Credit(name, "", UNKNOWN, f"Places: {name}") for name in sources if name not in known}


def manifest() -> dict[str, Credit]:
    """Return the credit of every source in gazetteer/sources.toml, in its order."""
    tables = tomllib.loads((own_folder("gazetteer") / "sources.toml").read_text(encoding="utf-8"))
    return {name: Credit(**{field: table[field] for field in FIELDS}) for name, table in tables.items()}
