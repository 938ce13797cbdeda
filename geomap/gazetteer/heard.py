"""How the sounds of batches of names become the vocabularies of an index.

A batch leaves one part for each country and first letter. At the end the parts of each are joined, so that never more
than the sounds of one country that begin alike stand unpacked, however many places there are.
"""

from __future__ import annotations

from itertools import chain, groupby
from operator import itemgetter
from typing import TYPE_CHECKING, NamedTuple

from geomap.gazetteer import vocabulary

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterable, Iterator, Sequence

LAYOUT = "CREATE TEMP TABLE heard (country TEXT, initial TEXT, sounds BLOB, skeletons BLOB, masks BLOB)"


class Part(NamedTuple):
    """A row of table heard: some sounds that begin with one letter, sorted."""

    country: str
    """Where places are called so; empty: anywhere."""
    initial: str
    """The letter."""
    sounds: bytes
    """The sounds, a line each."""
    skeletons: bytes
    """A hash of the consonants of each, as 32 bits."""
    masks: bytes
    """The set of letters of each, as 32 bits."""


def parts(countries: Sequence[str], sounds: Sequence[str]) -> list[Part]:
    """Return the sounds of names; `countries` has for each the codes of its place, joined by ';'."""
    import numpy as np  # noqa: PLC0415 - only a build needs it

    each = sorted(set(sounds) - {""})
    if not each:
        return []
    number = {sound: at for at, sound in enumerate(each)}
    skeletons, masks = vocabulary.skeletons(each), vocabulary.masks(each)
    found = []
    for country, heard in _by_country(countries, sounds):
        for initial, group in groupby(sorted(heard), key=itemgetter(0)):
            alike = list(group)
            at = np.fromiter(map(number.__getitem__, alike), np.int64, len(alike))
            found.append(Part(country, initial, _lines(alike), skeletons[at].tobytes(), masks[at].tobytes()))
    return found


def _by_country(countries: Sequence[str], sounds: Sequence[str]) -> Iterator[tuple[str, set[str]]]:
    cells: dict[str, set[str]] = {}
    for cell, sound in zip(countries, sounds, strict=True):
        cells.setdefault(cell, set()).add(sound)
    heard: dict[str, set[str]] = {"": set()}
    for cell, group in cells.items():
        for code in {"", *map(str.strip, cell.split(";"))}:
            heard.setdefault(code, set()).update(group)
    for code in sorted(heard):
        yield code, heard[code] - {""}


def write(database: sqlite3.Connection) -> None:
    """Fill table vocabulary from table heard: a row for each country, and one for each first letter anywhere."""
    rows = map(Part._make, database.execute("SELECT * FROM heard ORDER BY country, initial, rowid"))
    joined = (_joined(list(group)) for _, group in groupby(rows, key=itemgetter(0, 1)))
    for (country, initial), group in groupby(
        joined, key=lambda part: (part.country, "" if part.country else part.initial)
    ):
        _, _, sounds, skeletons, masks = zip(*group, strict=True)
        row = [country, initial, b"\n".join(sounds), b"".join(skeletons), b"".join(masks)]
        database.execute("INSERT INTO vocabulary VALUES (?,?,?,?,?)", row)


def _joined(alike: list[Part]) -> Part:
    """Return parts of one country and letter as one, each sound once and sorted."""
    import numpy as np  # noqa: PLC0415 - as above

    if len(alike) == 1:
        return alike[0]
    sounds = chain.from_iterable(part.sounds.decode().split("\n") for part in alike)
    number = {sound: at for at, sound in enumerate(sounds)}
    each = sorted(number)
    at = np.fromiter(map(number.__getitem__, each), np.int64, len(each))
    skeletons, masks = (
        np.frombuffer(b"".join(column), np.uint32)[at].tobytes()
        for column in ((part.skeletons for part in alike), (part.masks for part in alike))
    )
    return alike[0]._replace(sounds=_lines(each), skeletons=skeletons, masks=masks)


def _lines(sounds: Iterable[str]) -> bytes:
    return "\n".join(sounds).encode()
