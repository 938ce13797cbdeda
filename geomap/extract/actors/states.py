"""States as actors: 'Washington blamed', 'Israeli jets', 'Turkish army', but not the country in which it happens."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from geomap.extract.lexicon import Lexicon
    from geomap.extract.lexicon.entries import State
    from geomap.extract.lexicon.phrases import Found
    from geomap.extract.mention import Mention
    from geomap.extract.run import Run

FORCES, SUBJECT, HOME = 0.9, 0.8, 0.4
"""How sure a state is that is named by its forces, as a subject or agent, and by 'the army' alone."""
SHORTEST = 3
"""A name that is no acronym has so many letters."""
MOST_BETWEEN = 4
"""So many words stand between 'Israeli' and 'jets'."""
_BEFORE_PLACES = frozenset({
    "in", "near", "of", "from", "at", "to", "inside", "across", "outside", "around", "into", "on", "over", "for",
    "between", "within", "through", "off", "towards", "toward", "north", "south", "east", "west", "northern",
    "southern", "eastern", "western", "central", "controlled", "held", "occupied", "administered", "ruled",
})  # fmt: skip
"""Behind these a name means the country and not its government."""
_UNIT_OF, _ARTICLES = frozenset({"of", "from"}), frozenset({"the", "a", "an", "this", "our"})
_AND = frozenset({"and", "or", "the"})


def states(run: Run, lexicon: Lexicon) -> Iterator[Mention]:
    """Give the states that act or are said to have acted, by their usual names."""
    lands = list(lexicon.lands.find(run.words))
    found = [each for each in (*lexicon.adjectives.find(run.words), *lands) if _is_name(run, each)]
    found.sort(key=lambda each: each.first)
    agents: set[int] = set()
    for each in found:
        end = _forces(run, each.last, lexicon) if each not in lands or _is_owner(run, each) else None
        if end is not None:
            yield from _halved(run, each, lexicon)
            last = each.last if _has_other(run, each.last, end, lexicon) else end
            yield run.mention("actor", each.first, last, each.meant[0].name, FORCES)
        elif each in lands and (_is_subject(run, each, lexicon) or _is_agent(run, each, lexicon, agents)):
            agents.add(each.last)
            yield run.mention("actor", each.first, each.last, each.meant[0].name, SUBJECT)


def _halved(run: Run, found: Found[State], lexicon: Lexicon) -> Iterator[Mention]:
    """Give the first of two states that share a word: the north of 'North and South Korean troops'."""
    if run.key(found.first - 1) == "and" and found.first < found.last and run.is_capital(found.first - 2):
        shared = tuple(run.key(at) for at in range(found.first + 1, found.last + 1))
        for each in lexicon.adjectives.get((run.key(found.first - 2), *shared)):
            yield run.mention("actor", found.first - 2, found.first - 2, each.name, FORCES)


def home(run: Run, lexicon: Lexicon) -> Iterator[Mention]:
    """Give the forces of a state that nobody names: 'the army said', 'government helicopters dropped'."""
    for found in lexicon.home.find(run.words):
        before = found.first - 1 - (run.key(found.first - 1) == "the")
        if run.key(before) == "by" or _acts(run, _with_unit(run, found.last), lexicon):
            yield run.mention("actor", found.first, found.last, "", HOME)


def _with_unit(run: Run, last: int) -> int:
    """Return the last word of 'soldiers of the 4th Brigade'; the word itself where no unit stands behind it."""
    at = last + 2 + (run.key(last + 2) in _ARTICLES)
    if run.key(last + 1) not in _UNIT_OF or not run.is_joined(last) or run.key(last + 2) not in _ARTICLES:
        return last
    while at - last < MOST_BETWEEN and run.is_joined(at) and run.is_capital(at + 1):
        at += 1
    return at


def _is_name(run: Run, found: Found[State]) -> bool:
    """Say whether letters that agree with a state's name are written as one: 'US' or 'Lao', but not 'Us' or 'Car'."""
    raw = run.raw(found.first)
    if raw.isupper() or found.first < found.last:
        return run.is_capital(found.first)
    if any(raw.upper() in each.aliases for each in found.meant):
        return False
    return run.is_capital(found.first) and len(raw) >= SHORTEST


def _is_owner(run: Run, found: Found[State]) -> bool:
    """Say whether a state's name can stand for its adjective: with an 's, or as short as US."""
    is_short = found.first == found.last and run.raw(found.first).replace(".", "").isupper()
    return is_short or run.gap(found.last)[:2] in {"'s", "’s", "' ", "’ "}


def _has_other(run: Run, last: int, end: int, lexicon: Lexicon) -> bool:
    """Say whether another state's name stands before the forces: those of 'US and British jets' are two."""
    return any(lexicon.adjectives.at(run.words, at) for at in range(last + 1, end))


def _forces(run: Run, last: int, lexicon: Lexicon) -> int | None:
    """Return the number of the word behind a state's name that says which forces or offices; None if there is none."""
    words = lexicon.grammar["states"]
    end = None
    if run.gap(last) == "-" and run.key(last + 1) in lexicon.grammar["groups"]["tied"]:
        return None
    for at in range(last + 1, last + 1 + MOST_BETWEEN):
        is_between = run.key(at) in words["between"] or lexicon.adjectives.at(run.words, at)
        is_force = run.key(at) in words["forces"]
        if not run.is_joined(at - 1) or not (is_force or is_between) or (end is not None and run.key(at) in _AND):
            break
        end = at if is_force else end
    return _with_second(run, end, words["forces"]) if end is not None else None


def _with_second(run: Run, last: int, forces: frozenset[str]) -> int:
    """Return the number of the last word of 'jets and helicopters', if there is a second."""
    is_second = run.key(last + 1) == "and" and run.key(last + 2) in forces and not run.is_capital(last + 2)
    return last + 2 if is_second and run.is_joined(last) and run.is_joined(last + 1) else last


def _acts(run: Run, last: int, lexicon: Lexicon) -> bool:
    """Say whether a verb of deeds or speech follows, at most with an 'also' or 'had' before it."""
    at = run.skip(last + 1, lexicon.grammar["states"]["helpers"]) if run.gap(last).strip() in {"", "-", ","} else last
    verbs = lexicon.grammar["verbs"]
    return any(run.key(at) in forms and run.key(at)[-3:] != "ing" for forms in verbs.values())


def _is_subject(run: Run, found: Found[State], lexicon: Lexicon) -> bool:
    before = found.first - 1 - (run.key(found.first - 1) == "the")
    if found.first and run.gap(found.first - 1) in {"-", "–", "/"}:
        return False
    return run.key(before) not in _BEFORE_PLACES and _acts(run, found.last, lexicon)


def _is_agent(run: Run, found: Found[State], lexicon: Lexicon, agents: set[int]) -> bool:
    """Say whether 'by' or 'blamed' stands before a state, or before another one and 'and'."""
    before = found.first - 1 - (run.key(found.first - 1) in {"the", "both"})
    if run.key(before) == "and":
        return before - 1 in agents
    is_tied = run.key(before) == "by" and run.key(before - 1) in lexicon.grammar["groups"]["tied"]
    words = lexicon.grammar["states"]
    is_blamed = run.key(before) in words["objects"] or f"{run.key(before - 1)} {run.key(before)}" in words["pairs"]
    is_held = not words["charged"].isdisjoint(run.key(at) for at in (found.last + 1, found.last + 2))
    is_agent = run.key(before) == "by" or is_blamed or is_held
    return is_agent and not is_tied and run.gap(found.last) != "-"
