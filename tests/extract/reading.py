"""What the recognisers of the extract room make of a few words."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from geomap.extract.actors import actors
from geomap.extract.attribution import attributions
from geomap.extract.lexicon import open_lexicon
from geomap.extract.sentences import sentences
from geomap.extract.targets import targets
from geomap.extract.weapons import weapons

if TYPE_CHECKING:
    from geomap.extract.lexicon import Lexicon
    from geomap.extract.mention import Mention
    from geomap.extract.said import Said


@cache
def ours() -> Lexicon:
    """The lexicon of the package, read once."""
    return open_lexicon()


def actors_of(text: str) -> list[Mention]:
    """The actors of a text."""
    return actors(text, sentences(text), ours())


def names(text: str) -> list[str]:
    """The actors of a text by their usual names."""
    return [each.value for each in actors_of(text)]


def weapons_of(text: str) -> list[Mention]:
    """The weapons of a text."""
    return weapons(text, sentences(text), ours())


def targets_of(text: str) -> list[Mention]:
    """The targets of a text."""
    return targets(text, sentences(text), ours())


def said_in(text: str) -> list[Said]:
    """What all sentences of a text say about who did it."""
    found = actors_of(text)
    return [said for each in sentences(text) for said in attributions(text, each, found, ours())]


def told(text: str) -> list[tuple[str, str, str]]:
    """Status, speaker and doer of each saying; empty for nobody."""
    return [
        (each.status, each.by.value if each.by else "", each.whom.value if each.whom else "") for each in said_in(text)
    ]
