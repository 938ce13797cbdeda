"""What a person should look at: every different question whose answer is in doubt, once."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from geomap.gazetteer.anchor import name_in
from geomap.resolve.doubts import strays
from geomap.schema import listed, records

if TYPE_CHECKING:
    import pandas as pd

    from geomap.gazetteer import Answer, Gazetteer, Place
    from geomap.schema import PlacedStory

SURE = 0.75
"""An answer with a lower score is in doubt: the rungs that forgive letters give less."""
MOST_CANDIDATES = 5
_HINT = re.compile(r"\bhint\b")


@dataclass
class Question:
    """One name with its hints, and why its answer is in doubt."""

    query: str
    """The name that is looked up: of a phrase such as 'near Hit' the name in it, if that is what is in doubt."""
    country: str
    """ISO 3166 codes that were given with it, joined by ';'."""
    admin1: str
    """The province that was given with it."""
    answer: Answer
    """What the gazetteer says of it."""
    doubts: set[str] = field(default_factory=set)
    """Why a person should look: its status, a low score, a hint relaxed, reports far apart."""
    incidents: set[str] = field(default_factory=set)
    """The incidents that hang on it."""

    @property
    def candidates(self) -> list[Place]:
        """The place that was chosen, if one was, and what else it could be."""
        chosen = [self.answer.place] if self.answer.place else []
        return list(dict.fromkeys([*chosen, *self.answer.candidates]))[:MOST_CANDIDATES]


def questions(story: PlacedStory, gazetteer: Gazetteer, *, sure: float = SURE) -> list[Question]:
    """Return the questions in doubt, those with most incidents first; answers below `sure` are in doubt."""
    found: dict[tuple[str, str, str], Question] = {}
    for row in records(_doubtful(story, sure)):
        country = ";".join(_code(name, gazetteer) for name in listed(row["country"]))
        question = _question(row["query"], country, row["admin1"] or "", gazetteer)
        kept = found.setdefault((question.query, country, question.admin1), question)
        kept.doubts.add(row["doubt"])
        kept.incidents.add(row["incident_id"])
    return sorted(found.values(), key=lambda question: (-len(question.incidents), question.query, question.country))


def _doubtful(story: PlacedStory, sure: float) -> pd.DataFrame:
    """Return the matches in doubt with the hints of their reports and the reason, as `doubt`."""
    matches = story.matches[story.matches["query"].notna() & (story.matches["status"] != "given")]
    located = story.matches[story.matches["purpose"] == "location"]
    is_astray = matches.index.isin(strays(located, story.placed).index)
    doubt = matches["status"].where(matches["status"] != "placed")
    doubt = doubt.mask(doubt.isna() & is_astray, "reports far apart")
    doubt = doubt.mask(doubt.isna() & matches["reasons"].str.contains(_HINT, na=False), "hint relaxed")
    doubt = doubt.mask(doubt.isna() & (matches["score"] < sure), "low score")
    odd = matches.assign(doubt=doubt)[doubt.notna()]
    return odd.merge(story.reports[["report_id", "country", "admin1"]], on="report_id")


def _code(name: str, gazetteer: Gazetteer) -> str:
    found = gazetteer.country(name)
    return found.country if found else name


def _question(query: str, country: str, admin1: str, gazetteer: Gazetteer) -> Question:
    """Return the question about the name in a phrase if that alone is in doubt, else about the whole."""

    def asked(words: str) -> Question:
        return Question(words, country, admin1, gazetteer.resolve(words, country=listed(country), admin1=admin1))

    whole, name = asked(query), name_in(query)
    if name in {"", query}:
        return whole
    anchor = asked(name)
    return anchor if anchor.answer.status == whole.answer.status else whole
