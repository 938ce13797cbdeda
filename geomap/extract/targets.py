"""Against what: the phrase for the thing or the people that are hit."""

from __future__ import annotations

from typing import TYPE_CHECKING

from geomap.extract.run import parted, runs

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from geomap.extract.lexicon import Lexicon
    from geomap.extract.lexicon.entries import Target
    from geomap.extract.lexicon.phrases import Found
    from geomap.extract.mention import Mention
    from geomap.extract.run import Run
    from geomap.extract.sentences import Sentence

HIT, NAMED = 0.8, 0.4
"""How sure a target is that a verb or a noun of attack stands before, and one that is only named."""
MOST_BEFORE = 5
"""So many words of a target's phrase stand before the word for it."""
MOST_BEHIND = 4
"""So many stand behind 'of'."""
MOST_BACK = 6
"""A verb of attack is looked for so many words before."""
_DETERMINERS = frozenset(
    {
        "a",
        "an",
        "the",
        "its",
        "their",
        "his",
        "her",
        "several",
        "some",
        "many",
        "few",
        "more",
        "than",
        "about",
        "least",
        "at",
    }
)
_PLACED = frozenset({"people", "vehicle", "vessel"})
"""Without a verb of attack before or behind, these are no targets."""


def targets(text: str, sentences: Sequence[Sentence], lexicon: Lexicon) -> list[Mention]:
    """Return what can have been hit, in the order of the text; the value is the phrase without its article.

    What stands as the object of an attack is surer than what is only named.
    """
    return [each for run in runs(text, sentences, lexicon) for each in _in_sentence(run, lexicon)]


def _in_sentence(run: Run, lexicon: Lexicon) -> list[Mention]:
    things = (each for each in lexicon.targets.find(run.words) if not _is_weapon(run, each, lexicon))
    found = [mention for each in things for mention in _phrase(run, each, lexicon)]
    return parted(sorted(found, key=lambda each: (-each.confidence, each.start - each.end)))


def _is_weapon(run: Run, found: Found[Target], lexicon: Lexicon) -> bool:
    """Say whether a word is the beginning of a weapon's name: the car of 'car bomb'."""
    weapon = lexicon.weapons.at(run.words, found.first)
    return weapon is not None and weapon.last > found.last


def _phrase(run: Run, found: Found[Target], lexicon: Lexicon) -> Iterator[Mention]:
    first, last = _start(run, found.first, lexicon), _end(run, found, lexicon)
    is_hit = _is_object(run, first, lexicon) or _is_passive(run, last, lexicon)
    if is_hit or found.meant[0].sort not in _PLACED:
        yield run.mention("target", first, last, "", HIT if is_hit else NAMED)


def _start(run: Run, first: int, lexicon: Lexicon) -> int:
    start = first
    while start > 0 and first - start < MOST_BEFORE and run.is_joined(start - 1):
        if _is_outside(run, start - 1, lexicon):
            break
        start -= 1
    return start


def _is_outside(run: Run, at: int, lexicon: Lexicon) -> bool:
    """Say whether a word is no part of a noun phrase: a small word, a verb, a number."""
    key = run.key(at)
    words = lexicon.grammar["phrases"]
    if key in words["adjectives"]:
        return False
    is_verb = key.endswith(("ed", "ing")) and not run.is_capital(at)
    return key in words["stops"] or is_verb or key.isdecimal() or key in lexicon.grammar["targets"]["verbs"]


def _end(run: Run, found: Found[Target], lexicon: Lexicon) -> int:
    """Return the last word of a phrase: with 'of' and what it is of, or the name of a ship."""
    last = found.last
    if run.key(last + 1) == "of" and run.is_joined(last):
        return _behind_of(run, last, lexicon)
    if found.meant[0].sort == "vessel":
        while last - found.last < MOST_BEHIND and run.is_capital(last + 1) and run.is_joined(last):
            last += 1
    return last


def _behind_of(run: Run, last: int, lexicon: Lexicon) -> int:
    at = last + 2
    at += run.key(at) in {"the", "a", "an"}
    end = at
    while end - at < MOST_BEHIND and end < len(run.words) and not _is_outside(run, end, lexicon):
        end += 1
        if not run.is_joined(end - 1):
            break
    return end - 1 if end > at else last


def _is_object(run: Run, first: int, lexicon: Lexicon) -> bool:
    """Say whether 'bombed', 'an attack on' or 'rockets fired at' stands before a phrase."""
    words = lexicon.grammar["targets"]
    at, has_link = first - 1, False
    for _ in range(MOST_BACK):
        key = run.key(at)
        if not run.is_joined(at):
            return False
        if key in words["verbs"] or (has_link and key in words["nouns"]):
            return True
        has_link |= key in words["links"]
        if not (
            key in words["links"]
            or key in _DETERMINERS
            or run.key(at).isdecimal()
            or has_link
            or key in lexicon.grammar["phrases"]["stops"]
        ):
            return False
        at -= 1
    return False


def _is_passive(run: Run, last: int, lexicon: Lexicon) -> bool:
    """Say whether 'was hit' or 'came under fire' stands behind a phrase."""
    words = lexicon.grammar["targets"]
    at = run.skip(last + 1, {"has", "had", "have", "also", "that"} | words["passive"])
    under = run.key(at) == "under" and run.key(at + 1) in {"attack", "fire", "bombardment"}
    return at > last + 1 and run.is_joined(last) and (under or run.key(at) in words["verbs"])
