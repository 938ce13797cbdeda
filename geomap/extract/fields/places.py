"""Where it was, and from where it was launched, in the article's words."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from geomap.extract.coded import Coded, Span
from geomap.extract.events.place_words import POINTED, THERE
from geomap.extract.events.where import happened_at
from geomap.extract.fields.spans import words_of

if TYPE_CHECKING:
    from collections.abc import Mapping

    from geomap.extract.events.account import Account
    from geomap.extract.events.told import Told
    from geomap.extract.events.where import Located
    from geomap.gazetteer import Answer


UNKNOWN_M = 15_000.0
"""So far reaches a place that no gazetteer knows: it is small, else it would be known."""
NARROW_M = 100_000.0
"""A place that reaches no farther goes before those of a title."""
MOST_HELD = 20
"""So many places of an incident are asked whether they lie in others."""
LAUNCHED = ("fir", "launch", "lob", "shell", "volley", "salvo", "barrage", "rocket", "missile", "mortar", "drone")
"""So begin words for what leaves one place and comes down in another."""


def where(told: Told, answers: Mapping[str, Answer], text: str) -> dict[str, Coded]:
    """Return the narrowest place where it was, with its country, and the first place from where it came."""
    found = [(each, account.telling.sentence.number) for account in told.accounts for each in account.places]
    left = [(each, account) for account in told.accounts for each in account.places if each.role == "from"]
    coded: dict[str, Coded] = {}
    if launched := [each for each, account in left if _is_launch(account)]:
        coded["launch_location"] = _coded(launched[0], dict(found)[launched[0]], text)
    at = _told_at(told, found, answers, text)
    if not at:
        return coded
    place, sentence = min(at, key=lambda each: _width(each[0], answers, text))
    coded["location_as_reported"] = words = _coded(place, sentence, text)
    if place.role == "land" or _is_by_name(place, answers, text):
        coded["location"] = Coded(place.mention.value, words.spans, words.confidence)
    answer = answers.get(place.words(text))
    if answer and answer.place and answer.place.country:
        coded["country"] = Coded(answer.place.country, words.spans, words.confidence)
    return coded


def _told_at(
    told: Told, found: list[tuple[Located, int]], answers: Mapping[str, Answer], text: str
) -> list[tuple[Located, int]]:
    """Return the places where it was, of all that are `found`; those of a title only if no other is narrow."""
    here = {one for account in told.accounts for one in happened_at(account.places)}
    best = {*happened_at([each._replace(is_apart=False) for each in here])}
    at = [each for each in found if each[0] in here and each[0]._replace(is_apart=False) in best]
    at = at or [(each, account.scene.placed_by) for account in told.accounts for each in account.scene.places]
    at = at or _meant(told, text)
    titles = {one for account in told.accounts if account.is_title for one in account.places}
    narrow = [each for each in at if each[0] not in titles and _width(each[0], answers, text) <= NARROW_M]
    return _innermost(narrow or at, text)


def _innermost(at: list[tuple[Located, int]], text: str) -> list[tuple[Located, int]]:
    """Return places without those in which others of them are told to be."""
    few = at[:MOST_HELD]
    return [each for each in at if not any(_holds(other, each[0], text) for other, _ in few)] or at


def _holds(place: Located, other: Located, text: str) -> bool:
    """Say whether the words for one place tell that it is in another: 'the Abs district of Hajjah'."""
    name = other.mention.value
    return place.mention.value != name and re.search(rf"\b{re.escape(name)}\b", place.words(text)) is not None


def _meant(told: Told, text: str) -> list[tuple[Located, int]]:
    """Return the places of the heading above, and those that 'there' or 'the town' means."""
    found: list[tuple[Located, int]] = []
    for account in told.accounts:
        start, end = account.telling.sentence.start, account.telling.sentence.end
        is_pointed = any(rule.search(text, start, end) for rule in (THERE, POINTED))
        meant = account.scene.meant if is_pointed else account.scene.heading
        found += [(each, account.telling.sentence.number) for each in meant]
    return found


def _is_by_name(place: Located, answers: Mapping[str, Answer], text: str) -> bool:
    """Say whether the name of a place is known, and not all that is said of it."""
    words, name = place.words(text), place.mention.value
    return words != name and name in answers and answers.get(words) is answers[name]


def _is_launch(account: Account) -> bool:
    """Say whether something left a place, and not somebody who spoke from there."""
    return any(each.word.startswith(LAUNCHED) for each in account.telling.triggers)


def _coded(place: Located, sentence: int, text: str) -> Coded:
    span = Span(sentence, place.start, place.end)
    return Coded(words_of(text, span), (span,), place.mention.confidence)


def _width(place: Located, answers: Mapping[str, Answer], text: str) -> float:
    """Return how far a place reaches, in metres; one that nobody knows is a village."""
    answer = answers.get(place.words(text))
    return answer.uncertainty_m if answer and answer.uncertainty_m is not None else UNKNOWN_M
