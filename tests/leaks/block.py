"""The data blocks of a page: inflated, their columns decoded."""

from __future__ import annotations

import base64
import json
import re
import zlib
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Iterator

BLOCK = re.compile(rb'<script type="application/octet-stream" id="[^"]*">([^<]+)</script>')
TYPES = {"u1": "u1", "u2": "<u2", "u4": "<u4", "i1": "i1", "i2": "<i2", "i4": "<i4", "f8": "<f8"}


def of_block(block: bytes) -> Iterator[bytes]:
    """What a block holds: its header as it is and as plain text, its columns, its numbers as text and as doubles."""
    plain = zlib.decompress(base64.b64decode(block))
    yield plain
    length = int.from_bytes(plain[:4], "little")
    header = json.loads(plain[4 : 4 + length])
    yield json.dumps(header, ensure_ascii=False).encode()
    for table in header["tables"].values():
        for spec in table["columns"].values():
            if spec["kind"] in ("number", "day", "numbered"):
                yield _numbers(spec, table["length"], plain[4 + length :])


def _numbers(spec: dict, length: int, columns: bytes) -> bytes:
    kind = np.dtype(TYPES[spec["type"]])
    planes = np.frombuffer(columns, "uint8", length * kind.itemsize, spec["at"])
    numbers = np.frombuffer(planes.reshape(kind.itemsize, length).T.tobytes(), kind)
    if spec["kind"] == "day":
        return " ".join(map(str, numbers.astype("int64").astype("datetime64[D]"))).encode()
    if spec["kind"] == "numbered":
        numbers = np.cumsum(numbers)
        return " ".join(f"{head}{number}" for head in spec["heads"] for number in numbers).encode()
    return " ".join(f"{number / spec['scale']:.10g}" for number in numbers.tolist()).encode()
