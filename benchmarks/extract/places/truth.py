"""The truth that place mentions are held against: articles in which people marked every place."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

ASTRAY = 40
"""So many letters may a mark be off; the same words nearest to it are meant."""


class Span(NamedTuple):
    """Some letters of a text."""

    start: int
    """Where they begin."""
    end: int
    """Where they end."""


@dataclass(frozen=True, slots=True)
class Marked:
    """An article and the places marked in it."""

    number: int
    """Its number in the corpus."""
    text: str
    """Its words."""
    places: dict[Span, str]
    """What is marked, with the type that the corpus gives it."""
    lost: int
    """How many marks are of words that do not stand near them."""


def corpus(folder: Path, name: str) -> Iterator[Marked]:
    """Give the articles of a corpus by number."""
    marks = json.loads((folder / f"{name}_adv.json").read_text(encoding="utf-8"))
    for number in sorted(marks, key=int):
        text = (folder / name / f"{number}.txt").read_text(encoding="utf-8")
        found = {aligned(text, int(mark["start"]), mark["LOC"]): str(mark["type"]) for mark in marks[number]}
        lost = sum(aligned(text, int(mark["start"]), mark["LOC"]) is None for mark in marks[number])
        yield Marked(int(number), text, {span: kind for span, kind in found.items() if span}, lost)


def aligned(text: str, start: int, words: str) -> Span | None:
    """Return where words stand that are marked at about `start`; None if they do not.

    >>> aligned("In Hit, he said.", 1, "Hit")
    Span(start=3, end=6)
    """
    lowest = max(start - ASTRAY, 0)
    window = text[lowest : start + ASTRAY + len(words)]
    at, found = window.find(words), []
    while at >= 0:
        found.append(lowest + at)
        at = window.find(words, at + 1)
    nearest = min(found, key=lambda here: abs(here - start), default=None)
    return None if nearest is None else Span(nearest, nearest + len(words))
