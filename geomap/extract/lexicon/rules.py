"""The rules of attribution, made from attribution.toml."""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass
from importlib.resources import files
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from geomap.extract.said import Status


@dataclass(frozen=True, slots=True)
class Rule:
    """Words in which a text says who did it."""

    status: Status
    """What they say."""
    letters: tuple[str, ...]
    """One of these is in every sentence that the rule fits; to look for them first is many times faster."""
    form: re.Pattern[str]
    """The words; its groups `by`, `whom` and `too` are actors or speakers, `mine` is of the side of `whom`."""
    is_own: bool
    """Whether who speaks is also who is said to have done it."""
    is_armed: bool
    """Whether it holds only of an armed group: others confirm an attack that they suffered."""
    confidence: float
    """How sure that is, 0 to 1."""


@dataclass(frozen=True, slots=True)
class Rules:
    """All that attribution goes by."""

    sayings: tuple[Rule, ...]
    """Rules about who did it."""
    speakers: tuple[re.Pattern[str], ...]
    """Words that tell who says the rest of a sentence; the first that fits."""
    doubts: tuple[str, ...]
    """Words shortly before that make a mere possibility of what is told."""


def read_rules() -> Rules:
    """Return the rules that come with the package."""
    read = tomllib.loads((files(__package__) / "attribution.toml").read_text(encoding="utf-8"))
    macros = read["macros"]
    sayings = tuple(
        Rule(
            each["status"],
            tuple(each["if"]),
            _form(each["form"], macros),
            each.get("self", False),
            each.get("armed", False),
            each["confidence"],
        )
        for each in read["rule"]
    )
    return Rules(
        sayings, tuple(_form(form, macros) for form in read["speaker"]["forms"]), tuple(read["doubt"]["words"])
    )


def _form(form: str, macros: Mapping[str, str]) -> re.Pattern[str]:
    for name, words in macros.items():
        form = form.replace(f"{{{name}}}", words)
    return re.compile(rf"(?<![^ ]){form}")
