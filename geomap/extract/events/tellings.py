"""What each sentence tells of an incident: its words that tell of one, taken apart where they tell of several."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from geomap.extract.events.connectors import connectors
from geomap.extract.events.triggers import triggers
from geomap.extract.events.unreal import reality

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from geomap.extract.events.connectors import Connector
    from geomap.extract.events.triggers import Trigger
    from geomap.extract.events.unreal import Reality
    from geomap.extract.mention import Mention
    from geomap.extract.sentences import Sentence

HARM = "killing"
"""The sort of words for killing and wounding: what was done stands beside them."""
NAMES = frozenset({"place", "actor"})
"""Kinds of mention whose words tell of no incident: the town Hit, the Army of the Raid."""
_ENDS_OPENING = re.compile(r",|\bby\b")
_INTO_HARM = re.compile(r"\b(?:in|when|as|by|during|after|from|while)\b", re.IGNORECASE)
"""Words between people who were killed and what killed them."""


@dataclass(frozen=True, slots=True)
class Telling:
    """What one sentence tells of one incident."""

    sentence: Sentence
    """The sentence."""
    start: int
    """Where the words about it begin in the article's text."""
    end: int
    """Where they end."""
    triggers: tuple[Trigger, ...]
    """The words that tell of it, one at least."""
    reality: Reality
    """Whether it happened; that nobody was hurt does not make it unreal."""
    mentions: tuple[Mention, ...]
    """What else these words name."""
    connector: Connector | None
    """The words with which they begin, if these set it into an order with the incident told beside it."""


class _Words(NamedTuple):
    group: Sequence[Trigger]
    start: int
    end: int


def tellings(text: str, sentence: Sentence, mentions: Sequence[Mention]) -> list[Telling]:
    """Return what a sentence tells of incidents, real or not, in its order; `mentions` are those of the sentence."""
    names = [each for each in mentions if each.kind in NAMES]
    found = [each for each in triggers(text, sentence) if not any(_overlap(each, name) for name in names)]
    groups = list(_groups(text, sentence, found))
    edges = [sentence.start, *(_edge(text, a, b) for a, b in pairwise(groups)), sentence.end]
    told = map(_Words, groups, edges, edges[1:])
    return [_telling(text, sentence, words, mentions) for words in told if _is_told(words, mentions)]


def _overlap(trigger: Trigger, name: Mention) -> bool:
    return trigger.start < name.end and name.start < trigger.end


def _groups(text: str, sentence: Sentence, found: Sequence[Trigger]) -> Iterator[list[Trigger]]:
    """Give the words that tell of one incident together."""
    group: list[Trigger] = []
    begins = sentence.start
    for trigger in found:
        if group and _parts(text, begins, group, trigger):
            yield group
            begins, group = group[-1].end, []
        group.append(trigger)
    if group:
        yield group


def _parts(text: str, begins: int, group: Sequence[Trigger], after: Trigger) -> bool:
    """Say whether a word tells of another incident than those before it."""
    last = group[-1]
    between = connectors(text, last.end, after.start)
    is_open = any(each.side == "behind" for each in connectors(text, begins, last.start))
    if is_open and _ENDS_OPENING.search(text, last.end, after.start):
        return True
    if all(each.sort.name == HARM for each in group) and after.sort.name != HARM:
        strong = [each for each in between if each.relation == "answer" or each.side != "behind"]
        return bool(strong) or not _INTO_HARM.search(text, last.end, after.start)
    return bool(between)


def _edge(text: str, group: Sequence[Trigger], following: Sequence[Trigger]) -> int:
    """Return where the words about one incident end and those about the next begin."""
    start, end = group[-1].end, following[0].start
    if between := connectors(text, start, end):
        return between[0].start
    gap = _ENDS_OPENING.search(text, start, end)
    return gap.end() if gap else end


def _is_told(words: _Words, mentions: Sequence[Mention]) -> bool:
    """Say whether words tell of an incident at all: weak ones need a thing beside them that speaks for one."""
    if not all(each.sort.is_weak for each in words.group):
        return True
    return any(words.start <= each.start < words.end for each in mentions if each.kind != "date")


def _telling(text: str, sentence: Sentence, words: _Words, mentions: Sequence[Mention]) -> Telling:
    opening = connectors(text, words.start, words.group[0].start)
    return Telling(
        sentence=sentence,
        start=words.start,
        end=words.end,
        triggers=tuple(words.group),
        reality=_reality(text, sentence, words.group),
        mentions=tuple(each for each in mentions if words.start <= each.start < words.end),
        connector=opening[0] if opening else None,
    )


def _reality(text: str, sentence: Sentence, group: Sequence[Trigger]) -> Reality:
    """Return what holds of the first word that names what was done; of people killed if there is none.

    'No one was killed in the attack' says no of the people alone.
    """
    done = [each for each in group if each.sort.name != HARM] or list(group)
    told = reality(text, sentence, done[0])
    return "real" if told == "negated" and group[0] not in done else told
