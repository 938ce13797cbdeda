"""What each sentence tells of an incident: its words that tell of one, taken apart where they tell of several."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from geomap.extract.events.connectors import connectors
from geomap.extract.events.triggers import triggers
from geomap.extract.events.unreal import reality
from geomap.extract.events.words import known

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from geomap.extract.events.connectors import Connector, Relation
    from geomap.extract.events.triggers import Trigger
    from geomap.extract.events.unreal import Reality
    from geomap.extract.mention import Mention
    from geomap.extract.sentences import Sentence

HARM = "killing"
"""The sort of words for killing and wounding: what was done stands beside them."""
CAME_OF_IT = frozenset({HARM, "damage"})
"""Sorts of words for what came of an attack: who was hurt, what was destroyed."""
BEGUN, BEGINNING = frozenset({"clash", "fighting", "explosion"}), frozenset({"attack", "hit", "shooting", "ambush"})
"""Sorts of words for what an attack becomes, and of verbs for how it began."""
ARREST = "arrest"
"""The sort of words for arrests: what somebody was arrested for is another incident."""
NAMES = frozenset({"place", "actor"})
"""Kinds of mention whose words tell of no incident: the town Hit, the Army of the Raid."""
_ENDS_OPENING = re.compile(r",|\bby\b")
_SUBJECT = re.compile(r"\s+(?=(?:the|its|their|[A-Z])[\w’'-]*\s)")
"""Behind a noun: here the main clause begins, as in 'After the raid the army shelled'."""
_SUBJECT_CLAUSE = re.compile(r"(?:,|\band|\bbut|;)\s+(?=(?:on|in|then|later|the|[A-Z])\b)")
_ANSWERING = re.compile(r"(?:respond|retaliat|answer|hit back|struck back|return)", re.IGNORECASE)
_AND = re.compile(r"[,;]\s+(?:and|while)\s")
_DOES = re.compile(r"(?:\s+(?!(?:who|which|that|to)\b)[\w’'-]{1,40}){0,3}\s+")
"""Between a doer and the verb stand at most a few words, as in 'Syrian jets later bombed'."""
_COMMA = re.compile(r"[,;:]|\s[–—-]\s")
_BLAMED = re.compile(r"\b(?:blam(?:e|es|ed|ing)|accus(?:e|es|ed|ing)|responsible|linked|tied)\b", re.IGNORECASE)
"""Between two words that tell of incidents: the second is another one."""
_INTO_HARM = re.compile(
    r"\b(?:in(?!\s+(?-i:[A-Z])[\w’' -]{0,40}\s(?:and|but)\s+(?-i:[a-z]))|when|where|as|by|during|after|from|while)\b",
    re.IGNORECASE,
)
"""Words between people who were killed and what killed them; 'in Hama and rockets hit Homs' has none."""


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
    is_led: bool = False
    """Whether no comma stands between its connector and the words that tell of it."""
    trailing: Connector | None = None
    """The words with which they end, if these say that it came later: 'and jets bombed a camp hours later'."""
    opening: int | None = None
    """Where words begin that are of it too, if others stand between: 'Jets, answering a raid, bombed a camp'."""
    opening_end: int | None = None
    """Where these words end."""

    def holds(self, at: int) -> bool:
        """Say whether a place of the text is among its words."""
        is_opening = self.opening is not None and self.opening_end is not None and self.opening <= at < self.opening_end
        return self.start <= at < self.end or is_opening

    def bare(self) -> Telling:
        """Return its words without what they tell and name, for an account that has only a part of it."""
        return replace(self, triggers=(), mentions=(), connector=None)

    @property
    def relation(self) -> Relation:
        """What its connector says; none if it has none."""
        return self.connector.relation if self.connector else "none"

    @property
    def is_governed(self) -> bool:
        """Whether its connector says that this incident came first: 'in response to a raid'."""
        return self.connector is not None and self.connector.side == "behind" and self.is_led


_CLAUSE_END = re.compile(r"[\"”’)]*\s*(?:[.,;:]|and\b|in what\b|$)", re.IGNORECASE)
"""What stands behind the last words of a clause."""


class _Words(NamedTuple):
    group: Sequence[Trigger]
    start: int
    end: int


def tellings(text: str, sentence: Sentence, mentions: Sequence[Mention]) -> list[Telling]:
    """Return what a sentence tells of incidents, real or not, in its order; `mentions` are those of the sentence."""
    names = [each for each in mentions if each.kind in NAMES]
    found = [each for each in triggers(text, sentence) if not any(_overlap(each, name) for name in names)]
    groups = list(_groups(text, sentence, found, names))
    if not groups:
        return []
    first = _opening_end(text, sentence, groups[0])
    edges = [first, *(_edge(text, a, b, names) for a, b in pairwise(groups)), sentence.end]
    told = [_Words(group, *edge) for group, edge in zip(groups, pairwise(edges), strict=True)]
    openings: dict[int, _Words] = {1: _Words((), sentence.start, first)} if first > sentence.start else {}
    for number, words in enumerate(told[1:-1], 1):
        begun = _subordinate(text, sentence, words)
        if begun > words.start:
            openings[number + 1] = _Words((), words.start, begun)
            told[number] = words._replace(start=begun)
    return [
        _telling(text, sentence, words, mentions, openings.get(number))
        for number, words in enumerate(told)
        if _is_told(text, words, mentions)
    ]


def _opening_end(text: str, sentence: Sentence, group: Sequence[Trigger]) -> int:
    """Return where the words about the first incident begin; those of the main clause may stand before them."""
    return _subordinate(text, sentence, _Words(group, sentence.start, sentence.end))


def _subordinate(text: str, sentence: Sentence, words: _Words) -> int:
    """Return where the connector begins that governs an incident; where its words begin if there is none."""
    trigger = words.group[0].start
    begun = [each for each in connectors(text, words.start, trigger) if each.side == "behind"]
    return next((each.start for each in begun if _is_governed(text, sentence, each, trigger)), words.start)


def _is_governed(text: str, sentence: Sentence, words: Connector, trigger: int) -> bool:
    """Say whether a connector says something of what a trigger tells, and not of a thing named before a comma."""
    if not _COMMA.search(text, words.end, trigger):
        return True
    before = text[sentence.start : words.start].rstrip()
    return len(before) > 1 and not before.endswith((",", "–", "-", "—"))


def _overlap(trigger: Trigger, name: Mention) -> bool:
    """Say whether a word is part of a name; 'air strike' at the end of 'Israeli air strike' is what was done."""
    is_deed = name.kind == "actor" and trigger.end == name.end and trigger.start > name.start
    return name.overlaps(trigger.start, trigger.end) and not is_deed


def _groups(
    text: str, sentence: Sentence, found: Sequence[Trigger], names: Sequence[Mention]
) -> Iterator[list[Trigger]]:
    """Give the words that tell of one incident together."""
    group: list[Trigger] = []
    begins = sentence.start
    for trigger in found:
        if group and (_parts(text, begins, group, trigger) or _is_by_other(text, group, trigger, names)):
            yield group
            begins, group = group[-1].end, []
        group.append(trigger)
    if group:
        yield group


def _parts(text: str, begins: int, group: Sequence[Trigger], after: Trigger) -> bool:
    """Say whether a word tells of another incident than those before it."""
    last = group[-1]
    between = connectors(text, last.end, after.start)
    is_open = any(each.side in {"behind", "forward"} for each in connectors(text, begins, last.start))
    if is_open and (_opening_ends(text, last, after) or _begins_main(text, last, after)):
        return True
    if (after.sort.name == ARREST) != all(each.sort.name == ARREST for each in group):
        return True
    if after.is_noun and any(_differs(text, each, after) for each in group):
        return True
    if _goes_on(group, after) and _INTO_HARM.search(text, last.end, after.start):
        return any(each.relation == "answer" for each in between)
    if all(each.sort.name == HARM for each in group) and after.sort.name not in CAME_OF_IT:
        strong = [each for each in between if each.relation == "answer" or each.side != "behind"]
        return bool(strong) or not _INTO_HARM.search(text, last.end, after.start)
    return bool(between)


def _opening_ends(text: str, last: Trigger, after: Trigger) -> bool:
    """Say whether what a connector governs ends before a word; 'rockets fired by a group' goes on behind 'by'."""
    found = _ENDS_OPENING.search(text, last.end, after.start)
    is_by_whom = found and not last.is_noun and found[0] != "," and not text[last.end : found.start()].strip()
    return bool(found) and not is_by_whom


def _begins_main(text: str, last: Trigger, after: Trigger) -> bool:
    """Say whether the main clause begins right behind what was named first: 'After the raid the army shelled'."""
    return last.is_noun and not after.is_noun and _SUBJECT.match(text, last.end, after.start) is not None


def _is_by_other(text: str, group: Sequence[Trigger], after: Trigger, names: Sequence[Mention]) -> bool:
    """Say whether somebody else is told to have done it: 'rockets hit a base, and Syrian jets bombed a camp'."""
    start = group[-1].end
    begun = _AND.search(text, start, after.start)
    if not begun or after.is_noun or after.sort.is_mere or after.sort.name == ARREST:
        return False
    doers = [each for each in names if each.kind == "actor"]
    before = {each.value for each in doers if each.end <= start}
    others = [each for each in doers if begun.end() <= each.start and each.value not in before]
    return any(_DOES.fullmatch(text, each.end, after.start) for each in others)


def _goes_on(group: Sequence[Trigger], after: Trigger) -> bool:
    """Say whether a verb tells how it began: 'a clash after gunmen attacked a post', 'a blast when shells hit it'."""
    return all(each.sort.name in BEGUN for each in group) and not after.is_noun and after.sort.name in BEGINNING


def _differs(text: str, one: Trigger, other: Trigger) -> bool:
    """Say whether two words cannot tell of one incident: of other sorts, or the one is blamed for the other."""
    kinds = {each.sort.sub_event_type or each.sort.event_type for each in (one, other)}
    is_other = "" not in kinds and len(kinds) > 1
    return is_other or bool(one.is_noun and _BLAMED.search(text, one.end, other.start))


def _edge(text: str, group: Sequence[Trigger], following: Sequence[Trigger], names: Sequence[Mention]) -> int:
    """Return where the words about one incident end and those about the next begin."""
    start, end = group[-1].end, following[0].start
    if between := connectors(text, start, end):
        return _clause_start(text, start, between[0].start)
    gap = _ENDS_OPENING.search(text, start, end) or _main_clause(text, group, end)
    doer = next((each.start for each in names if each.kind == "actor" and start <= each.start < end), end)
    return gap.end() if gap else doer


def _main_clause(text: str, group: Sequence[Trigger], end: int) -> re.Match[str] | None:
    return _SUBJECT.match(text, group[-1].end, end) if group[-1].is_noun else None


def _clause_start(text: str, start: int, at: int) -> int:
    """Return where the clause of some words begins that stand behind a subject, as 'responded by' does."""
    begun = [found.end() for found in _SUBJECT_CLAUSE.finditer(text, start, at)]
    return begun[-1] if begun and _ANSWERING.match(text, at) else at


def _is_told(text: str, words: _Words, mentions: Sequence[Mention]) -> bool:
    """Say whether words tell of an incident at all: weak ones need a thing beside them that speaks for one.

    'In response to his death' needs none.
    """
    if not all(each.sort.is_weak for each in words.group):
        return True
    if all(each.word in known().loose for each in words.group):
        return any(each.kind == "weapon" and words.start <= each.start < words.end for each in mentions)
    first = words.group[0]
    if first.is_noun and any(each.relation == "answer" for each in connectors(text, words.start, first.start)):
        return True
    return any(words.start <= each.start < words.end for each in mentions if each.kind != "date")


def _telling(
    text: str, sentence: Sentence, words: _Words, mentions: Sequence[Mention], opening: _Words | None
) -> Telling:
    leading = connectors(text, words.start, words.group[0].start)
    stretches = [each for each in (opening, words) if each]
    return Telling(
        sentence=sentence,
        start=words.start,
        end=words.end,
        triggers=tuple(words.group),
        reality=_reality(text, sentence, words.group),
        mentions=tuple(each for each in mentions if any(one.start <= each.start < one.end for one in stretches)),
        connector=leading[0] if leading else None,
        is_led=bool(leading) and _is_governed(text, sentence, leading[0], words.group[0].start),
        trailing=_trailing(text, words),
        opening=opening.start if opening else None,
        opening_end=opening.end if opening else None,
    )


def _trailing(text: str, words: _Words) -> Connector | None:
    """Return the words at the end of a clause that say that what it tells came later."""
    behind = connectors(text, words.group[-1].end, words.end)
    later = (each for each in behind if each.relation == "order" and each.side == "ahead")
    return next((each for each in later if _CLAUSE_END.match(text, each.end)), None)


def _reality(text: str, sentence: Sentence, group: Sequence[Trigger]) -> Reality:
    """Return what holds of the first word that names what was done; of people killed if there is none.

    'No one was killed in the attack' says no of the people alone; 'the number of those killed' is of one incident.
    """
    done = [each for each in group if each.sort.name != HARM] or list(group)
    told = reality(text, sentence, done[0])
    if told == "several" and done[0].sort.name == HARM and not done[0].is_noun:
        return "real"
    return "real" if told == "negated" and group[0] not in done else told
