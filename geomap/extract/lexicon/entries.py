"""What the lexicon knows: actors, states, weapons and targets, one dataclass for each table."""

from __future__ import annotations

from dataclasses import dataclass

KINDS = ("armed forces", "armed group", "body", "coalition", "police", "state", "umbrella")
"""What an actor can be. An umbrella joins groups that also act on their own; a body speaks and does not fight."""


@dataclass(frozen=True, slots=True)
class Actor:
    """Somebody who acts or speaks, but for states."""

    name: str
    """By which news usually calls it."""
    aliases: tuple[str, ...]
    """Its other names and spellings."""
    kind: str
    """One of KINDS."""
    countries: tuple[str, ...]
    """ISO codes of the countries in which it chiefly acts; empty if in many."""
    part_of: str
    """Name of the actor or state that it belongs to; empty if to none."""
    notes: str
    """What a reader should know; may be empty."""
    near: tuple[str, ...]
    """Words that speak for this actor where others have the same name."""


@dataclass(frozen=True, slots=True)
class State:
    """A state, and by which words news means it as one who acts."""

    name: str
    """By which news usually calls it."""
    aliases: tuple[str, ...]
    """Its other names, which are also those of the country: they mean the state only as the subject of a deed."""
    country: str
    """Its ISO code."""
    adjectives: tuple[str, ...]
    """'Israeli', which with 'jets' or 'army' behind it means the state."""
    seats: tuple[str, ...]
    """Towns and houses that stand for its government: 'Moscow', 'Kremlin'."""
    forces: tuple[str, ...]
    """Names that mean its armed forces wherever they stand."""


@dataclass(frozen=True, slots=True)
class Weapon:
    """A weapon, and what sort of event its use is."""

    name: str
    """Its plain name."""
    aliases: tuple[str, ...]
    """Other words for it and for its use, in the singular."""
    sort: str
    """Its class: rocket, missile, drone, IED."""
    event_type: str
    """ACLED's name for the event that its use is."""
    sub_event_type: str
    """ACLED's name for the sub-event."""
    not_after: tuple[str, ...]
    """After these words it is something else: a gold mine."""


@dataclass(frozen=True, slots=True)
class Target:
    """A sort of thing that is hit."""

    name: str
    """Its plain name."""
    aliases: tuple[str, ...]
    """Other words for it, in the singular."""
    sort: str
    """Its class: military, civilian, energy, vessel, people."""
