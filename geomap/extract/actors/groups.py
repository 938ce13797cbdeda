"""Groups that no list has: 'Iran-backed militias', 'masked gunmen', 'a group calling itself Guardians of Blood'."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from geomap.extract.lexicon import Lexicon
    from geomap.extract.mention import Mention
    from geomap.extract.run import Run

TIED, SELF_NAMED, UNNAMED, UNITS = 0.7, 0.85, 0.5, 0.6
"""How sure a group is that is told by who backs it, by its own name, by 'gunmen' and by a name in capitals."""
MOST_WORDS, MOST_MEMBERS = 6, 2
_INSIDE = frozenset({"of", "al", "for", "and", "e", "de", "the"})
"""Small words inside a name."""
_INNER = frozenset({" ", "-", "’s ", "'s "})
"""What stands between the words of such a name."""
_PREFIXES = frozenset({"pro", "anti"})


def tied(run: Run, lexicon: Lexicon) -> Iterator[Mention]:
    """Give groups told by their tie to somebody: 'Iran-backed Iraqi Shiite militias', 'pro-Russian separatists'."""
    for first, last in _phrases(run, lexicon):
        if any(_is_tie(run, at, lexicon) for at in range(first, last)):
            yield run.mention("actor", first, last, "", TIED)


def by_name(run: Run, lexicon: Lexicon) -> Iterator[Mention]:
    """Give groups told by a name that no list has and what they are: 'the Red Hand militia'."""
    words = lexicon.grammar["groups"]
    kinds, no_name = words["kinds"], lexicon.grammar["phrases"]["stops"] | words["before"] | words["months"]
    for last, word in enumerate(run.words):
        if word.key in kinds and not run.is_capital(last):
            first = last
            while last - first < MOST_WORDS and run.gap(first - 1) in _INNER and run.is_capital(first - 1):
                first -= 1
            first = next((at for at in range(first, last) if run.key(at) not in no_name), last)
            if first < last and (first or last > 1) and not lexicon.adjectives.at(run.words, first):
                yield run.mention("actor", first, last, "", UNITS)


def unnamed(run: Run, lexicon: Lexicon) -> Iterator[Mention]:
    """Give groups told by what they are: 'gunmen', 'unidentified jets', 'suspected Islamist militants'."""
    words = lexicon.grammar["groups"]
    for first, last in _phrases(run, lexicon):
        is_of = run.key(last + 1) == "of" and run.is_capital(last + 2)
        if (run.key(last) in words["alone"] and not is_of) or any(
            run.key(at) in words["before"] for at in range(first, last)
        ):
            yield run.mention("actor", first, _with_backer(run, last, lexicon), "", UNNAMED)


def self_named(run: Run, lexicon: Lexicon) -> Iterator[Mention]:
    """Give groups by the name that stands behind 'calling itself' and the like."""
    for found in lexicon.naming.find(run.words):
        first = found.last + 1 + (run.key(found.last + 1) == "the")
        last = _name_end(run, first)
        if last is not None and len(run.gap(found.last).strip(" \"'“‘«")) == 0:
            mention = run.mention("actor", first, last, "", SELF_NAMED)
            name = lexicon.named(mention.value)
            yield run.mention("actor", first, last, name, SELF_NAMED)


def units(run: Run, lexicon: Lexicon) -> Iterator[Mention]:
    """Give names in capitals that end as those of armed groups do: 'the Hama Falcons Brigade'."""
    at = 0
    words = lexicon.grammar["groups"]
    while at < len(run.words):
        last = _name_end(run, at) if run.key(at) not in lexicon.grammar["phrases"]["stops"] else None
        if last is None:
            at += 1
            continue
        first = at + (run.raw(at) not in words["causes_of"] or run.key(at + 1) not in _INSIDE)
        ends = [each for each in range(first, last + 1) if run.raw(each) in words["units"]]
        if ends and not any(run.raw(each) in words["not_units"] for each in range(at, ends[-1] + 1)):
            yield run.mention("actor", at, last if run.key(ends[-1] + 1) in {"of", "for"} else ends[-1], "", UNITS)
        at = last + 1


def with_members(run: Run, last: int, lexicon: Lexicon) -> int:
    """Return the last word of an actor's name with its people behind it: 'Tamil Tiger suicide bombers'."""
    words = lexicon.grammar["groups"]
    end = last
    for at in range(last + 1, last + 1 + MOST_MEMBERS):
        if not run.is_joined(at - 1) or run.key(at) not in words["heads"] | words["before"] or run.is_capital(at):
            break
        end = at if run.key(at) in words["heads"] else end
    return end


def _phrases(run: Run, lexicon: Lexicon) -> Iterator[tuple[int, int]]:
    """Give the first and the last word of phrases that end in a word for a group."""
    heads = lexicon.grammar["groups"]["heads"]
    for last, word in enumerate(run.words):
        is_last = not (run.is_joined(last) and run.key(last + 1) in heads)
        if word.key in heads and is_last:
            first = _phrase_start(run, last, lexicon)
            yield first, last


def _phrase_start(run: Run, last: int, lexicon: Lexicon) -> int:
    words = lexicon.grammar["groups"]
    first = last
    while first > 0 and last - first < MOST_WORDS and run.is_joined(first - 1):
        key = run.key(first - 1)
        is_modifier = key in words["before"] or key in words["heads"] or _is_tie(run, first - 1, lexicon)
        is_tied = run.gap(first - 1) == "-" and key not in {"and", "or"} and _is_tie(run, first, lexicon)
        if not (is_modifier or is_tied or lexicon.adjectives.at(run.words, first - 1)):
            break
        first -= 1
    return first


def _is_tie(run: Run, at: int, lexicon: Lexicon) -> bool:
    is_tied = run.key(at) in lexicon.grammar["groups"]["tied"] and run.gap(at - 1) == "-"
    return is_tied or (run.key(at) in _PREFIXES and run.gap(at) == "-")


def _with_backer(run: Run, last: int, lexicon: Lexicon) -> int:
    """Return the last word of a group's phrase with 'backed by Iran' behind it, if that is there."""
    if run.key(last + 1) in lexicon.grammar["groups"]["tied"] and run.key(last + 2) == "by" and run.is_joined(last):
        at = last + 3 + (run.key(last + 3) == "the")
        found = lexicon.lands.at(run.words, at)
        return found.last if found else last
    return last


def _name_end(run: Run, first: int) -> int | None:
    """Return the last word of a name in capitals that begins at a word; None if none begins there."""
    if not run.is_capital(first):
        return None
    last = at = first
    while at - first < MOST_WORDS and run.gap(at) in {" ", "-", "’s ", "'s ", "' ", "’ "}:
        at += 1
        if run.is_capital(at):
            last = at
        elif run.key(at) not in _INSIDE:
            break
    return last
