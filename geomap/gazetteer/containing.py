"""'X in Y', 'X, Y', 'X north of Y': X, which Y must bear out; Y itself where X is no name."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from geomap import geo
from geomap.errors import shown
from geomap.gazetteer import kinds, phrases
from geomap.gazetteer.place import Answer
from geomap.gazetteer.relative import AREAS, apart_m, at, name_of, radius_of
from geomap.names import fold

if TYPE_CHECKING:
    from geomap.gazetteer.place import Place
    from geomap.gazetteer.placing import Asking

IN_TOWN_M = 15_000.0
"""How far beyond a town 'a base in' it may lie."""
NEARBY_M = 150_000.0
"""How far beyond Y's own reach X may lie in 'X, Y': people name the next known town, however far."""
BORNE_OUT = 0.5
"""How far beyond its reach an offset still bears a name out, as a share of that reach."""
BORNE_OUT_M = 15_000.0
MOST_CANDIDATES = 5
_DESCRIBING = frozenset(
    """a air an area areas armed army base bases big building checkpoint checkpoints compound convoy convoys desert farm
    farmland forces hills hospital house houses its large line local location market militia military mosque mountain
    mountains neighborhood neighbourhood of one open outside part parts point police position positions post region
    remote road roads rural school several site sites small some spot street target targets territory that the their
    this three two uae uk undisclosed unidentified unknown unnamed unspecified us usa valley village villages waters
    zone""".split()  # noqa: SIM905 - a list of words reads best as words
)
"""Words that describe a thing and do not name it, besides nationalities."""


_LONGEST_CODE = 3
"""A shorter word is a country's code to a look-up, and 'in' is not India here."""
_ANY = frozenset({"a", "an", "any", "one", "another", "several", "some", "two", "three", "unknown"})
"""Words that say that no particular thing is meant."""


def contained(asking: Asking, phrase: phrases.Within) -> Answer:
    """Return where X lies in 'X in Y'."""
    wider = _wider(asking, phrase.wider)
    if _is_elsewhere(asking, wider) and wider.place:
        reason = f"{wider.place.described} lies outside the country asked for"
        return Answer("", "unknown", reasons=(reason,), candidates=(wider.place,))
    rest, wanted = kinds.split_type(fold(phrase.name))
    if _is_description(asking, rest) and not _is_name(asking, phrase.name):
        return _only_one(asking, phrase) or _nameless(asking, wider, wanted)
    inner = _inside(asking, wider)
    answer = inner.at(phrase.name)
    if answer.place and _is_half_a_border(phrase.wider):
        wider = replace(asking, countries=frozenset(answer.place.country.split(";"))).at(phrase.wider)
    if _is_country(answer) and not _is_country(wider) and answer.place:
        codes = frozenset(answer.place.country.split(";"))
        wider = replace(asking, countries=codes).at(phrase.wider)
    return _held_together(asking, answer, wider, phrase)


def _wider(asking: Asking, words: str) -> Answer:
    """Return where Y lies: in the country asked for, if it is there at all."""
    held = asking.at(words)
    if held.status != "unknown" or not asking.countries:
        return held
    loose = replace(asking, countries=frozenset()).at(words)
    return loose if loose.place else held


def _is_elsewhere(asking: Asking, wider: Answer) -> bool:
    """Say whether Y is a container in another country; what an offset counts from may lie over a border."""
    if wider.place is None or not asking.countries or not wider.place.country:
        return False
    is_container = wider.precision not in {"relative", "near"}
    return is_container and asking.countries.isdisjoint(wider.place.country.split(";"))


def _is_description(asking: Asking, words: str) -> bool:
    return all(
        word in _DESCRIBING or word.isdigit() or (len(word) > _LONGEST_CODE and asking.lookup.country(word))
        for word in words.split()
    )


def _is_name(asking: Asking, words: str) -> bool:
    """Say whether words that only seem to describe are a name: 'the Gulf of Oman', 'Iraq'."""
    if asking.lookup.country(words):
        return True
    return " of " in words and asking.named(words.removeprefix("the "), whole=True).status != "unknown"


def _is_country(answer: Answer) -> bool:
    return answer.place is not None and answer.precision == "country"


def _is_half_a_border(words: str) -> bool:
    phrase = phrases.parse(words)
    return isinstance(phrase, phrases.Border) and len(phrase.sides) == 1


def _inside(asking: Asking, wider: Answer) -> Asking:
    """Return the question for X: in the country of Y if that is an area, and near it."""
    if wider.place is None or wider.lat is None:
        return asking
    codes = frozenset(wider.place.country.split(";"))
    if _is_country(wider):
        return replace(asking, countries=codes)
    lat, lon = at(wider)
    around = replace(wider.place, lat=lat, lon=lon, radius_m=radius_of(wider))
    is_area = wider.precision in {"province", "district"}
    return replace(asking, countries=asking.countries or (codes if is_area else frozenset()), near=around)


def _only_one(asking: Asking, phrase: phrases.Within) -> Answer | None:
    """Return 'the airport in Erbil' as Erbil airport, if a place is called so; 'an airport' is any."""
    words = phrase.name.split()
    thing = " ".join(words[1:] if words[0].lower() == "the" else words)
    if not thing or words[0].lower() in _ANY or words[0].isdigit():
        return None
    answer = asking.named(f"{phrase.wider} {thing}", whole=True)
    return answer if answer.place else None


def _nameless(asking: Asking, wider: Answer, wanted: frozenset[str]) -> Answer:
    """Return 'a base in Kirkuk': somewhere in or by Kirkuk, with the bases known there as candidates."""
    reason = "the words name no place inside it"
    anchor = wider.place
    if anchor is None or wider.precision != "exact" or not wanted:
        return wider.because(reason) if wider.lat is not None else wider
    if anchor.type in wanted:
        return wider
    reach_m = anchor.radius_m + IN_TOWN_M
    there = tuple(asking.lookup.of_type(wanted, anchor, reach_m))[:MOST_CANDIDATES]
    return replace(wider.because(reason), uncertainty_m=reach_m, precision="near", candidates=there)


def _held_together(asking: Asking, answer: Answer, wider: Answer, phrase: phrases.Within) -> Answer:
    """Return the answer for X if Y bears it out; the doubt if Y is not understood or X lies far from it."""
    if answer.lat is None:
        return _without_name(asking, answer, wider, phrase)
    if wider.lat is None:
        if held := _holding(answer, wider):
            return answer.because(f"it lies in or by {held.described}")
        reason = f"{shown(phrase.wider)} was not understood"
        return _unplaced(answer, _places(answer, *answer.candidates), reason)
    if apart_m(answer, wider) > _slack_m(wider) + radius_of(wider) + _own_m(answer):
        reason = f"{name_of(answer)} is not near {name_of(wider)}" if not _is_moved(wider) else (
            f"{name_of(answer)} does not lie where {shown(phrase.wider)} is"
        )  # fmt: skip
        return _unplaced(answer, _places(answer, *_places(wider)), reason)
    if _is_narrower(wider, answer):
        return wider.because(f"it lies in {name_of(answer)}")
    return answer


def _holding(answer: Answer, wider: Answer) -> Place | None:
    """Return the one of Y's candidates that holds X, where Y alone is ambiguous."""
    if wider.status != "ambiguous":
        return None
    lat, lon = at(answer)
    apart = ((geo.distance_m(lat, lon, place.lat, place.lon), place) for place in wider.candidates)
    return next((place for far_m, place in apart if far_m <= place.radius_m + IN_TOWN_M), None)


def _is_narrower(wider: Answer, answer: Answer) -> bool:
    """Say whether Y is the better answer: 'Iraq, Mosul', 'southern Iraq near the Kuwaiti border'."""
    if answer.precision not in AREAS or radius_of(wider) >= radius_of(answer):
        return False
    return wider.precision not in AREAS or (wider.precision == "region" and answer.precision in {"country", "region"})


def _own_m(answer: Answer) -> float:
    return radius_of(answer) if answer.precision in AREAS else 0.0


def _is_moved(answer: Answer) -> bool:
    """Say whether an answer was moved from its anchor by a distance and a bearing."""
    return answer.precision == "relative" and answer.bearing_deg is None


def _slack_m(wider: Answer) -> float:
    """Return how far beyond Y's reach X may lie."""
    return max(BORNE_OUT * radius_of(wider), BORNE_OUT_M) if _is_moved(wider) else NEARBY_M


def _without_name(asking: Asking, answer: Answer, wider: Answer, phrase: phrases.Within) -> Answer:
    """Return the answer where X was not placed: by Y, unless X is known and lies elsewhere."""
    if answer.status != "unknown" or wider.lat is None or _is_country(wider):
        return answer
    codes = asking.countries
    elsewhere = tuple(p for p in answer.candidates if not codes or codes.isdisjoint(p.country.split(";")))
    if elsewhere and not _is_moved(wider):
        reason = f"{shown(phrase.name)} is known elsewhere only, not by {name_of(wider)}"
        return Answer("", "unknown", reasons=(reason,), candidates=answer.candidates)
    vague = wider.because(f"{shown(phrase.name)} is not known there; {name_of(wider)} is")
    vague = replace(vague, candidates=answer.candidates or vague.candidates)
    if wider.precision != "exact":
        return vague
    return replace(vague, precision="near", uncertainty_m=radius_of(wider) + phrases.NEAR_M)


def _places(answer: Answer, *more: Place) -> tuple[Place, ...]:
    return ((answer.place,) if answer.place else ()) + more


def _unplaced(answer: Answer, candidates: tuple[Place, ...], reason: str) -> Answer:
    """Return an answer as an ambiguous one, without a place."""
    return Answer(
        answer.query, "ambiguous", rung=answer.rung, score=answer.score / 2, reasons=(reason,), candidates=candidates
    )
