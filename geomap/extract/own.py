"""Forces told by whose they are alone: 'its planes', and the jets of which their own army tells."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from geomap.extract.pointing import told_of
from geomap.extract.run import parted, runs
from geomap.extract.speakers import UNNAMED
from geomap.extract.units import speaks, units, units_before

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from geomap.extract.lexicon import Lexicon
    from geomap.extract.mention import Mention
    from geomap.extract.run import Run
    from geomap.extract.sentences import Sentence

MOST_BETWEEN = 3
"""So many words stand between 'its' and 'planes', and before 'planes'."""
_INNER = frozenset({" ", "-"})
_REACH = 30
"""So many letters before the first name of a sentence its other words begin."""
_ANSWER = re.compile(r"\b(?:answer|repl[yi]|respon[sd]|retaliat|repris|hit back|struck back|strikes back)\w*")
_OWN = frozenset({"its", "their", "our"})


def doers(text: str, sentence: Sentence, actors: Sequence[Mention], lexicon: Lexicon) -> list[Mention]:
    """Return the actors and speakers of a sentence, with the forces that are told by whose they are."""
    found = units(text, sentence, actors, lexicon)
    (run,) = runs(text, [sentence], lexicon)
    mine = [*_own(run, sentence, found, actors, lexicon), *_machines(run, sentence, found, actors, lexicon)]
    return parted([*mine, *found]) if mine else found


def _own(
    run: Run, sentence: Sentence, found: Sequence[Mention], actors: Sequence[Mention], lexicon: Lexicon
) -> Iterator[Mention]:
    """Give 'its planes' under the name of whose they are: named before in the sentence, or of whom the last told."""
    heads = lexicon.grammar["states"]["owned"]
    for at, word in enumerate(run.words):
        last = _head(run, at, heads, lexicon) if word.key in _OWN else None
        if last is not None:
            whose = (
                _speaker(run, sentence, found)
                if word.key == "our"
                else _named_before(run, at, sentence, found, lexicon)
            )
            whose = whose or told_of(run.text, sentence, actors, lexicon)
            if whose:
                yield replace(whose, start=word.start, end=run.words[last].end)


def _head(run: Run, at: int, heads: frozenset[str], lexicon: Lexicon) -> int | None:
    """Return the word behind an owner that says which forces of his."""
    stops = lexicon.grammar["phrases"]["stops"]
    found = None
    for last in range(at + 1, at + 2 + MOST_BETWEEN):
        if not run.is_joined(last - 1) or run.key(last) in stops or run.key(last).endswith("ed"):
            break
        found = last if run.key(last) in heads else found
    return found


def _named_before(run: Run, at: int, sentence: Sentence, found: Sequence[Mention], lexicon: Lexicon) -> Mention | None:
    """Return who was named last before a word, whoever speaks before all others."""
    named = (each for each in found if each.confidence > UNNAMED or lexicon.is_home(each.value))
    before = [each for each in named if each.end <= run.words[at].start]
    speaking = [each for each in before if speaks(run.text, sentence, each)]
    return next(iter((*speaking[-1:], *before[-1:])), None)


def _speaker(run: Run, sentence: Sentence, found: Sequence[Mention]) -> Mention | None:
    return next((each for each in found if speaks(run.text, sentence, each)), None)


def _machines(
    run: Run, sentence: Sentence, found: Sequence[Mention], actors: Sequence[Mention], lexicon: Lexicon
) -> Iterator[Mention]:
    """Give aircraft without an owner under the name of the army that tells of them, or of whose answer they are."""
    heads, stops = lexicon.grammar["states"]["machines"], lexicon.grammar["phrases"]["stops"]
    told = [each for each in found if speaks(run.text, sentence, each) and is_army(run.text, each, lexicon)]
    told = told or _leading(run, sentence, actors, lexicon)
    if not told:
        return
    for last, word in enumerate(run.words):
        if word.key in heads and not (run.is_joined(last) and run.key(last + 1) in heads):
            first = last
            while last - first < MOST_BETWEEN and run.gap(first - 1) in _INNER and run.key(first - 1) not in stops:
                first -= 1
            first += run.key(first).isdecimal()
            mention = replace(told[0], start=run.words[first].start, end=word.end)
            named = (each for each in found if each.overlaps(mention.start, mention.end))
            if all(each.confidence <= UNNAMED or lexicon.is_home(each.value) for each in named):
                yield mention


def _leading(run: Run, sentence: Sentence, actors: Sequence[Mention], lexicon: Lexicon) -> list[Mention]:
    """Return the state or the army of which the sentence before says that it answered: 'The reply of the army came.'"""
    machines = lexicon.grammar["states"]["machines"]
    if machines.isdisjoint(word.key for word in run.words):
        return []
    found = units_before(run.text, sentence, actors, lexicon)
    start = found[0].start if found else sentence.start
    is_answer = _ANSWER.search(run.text, max(0, start - _REACH), sentence.start) is not None
    return [each for each in found if lexicon.is_home(each.value) or each.value in lexicon.states] if is_answer else []


def is_army(text: str, speaker: Mention, lexicon: Lexicon) -> bool:
    """Say whether somebody speaks for the forces of a state, and not only for its offices or its media."""
    words = {*text[speaker.start : speaker.end].lower().split()}
    is_state = speaker.confidence > UNNAMED and lexicon.whole(speaker.value) in lexicon.states
    return lexicon.is_home(speaker.value) or (is_state and not words.isdisjoint(lexicon.grammar["states"]["arms"]))
