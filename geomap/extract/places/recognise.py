"""The places of a text: candidates weighed, the longest that hold kept."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from geomap.extract.mention import Mention
from geomap.extract.places import evidence, facilities, neighbours, other_scripts
from geomap.extract.places.candidates import candidates, names, written
from geomap.extract.places.known import Names
from geomap.extract.places.people import people
from geomap.extract.places.tokens import tokens

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from collections.abc import Set as AbstractSet

    from geomap.extract.places.candidates import Candidate
    from geomap.extract.places.tokens import Word
    from geomap.extract.sentences import Sentence
    from geomap.gazetteer import Gazetteer

WITHIN = 0.4
"""No greater is the confidence of an adjective ('Turkish police') or of a place in another name ('the Suffolk Times'):
it names a place, but seldom says that something happened there."""
SEEN = 1.0
"""What a name gains that stands behind 'in', or before the land it lies in, elsewhere in the text."""
NEW = -2.0
"""A name that no place bears is one wherever it stands if it is told to be one once and has more points here."""


def places(text: str, sentences: Sequence[Sentence], gazetteer: Gazetteer) -> list[Mention]:
    """Return the place mentions of a text in their order; none overlaps another.

    The value is what to look up: the name with the word in small letters behind it that says what it is ('Taji military
    base'), of an adjective the land.
    """
    found = [tokens(text, sentence.start, sentence.end) for sentence in sentences]
    known = Names(gazetteer, _names(text, found))
    seen = [candidate for sentence in found for candidate in candidates(text, sentence, known)]
    kept = [_mention(text, *each) for each in _kept(seen, _about(text, found, known, seen))]
    kept += [mention for sentence in found for mention in _caseless(text, sentence, known)]
    return sorted(kept, key=lambda mention: mention.start)


def _names(text: str, found: Sequence[Sequence[Word]]) -> Iterator[str]:
    """Give every name of a text that is worth looking up."""
    for sentence in found:
        yield from names(text, sentence)
        yield from other_scripts.names(text, sentence)


def _about(text: str, found: Sequence[Sequence[Word]], known: Names, seen: Sequence[Candidate]) -> evidence.Text:
    """Return what is known of the text as a whole."""
    persons = people(text, found, known.get)
    others = (one for one in seen if one.words[0].start not in persons.starts)
    located = frozenset(one.name.lower() for one in others if neighbours.is_located(one, known))
    small = frozenset(word.text for sentence in found for word in sentence if word.text.islower())
    return evidence.Text(known, persons, located, small)


def _caseless(text: str, sentence: Sequence[Word], known: Names) -> Iterator[Mention]:
    for first, last, points in other_scripts.spans(text, sentence, known):
        start, end = sentence[first].start, sentence[last - 1].end
        value = written(text, sentence, first, last)
        yield Mention(kind="place", start=start, end=end, value=value, confidence=_share(points))


def _kept(seen: Sequence[Candidate], about: evidence.Text) -> Iterator[tuple[float, Candidate]]:
    """Give the candidates that hold with their points, the longest first; none that shares a word with another."""
    weighed = [(evidence.points(one, about), one) for one in seen]
    sure = {one.name.lower() for points, one in weighed if points > 0 and one.name.lower() in about.located}
    new = {one.name for points, one in weighed if points > 0 and one.known is None}
    raised = [(_raised(points, one, sure, new), one) for points, one in weighed]
    taken: set[int] = set()
    for points, one in sorted(raised, key=lambda each: (-len(each[1].words), -each[0])):
        starts = {word.start for word in one.words}
        if points > 0 and taken.isdisjoint(starts):
            taken |= starts
            yield points, one


def _raised(points: float, one: Candidate, sure: AbstractSet[str], new: AbstractSet[str]) -> float:
    """Return the points of a candidate when what is said elsewhere in the text is known."""
    if one.source == "where" and one.name in new and points > NEW:
        return max(points, SEEN)
    return points + SEEN * (one.name.lower() in sure)


def _mention(text: str, points: float, one: Candidate) -> Mention:
    sure = _share(points)
    is_within = neighbours.is_within(one) or evidence.is_land_adjective(one)
    return Mention(
        kind="place",
        start=one.words[0].start,
        end=one.words[-1].end,
        value=_value(text, one),
        confidence=min(sure, WITHIN) if is_within else sure,
    )


def _share(points: float) -> float:
    """Return points as a share from 0 to 1."""
    return round(1 / (1 + math.exp(-points)), 2)


def _value(text: str, one: Candidate) -> str:
    if one.known and evidence.is_land_adjective(one):
        return one.known.name
    behind = facilities.type_behind(one.sentence, one.last)
    return written(text, one.sentence, one.first, one.last + behind)
