"""One name looked up, rung by rung: exact, alias, core, variant, edits, skeleton, none.

Every rung asks for the wanted type and the hinted country. The first rung with an answer ends the climb; where
its best places are about equally likely and far apart, the answer is ambiguous and lists them. A whole name found as it
stands needs no type: Port Said is a town. A name that is well known elsewhere ends the climb too: 'Tehran' with the
hint Iraq is no misprint of an Iraqi place.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from geomap.gazetteer import kinds
from geomap.gazetteer.place import Answer, Place
from geomap.gazetteer.ranking import CANDIDATES, KNOWN_WEIGHT, Verdict, answer, is_in, judge, ranked_by_weight
from geomap.names import bare

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from geomap.gazetteer.asked import Asked
    from geomap.gazetteer.opened import Hit, Index
    from geomap.schema.words import Rung

    Indexes = Sequence[Index]

LEAST_LENGTH: dict[Rung, int] = {"variant": 3, "edits": 4, "skeleton": 3}
UNHINTED_LENGTH: dict[Rung, int] = {"variant": 6, "edits": 8}
"""Without a country or a type only a name of this many letters is looked up in another spelling or as a misprint."""
LONGEST_CODE = 3
LONGEST_NAME = 200
LONG_NAME = 8
"""From this many letters a name may be two edits off."""
LEAST_LIKENESS = 0.6
"""How alike two names with the same consonants must be, 1 being the same."""
SURE_RUNGS = frozenset({"exact", "alias", "core", "variant"})
"""Rungs on which the name is the name; beyond them it is a guess at what was meant."""
PARTS = frozenset({"province", "district", "region", "continent"})
"""Areas that often share their name with a town, so that the name alone does not settle which is meant."""
NO_NAMES = frozenset(
    {"", "here", "home", "multiple", "n a", "na", "nil", "none", "null", "school", "somewhere", "there", "unclear",
     "undisclosed", "unidentified", "unknown", "unspecified", "various"}
)  # fmt: skip
"""Words that stand where a place should and name none, though some village somewhere is called so."""


def climb(indexes: Indexes, asked: Asked) -> Answer:
    """Return the answer of the first rung that has one.

    Where the place is hinted to lie in or by another, what lies there is taken before any nearer spelling elsewhere.
    """
    if asked.key in NO_NAMES or len(asked.key) > LONGEST_NAME:
        return Answer(asked.name, "unknown", reasons=("the words name no place",))
    relaxed: Verdict | None = None
    for rung, hits_of in _RUNGS.items():
        if relaxed and rung not in SURE_RUNGS:
            break
        hits = hits_of(indexes, asked)
        verdict = _of_rung(asked, rung, hits)
        if verdict and not verdict.relaxed:
            return answer(asked, verdict)
        relaxed = relaxed or verdict
        if not relaxed and any(hit.weight >= KNOWN_WEIGHT and kinds.fits(hit.type, asked.wanted) for hit in hits):
            break
    return answer(asked, relaxed) if relaxed else unknown(indexes, asked)


def called(indexes: Indexes, asked: Asked) -> Verdict | None:
    """Return what bears just this name where it is asked for, None if nothing does."""
    return None if asked.key in NO_NAMES else _of_rung(asked, "exact", exact(indexes, asked))


def by_hand(core: Index, asked: Asked) -> Verdict | None:
    """Return the place kept by hand that is called so in the hinted country; None if there is not just one."""
    if not asked.countries or asked.key in NO_NAMES:
        return None
    known = core.named(asked.key)
    if not known:
        return None
    hits = [hit for hit in known if hit.trust == 0]
    hits = [hit for hit in hits if inside(hit.country, asked.countries) and kinds.fits(hit.type, asked.wanted)]
    if asked.near:
        hits = [hit for hit in hits if is_in(hit, asked.near)]
    if not hits or (not asked.wanted and any(hit.type in PARTS for hit in hits)):
        return None
    verdict = judge(asked, "exact", hits)
    return None if verdict.rivals else verdict


def _of_rung(asked: Asked, rung: Rung, hits: list[Hit]) -> Verdict | None:
    if not hits:
        return None
    held = [hit for hit in hits if inside(hit.country, asked.countries)] if asked.countries else hits
    chosen = _of_wanted_type(asked, rung, held)
    if not chosen:
        return None
    if asked.near:
        by = [hit for hit in chosen if is_in(hit, asked.near)]
        return judge(asked, rung, by) if by else judge(asked, rung, chosen)._replace(relaxed=True)
    verdict = judge(asked, rung, chosen)
    is_guess = rung not in SURE_RUNGS and not asked.countries and not asked.wanted
    return verdict._replace(is_guess=True) if is_guess else verdict


def _of_wanted_type(asked: Asked, rung: Rung, hits: list[Hit]) -> list[Hit]:
    """Return the hits of the type asked for; a whole name may be of any other type if none is of that."""
    is_name = rung == "exact" and not asked.wanted_types
    if is_name and len(hits) == 1:
        return hits
    wanted = asked.wanted
    chosen = [hit for hit in hits if hit.type in wanted] if wanted else hits
    return hits if is_name and not chosen else chosen


def exact(indexes: Indexes, asked: Asked) -> list[Hit]:
    """Return the places of that name; a code such as CA or NSW stands only for itself, in capitals."""
    hits = [hit for index in indexes for hit in index.named(asked.key)] if asked.key else []
    if len(asked.key) > LONGEST_CODE or asked.name.isupper():
        return hits
    return [hit for hit in hits if not (hit.is_alias and hit.written.isascii() and hit.written.isupper())]


def core(indexes: Indexes, asked: Asked) -> list[Hit]:
    """Return the places so called when articles and type words are left out."""
    hits = [hit for index in indexes for hit in index.bearing(asked.core)] if asked.core else []
    return hits if asked.wanted else [hit for hit in hits if hit.type not in kinds.BUILT]


def _variants(indexes: Indexes, asked: Asked) -> list[Hit]:
    """Return the places whose names sound the same: Ayn for Ain, Qayyarah for Gayara."""
    if not asked.sound or len(asked.core) < _least_length("variant", asked):
        return []
    return _guessable((hit for index in indexes for hit in index.sounding([asked.sound])), asked)


def _misprints(indexes: Indexes, asked: Asked) -> list[Hit]:
    """Return the places whose name is one letter away as it sounds, two for a long name; the nearest only."""
    if len(asked.core) < _least_length("edits", asked):
        return []
    from rapidfuzz.distance import OSA  # noqa: PLC0415 - most names are found before this

    most = 1 if len(asked.core) < LONG_NAME else 2
    hits: list[Hit] = []
    for index in indexes:
        known = index.vocabularies(asked.countries, asked.sound)
        sounds = [sound for vocabulary in known for sound, _ in vocabulary.like(asked.sound, most=most)]
        hits += [hit._replace(edits=float(OSA.distance(asked.core, hit.bare))) for hit in index.sounding(sounds)]
    hits = [hit for hit in hits if hit.edits <= most + 1]
    fitting = [hit for hit in _guessable(hits, asked) if kinds.fits(hit.type, asked.wanted)]
    if asked.near and (by := [hit for hit in fitting if is_in(hit, asked.near)]):
        fitting = by
    fewest = min((hit.edits for hit in fitting), default=0)
    return [hit for hit in fitting if hit.edits == fewest]


def _least_length(rung: Rung, asked: Asked) -> int:
    return (LEAST_LENGTH if asked.countries or asked.wanted else UNHINTED_LENGTH)[rung]


def _skeletons(indexes: Indexes, asked: Asked) -> list[Hit]:
    from rapidfuzz.distance import OSA  # noqa: PLC0415 - most names are found before this

    if not asked.countries or len(asked.core) < LEAST_LENGTH["skeleton"]:
        return []
    hits = [
        hit
        for index in indexes
        for known in index.vocabularies(asked.countries, asked.sound)
        for hit in index.sounding(known.with_consonants_of(asked.sound))
    ]
    return [
        hit for hit in _guessable(hits, asked) if OSA.normalized_similarity(asked.sound, hit.sound) >= LEAST_LIKENESS
    ]


def _guessable(hits: Iterable[Hit], asked: Asked) -> list[Hit]:
    """Leave out what a spelling that is not quite right does not stand for.

    No country or sea ('Iran' is no misprint of Iraq), and nothing that bears a type word where none is asked for:
    'Haditah' is the town and not Haditha Dam.
    """
    return [
        hit
        for hit in hits
        if hit.type not in {"country", "sea"} and (asked.wanted or hit.type == "town" or hit.bare == bare(hit.key))
    ]


_RUNGS: dict[Rung, Callable[[Indexes, Asked], list[Hit]]] = {
    "exact": exact,
    "core": core,
    "variant": _variants,
    "edits": _misprints,
    "skeleton": _skeletons,
}
"""The rungs from the lowest; 'exact' also finds aliases and says so."""


def unknown(indexes: Indexes, asked: Asked) -> Answer:
    """Return an answer without a place; what the hints ruled out is listed, never chosen."""
    ranked = ranked_by_weight(exact(indexes, asked) or core(indexes, asked), asked)
    places: tuple[Place, ...] = tuple(hit.place for _, hit in ranked[:CANDIDATES])
    reason = "no place of that name fits the country or type asked for" if places else "no place of that name is known"
    return Answer(asked.name, "unknown", reasons=(reason,), candidates=places)


def inside(country: str | None, countries: frozenset[str]) -> bool:
    """Say whether a place of this country lies in one of these; anywhere if there are none, as does open sea."""
    return not countries or not country or country in countries or not countries.isdisjoint(country.split(";"))
