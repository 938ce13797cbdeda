"""Names of one text, resolved together: what the others mean says which Springfield this one is.

Names that some place bears are weighed against each other (`likelihood`). What is left is looked up in the countries
that the text is about; what is not found there either, a street or a school, is taken to lie where the names round it
lie (`context`), and says so.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from typing import TYPE_CHECKING

from geomap.gazetteer import context, kinds
from geomap.gazetteer.asked import Asked
from geomap.gazetteer.ladder import SURE_RUNGS, core, exact
from geomap.gazetteer.likelihood import Mention, likelihoods
from geomap.gazetteer.place import Answer
from geomap.gazetteer.ranking import SCORES, ranked_by_weight, same
from geomap.names import fold

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from geomap.gazetteer.opened import Hit, Index
    from geomap.schema.words import Rung

MOST_SENSES, MOST_IN_ALL = 40, 1500
"""So many senses of one name are weighed, and so many of all names: each is held against each."""
SHORTEST_CORE = 3
"""A shorter name is taken only as it stands: 'T&T' is no place because an airfield is called T & T."""
FACILITIES = frozenset({"airport", "military_base"})
"""What goes by its name without its type word even where a village is called so too: Heathrow."""
SURE = 0.65
"""A sense less likely than this is not chosen: the answer is ambiguous, the likeliest first."""
UNLISTED_SHARE = 0.5
"""Where all senses together are less likely than this, the name is taken for that of a place nobody has listed."""
MOST_COUNTRIES = 2
COUNTRY_SHARE = 0.25
"""A text is about a country if at least this share of what it names lies there."""


def resolve_together(
    indexes: Sequence[Index],
    names: Sequence[str],
    *,
    settled: Callable[[str], Answer | None],
    alone: Callable[[str, Sequence[str]], Answer],
) -> list[Answer]:
    """Return an answer for each name, in order; the same name means the same place throughout.

    `settled` gives what is decided beforehand, `alone` looks one name up in the countries given.
    """
    keys = [fold(name) for name in names]
    if len(set(keys)) == 1:
        return [alone(name, []) for name in names]
    written = dict(zip(keys, names, strict=True))
    answers = {key: answer for key, name in written.items() if (answer := settled(name))}
    mentions = _mentions(indexes, names, {key for key in keys if key not in answers})
    for mention, likely in zip(mentions, likelihoods(mentions), strict=True):
        if found := _answer(mention, likely):
            answers[mention.asked.key] = found
    countries = _countries(answers[key] for key in keys if key in answers)
    for key, name in written.items():
        if key not in answers and (found := _elsewhere(name, countries, alone)):
            answers[key] = found
    named = {key: answer.place for key, answer in answers.items() if answer.place}
    return [
        replace(answers.get(key) or context.taken_from(at, names, keys, named, indexes), query=name)
        for at, (key, name) in enumerate(zip(keys, names, strict=True))
    ]


def _mentions(indexes: Sequence[Index], names: Sequence[str], wanted: set[str]) -> list[Mention]:
    """Return every different wanted name that some place bears."""
    found: dict[str, Mention] = {}
    most = max(min(MOST_SENSES, MOST_IN_ALL // max(len(wanted), 1)), 3)
    for position, name in enumerate(names):
        asked = Asked(name)
        if asked.key in found:
            found[asked.key].positions.append(position)
        elif asked.key in wanted and (senses := _senses(indexes, asked, most)):
            found[asked.key] = Mention(asked, senses, [position])
    return list(found.values())


def _senses(indexes: Sequence[Index], asked: Asked, most: int) -> list[tuple[float, Hit]]:
    """Return what the name may mean: all that is called so, and facilities that are called so but for a type word."""
    if asked.key in kinds.DIRECTIONS:
        return []
    hits = exact(indexes, asked)
    if len(asked.core) >= SHORTEST_CORE:
        others = [hit for hit in core(indexes, asked) if hit.key != asked.key and kinds.fits(hit.type, asked.wanted)]
        hits = hits + [hit for hit in others if not hits or hit.type in FACILITIES]
    return _distinct(ranked_by_weight(_no_namesakes(hits), asked), most)


def _no_namesakes(hits: list[Hit]) -> list[Hit]:
    """Leave out a country's towns that are only also called like the country: Mexico is not its capital."""
    countries = {hit.country for hit in hits if hit.type == "country" and not hit.is_alias}
    return [hit for hit in hits if not hit.is_alias or hit.type == "country" or hit.country not in countries]


def _distinct(ranked: list[tuple[float, Hit]], most: int) -> list[tuple[float, Hit]]:
    found: list[tuple[float, Hit]] = []
    for weight, hit in ranked:
        if len(found) == most:
            break
        if not any(hit.type == other.type and same(hit, other) for _, other in found):
            found.append((weight, hit))
    return found


def _answer(mention: Mention, likely: list[float]) -> Answer | None:
    """Return the likeliest sense, in doubt an ambiguous answer; None if that nobody has listed it is likelier."""
    order = sorted(range(len(likely)), key=lambda position: -likely[position])
    share, best = likely[order[0]], mention.senses[order[0]][1]
    if sum(likely) < UNLISTED_SHARE:
        return None
    place, others = best.place, tuple(mention.senses[position][1].place for position in order[1:6])
    rung: Rung = "core" if best.key != mention.asked.key else "alias" if best.is_alias else "exact"
    reason = f"of {len(likely)} places of that name {place.described} fits the other names of the text best"
    found = Answer(mention.asked.key, "ambiguous", rung=rung, score=SCORES[rung] * share, reasons=(reason,))
    if share < SURE:
        return replace(found, candidates=(place, *others))
    return replace(
        found, status="placed", lat=best.lat, lon=best.lon, uncertainty_m=best.radius_m, precision=place.precision,
        place=place, matched_name=best.written, candidates=others,
    )  # fmt: skip


def _countries(answers: Iterable[Answer]) -> list[str]:
    """Return the countries that the text is about."""
    held = [answer.place.country for answer in answers if answer.place and ";" not in answer.place.country]
    return [
        country for country, count in Counter(held).most_common(MOST_COUNTRIES) if count >= COUNTRY_SHARE * len(held)
    ]


def _elsewhere(name: str, countries: list[str], alone: Callable[[str, Sequence[str]], Answer]) -> Answer | None:
    """Return what a phrase or another spelling means in the countries of the text; None if that is no place."""
    if fold(name) in kinds.DIRECTIONS:
        return None
    found = alone(name, countries)
    is_sure = found.rung in SURE_RUNGS or (found.rung == "edits" and " " not in name)
    return found if found.status == "placed" and is_sure and (countries or found.rung != "edits") else None
