"""Of the places that bear a name: which are one place, which is meant, and whether that is clear."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from geomap import geo
from geomap.gazetteer.place import Answer
from geomap.names import bare

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from geomap.gazetteer.asked import Asked
    from geomap.gazetteer.opened import Hit
    from geomap.gazetteer.place import Place
    from geomap.schema.words import Rung

SCORES: dict[Rung, float] = {"exact": 1.0, "alias": 0.95, "core": 0.9, "variant": 0.8, "edits": 0.7, "skeleton": 0.45}
SPELT_OTHERWISE = frozenset({"variant", "edits", "skeleton"})
SHORT_NAME, FAR_OFF = 6, 0.6
"""A misprint of two letters, or in a name of fewer than six, and a small place spelt otherwise keep this share of the
score and so are in doubt: chance finds them too."""
KNOWN_WEIGHT = 3.5
"""A place of this weight, some 3,000 people, is known well enough to be meant in another spelling."""
GUESS = 0.5
"""What is left of the score of a guess among all names of the world."""
RELAXED = 0.6
"""What is left of the score when a hint had to be given up."""
CLEAR_LEAD = 1.0
"""By how much the best place must outweigh another far from it; 1 is ten times the people."""
CLEAR_LEAD_OF_AREAS = 1.5
"""The same for two areas: of the two Congos, the two Georgias nobody means the larger one ten times as often."""
SAME_PLACE_M = 25_000.0
"""Two places of one name closer than this, or than they reach, are taken for one place listed twice."""
SAME_AREA = 0.5
"""Two areas of one name are one if their points are closer than this share of the larger one's reach: a province and
its district, but not the two countries called Congo."""
NEARBY_M = 150_000.0
NEARBY_WEIGHT = 3.0
"""What a place in the area hinted at gains; what lies outside gains less, and nothing from NEARBY_M on."""
BY_M = 30_000.0
"""How far outside an area's disc a place may lie and still be in it: the disc is round, the area is not."""
ALIAS_COST = 0.5
STRIPPED_COST = 2.0
"""What it costs a place that only its type word tells from the name: asked for 'Taji', Camp Taji is less likely."""
EDIT_COST = 1.0
CANDIDATES = 5
AREAS = frozenset({"province", "district", "region", "country", "continent"})
TOWN_SHARE = 0.15
"""A town is meant before the area of its name if so many of the area's people live in it: Erbil, not Quebec."""

SEAT_WEIGHT = 4.2
"""What the seat of a province weighs at least, as `weights` has it."""


class Verdict(NamedTuple):
    """What one rung makes of the places that it has found."""

    rung: Rung
    best: Hit
    rivals: Sequence[Hit] = ()
    """Places far from the best one that fit about as well: if there are any, none is chosen."""
    others: Sequence[Hit] = ()
    merged: Sequence[Hit] = ()
    """The best place as other sources list it."""
    relaxed: bool = False
    """Whether the hint that it lies in or by another place had to be given up."""
    is_guess: bool = False
    """Whether it was looked for among all names of the world, where something is always a letter off."""

    @property
    def is_clear(self) -> bool:
        """Whether the best place is chosen."""
        return not self.rivals and not self.is_guess

    @property
    def score(self) -> float:
        """Certainty of the match, 0 to 1."""
        doubt = (RELAXED if self.relaxed else 1.0) * (GUESS if self.is_guess else 1.0) * self._far_off
        return SCORES[self.rung] * doubt / (1 + len(self.rivals))

    @property
    def _far_off(self) -> float:
        """How much of the score is left where chance may have found the place."""
        if self.rung not in SPELT_OTHERWISE:
            return 1.0
        is_chance = self.rung == "edits" and (self.best.edits > 1 or len(self.best.bare) < SHORT_NAME)
        return FAR_OFF if is_chance or self.best.weight < KNOWN_WEIGHT else 1.0


def judge(asked: Asked, rung: Rung, hits: Sequence[Hit]) -> Verdict:
    """Return which of at least one place is meant, as far as that is clear."""
    if len(hits) == 1:
        return Verdict(_step(rung, hits[0]), hits[0])
    ranked = ranked_by_weight(hits, asked)
    best = _town_before_area(ranked[0][1], ranked)
    step = _step(rung, best)
    merged: list[tuple[float, Hit]] = []
    others: list[tuple[float, Hit]] = []
    for weight, hit in ranked:
        (merged if same(hit, best) else others).append((weight, hit))
    rivals = [hit for weight, hit in others if weight > ranked[0][0] - _lead_wanted(best, hit)]
    apart = [hit for _, hit in others]
    if rivals:
        return Verdict(step, best, rivals[: CANDIDATES - 1], apart[:CANDIDATES])
    return Verdict(step, best, (), apart[:CANDIDATES], [hit for _, hit in merged if hit is not best])


def _lead_wanted(best: Hit, other: Hit) -> float:
    return CLEAR_LEAD_OF_AREAS if best.type in AREAS and other.type in AREAS else CLEAR_LEAD


def answer(asked: Asked, verdict: Verdict) -> Answer:
    """Return a verdict with its places and reasons spelled out."""
    rung, best = verdict.rung, verdict.best
    if not verdict.is_clear:
        places = tuple(hit.place for hit in (best, *(verdict.rivals or verdict.others)))
        guess = f"without a country only a guess: {_reason(rung, best)}"
        reason = f"{len(places)} places fit about as well" if verdict.rivals else guess
        return Answer(
            asked.name, "ambiguous", rung=rung, score=verdict.score, candidates=places[:CANDIDATES], reasons=(reason,)
        )
    place, reasons = best.place, [_reason(rung, best)]
    if verdict.relaxed and asked.near:
        reasons.append(f"nothing of that name lies in or by {asked.near.name}: the hint was given up")
    return Answer(
        asked.name, "placed", best.lat, best.lon, best.radius_m, place.precision, None, rung, verdict.score, place,
        best.written, tuple(reasons), tuple(hit.place for hit in verdict.others),
        tuple(hit.place for hit in verdict.merged),
    )  # fmt: skip


def ranked_by_weight(hits: Iterable[Hit], asked: Asked) -> list[tuple[float, Hit]]:
    """Return hits with their weights, the likeliest first, each place once."""
    once: dict[tuple[str, str], tuple[float, Hit]] = {}
    for hit in hits:
        weight = weigh(hit, asked)
        key = (hit.source, hit.gazetteer_id)
        if key not in once or weight > once[key][0]:
            once[key] = (weight, hit)
    return sorted(once.values(), key=lambda pair: (-pair[0], pair[1].trust, pair[1].gazetteer_id))


def weigh(hit: Hit, asked: Asked) -> float:
    """Return how likely people mean this place when they ask so: about the decimal logarithm of its people."""
    weight = hit.weight - ALIAS_COST * hit.is_alias - EDIT_COST * hit.edits
    if hit.key != asked.key and not hit.edits and not asked.wanted and bare(hit.key) != bare(asked.key):
        weight -= STRIPPED_COST
    if asked.near:
        beyond_m = geo.distance_m(hit.lat, hit.lon, asked.near.lat, asked.near.lon) - asked.near.radius_m
        weight += NEARBY_WEIGHT * min(max(1 - beyond_m / NEARBY_M, 0), 1)
    return weight


def is_in(hit: Hit, area: Place) -> bool:
    """Say whether a place lies in or by an area, as far as the area's disc tells."""
    return geo.distance_m(hit.lat, hit.lon, area.lat, area.lon) <= area.radius_m + BY_M


def same(a: Hit, b: Hit) -> bool:
    """Say whether two hits are taken for one place that is listed twice, as a town and its district are."""
    if a is b:
        return True
    wide = a.type in AREAS and b.type in AREAS
    reach_m = SAME_AREA * max(a.radius_m, b.radius_m) if wide else a.radius_m + b.radius_m
    return geo.distance_m(a.lat, a.lon, b.lat, b.lon) <= max(SAME_PLACE_M, reach_m)


def _town_before_area(best: Hit, ranked: list[tuple[float, Hit]]) -> Hit:
    """Return the town that gives the best area its name, if most who say the name mean the town."""
    if best.type not in {"province", "district", "region"}:
        return best
    for _, hit in ranked:
        if hit.type == "town" and same(hit, best) and (_is_large_part(hit, best) or _owns_the_name(hit, best)):
            return hit
    return best


def _is_large_part(town: Hit, area: Hit) -> bool:
    return (town.population or 0) >= TOWN_SHARE * (area.population or 0)


def _owns_the_name(town: Hit, area: Hit) -> bool:
    """Say whether an important town has the name and the area is only also called so: Kherson, and Kherson Oblast."""
    return bool(town.weight >= SEAT_WEIGHT and area.is_alias and not town.is_alias)


def _step(rung: Rung, best: Hit) -> Rung:
    return "alias" if rung == "exact" and best.is_alias else rung


def _reason(rung: Rung, hit: Hit) -> str:
    place = hit.place.described
    letters = "letter" if hit.edits <= 1 else "letters"
    return {
        "exact": f"the name is that of {place}",
        "alias": f"'{hit.written}' is another name of {place}",
        "core": f"without type words and article it is '{hit.written}', {place}",
        "variant": f"another spelling of '{hit.written}', {place}",
        "edits": f"{hit.edits:g} {letters} off '{hit.written}', {place}",
        "skeleton": f"the consonants are those of '{hit.written}', {place}",
    }[rung]
