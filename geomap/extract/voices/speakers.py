"""Speakers whom no list has: 'two defense officials', 'residents', 'a war monitor'."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from geomap.extract.lexicon import Lexicon
    from geomap.extract.mention import Mention
    from geomap.extract.run import Run

UNNAMED, PERSON = 0.3, 0.25
"""How sure they are as actors: they only speak."""
MOST_BEFORE, MOST_BEHIND = 4, 6
"""So many words of a speaker's phrase stand before the word for him, and behind 'of'."""
MOST_HELPERS = 2
"""So many words as 'has' and 'also' stand between a name and its verb."""
MOST_OWNED = 3
"""So many words behind 'the army's' the speaker stands."""
OWNERS = frozenset({"'s ", "’s ", "' ", "’ "})
"""Between an owner and what is his."""
_INSIDE, _TIES = frozenset({"of", "al", "de"}), frozenset({" ", "-"})
_OF = frozenset({"of", "for", "in", "from"})
_NUMBERS = frozenset({"one", "two", "three", "four", "five", "several", "some", "many"})


def speakers(run: Run, lexicon: Lexicon) -> Iterator[Mention]:
    """Give the phrases of a sentence that end in a word for one who speaks, with 'of' and what he is of."""
    heads, stops = lexicon.grammar["speakers"]["heads"], lexicon.grammar["phrases"]["stops"]
    for at, word in enumerate(run.words):
        if word.key in heads and not _goes_on(run, at, heads) and not _only_says(run, at, lexicon):
            yield run.mention("actor", _start(run, at, lexicon), _end(run, at, stops), "", UNNAMED)


def persons(run: Run, lexicon: Lexicon) -> Iterator[Mention]:
    """Give names in capitals that a verb of speech stands behind: 'Kirby said', 'Aleppo Today reported'."""
    stops = lexicon.grammar["phrases"]["stops"]
    for verb in range(1, len(run.words)):
        at = verb
        while verb - at < MOST_HELPERS and run.key(at - 1) in lexicon.grammar["states"]["helpers"]:
            at -= 1
        is_verb = run.key(verb) in lexicon.grammar["verbs"]["say"] and not run.is_capital(verb)
        if is_verb and at and run.is_capital(at - 1) and run.is_joined(at - 1):
            first = next((each for each in range(_name_start(run, at - 1), at) if run.key(each) not in stops), at)
            if first < at:
                yield run.mention("actor", first, at - 1, "", PERSON)


def _name_start(run: Run, last: int) -> int:
    """Return the first word of a name in capitals that ends at a word; 'of' and the like may stand inside."""
    first = last
    while first > 0 and last - first < MOST_BEFORE:
        back = 2 if run.key(first - 1) in _INSIDE and run.is_capital(first - 2) else 1
        if first < back or not run.is_capital(first - back) or run.gap(first - 1) not in _TIES:
            break
        first -= back
    return first


def _goes_on(run: Run, head: int, heads: frozenset[str]) -> bool:
    """Say whether a phrase ends in a later word: 'army spokesman', 'the army's press wing'."""
    if run.is_joined(head) and run.key(head + 1) in heads:
        return True
    behind = range(head + 1, head + 1 + MOST_OWNED)
    return run.gap(head) in OWNERS and any(run.key(at) in heads for at in behind)


def _only_says(run: Run, head: int, lexicon: Lexicon) -> bool:
    """Say whether a word is a thing in which somebody speaks, and not the speaker: 'said in a statement'."""
    grammar = lexicon.grammar
    return run.key(head) in grammar["speakers"]["things"] and run.key(head + 1) not in grammar["verbs"]["say"]


def _start(run: Run, head: int, lexicon: Lexicon) -> int:
    """Return the first word of a speaker's phrase, which has no verb: not 'killed four farmers'."""
    stops, deeds = lexicon.grammar["phrases"]["stops"], lexicon.grammar["verbs"]["attack"]
    first = head
    while first > 0 and head - first < MOST_BEFORE and run.is_joined(first - 1):
        key = run.key(first - 1)
        is_verb = key.endswith("ing") or (key.endswith("ed") and key in deeds)
        if (key in stops and key not in _NUMBERS) or is_verb or key.isdecimal():
            break
        first -= 1
    return first


def _end(run: Run, head: int, stops: frozenset[str]) -> int:
    if run.key(head + 1) not in _OF or not run.is_joined(head):
        return head
    at = head + 2 + (run.key(head + 2) in {"the", "a", "an"})
    last = head
    while at - head <= MOST_BEHIND and run.is_joined(at - 1) and run.is_capital(at) and run.key(at) not in stops:
        last = at
        at += 1
    return last
