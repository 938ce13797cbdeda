"""Who speaks in a sentence: the subject of a verb of speech, with all the words that belong to him."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from geomap.extract.speakers import UNNAMED
from geomap.extract.states import HOME

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from geomap.extract.lexicon import Lexicon
    from geomap.extract.mention import Mention
    from geomap.extract.run import Run

LONGEST, ASIDE = 14, 22
"""So many words has the phrase of one who speaks, and what stands between commas behind it."""
HELPERS = 3
"""So many words such as 'has' and 'also' stand between him and his verb."""
_QUOTES = frozenset("\"“”'‘’")
_NOT = frozenset({"not", "never"})


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


class _Part(NamedTuple):
    """Words of a sentence, from one to another."""

    first: int
    last: int


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
    """Return who speaks with a word, if it is a verb of speech; of two phrases for one that with a known name."""
    is_speech = run.key(at) == "to" or run.key(at) in lexicon.grammar["verbs"]["say"]
    read = (_voice(run, part, units, lexicon, is_sure=is_speech) for part in _parts(run, at, lexicon))
    found = [each for each in read if each is not None]
    return sorted(found, key=lambda each: not each.is_named)[:1]


def _parts(run: Run, at: int, lexicon: Lexicon) -> Iterator[_Part]:
    """Give the phrases that may name who speaks with a verb or is behind 'according to'; the likeliest first."""
    words = lexicon.grammar["speakers"]
    if run.key(at) == "to" and run.key(at - 1) == "according":
        yield from _behind(run, at + 1, lexicon)
    elif _is_said(run, at, lexicon):
        first = _without_helpers(run, at, words)
        is_silent = run.key(at + 1) == "nothing" or any(run.key(each) in _NOT for each in range(first, at))
        behind = list(_behind(run, at + 1, lexicon)) if _is_turned(run, at) else []
        yield from () if is_silent else behind or _before(run, first, lexicon)


def _is_said(run: Run, at: int, lexicon: Lexicon) -> bool:
    """Say whether a word is a verb of speech that somebody can be the subject of."""
    key = run.key(at)
    is_verb = key in lexicon.grammar["verbs"]["say"] or key in lexicon.grammar["speakers"]["verbs"]
    is_other = key in lexicon.grammar["speakers"]["nouns"] or run.key(at + 1) == "by"
    return is_verb and not is_other and not key.endswith("ing") and not run.is_capital(at)


def _is_turned(run: Run, at: int) -> bool:
    """Say whether a verb stands before its subject: '"We ran," said a farmer'."""
    return at > 0 and not run.is_joined(at - 1) and not _QUOTES.isdisjoint(run.gap(at - 1))


def _without_helpers(run: Run, verb: int, words: Mapping[str, frozenset[str]]) -> int:
    """Return the number of the first word of 'has also said'."""
    at = verb
    while verb - at < HELPERS and run.key(at - 1) in words["helpers"]:
        at -= 1
    return at


def _before(run: Run, verb: int, lexicon: Lexicon) -> Iterator[_Part]:
    """Give the phrase before a verb; before a comma that too which stands before the words between two commas."""
    if verb > 0 and run.is_joined(verb - 1):
        yield from _phrase_to(run, verb - 1, lexicon)
    elif run.gap(verb - 1) == ") ":
        opening = next((at for at in range(verb - 2, max(-1, verb - HELPERS - 2), -1) if "(" in run.gap(at)), None)
        yield from _phrase_to(run, opening, lexicon) if opening is not None else ()
    elif "," in run.gap(verb - 1) and _QUOTES.isdisjoint(run.gap(verb - 1)):
        opening = _opening(run, verb - 1)
        if opening is not None:
            yield from _phrase_to(run, opening, lexicon)
            yield from _phrase_to(run, verb - 1, lexicon)


def _opening(run: Run, last: int) -> int | None:
    """Return the number of the word before the comma at which an aside begins that ends with a word."""
    for at in range(last - 1, max(-1, last - ASIDE), -1):
        if run.gap(at).strip() == ",":
            return at
        if run.gap(at).strip() in {";", ":"}:
            break
    return None


def _phrase_to(run: Run, last: int, lexicon: Lexicon) -> Iterator[_Part]:
    """Give the phrase that ends with a word, with all that is said of whom it names before the words 'of' and 'in'."""
    stops, ties = lexicon.grammar["phrases"]["stops"], lexicon.grammar["speakers"]["ties"]
    if run.key(last) in ties:
        return
    first = last + 1
    while first > 0 and last - first < LONGEST and (first > last or run.is_joined(first - 1)):
        key = run.key(first - 1)
        if key in {"who", "which"}:
            yield from _phrase_to(run, first - 2, lexicon) if first > 1 else ()
            return
        if key in stops and key not in ties and not _is_inside(run, first - 1, lexicon):
            break
        first -= 1
    while first <= last and (run.key(first) in ties or _is_share(run, first, lexicon)):
        first += 1
    if first <= last:
        yield _Part(first, last)


def _is_share(run: Run, at: int, lexicon: Lexicon) -> bool:
    """Say whether a phrase goes on behind a number that says how many: 'one of the officials', but not 'two officials'."""
    return run.key(at) in lexicon.grammar["speakers"]["numbers"] and run.key(at + 1) == "of"


def _is_inside(run: Run, at: int, lexicon: Lexicon) -> bool:
    """Say whether a word can stand inside a phrase: an article behind 'of', 'North' of a name, 'and' of an office."""
    words = lexicon.grammar["speakers"]
    key = run.key(at)
    if key in words["articles"]:
        return run.key(at - 1) in words["ties"]
    if key == "and":
        return run.is_capital(at - 1) and run.is_capital(at + 1)
    is_tied = at > 0 and run.gap(at - 1) == "-"
    return key in words["inside"] or is_tied or (at > 0 and run.is_capital(at))


def _behind(run: Run, first: int, lexicon: Lexicon) -> Iterator[_Part]:
    """Give the phrase that begins with a word and ends before a comma, a stop or a clause."""
    words, stops = lexicon.grammar["speakers"], lexicon.grammar["phrases"]["stops"]
    while run.key(first) in words["articles"]:
        first += 1
    last = first - 1
    for at in range(first, min(len(run.words), first + LONGEST)):
        key = run.key(at)
        if key in stops and key not in words["ties"] and not _is_inside(run, at, lexicon):
            break
        last = at
        if not run.is_joined(at):
            break
    while last >= first and run.key(last) in words["ties"]:
        last -= 1
    if last >= first:
        yield _Part(first, last)


def _voice(run: Run, part: _Part, units: Sequence[Mention], lexicon: Lexicon, *, is_sure: bool) -> Voice | None:
    """Return who is named by a phrase; None if it names nobody who can speak.

    With a sure verb of speech anybody can be its subject, else only an actor or one whose office it is to speak.
    """
    words = lexicon.grammar["speakers"]
    middle = next((at for at in range(part.first, part.last + 1) if run.key(at) in words["ties"]), part.last + 1)
    main, tail = _Part(part.first, middle - 1), _Part(middle, part.last)
    inside = _inside(run, main, units)
    is_known = bool(inside) or run.key(main.last) in words["heads"] or run.is_capital(part.first)
    if _is_nobody(run, main, lexicon) or not (is_known or is_sure):
        return None
    named = [each for each in inside if each.confidence > HOME or each.value != _words(run, each)]
    if not named and run.key(main.last) in words["for"]:
        named = [each for each in _inside(run, tail, units) if each.confidence > HOME]
    value = _name(run, main, named, lexicon) if named else ""
    is_bare = not value and part.first == part.last and run.key(part.first - 1) in words["articles"] - {"a", "an"}
    mention = run.mention("actor", part.first, part.last, value, UNNAMED)
    return Voice(mention, run.key(main.last).removesuffix("s"), bool(named), is_bare)


def _name(run: Run, main: _Part, all_named: Sequence[Mention], lexicon: Lexicon) -> str:
    """Return the name of an actor; forces and offices of a state keep their own: 'Peruvian navy' and not 'Peru'."""
    named = all_named[-1]
    state = lexicon.states.get(named.value)
    if state is None or not state.adjectives:
        return named.value
    start = max(named.start, run.words[main.first].start) if _is_led(run, named, lexicon) else run.words[main.first].start
    words = " ".join(run.text[start : run.words[main.last].end].split())
    is_other = len({each.value for each in all_named}) > 1 or run.key(main.first) in lexicon.grammar["speakers"]["past"]
    if is_other:
        return _words(run, run.mention("actor", main.first, main.last, "", UNNAMED))
    if lexicon.named(words):
        return named.value
    return next((each for each in (words, f"{state.adjectives[0]} {words}") if lexicon.whole(each) == state.name), named.value)


def _is_led(run: Run, named: Mention, lexicon: Lexicon) -> bool:
    """Say whether the first word of a mention is a state's own name or adjective."""
    first = next((at for at, word in enumerate(run.words) if word.start >= named.start), len(run.words))
    return bool(lexicon.adjectives.at(run.words, first) or lexicon.lands.at(run.words, first))


def _is_nobody(run: Run, main: _Part, lexicon: Lexicon) -> bool:
    """Say whether words name nobody who can be heard: 'no group', 'them', what stands behind 'by'."""
    last = run.key(main.last)
    is_empty = last in lexicon.grammar["speakers"]["nobody"] or run.key(main.first - 1) in {"no", "by"}
    return is_empty or run.key(main.first) == "no" or (last in lexicon.grammar["phrases"]["stops"] and not run.is_capital(main.last))


def _words(run: Run, mention: Mention) -> str:
    return " ".join(run.text[mention.start : mention.end].split())


def _inside(run: Run, part: _Part, units: Sequence[Mention]) -> list[Mention]:
    if part.last < part.first:
        return []
    start, end = run.words[part.first].start, run.words[part.last].end
    return [each for each in units if start <= each.start and each.end <= end]
