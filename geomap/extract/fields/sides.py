"""On which side those were who are counted, by their noun."""

from __future__ import annotations

import tomllib
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from collections.abc import Mapping

Side = Literal["forces", "rebels", "civilians", ""]


def side(words: str) -> Side:
    """Return the side of people by the words that count them; nothing where these do not say.

    >>> side("three Indian soldiers"), side("five people")
    ('forces', '')
    """
    known = _sides()
    return next((known[word] for word in reversed(words.lower().split()) if word in known), "")


@cache
def _sides() -> Mapping[str, Side]:
    content = tomllib.loads(files("geomap.extract.fields").joinpath("sides.toml").read_text(encoding="utf-8"))
    names: tuple[Side, ...] = ("forces", "rebels", "civilians")
    return {word: name for name in names for word in content[name].split()}
