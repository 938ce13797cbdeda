"""Make common.txt and given.txt: python -m geomap.extract.places.make_lists WORDS NAMES.

WORDS is SCOWL's list of size 35 (the file american-english-small of Debian's package wamerican-small), NAMES the
folder of the PyPI package names, which has the given names of the US census of 1990; the PyPI package Faker must be
installed, which has those of many countries. None of the three is needed to run geomap.
"""

from __future__ import annotations

import sys
from importlib import import_module
from pathlib import Path
from pkgutil import iter_modules
from typing import TYPE_CHECKING

from geomap.names import fold_many

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

HERE = Path(__file__).parent
SHORTEST = 3
"""Shorter words are short forms more often than words."""
COUNTED = 1500
"""So many of the census's names of women and of men are common enough to tell a person by."""


def main(words: Path, names: Path) -> None:
    """Write both lists."""
    _write("common.txt", common(words.read_text(encoding="utf-8").split()))
    _write("given.txt", given([*_census(names), *_faker()]))


def common(words: Iterable[str]) -> list[str]:
    """Return the words that are written small."""
    return sorted({word for word in words if word.isalpha() and word.islower() and word.isascii()})


def given(names: Iterable[str]) -> list[str]:
    """Return names folded, those of one word in Latin letters."""
    folded = fold_many(sorted(set(names)))
    return sorted({name for name in folded if name.isalpha() and name.isascii() and len(name) >= SHORTEST})


def _census(folder: Path) -> Iterator[str]:
    for name in ("dist.female.first", "dist.male.first"):
        lines = (folder / name).read_text(encoding="utf-8").splitlines()
        yield from (line.split()[0] for line in lines[:COUNTED])


def _faker() -> Iterator[str]:
    people = import_module("faker.providers.person")
    for module in iter_modules(people.__path__):
        provider = import_module(f"{people.__name__}.{module.name}").Provider
        for attribute, names in vars(provider).items():
            if attribute.startswith("first_names") and not isinstance(names, property):
                yield from names


def _write(name: str, lines: Iterable[str]) -> None:
    (HERE / name).write_text("".join(f"{line}\n" for line in lines), encoding="utf-8")


if __name__ == "__main__":
    main(*map(Path, sys.argv[1:]))
