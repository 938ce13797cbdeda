"""The phrases of a sentence that a verb of speech has for its subject, before it, behind it or parted by an aside."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator

    from geomap.extract.lexicon import Lexicon
    from geomap.extract.run import Run

LONGEST, ASIDE = 14, 22
"""So many words has the phrase of one who speaks, and what stands between commas behind it."""
HELPERS = 3
"""So many words such as 'has' and 'also' stand between him and his verb, and between brackets."""
_QUOTES = frozenset("\"“”'‘’")
_NOT = frozenset({"not", "never"})
_WHO = frozenset({"who", "which"})


class Phrase(NamedTuple):
    """Words of a sentence, from one to another."""

    first: int
    """The number of the first."""
    last: int
    """The number of the last."""


def subjects(run: Run, at: int, lexicon: Lexicon) -> Iterator[Phrase]:
    """Give the phrases for who may speak with a verb or is behind 'according to'; none if the word is neither."""
    if run.key(at) == "to" and run.key(at - 1) == "according":
        yield from _behind(run, at + 1, lexicon)
    elif _is_speech(run, at, lexicon):
        first = _without_helpers(run, at, lexicon)
        is_silent = run.key(at + 1) == "nothing" or any(run.key(each) in _NOT for each in range(first, at))
        turned = list(_behind(run, at + 1, lexicon)) if _is_turned(run, at) else []
        yield from () if is_silent else turned or _before(run, first, lexicon)


def _is_speech(run: Run, at: int, lexicon: Lexicon) -> bool:
    """Say whether a word is a verb of speech that somebody can be the subject of."""
    key, words = run.key(at), lexicon.grammar["speakers"]
    is_other = key in words["nouns"] or run.key(at + 1) == "by" or key.endswith("ing") or run.is_capital(at)
    return not is_other and (key in lexicon.grammar["verbs"]["say"] or key in words["verbs"])


def _is_turned(run: Run, at: int) -> bool:
    """Say whether a verb stands before its subject: '"We ran," said a farmer'."""
    return at > 0 and not run.is_joined(at - 1) and not _QUOTES.isdisjoint(run.gap(at - 1))


def _without_helpers(run: Run, verb: int, lexicon: Lexicon) -> int:
    """Return the number of the first word of 'has also said'."""
    at = verb
    while verb - at < HELPERS and run.key(at - 1) in lexicon.grammar["speakers"]["helpers"]:
        at -= 1
    return at


def _before(run: Run, verb: int, lexicon: Lexicon) -> Iterator[Phrase]:
    """Give the phrase before a verb; where a comma parts them, that before the aside and then the aside."""
    gap = run.gap(verb - 1)
    if verb > 0 and run.is_joined(verb - 1):
        yield from _phrase_to(run, verb - 1, lexicon)
    elif gap == ") ":
        yield from _phrase_to(run, _opening(run, verb - 1, "(", HELPERS), lexicon)
    elif "," in gap and _QUOTES.isdisjoint(gap):
        opening = _opening(run, verb - 1, ",", ASIDE)
        yield from _phrase_to(run, opening, lexicon)
        yield from _phrase_to(run, verb - 1 if opening >= 0 else -1, lexicon)


def _opening(run: Run, last: int, mark: str, most: int) -> int:
    """Return the number of the word before the mark with which an aside of at most so many words begins; else -1."""
    for at in range(last - 1, max(-1, last - most), -1):
        gap = run.gap(at).strip()
        if gap == mark:
            return at
        if gap in {";", ":"}:
            break
    return -1


def _phrase_to(run: Run, last: int, lexicon: Lexicon) -> Iterator[Phrase]:
    """Give the phrase that ends with a word; of 'an official who asked for silence' the words before 'who'."""
    ties, articles = (lexicon.grammar["speakers"][name] for name in ("ties", "articles"))
    first = last + 1
    while first > 0 and last - first < LONGEST and (first > last or run.is_joined(first - 1)):
        if run.key(first - 1) in _WHO:
            last, first = first - 2, first - 1
        elif _ends(run, first - 1, lexicon):
            break
        else:
            first -= 1
    while first <= last and (run.key(first) in ties | articles or _is_share(run, first, lexicon)):
        first += 1
    if first <= last and run.key(last) not in ties:
        yield Phrase(first, last)


def _behind(run: Run, first: int, lexicon: Lexicon) -> Iterator[Phrase]:
    """Give the phrase that begins with a word and ends before a comma, a stop or a clause."""
    words = lexicon.grammar["speakers"]
    while run.key(first) in words["articles"]:
        first += 1
    last = first - 1
    while last - first < LONGEST and last + 1 < len(run.words) and not _ends(run, last + 1, lexicon):
        last += 1
        if not run.is_joined(last):
            break
    while last >= first and run.key(last) in words["ties"]:
        last -= 1
    if last >= first:
        yield Phrase(first, last)


def _is_share(run: Run, at: int, lexicon: Lexicon) -> bool:
    """Say whether a number tells how many of those speak who are named behind it: 'one of the officials'."""
    return run.key(at) in lexicon.grammar["speakers"]["numbers"] and run.key(at + 1) == "of"


def _ends(run: Run, at: int, lexicon: Lexicon) -> bool:
    """Say whether a phrase ends at a word, which is no part of it."""
    key, words = run.key(at), lexicon.grammar["speakers"]
    return key in lexicon.grammar["phrases"]["stops"] and key not in words["ties"] and not _is_inside(run, at, lexicon)


def _is_inside(run: Run, at: int, lexicon: Lexicon) -> bool:
    """Say whether a word can stand inside a phrase: an article behind 'of', 'North' of a name, 'and' of an office."""
    key, words = run.key(at), lexicon.grammar["speakers"]
    if key in words["articles"]:
        return run.key(at - 1) in words["ties"]
    if key == "and":
        return run.is_capital(at - 1) and run.is_capital(at + 1)
    return key in words["inside"] or (at > 0 and (run.gap(at - 1) == "-" or run.is_capital(at)))
