"""Bearings in words, as people say them: the western side, to the north-east."""

from __future__ import annotations

STEP_DEG = 22.5
POINTS = (
    "north", "north-north-east", "north-east", "east-north-east", "east", "east-south-east", "south-east",
    "south-south-east", "south", "south-south-west", "south-west", "west-south-west", "west", "west-north-west",
    "north-west", "north-north-west",
)  # fmt: skip
"""The points of the compass, clockwise from north."""


def point_of(degrees: float) -> str:
    """Return a bearing as a point of the compass, or in degrees where it is none.

    >>> point_of(270.0), point_of(45.0), point_of(47.0)
    ('west', 'north-east', '47°')
    """
    steps, rest = divmod(degrees % 360, STEP_DEG)
    return f"{degrees:.0f}°" if rest else POINTS[int(steps)]


def sided(part: str, degrees: float) -> str:
    """Return the side or part of something that lies in a bearing.

    >>> sided("side", 270.0), sided("part", 47.0)
    ('western side', 'part at 47°')
    """
    point = point_of(degrees)
    return f"{part} at {point}" if point.endswith("°") else f"{point}ern {part}"


def towards(degrees: float) -> str:
    """Return which way a bearing leads.

    >>> towards(90.0), towards(47.0)
    ('to the east', 'at 47°')
    """
    point = point_of(degrees)
    return f"at {point}" if point.endswith("°") else f"to the {point}"
