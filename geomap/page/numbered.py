"""Names that end in a number, as ids do: the few texts before it and how much each number is above the last."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import numpy as np
import pyarrow.compute as pc

if TYPE_CHECKING:
    import pyarrow as pa
    from numpy.typing import NDArray

DIGITS = "0123456789"
MOST_DIGITS = 15
"""Greater numbers a script could not tell apart."""
MOST_HEADS = 255


class Numbered(NamedTuple):
    """Texts as the numbers that they end in."""

    heads: list[str]
    """What stands before the numbers."""
    head: NDArray[np.uint8]
    """For each text the place of its own in `heads`."""
    steps: NDArray[np.int64]
    """The first number, then by how much each is above the one before it."""


def numbered(texts: pa.LargeStringArray) -> Numbered | None:
    """Return texts as numbers if each ends in one, written without zeros before it, and few differ in what precedes.

    >>> import pyarrow as pa
    >>> numbered(pa.array(["r8", "r9", "r12"], pa.large_string())).steps.tolist()
    [8, 1, 3]
    """
    if not len(texts) or texts.null_count:
        return None
    heads = pc.utf8_rtrim(texts, characters=DIGITS)
    counts = (pc.binary_length(texts).to_numpy() - pc.binary_length(heads).to_numpy()).astype("int64")
    if counts.min() < 1 or counts.max() > MOST_DIGITS:
        return None
    encoded = heads.dictionary_encode()
    if len(encoded.dictionary) > MOST_HEADS:
        return None
    numbers = _numbers(texts, counts)
    if ((counts > 1) & (numbers < 10 ** (counts - 1))).any():  # 007 is not 7
        return None
    head = encoded.indices.to_numpy(zero_copy_only=False).astype("uint8")
    return Numbered(encoded.dictionary.to_pylist(), head, np.diff(numbers, prepend=0))


def _numbers(texts: pa.LargeStringArray, counts: NDArray[np.int64]) -> NDArray[np.int64]:
    """Return the numbers of so many digits that texts end in."""
    _, offsets, data = texts.buffers()
    letters = np.frombuffer(data, dtype="uint8")
    ends = np.frombuffer(offsets, dtype="int64", count=len(texts) + 1 + texts.offset)[texts.offset + 1 :]
    numbers = np.zeros(len(texts), dtype="int64")
    for place in range(int(counts.max())):
        has = counts > place
        numbers[has] += (letters[ends[has] - 1 - place] - ord("0")).astype("int64") * 10**place
    return numbers
