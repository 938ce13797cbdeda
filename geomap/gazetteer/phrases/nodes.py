"""What a phrase can say, each form a small record of texts and measures; the texts may be phrases themselves."""

from __future__ import annotations

from dataclasses import dataclass

NEAR_M = 15_000.0
"""How far 'near' reaches beyond the anchor itself."""
MOST_PLACES = 12
"""A list of more places than this names no one region."""
COUNTRYSIDE_M = 40_000.0
"""How far the countryside of a town reaches beyond it."""


@dataclass(frozen=True, slots=True)
class Bearing:
    """A direction from an anchor."""

    degrees: float
    """Degrees clockwise from north."""
    doubt_deg: float = 30.0
    """How far it may be off to either side, in degrees; two thirds of the step between the points that were used,
    since four in five bearings of real logs lie within that, and not within half of it."""


@dataclass(frozen=True, slots=True)
class Distance:
    """How far from an anchor."""

    metres: float
    """The distance in metres; the middle of a range."""
    doubt_m: float
    """How much more or less it may be, in metres: half of the last digit that was cared for, or of the range."""
    has_unit: bool = True
    """Whether the unit was written; if not, kilometres and nautical miles are both possible."""


@dataclass(frozen=True, slots=True)
class Named:
    """A plain name."""

    name: str
    """The name as written."""
    type_word: str = ""
    """The type that 'the town of X' asks for, in one word; empty if none is asked for."""


@dataclass(frozen=True, slots=True)
class Offset:
    """'5 km north of X', '5 km from X', 'north of X'."""

    anchor: str
    """The words for the place that it counts from."""
    bearing: Bearing | None = None
    """None where the direction is not said."""
    distance: Distance | None = None
    """None where the distance is not said."""


@dataclass(frozen=True, slots=True)
class Near:
    """'near X', 'the outskirts of X', 'the southern countryside of X'."""

    anchor: str
    """The words for the place that it lies by."""
    bearing: Bearing | None = None
    """The side of it, if one is said."""
    reach_m: float = NEAR_M
    """How far beyond the anchor it may lie, in metres."""


@dataclass(frozen=True, slots=True)
class Part:
    """'northern X', 'the centre of X', 'the west coast of X'."""

    anchor: str
    """The words for the whole."""
    bearing: Bearing | None = None
    """The side of it; None: its middle."""


@dataclass(frozen=True, slots=True)
class Offshore:
    """'off the coast of X'."""

    anchor: str
    """The words for the place on land."""
    bearing: Bearing | None = None
    """The side of it that the coast is on, if one is said."""


@dataclass(frozen=True, slots=True)
class Within:
    """'X in Y', 'X, Y', 'X north of Y': two statements about one place."""

    name: str
    """The words for the place."""
    wider: str
    """The words for what it lies in or by, which must bear the first ones out."""


@dataclass(frozen=True, slots=True)
class Between:
    """'between A and B', 'on the road from A to B'."""

    ends: tuple[tuple[str, str], ...]
    """The words for the two ends; several pairs where a hyphen leaves open how 'A-B' is to be split."""
    is_road: bool = False
    """Whether the words speak of a road between them."""


@dataclass(frozen=True, slots=True)
class Border:
    """'the border of A and B', 'the Syrian border'."""

    sides: tuple[str, ...]
    """The words for each side that is named: one, two or three."""


@dataclass(frozen=True, slots=True)
class Several:
    """'A, B and C', '15 km north and 20 km east of A'."""

    parts: tuple[str, ...]
    """The words for each place."""
    is_one: bool = False
    """Whether the words mean the one area that the places enclose, as 'the A–B–C triangle'."""


Phrase = Named | Offset | Near | Part | Offshore | Within | Between | Border | Several
