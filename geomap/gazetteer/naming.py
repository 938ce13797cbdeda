"""What an index holds of the names of places: each folded, bare, as it sounds, and the sounds of each country.

All of it follows from the names alone, batch by batch, so that any process can work it out; see `apart`.
"""

from __future__ import annotations

from itertools import compress
from typing import TYPE_CHECKING, NamedTuple

from geomap import names
from geomap.gazetteer import heard, kinds

if TYPE_CHECKING:
    import pandas as pd


class Batch(NamedTuple):
    """The names of some places, as columns of equal length."""

    first: int
    """The number of the first place; the others follow it."""
    names: list[str]
    """Usual names."""
    aliases: list[str]
    """Other names joined by ';'."""
    countries: list[str]
    """ISO 3166 codes joined by ';'."""
    types: list[str]
    """What they are."""


class Named(NamedTuple):
    """Rows of tables name and heard, as columns; each folded name of a place once, in the order of the places."""

    keys: list[str]
    """Folded names."""
    bares: list[str]
    """Without articles, type words and spaces."""
    sounds: list[str]
    """As they sound."""
    written: list[str]
    """As they are written."""
    is_alias: list[int]
    """0 for the usual name, 1 for another."""
    places: list[int]
    """Whose names they are."""
    heard: list[heard.Part]
    """Rows of table heard: the sounds of each country, and of all."""


def batch(places: pd.DataFrame, first: int) -> Batch:
    """Return the names of a table PLACES; `first` is the number of the first place."""
    aliases, countries = (places[column].fillna("").tolist() for column in ("aliases", "country"))
    return Batch(first, places["name"].tolist(), aliases, countries, places["type"].tolist())


def named(spelt: Batch) -> Named:
    """Return all that is to be known of the names of a spelt."""
    written, is_alias, places = _flat(spelt)
    keys = names.fold_many(written)
    wanted = _first_of_each(keys, places)
    written, keys = (list(compress(column, wanted)) for column in (written, keys))
    is_alias, places = (list(compress(column, wanted)) for column in (is_alias, places))
    kinds_of = [spelt.types[place - spelt.first] for place in places]
    cores = [key if kind == "town" else _core(key) for key, kind in zip(keys, kinds_of, strict=True)]
    bares = names.bare_many(cores)
    sounds = names.sound_many(bares)
    countries = [spelt.countries[place - spelt.first] for place in places]
    return Named(keys, bares, sounds, written, is_alias, places, heard.parts(countries, sounds))


def _flat(spelt: Batch) -> tuple[list[str], list[int], list[int]]:
    """Return every name as written, whether it is an alias, and whose it is."""
    written: list[str] = []
    is_alias: list[int] = []
    owners: list[int] = []
    for place, (name, aliases) in enumerate(zip(spelt.names, spelt.aliases, strict=True), spelt.first):
        others = aliases.split(";") if aliases else []
        written.append(name)
        written += others
        is_alias += [0] + [1] * len(others)
        owners += [place] * (len(others) + 1)
    return written, is_alias, owners


def _first_of_each(keys: list[str], places: list[int]) -> list[bool]:
    """Say of each folded name whether it is the first such one of its place; an empty one is none."""
    before, seen, wanted = 0, {""}, []
    for key, place in zip(keys, places, strict=True):
        if place != before:
            before, seen = place, {""}
        wanted.append(key not in seen)
        seen.add(key)
    return wanted


def _core(key: str) -> str:
    return kinds.split_type(key)[0] or key
