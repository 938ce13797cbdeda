"""From words to an answer: a name is looked up, a phrase is placed from the answers for the words in it.

The whole text is tried as a name first, at every layer: 'South Sudan' is no part of Sudan.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Protocol, cast

from geomap.gazetteer import containing, phrases
from geomap.gazetteer.borders import border, tripoint
from geomap.gazetteer.gathering import gathered
from geomap.gazetteer.given import given
from geomap.gazetteer.place import Answer
from geomap.gazetteer.relative import between, relative
from geomap.gazetteer.repairs import repaired

if TYPE_CHECKING:
    from collections.abc import Callable

    from geomap.gazetteer.place import Place

MOST_LAYERS = 8
"""Words that are wrapped in more phrases than this are no place."""


class Lookup(Protocol):
    """What placing asks of a gazetteer."""

    @property
    def by_hand(self) -> Sparing:
        """The same, but of places kept by hand only."""

    def name(self, words: str, countries: frozenset[str], near: Place | None, *, whole: bool = False) -> Answer:
        """Return where a name lies; with `whole`, only if some place is called exactly so."""

    def country(self, name: str) -> Place | None:
        """Return a country by name, adjective or ISO code."""

    def of_type(self, types: frozenset[str], anchor: Place, within_m: float) -> list[Place]:
        """Return the places of these types in the anchor's country and so near to it."""


class Sparing(Lookup, Protocol):
    """A gazetteer of few places, which says when it was asked for another."""

    @property
    def missed(self) -> list[str]:
        """The names that it did not have."""


@dataclass(frozen=True)
class Asking:
    """One question and what is known with it; the answers of its inner questions are kept."""

    lookup: Lookup
    countries: frozenset[str]
    """ISO codes of which the place must lie in one; empty: anywhere."""
    near: Place | None
    """A place that it is known to lie near."""
    layers: int = MOST_LAYERS
    """How many layers of phrases may still be taken off."""
    kept: dict[object, Answer] = field(default_factory=dict)
    """Answers to inner questions, since 'a, b, c, d' asks some of them twice."""

    def at(self, words: str) -> Answer:
        """Return where words lie, inside this question."""
        key = (words, self.countries, self.near, self.layers)
        if key not in self.kept:
            self.kept[key] = _answered(replace(self, layers=self.layers - 1), words)
        return self.kept[key]

    def named(self, words: str, *, whole: bool = False) -> Answer:
        """Return where a plain name lies."""
        return self.lookup.name(words, self.countries, self.near, whole=whole)


def place(lookup: Lookup, words: str, countries: frozenset[str], near: Place | None) -> Answer:
    """Return where a name, phrase or coordinates lie.

    `countries` are ISO codes and a hard filter, `near` only weighs; both may be empty.
    """
    text, mended = repaired(words)
    answer = _by_hand(lookup, text, countries, near) or Asking(lookup, countries, near).at(text)
    return replace(answer, reasons=(*mended, *answer.reasons)) if mended else answer


def _by_hand(lookup: Lookup, text: str, countries: frozenset[str], near: Place | None) -> Answer | None:
    """Return the answer for a phrase about places kept by hand, which need no large index; None if that is not all."""
    phrase = phrases.parse(text) if countries else phrases.Named(text)
    if isinstance(phrase, phrases.Named) and phrase.name == text:
        return None
    few = lookup.by_hand
    answer = Asking(few, countries, near).at(text)
    return answer if answer.status == "placed" and not few.missed else None


def _answered(asking: Asking, words: str) -> Answer:
    whole = asking.named(words, whole=True)
    if whole.status != "unknown" or asking.layers < 0:
        return whole
    if (answer := given(asking, words)) is not None:
        return answer
    phrase = phrases.parse(words)
    return _PLACED[type(phrase)](asking, phrase)


def _named(asking: Asking, phrase: phrases.Named) -> Answer:
    if not phrase.name:
        return asking.named(phrase.name)
    if phrase.type_word:
        typed = asking.named(f"{phrase.name} {phrase.type_word}")
        if typed.status != "unknown":
            return typed
        return asking.at(phrase.name)
    return asking.named(phrase.name)


def _relative(asking: Asking, phrase: phrases.Offset | phrases.Near | phrases.Part | phrases.Offshore) -> Answer:
    anchor = asking.at(phrase.anchor)
    return anchor if anchor.lat is None else relative(phrase, anchor)


def _between(asking: Asking, phrase: phrases.Between) -> Answer:
    first, second = _ends(asking, phrase.ends)
    a, b = asking.at(first), asking.at(second)
    if a.lat is None and b.place:
        a = replace(asking, near=b.place).at(first)
    if b.lat is None and a.place:
        b = replace(asking, near=a.place).at(second)
    for missing, other in ((a, b), (b, a)):
        if missing.lat is None:
            known = (*missing.candidates, *((other.place,) if other.place else ()))
            return replace(missing, candidates=known)
    return between(a, b, "on a road between" if phrase.is_road else "between")


def _ends(asking: Asking, pairs: tuple[tuple[str, str], ...]) -> tuple[str, str]:
    """Return the pair of which both are names; the first if there is none."""
    loose = replace(asking, countries=frozenset())
    for pair in pairs[1:] and pairs:
        if all(loose.named(end, whole=True).status != "unknown" for end in pair):
            return pair
    return pairs[0]


def _border(asking: Asking, phrase: phrases.Border) -> Answer:
    sides = [_side(asking, words) for words in phrase.sides]
    known = [side for side in sides if side]
    if len(known) < len(sides):
        missing = phrase.sides[sides.index(None)]
        return Answer(missing, "unknown", reasons=(f"no area of the name '{missing}' is known",), candidates=(*known,))
    if partner := _partner(asking, known):
        known.insert(0, partner)
    if len(known) == 1:
        return _one_sided(asking, known[0])
    crossing = frozenset({"border_crossing"})
    crossings = asking.lookup.of_type(crossing, known[0], float("inf"))
    lines = [border(known[0], other, crossings, asking.near) for other in known[1:]]
    if len(known) > 2:  # noqa: PLR2004 - where three meet
        lines.append(border(known[1], known[2], asking.lookup.of_type(crossing, known[1], float("inf")), None))
    return lines[0] if len(lines) == 1 else tripoint(lines)


def _one_sided(asking: Asking, side: Place) -> Answer:
    """Return 'the Syrian border' where nothing says of which neighbour: Syria, if that is the country asked for."""
    reason = "the words name one side of the border"
    if asking.countries and asking.countries <= set(side.country.split(";")):
        return asking.named(side.name).because(reason)
    return Answer("", "ambiguous", reasons=(reason,), candidates=(side,))


def _side(asking: Asking, words: str) -> Place | None:
    country = asking.lookup.country(words)
    return country or replace(asking, countries=frozenset()).at(words).place


def _partner(asking: Asking, sides: list[Place]) -> Place | None:
    """Return the country on the near side of a border of which the far side is named: the one asked for."""
    codes = set(asking.countries or (asking.near.country.split(";") if asking.near else ()))
    if len(sides) > 2 or any(codes & set(side.country.split(";")) for side in sides):  # noqa: PLR2004 - all are said
        return None
    others = [asking.lookup.country(code) for code in sorted(codes)]
    return others[0] if len(others) == 1 else None


def _several(asking: Asking, phrase: phrases.Several) -> Answer:
    if len(phrase.parts) > phrases.MOST_PLACES:
        return Answer("", "unknown", reasons=(f"the words name {len(phrase.parts)} places",))
    return gathered([asking.at(part) for part in phrase.parts], phrase.parts, is_one=phrase.is_one)


_PLACED = cast(
    "dict[type[phrases.Phrase], Callable[[Asking, phrases.Phrase], Answer]]",
    {
        phrases.Named: _named,
        phrases.Offset: _relative,
        phrases.Near: _relative,
        phrases.Part: _relative,
        phrases.Offshore: _relative,
        phrases.Within: containing.contained,
        phrases.Between: _between,
        phrases.Border: _border,
        phrases.Several: _several,
    },
)
"""What answers each form of a phrase."""
