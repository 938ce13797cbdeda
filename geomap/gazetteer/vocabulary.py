"""Every sound in which the names of a country come, held in memory so that a misprint finds what it stands for.

Comparing a name with a hundred thousand others letter by letter takes too long. So each sound carries the set of its
letters as 32 bits: what is one or two letters off differs in few bits, and only the few sounds that pass that
test are compared letter by letter. Without a country the first letter is taken for right, and only the sounds of the
world that begin with it are looked at.
"""

from __future__ import annotations

import sqlite3
from dataclasses import dataclass
from typing import TYPE_CHECKING
from zlib import crc32

from geomap.names import skeleton_many

if TYPE_CHECKING:
    from collections.abc import Sequence

    import numpy as np
    from numpy.typing import NDArray

_LETTERS = 26
_BITS = 32
MOST = 50
"""No more names than this are worth a look."""


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """Different sounds and, in the same order, what finds the like of one fast."""

    sounds: list[str]
    """The sounds, sorted."""
    skeletons: NDArray[np.uint32]
    """A hash of the consonants of each."""
    masks: NDArray[np.uint32]
    """The set of letters of each, a bit for a letter."""
    lengths: NDArray[np.int64]
    """The number of letters of each."""

    def like(self, sound: str, *, most: int) -> list[tuple[str, int]]:
        """Return sounds at most so many letters off (added, left out, changed or swapped), nearest first."""
        import numpy as np  # noqa: PLC0415 - only a misprint needs it
        from rapidfuzz.distance import OSA  # noqa: PLC0415 - as above
        from rapidfuzz.process import extract  # noqa: PLC0415 - as above

        differing = np.bitwise_count(self.masks ^ masks([sound])[0])
        fits = (differing <= 2 * most) & (np.abs(self.lengths - len(sound)) <= most)
        near = [self.sounds[position] for position in np.flatnonzero(fits).tolist()]
        found = extract(sound, near, scorer=OSA.distance, score_cutoff=most, limit=MOST)
        return [(name, int(distance)) for name, distance, _ in found]

    def with_consonants_of(self, sound: str) -> list[str]:
        """Return sounds with the same consonants, in alphabetical order."""
        import numpy as np  # noqa: PLC0415 - as above

        wanted = skeletons([sound])[0]
        return [self.sounds[position] for position in np.flatnonzero(self.skeletons == wanted)]


def read(database: sqlite3.Connection, country: str, initial: str) -> Vocabulary:
    """Return the vocabulary of a country, or, without one, that of the world with this first letter."""
    import numpy as np  # noqa: PLC0415 - only a misprint needs it

    row = database.execute(
        "SELECT sounds, skeletons, masks FROM vocabulary WHERE country = ? AND initial = ?",
        [country, "" if country else initial],
    ).fetchone()
    text, hashes, letters = row or (b"", b"", b"")
    sounds = text.decode().split("\n") if text else []
    if not len(hashes) == len(letters) == len(sounds) * _BITS // 8:
        raise sqlite3.DatabaseError(f"the vocabulary of {country or initial!r} is cut short")
    lengths = np.fromiter(map(len, sounds), np.int64, len(sounds))
    return Vocabulary(sounds, np.frombuffer(hashes, np.uint32), np.frombuffer(letters, np.uint32), lengths)


def skeletons(sounds: Sequence[str]) -> NDArray[np.uint32]:
    """Return a hash of the consonants of each sound."""
    import numpy as np  # noqa: PLC0415 - as above

    return np.array([crc32(skeleton.encode()) for skeleton in skeleton_many(sounds)], dtype=np.uint32)


def masks(sounds: Sequence[str]) -> NDArray[np.uint32]:
    """Return the set of letters of each sound, none of them empty: a bit for each Latin letter, the last six shared."""
    import numpy as np  # noqa: PLC0415 - as above

    letters = np.frombuffer("".join(sounds).encode("utf-32-le"), dtype=np.uint32) - ord("a")
    bits = np.where(letters < _LETTERS, letters, _LETTERS + letters % (_BITS - _LETTERS)).astype(np.uint32)
    starts = np.cumsum([0, *map(len, sounds[:-1])])
    return np.bitwise_or.reduceat(np.uint32(1) << bits, starts)
