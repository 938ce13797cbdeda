"""On which side those were who are counted, by their noun."""

from __future__ import annotations

import tomllib
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from collections.abc import Mapping

Camp = Literal["forces", "rebels", "civilians", ""]


def camp(words: str) -> Camp:
    """Return the side of people by the words that count them; nothing where these do not say.

    >>> camp("three Indian soldiers"), camp("five people")
    ('forces', '')
    """
    known = _camps()
    return next((known[word] for word in reversed(words.lower().split()) if word in known), "")


@cache
def _camps() -> Mapping[str, Camp]:
    content = tomllib.loads(files("geomap.extract.fields").joinpath("camps.toml").read_text(encoding="utf-8"))
    names: tuple[Camp, ...] = ("forces", "rebels", "civilians")
    return {word: name for name in names for word in content[name].split()}
