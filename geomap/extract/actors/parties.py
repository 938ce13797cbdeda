"""The actors and speakers of a sentence, each under the name of whom it means."""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import replace
from typing import TYPE_CHECKING

from geomap.extract.actors.armies import owned
from geomap.extract.actors.bands import meant
from geomap.extract.actors.states import HOME
from geomap.extract.run import parted, run_of
from geomap.extract.sentences import Sentence
from geomap.extract.voices.speakers import OWNERS, PERSON, UNNAMED, persons, speakers

if TYPE_CHECKING:
    from collections.abc import Sequence

    from geomap.extract.lexicon import Lexicon
    from geomap.extract.mention import Mention
    from geomap.extract.run import Run

_BESIDE = frozenset({" ", *OWNERS})
LOOK_BACK = 600
"""'It' and 'they' mean an actor of so many letters before."""
_SAME = re.compile(r"[\s(,\"'“‘]*(?:or|also known as|known as|aka|called)?[\s\"'“‘]*")
_CALLED = re.compile(
    r"\s(?:(?:whom|who|which|that)(?:\s\w+){0,4}\s)?(?:call|calls|called|calling|know as|known as|named)\s"
    r"(?:themselves |itself )?(?:the )?[“‘\"']?|\s(?:of|from)\s(?:the\s)?"
)
"""Between 'insurgents' and 'al-Shabaab', 'fighters' and 'the YPG': both are one, who goes by the second."""
_ACCORDING_REACH = 20
_ACCORDING = re.compile(r"\baccording to (?:the |a |an )?$", re.IGNORECASE)
_SPEAKS = re.compile(
    r"\s(?:also |has |had )?(?:say|said|says|claims?|claimed|reported|added|announced|told"
    r"|confirms?|confirmed|stated?s?|acknowledged?s?|admit(?:s|ted)|wrote|writes|posted|tweeted|insist(?:s|ed)"
    r"|declare[sd]|maintain(?:s|ed)|puts?|reports|announces|adds|tells|claiming|spoke of|speaks of|gave|gives"
    r"|call(?:s|ed)|describe[sd])\b"
)


def parties(run: Run, sentence: Sentence, actors: Sequence[Mention], lexicon: Lexicon) -> list[Mention]:
    """Return the actors and speakers of a sentence; where two names in a row mean one, the second is left out.

    `run` has its words; `actors` are those of the whole article in their order.
    """
    text = run.text
    inside = [each for each in between(actors, sentence.start, sentence.end) if each.end <= sentence.end]
    kept: list[Mention] = []
    found = parted([*inside, *speakers(run, lexicon), *persons(run, lexicon)])
    for each in (meant(text, owned(text, one, actors, lexicon), actors, lexicon) for one in found):
        parting = text[kept[-1].end : each.start] if kept else "."
        if kept and _is_one(kept[-1], each, parting):
            kept[-1] = replace(_named(kept[-1], each), start=kept[-1].start, end=each.end)
        else:
            kept.append(each)
    return kept


def parties_before(text: str, sentence: Sentence, actors: Sequence[Mention], lexicon: Lexicon) -> list[Mention]:
    """Return the actors and speakers of the sentence before one."""
    least = max(0, sentence.start - LOOK_BACK)
    end = least + len(text[least : sentence.start].rstrip())
    start = max(text.rfind(". ", least, max(least, end - 1)) + 1, text.rfind("\n\n", least, end), least)
    before = Sentence(0, start, end, 0)
    return parties(run_of(text, before, lexicon), before, actors, lexicon)


def between(actors: Sequence[Mention], start: int, end: int) -> Sequence[Mention]:
    """Return the actors that begin in a stretch of the text."""
    first, last = (bisect_left(actors, at, key=lambda each: each.start) for at in (start, end))
    return actors[first:last]


def speaks(text: str, sentence: Sentence, unit: Mention) -> bool:
    """Say whether an actor or another speaks: before a verb of speech, or behind 'according to'."""
    start = max(sentence.start, unit.start - _ACCORDING_REACH)
    return says(text, unit) or _ACCORDING.search(text, start, unit.start) is not None


def says(text: str, unit: Mention) -> bool:
    """Say whether a verb of speech stands behind somebody."""
    return _SPEAKS.match(text, unit.end) is not None


def _is_one(first: Mention, second: Mention, parting: str) -> bool:
    """Say whether two names in a row mean one actor; a speaker is not one with those of whom he is."""
    if first.confidence > UNNAMED and _is_part(second, parting):
        return True
    if first.value == second.value and _SAME.fullmatch(parting):
        return True
    return first.confidence > UNNAMED and _CALLED.fullmatch(parting) is not None


def _named(first: Mention, second: Mention) -> Mention:
    """Return which of two names says who it is: the owner of 'the Tamil Tigers' Sea Wing', else the second."""
    return first if second.confidence in {PERSON, HOME} else second


def _is_part(second: Mention, parting: str) -> bool:
    """Say whether a name is what its owner has: the wing of 'the Tigers' Sea Wing', the guards of 'Taliban guards'."""
    return (second.confidence == PERSON and parting in OWNERS) or (second.confidence == HOME and parting in _BESIDE)
