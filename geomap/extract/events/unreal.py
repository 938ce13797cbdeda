"""Whether words that tell of an incident tell of one that happened, by the cues in unreal.toml."""

from __future__ import annotations

import re
import tomllib
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING, Literal, NamedTuple, get_args

from geomap.extract.events.clauses import clauses
from geomap.extract.events.spelled import spelled

if TYPE_CHECKING:
    from collections.abc import Sequence

    from geomap.extract.events.triggers import Trigger
    from geomap.extract.sentences import Sentence

Reality = Literal["real", "negated", "possible", "several", "general"]
"""real: it happened; negated: it did not; possible: it may or should; several: a series, perhaps of one day; general:
many times, or none in particular."""
REALITIES: tuple[Reality, ...] = get_args(Reality)
_NEAR_LETTERS = 60
"""A cue that stands farther before the word than this is about something else, but for those that hold far."""
_OF = r"(?:\s+of(?:\s+[^\s,;:]+){{1,3}}?)?"
"""'Of 12 missiles', up to a verb."""
_TOTAL = r"(?:\s+(?!first|most|worst|(?!\w*west)\w+est\b)[^\s,;:]+){{0,16}}?\s+"
"""Words up to the span that a total is of; 'the worst since' begins none."""


class _Cues(NamedTuple):
    reality: Reality
    near: re.Pattern[str] | None
    far: re.Pattern[str] | None
    after: re.Pattern[str] | None
    touching: re.Pattern[str] | None
    beside: re.Pattern[str] | None
    to_come: re.Pattern[str] | None
    behind: re.Pattern[str] | None


def reality(text: str, sentence: Sentence, trigger: Trigger) -> Reality:
    """Return whether what a word tells of happened.

    >>> from geomap.extract.sentences import sentences
    >>> from geomap.extract.events.triggers import triggers
    >>> text = "No one was killed when rockets hit the base, but it could be attacked again."
    >>> sentence = sentences(text)[0]
    >>> [(each.word, reality(text, sentence, each)) for each in triggers(text, sentence)]
    [('killed', 'negated'), ('hit', 'real'), ('attacked', 'possible')]
    """
    clause = next(clause for clause in reversed(clauses(text, sentence)) if clause.start <= trigger.start)
    near = max(clause.start, trigger.start - _NEAR_LETTERS)
    for cues in _cues():
        is_told = (
            (cues.near and cues.near.search(text, near, trigger.start))
            or (cues.far and cues.far.search(text, sentence.start, trigger.start))
            or (cues.touching and cues.touching.search(text, near, trigger.start))
            or (cues.beside and trigger.is_noun and cues.beside.search(text, clause.start, clause.end))
        )
        if is_told or _is_told_behind(text, sentence, trigger, cues):
            return cues.reality
    return "real"


def _is_told_behind(text: str, sentence: Sentence, trigger: Trigger, cues: _Cues) -> bool:
    """Say whether cues stand right behind a word, but for what may stand between."""
    rules = (cues.after, cues.to_come) if trigger.is_noun else ()
    found = (*rules, cues.behind) if _is_many(trigger) else rules
    return any(rule and rule.match(text, trigger.end, sentence.end) for rule in found)


def _is_many(trigger: Trigger) -> bool:
    """Say whether a word can be told of many incidents together."""
    return trigger.is_plural if trigger.is_noun else trigger.sort.is_mere


@cache
def _cues() -> Sequence[_Cues]:
    content = files("geomap.extract.events").joinpath("unreal.toml").read_text(encoding="utf-8")
    told = tomllib.loads(content)
    return [
        _Cues(
            name,
            _pattern(told[name].get("before", ()), r"\b{}\b", told[name].get("exact", ())),
            _pattern(told[name].get("far", ()), r"\b{}\b"),
            _pattern(told[name].get("after", ()), r"\s+{}\b"),
            _pattern(told[name].get("touching", ()), r"\b{}\s+(?:\w+ly\s+)?$"),
            _pattern(told[name].get("beside", ()), r"\b{}\b"),
            _pattern(told[name].get("to_come", ()), _OF + r"\s+{}\b"),
            _pattern(told[name].get("behind", ()), _TOTAL + r"{}\b"),
        )
        for name in REALITIES
        if name in told
    ]


def _pattern(cues: Sequence[str], around: str, exact: Sequence[str] = ()) -> re.Pattern[str] | None:
    """Return what finds cues, in any letters or only as written; None if there are none."""
    either = [*([spelled(cues)] if cues else ()), *([f"(?-i:{spelled(exact)})"] if exact else ())]
    return re.compile(around.format(f"(?:{'|'.join(either)})"), re.IGNORECASE) if either else None
