"""Which of several kinds a file is of: by its content; where several would do, by its name."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeVar

from geomap.errors import UnknownFormat

if TYPE_CHECKING:
    from collections.abc import Callable, Collection
    from pathlib import Path

HEAD = 1 << 16
"""So many bytes of a file are enough to recognise it."""


@dataclass(frozen=True)
class Recognised:
    """One kind of files, by what it is recognised."""

    title: str
    """What it is called in messages."""
    suffixes: tuple[str, ...]
    """How names of such files end, in small letters."""
    is_it: Callable[[bytes], bool]
    """Whether a file is of this kind, by its first HEAD bytes; never raises."""


Kind = TypeVar("Kind", bound=Recognised)


def by_content(path: Path, kinds: Collection[Kind], plain: Collection[Kind]) -> Kind:
    """Return the kind of a file, the first that fits; one that is plain only where no other fits.

    Raises UnknownFormat if it is none.
    """
    with path.open("rb") as file:
        head = file.read(HEAD)
    fitting = [each for each in kinds if each.is_it(head)]
    fitting = [each for each in fitting if each not in plain] or fitting
    named = [each for each in fitting if path.suffix.lower() in each.suffixes]
    found = (named or fitting)[:1]
    if not found:
        raise UnknownFormat(path, sorted(suffixes_of(kinds)))
    return found[0]


def suffixes_of(kinds: Collection[Recognised]) -> frozenset[str]:
    """Return how the names of files of these kinds end."""
    return frozenset(suffix for each in kinds for suffix in each.suffixes)
