"""Whose forces an article means by 'the army': those of the country of which it tells most."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from geomap.extract.fields.places import where

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from geomap.extract.events.told import Told
    from geomap.gazetteer import Answer


def home(incidents: Iterable[Told], answers: Mapping[str, Answer], text: str) -> str:
    """Return the country in which more than half of the incidents were, at least two of them; empty if none has."""
    placed = (where(each, answers, text).get("country") for each in incidents)
    countries = Counter(each.value for each in placed if each)
    name, most = next(iter(countries.most_common(1)), ("", 0))
    return name if most > 1 and 2 * most > countries.total() else ""
