"""Who acts in an article: named actors, states in the place of a subject, and those who have no name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from geomap.extract.actors import groups, states
from geomap.extract.actors.acronyms import short_names, shortened
from geomap.extract.lexicon.entries import Actor
from geomap.extract.lexicon.words import ARTICLE
from geomap.extract.run import parted, runs

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from geomap.extract.lexicon import Lexicon
    from geomap.extract.lexicon.entries import State
    from geomap.extract.lexicon.phrases import Found
    from geomap.extract.mention import Mention
    from geomap.extract.run import Run
    from geomap.extract.sentences import Sentence

SURE, CHOSEN = 0.95, 0.75
"""A name that one actor has; one of several that have the name, chosen by the words around it."""
AROUND = 5_000
"""So many letters before and behind a name tell which actor it means."""
COALITION = "coalition"
"""A kind of actor."""
_COALITIONS = frozenset({COALITION, "alliance"})
"""Words that mean one."""
LONGEST_ACRONYM = 6
"""A name of so many capitals and no other letters is written in capitals in texts too."""
_TITLED = 4
"""An acronym of so many letters may be written as a word."""
_WORDS_TOO = frozenset({"is", "who", "mend", "model", "jam", "jas", "gam", "it", "aes"})
"""In a line of capitals these are words, not acronyms."""


def actors(text: str, sentences: Sequence[Sentence], lexicon: Lexicon) -> list[Mention]:
    """Return who is named as an actor, in the order of the text.

    Those without a name have the words themselves as their value, and less confidence.
    """
    found = [(run, _in_sentence(run, lexicon)) for run in runs(text, sentences, lexicon)]
    if short := short_names(text, (each for _, these in found for each in these)):
        found = [(run, parted([*shortened(run, short, lexicon), *these])) for run, these in found]
    known = next((each.value for _, these in found for each in these if _is_coalition(each, lexicon)), "")
    if not known:
        return [each for _, these in found for each in these]
    return list(_with_short(found, known, lexicon))


def _in_sentence(run: Run, lexicon: Lexicon) -> list[Mention]:
    rules = (
        _named,
        groups.tied,
        groups.self_named,
        states.states,
        groups.by_name,
        groups.unnamed,
        groups.units,
        states.home,
    )
    return parted(mention for rule in rules for mention in rule(run, lexicon))


def _with_short(found: Iterable[tuple[Run, list[Mention]]], known: str, lexicon: Lexicon) -> Iterator[Mention]:
    """Give all mentions, and 'the coalition' as the one that was named last, or else as the first to be named."""
    for run, these in found:
        short = (at for at, word in enumerate(run.words) if word.key in _COALITIONS)
        yield from parted([*these, *(run.mention("actor", at, at, known, CHOSEN) for at in short)])
        known = next((each.value for each in reversed(these) if _is_coalition(each, lexicon)), known)


def _is_coalition(mention: Mention, lexicon: Lexicon) -> bool:
    return mention.value in lexicon.actors and lexicon.actors[mention.value].kind == COALITION


def _named(run: Run, lexicon: Lexicon) -> Iterator[Mention]:
    for found in lexicon.names.find(run.words):
        meant = [each for each in found.meant if _is_written(run, found, each)]
        if meant:
            is_sure = len(meant) == 1
            name = meant[0].name if is_sure else _nearest(run, found.first, meant)
            last = groups.with_members(run, found.last, lexicon)
            yield run.mention("actor", _first(run, found), last, name, SURE if is_sure else CHOSEN)


def _first(run: Run, found: Found[Actor | State]) -> int:
    """Return the number of the first word of a name, with an article before it."""
    return found.first - (run.key(found.first - 1) == ARTICLE)


def _is_written(run: Run, found: Found[Actor | State], meant: Actor | State) -> bool:
    """Say whether words that agree with a name are written as one: capitals where it has them, no comma in it."""
    if not all(run.is_joined(at) for at in range(found.first, found.last)):
        return False
    head = found.first + (run.key(found.first) == ARTICLE)
    raw = run.raw(head)
    if head < found.last:
        return run.is_capital(head) or _begins_small(meant)
    short = _acronym(raw, meant) if head == found.first else ""
    if not short:
        return run.is_capital(head)
    return raw.replace(".", "") == short and not (_is_shouted(run) and run.key(head) in _WORDS_TOO)


def _is_shouted(run: Run) -> bool:
    return len(run.words) > 1 and all(word.raw == word.raw.upper() for word in run.words)


def _begins_small(meant: Actor | State) -> bool:
    return any(name[:1].islower() for name in (meant.name, *meant.aliases))


def _acronym(raw: str, meant: Actor | State) -> str:
    """Return the name that a word stands for if it is written in one way only, as IS and LeT; Isis has two."""
    names = (meant.name, *(meant.aliases if isinstance(meant, Actor) else meant.forces))
    plain = raw.replace(".", "")
    same = [name for name in names if name.casefold() == plain.casefold() and len(name) <= LONGEST_ACRONYM]
    is_other = len(plain) >= _TITLED and plain.istitle()
    return next((name for name in same if not name.istitle() and not (is_other and name.isupper())), "")


def _nearest(run: Run, at: int, meant: Sequence[Actor | State]) -> str:
    """Return the actor whose own words stand around a word most often; of equal ones the first."""
    start = run.words[at].start
    around = run.text[max(0, start - AROUND) : start + AROUND]
    return max(meant, key=lambda each: sum(around.count(word) for word in getattr(each, "near", ()))).name
