"""One name looked up in the index, rung by rung: exact, alias, core, edits, skeleton, none.

Every rung asks for the wanted type and the hinted country. The first rung with an answer ends the climb; where
its best places are about equally likely and far apart, the answer is ambiguous and lists them. A whole name found as it
stands needs no type: Port Said is a town. A name that is well known elsewhere ends the climb too: 'Tehran' with the
hint Iraq is no misprint of an Iraqi place.
"""

from __future__ import annotations

import math
from dataclasses import dataclass, replace
from functools import cached_property
from typing import TYPE_CHECKING

from rapidfuzz.distance import OSA
from rapidfuzz.process import extract

from geomap import geo
from geomap.gazetteer import kinds
from geomap.gazetteer.place import Answer, Place
from geomap.names import bare, fold, skeleton

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Callable, Collection, Iterable, Sequence

    from geomap.schema.words import Rung

PLACE_COLUMNS = (
    "place.gazetteer_id, place.source, place.name, place.type, place.country, place.admin1, "
    "place.latitude, place.longitude, place.radius_m, place.population"
)
SCORES: dict[Rung, float] = {"exact": 1.0, "alias": 0.95, "core": 0.9, "edits": 0.7, "skeleton": 0.5}
LEAST_LENGTH = {"edits": 4, "skeleton": 3}
LONG_NAME = 8
"""From this many letters a name may be two edits off."""
UNHINTED_LENGTH = 8
"""Without a country or a type only a name of this many letters is looked up as a misprint."""
LEAST_LIKENESS = 0.6
"""How alike two names with the same consonants must be, 1 being the same."""
KNOWN_WEIGHT = 3.5
"""A place of this weight outside the hinted country keeps its name from being taken for a misprint."""
NO_NAMES = frozenset(
    {"", "here", "home", "multiple", "n a", "na", "nil", "none", "null", "school", "somewhere", "there", "unclear",
     "undisclosed", "unidentified", "unknown", "unspecified", "various"}
)  # fmt: skip
"""Words that stand where a place should and name none, though some village somewhere is called so."""
CLEAR_LEAD = 1.0
"""By how much the best place must outweigh another far from it; 1 is ten times the people."""
SAME_PLACE_M = 25_000.0
"""Two places of one name closer than this, or than they reach, are taken for one place listed twice."""
NEARBY_M = 150_000.0
NEARBY_WEIGHT = 3.0
ALIAS_COST = 0.5
STRIPPED_COST = 2.0
"""What it costs a place that only its type word tells from the name: asked for 'Taji', Camp Taji is less likely."""
CANDIDATES = 5
TYPE_WEIGHTS = {"country": 9.0, "province": 4.0, "region": 4.0, "sea": 5.0, "strait": 5.0, "military_base": 4.5}
OTHER_WEIGHT = 3.5
"""Weight of a place that somebody found worth listing by hand, where neither type nor people say more."""
LEAST_WEIGHT = 2.0


@dataclass(frozen=True)
class Asked:
    """What is asked of the ladder."""

    name: str
    """The name as written."""
    countries: frozenset[str] = frozenset()
    """ISO 3166 alpha-2 codes of which the place must lie in one; empty: anywhere."""
    near: Place | None = None
    """A place that it is known to lie near."""

    @cached_property
    def key(self) -> str:
        """The folded name."""
        return fold(self.name)

    @cached_property
    def core(self) -> str:
        """The name without article and type words; empty if nothing else is left."""
        rest = self._split[0]
        return bare(rest) if rest else ""

    @cached_property
    def wanted(self) -> frozenset[str]:
        """The types that its type words ask for; empty: any."""
        return self._split[1]

    @cached_property
    def _split(self) -> tuple[str, frozenset[str]]:
        return kinds.split_type(self.key)


@dataclass(frozen=True, slots=True)
class Hit:
    """A place one of whose names fits."""

    place: Place
    name: str
    is_alias: bool
    trust: int
    edits: int = 0


def climb(database: sqlite3.Connection, asked: Asked, *, up_to: Rung = "skeleton") -> Answer:
    """Return the answer of the first rung that has one, and none beyond `up_to`."""
    if asked.key in NO_NAMES:
        return Answer(asked.name, "unknown", reasons=("the words name no place",))
    for rung, hits_of in _RUNGS.items():
        hits = hits_of(database, asked)
        fitting = [hit for hit in hits if kinds.fits(hit.place.type, asked.wanted)]
        if rung == "exact" and not any(inside(hit.place, asked.countries) for hit in fitting):
            fitting = hits
        held = [hit for hit in fitting if inside(hit.place, asked.countries)]
        if held:
            return _answer(asked, rung, held)
        if rung == up_to or any(_weight(hit, asked) >= KNOWN_WEIGHT for hit in fitting):
            break
    return _unknown(database, asked)


def _exact(database: sqlite3.Connection, asked: Asked) -> list[Hit]:
    return _select(database, "name.key = ?", [asked.key]) if asked.key else []


def _core(database: sqlite3.Connection, asked: Asked) -> list[Hit]:
    return _select(database, "name.bare = ?", [asked.core]) if asked.core else []


def _skeletons(database: sqlite3.Connection, asked: Asked) -> list[Hit]:
    bones = skeleton(asked.core)
    if not asked.countries or len(bones) < LEAST_LENGTH["skeleton"]:
        return []
    hits = _select(database, "name.skeleton = ?", [bones])
    return [hit for hit in _no_countries(hits) if _likeness(asked.core, hit.name) >= LEAST_LIKENESS]


def _no_countries(hits: Iterable[Hit]) -> list[Hit]:
    """Leave out countries: 'Iran' is no misprint of Iraq."""
    return [hit for hit in hits if hit.place.type != "country"]


def _likeness(core: str, name: str) -> float:
    return OSA.normalized_similarity(core, bare(kinds.split_type(fold(name))[0]))


def _select(database: sqlite3.Connection, where: str, values: Sequence[object]) -> list[Hit]:
    rows = database.execute(
        f"SELECT {PLACE_COLUMNS}, name.name, name.is_alias, place.trust "  # noqa: S608 - `where` is ours
        f"FROM name JOIN place ON place.id = name.place WHERE {where}",
        values,
    )
    return [Hit(Place(*row[:10]), row[10], bool(row[11]), row[12]) for row in rows]


def _misprints(database: sqlite3.Connection, asked: Asked) -> list[Hit]:
    """Return the places whose bare name is one edit away, two for a long name; fewest edits only."""
    core = asked.core
    hinted = asked.countries or asked.wanted
    if len(core) < (LEAST_LENGTH["edits"] if hinted else UNHINTED_LENGTH):
        return []
    most = 1 if len(core) < LONG_NAME else 2
    found = extract(core, _comparable(database, asked, most), scorer=OSA.distance, score_cutoff=most, limit=50)
    fewest = min((edits for _, edits, _ in found), default=0)
    closest = sorted({name for name, edits, _ in found if edits == fewest})
    hits = _select(database, f"name.bare IN ({marks(closest)})", closest)
    return [replace(hit, edits=int(fewest)) for hit in _no_countries(hits)]


def _comparable(database: sqlite3.Connection, asked: Asked, most: int) -> list[str]:
    """Return bare names worth comparing: those of the hinted countries, or all with the same first letter."""
    core, countries, wanted = asked.core, sorted(asked.countries), sorted(asked.wanted)
    where, values = ["length(name.bare) BETWEEN ? AND ?"], [len(core) - most, len(core) + most]
    if wanted:
        where.append(f"place IN (SELECT id FROM place WHERE type IN ({marks(wanted)}))")  # noqa: S608 - marks
    if countries:
        where.append(f"place IN (SELECT place FROM country WHERE code IN ({marks(countries)}))")  # noqa: S608 - marks
    else:
        where.append("name.bare >= ? AND name.bare < ?")
    first_letter = [] if countries else [core[0], chr(ord(core[0]) + 1)]
    rows = database.execute(
        f"SELECT DISTINCT bare FROM name WHERE {' AND '.join(where)} ORDER BY bare",  # noqa: S608 - `where` is ours
        [*values, *wanted, *countries, *first_letter],
    )
    return [row[0] for row in rows]


def marks(values: Collection[str]) -> str:
    """Return a question mark for each value, as SQL wants them in a list."""
    return ",".join("?" * len(values))


_RUNGS: dict[Rung, Callable[[sqlite3.Connection, Asked], list[Hit]]] = {
    "exact": _exact,
    "core": _core,
    "edits": _misprints,
    "skeleton": _skeletons,
}
"""The rungs from the lowest; 'exact' also finds aliases and says so."""


def _answer(asked: Asked, rung: Rung, hits: list[Hit]) -> Answer:
    ranked = _ranked(hits, asked)
    best, rivals = ranked[0], _rivals(ranked, asked)
    step: Rung = "alias" if rung == "exact" and best.is_alias else rung
    others = tuple(_unique(hit.place for hit in ranked if not _same(hit.place, best.place)))[:CANDIDATES]
    if rivals:
        places = tuple(_unique([best.place, *rivals]))[:CANDIDATES]
        return Answer(
            asked.name, "ambiguous", rung=step, score=SCORES[step] / len(places), candidates=places,
            reasons=(f"{len(places)} places fit about as well",),
        )  # fmt: skip
    return Answer(
        asked.name,
        "placed",
        best.place.lat,
        best.place.lon,
        best.place.radius_m,
        best.place.precision,
        rung=step,
        score=SCORES[step],
        place=best.place,
        matched_name=best.name,
        reasons=(_reason(step, best),),
        candidates=others,
    )


def _reason(rung: Rung, hit: Hit) -> str:
    place = hit.place.described
    return {
        "exact": f"the name is that of {place}",
        "alias": f"'{hit.name}' is another name of {place}",
        "core": f"without type words and article it is '{hit.name}', {place}",
        "edits": f"{hit.edits} letter{'s' if hit.edits > 1 else ''} off '{hit.name}', {place}",
        "skeleton": f"the consonants are those of '{hit.name}', {place}",
    }[rung]


def _unknown(database: sqlite3.Connection, asked: Asked) -> Answer:
    """Return an answer without a place; what the hints ruled out is listed, never chosen."""
    places = tuple(_unique(hit.place for hit in _ranked(_exact(database, asked) or _core(database, asked), asked)))
    reason = "no place of that name fits the country or type asked for" if places else "no place of that name is known"
    return Answer(asked.name, "unknown", reasons=(reason,), candidates=places[:CANDIDATES])


def _ranked(hits: list[Hit], asked: Asked) -> list[Hit]:
    return sorted(hits, key=lambda hit: (-_weight(hit, asked), hit.trust, hit.place.gazetteer_id))


def inside(place: Place, countries: frozenset[str]) -> bool:
    """Say whether a place lies in one of these countries; anywhere if there are none, as does open sea."""
    return not countries or not place.country or not countries.isdisjoint(place.country.split(";"))


def _weight(hit: Hit, asked: Asked) -> float:
    """Return how likely people mean this place: about the decimal logarithm of its people."""
    place = hit.place
    if place.type in TYPE_WEIGHTS:
        weight = TYPE_WEIGHTS[place.type]
    elif place.population:
        weight = math.log10(place.population)
    else:
        weight = OTHER_WEIGHT if hit.trust == 0 else LEAST_WEIGHT
    weight = max(weight, LEAST_WEIGHT) - ALIAS_COST * hit.is_alias
    if not asked.wanted and bare(fold(hit.name)) != asked.core:
        weight -= STRIPPED_COST
    if asked.near and distance_m(place, asked.near) <= NEARBY_M + asked.near.radius_m:
        weight += NEARBY_WEIGHT
    return weight


def _rivals(ranked: list[Hit], asked: Asked) -> list[Place]:
    best, lead = ranked[0], _weight(ranked[0], asked) - CLEAR_LEAD
    return [hit.place for hit in ranked[1:] if _weight(hit, asked) > lead and not _same(hit.place, best.place)]


def _same(a: Place, b: Place) -> bool:
    return a == b or distance_m(a, b) <= max(SAME_PLACE_M, a.radius_m + b.radius_m)


def distance_m(a: Place, b: Place) -> float:
    """Return how far apart two places lie, in metres."""
    return float(geo.distances_m(a.lat, a.lon, b.lat, b.lon))


def _unique(places: Iterable[Place]) -> list[Place]:
    return list(dict.fromkeys(places))
