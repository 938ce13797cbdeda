"""Forces told by whose they are alone: 'its planes', and the jets of which their own army tells."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from geomap.extract.actors.parties import parties, parties_before, speaks
from geomap.extract.actors.pronouns import told_of
from geomap.extract.run import parted
from geomap.extract.voices.speakers import UNNAMED

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from geomap.extract.lexicon import Lexicon
    from geomap.extract.mention import Mention
    from geomap.extract.run import Run
    from geomap.extract.sentences import Sentence

MOST_BETWEEN = 3
"""So many words stand between 'its' and 'planes', and before 'planes'."""
_REACH = 30
"""So many letters before the first name of a sentence its other words begin."""
_ANSWER = re.compile(r"\b(?:answer|repl[yi]|respon[sd]|retaliat|repris|hit back|struck back|strikes back)\w*")
_INNER = frozenset({" ", "-"})
_OWN = frozenset({"its", "their", "our"})


def doers(run: Run, sentence: Sentence, actors: Sequence[Mention], lexicon: Lexicon) -> list[Mention]:
    """Return the actors and speakers of a sentence, with the forces that are told by whose they are.

    `run` has its words; `actors` are those of the whole article in their order.
    """
    found = parties(run, sentence, actors, lexicon)
    here = {word.key for word in run.words}
    mine = [*_own(run, sentence, found, actors, lexicon)] if here & _OWN else []
    if here & lexicon.grammar["states"]["machines"]:
        mine += _machines(run, found, _flown_by(run.text, sentence, found, actors, lexicon), lexicon)
    return parted([*mine, *found]) if mine else found


def is_army(text: str, speaker: Mention, lexicon: Lexicon) -> bool:
    """Say whether somebody speaks for the forces of a state, and not only for its offices or its media."""
    words = {*text[speaker.start : speaker.end].lower().split()}
    is_state = speaker.confidence > UNNAMED and lexicon.whole(speaker.value) in lexicon.states
    return lexicon.is_home(speaker.value) or (is_state and not words.isdisjoint(lexicon.grammar["states"]["arms"]))


def _own(
    run: Run, sentence: Sentence, found: Sequence[Mention], actors: Sequence[Mention], lexicon: Lexicon
) -> Iterator[Mention]:
    """Give 'its planes' under the name of whose they are: named before in the sentence, or of whom the last told."""
    speaking = [each for each in found if speaks(run.text, sentence, each)]
    named = [each for each in found if each.confidence > UNNAMED or lexicon.is_home(each.value)]
    heard = {each.start for each in speaking}
    before, speaker, at = told_of(run.text, sentence, actors, lexicon), None, 0
    for first, last in _owned(run, lexicon):
        start = run.words[first].start
        while at < len(named) and named[at].end <= start:
            before = named[at]
            speaker = before if before.start in heard else speaker
            at += 1
        whose = (
            next(iter(speaking), before) if run.key(first) == "our" else speaker or before or next(iter(speaking), None)
        )
        if whose:
            yield replace(whose, start=start, end=run.words[last].end)


def _owned(run: Run, lexicon: Lexicon) -> Iterator[tuple[int, int]]:
    """Give the first and the last word of 'its planes', 'their own artillery units'."""
    heads, stops = lexicon.grammar["states"]["owned"], lexicon.grammar["phrases"]["stops"]
    for first, word in enumerate(run.words):
        found = None
        for last in range(first + 1, first + 2 + MOST_BETWEEN) if word.key in _OWN else ():
            if not run.is_joined(last - 1) or run.key(last) in stops or run.key(last).endswith("ed"):
                break
            found = last if run.key(last) in heads else found
        if found is not None:
            yield first, found


def _flown_by(
    text: str, sentence: Sentence, found: Sequence[Mention], actors: Sequence[Mention], lexicon: Lexicon
) -> Mention | None:
    """Return the army that tells of aircraft, else the state or the army that the sentence before says has answered."""
    told = (each for each in found if is_army(text, each, lexicon) and speaks(text, sentence, each))
    if army := next(told, None):
        return army
    earlier = parties_before(text, sentence, actors, lexicon)
    start = earlier[0].start if earlier else sentence.start
    if not _ANSWER.search(text, max(0, start - _REACH), sentence.start):
        return None
    return next((each for each in earlier if lexicon.is_home(each.value) or each.value in lexicon.states), None)


def _machines(run: Run, found: Sequence[Mention], army: Mention | None, lexicon: Lexicon) -> Iterator[Mention]:
    """Give aircraft without an owner under the name of an army."""
    heads, stops = lexicon.grammar["states"]["machines"], lexicon.grammar["phrases"]["stops"]
    others = [each for each in found if each.confidence > UNNAMED and not lexicon.is_home(each.value)]
    taken = {letter for each in others for letter in range(each.start, each.end)}
    for last, word in enumerate(run.words) if army else ():
        if army and word.key in heads and not (run.is_joined(last) and run.key(last + 1) in heads):
            first = last
            while last - first < MOST_BETWEEN and run.gap(first - 1) in _INNER and run.key(first - 1) not in stops:
                first -= 1
            first += run.key(first).isdecimal()
            if taken.isdisjoint(range(run.words[first].start, word.end)):
                yield replace(army, start=run.words[first].start, end=word.end)
