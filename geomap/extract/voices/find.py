"""Who speaks in a sentence, with all the words that belong to him: 'the head of the hospital in Goma'."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from geomap.extract.actors.states import HOME
from geomap.extract.voices.speakers import UNNAMED
from geomap.extract.voices.subjects import Phrase, subjects

if TYPE_CHECKING:
    from collections.abc import Sequence

    from geomap.extract.lexicon import Lexicon
    from geomap.extract.mention import Mention
    from geomap.extract.run import Run

_ANY = frozenset({"a", "an"})


class Voice(NamedTuple):
    """Who speaks."""

    mention: Mention
    """All words that name him, and whom he speaks for or what he is called."""
    head: str
    """The word that says what he is: 'spokesman' of 'the army spokesman in Jos'."""
    is_named: bool
    """Whether it is an actor who is known by a name, or somebody who speaks for one."""
    is_bare: bool
    """Whether it stands alone, as in 'the spokesman', and means one who was named before."""


def voices(run: Run, units: Sequence[Mention], lexicon: Lexicon) -> list[Voice]:
    """Return who speaks in a sentence; `units` are its actors and speakers, under the names of whom they mean.

    'The spokesman of the rebels' speaks for them and has their name; a governor or a doctor keeps his own words.
    """
    found: dict[int, Voice] = {}
    for at in range(len(run.words)):
        for voice in _heard(run, at, units, lexicon):
            found.setdefault(voice.mention.end, voice)
    return sorted(found.values(), key=lambda each: each.mention.start)


def _heard(run: Run, at: int, units: Sequence[Mention], lexicon: Lexicon) -> list[Voice]:
    """Return who speaks with a word, if it is a verb of speech; of two phrases for one that with a known name.

    With a verb that only means speech anybody can speak, with another an actor or one whose office it is.
    """
    is_sure = run.key(at) == "to" or run.key(at) in lexicon.grammar["verbs"]["say"]
    read = (_voice(run, each, units, lexicon) for each in subjects(run, at, lexicon) if _can_speak(run, each, lexicon))
    found = [each for each in read if is_sure or each.is_named or _is_known(run, each, units, lexicon)]
    return sorted(found, key=lambda each: not each.is_named)[:1]


def _can_speak(run: Run, phrase: Phrase, lexicon: Lexicon) -> bool:
    """Say whether words name somebody: not 'no group', 'them', or what stands behind 'by'."""
    main, _ = _halves(run, phrase, lexicon)
    last = run.key(main.last)
    is_empty = last in lexicon.grammar["phrases"]["stops"] and not run.is_capital(main.last)
    is_nobody = last in lexicon.grammar["speakers"]["nobody"] or run.key(main.first) == "no"
    return not is_empty and not is_nobody and run.key(main.first - 1) not in {"no", "by"}


def _is_known(run: Run, voice: Voice, units: Sequence[Mention], lexicon: Lexicon) -> bool:
    """Say whether one without a name is a speaker by his office, or is written in capitals."""
    is_unit = any(each.start == voice.mention.start for each in units)
    is_head = any(voice.head + end in lexicon.grammar["speakers"]["heads"] for end in ("", "s"))
    return is_unit or is_head or not run.text[voice.mention.start].islower()


def _voice(run: Run, phrase: Phrase, units: Sequence[Mention], lexicon: Lexicon) -> Voice:
    """Return who is named by a phrase."""
    words = lexicon.grammar["speakers"]
    main, tail = _halves(run, phrase, lexicon)
    inside = _inside(run, main, units)
    named = [each for each in inside if each.confidence > HOME or each.value != _words(run, each.start, each.end)]
    if not named and run.key(main.last) in words["for"]:
        named = [each for each in _inside(run, tail, units) if each.confidence > HOME]
    value = _name(run, main, named, lexicon) if named else ""
    is_alone = phrase.first == phrase.last and run.key(phrase.first - 1) in words["articles"] - _ANY
    sure = named[-1].confidence if named else UNNAMED
    mention = run.mention("actor", phrase.first, phrase.last, value, sure)
    return Voice(mention, run.key(main.last).removesuffix("s"), bool(named), not value and is_alone)


def _name(run: Run, main: Phrase, named: Sequence[Mention], lexicon: Lexicon) -> str:
    """Return the name of an actor; forces and offices of a state keep their own: 'Peruvian navy' and not 'Peru'.

    Officials of two states and a retired general speak for none.
    """
    state = lexicon.states.get(named[-1].value)
    if state is None or not state.adjectives:
        return named[-1].value
    start, end = run.words[main.first].start, run.words[main.last].end
    is_past = run.key(main.first) in lexicon.grammar["speakers"]["past"]
    if is_past or len({each.value for each in named}) > 1:
        return _words(run, start, end)
    own = _words(run, max(start, named[-1].start) if _is_led(run, named[-1], lexicon) else start, end)
    told = (each for each in (own, f"{state.adjectives[0]} {own}") if lexicon.whole(each) == state.name)
    return state.name if lexicon.named(own) else next(told, state.name)


def _is_led(run: Run, named: Mention, lexicon: Lexicon) -> bool:
    """Say whether the first word of a mention is a state's own name or adjective."""
    first = next((at for at, word in enumerate(run.words) if word.start >= named.start), len(run.words))
    return bool(lexicon.adjectives.at(run.words, first) or lexicon.lands.at(run.words, first))


def _halves(run: Run, phrase: Phrase, lexicon: Lexicon) -> tuple[Phrase, Phrase]:
    """Return the words before the first 'of', 'in' and the like of a phrase, and the rest."""
    ties, (first, last) = lexicon.grammar["speakers"]["ties"], phrase
    middle = next((at for at in range(first, last + 1) if run.key(at) in ties), last + 1)
    return Phrase(first, middle - 1), Phrase(middle, last)


def _inside(run: Run, phrase: Phrase, units: Sequence[Mention]) -> list[Mention]:
    if phrase.last < phrase.first:
        return []
    start, end = run.words[phrase.first].start, run.words[phrase.last].end
    return [each for each in units if start <= each.start and each.end <= end]


def _words(run: Run, start: int, end: int) -> str:
    return " ".join(run.text[start:end].split())
