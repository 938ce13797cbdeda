"""Texts that cells of an Excel workbook share: how much they are once every cell has its own."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import numpy as np

from geomap.errors import InputError, shown
from geomap.readers.formats.common import packed

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from numpy.typing import NDArray

    from geomap.readers.limits import Limits

FILE = "xl/sharedStrings.xml"
LONGEST_NUMBER = 9
"""There are not as many texts as a number of more digits says."""
_END = re.compile(rb"</(?:\w+:)?si\s*>")
_USED = re.compile(rb"""<(?:\w+:)?c\b[^>]*\bt\s*=\s*["']s["'][^>]*>\s*<(?:\w+:)?v\s*>\s*(\d+)""")


def lengths(path: Path, names: list[str], limits: Limits) -> NDArray[np.int64]:
    """Return how long each text is that cells share, with its XML; none where the workbook has no such file."""
    found: list[int] = []
    rest = b""
    for block in packed.xml(path, FILE, limits) if FILE in names else ():
        *whole, rest = _END.split(rest + block)
        found += map(len, whole)
    return np.array(found or [0], dtype=np.int64)


def check(path: Path, name: str, texts: NDArray[np.int64], filled: int, limits: Limits) -> None:
    """Raise InputError where the texts of a sheet would not fit in memory; `filled` cells hold something at the most.

    Which text each cell has is looked up only where it matters.
    """
    if int(texts.max()) * filled <= limits.file_bytes:
        return
    bytes_ = sum(int(texts[np.minimum(used, len(texts) - 1)].sum()) for used in _used(path, name, limits))
    if bytes_ > limits.file_bytes:
        raise InputError(path, f"{shown(name)} in it unfolds to {bytes_:,} bytes", f"{limits.file_bytes:,} at most")


def _used(path: Path, name: str, limits: Limits) -> Iterator[NDArray[np.int64]]:
    rest = b""
    for block in packed.xml(path, name, limits):
        rest += block
        end = max(rest.rfind(b"<c "), rest.rfind(b":c "))
        if end > 0:
            yield _numbers(rest[:end])
            rest = rest[end:]
    yield _numbers(rest)


def _numbers(xml: bytes) -> NDArray[np.int64]:
    return np.array([int(digits[:LONGEST_NUMBER]) for digits in _USED.findall(xml)], dtype=np.int64)
