"""What our rows are called in STIX 2.1: ids made of names, and the sentences that say how a link is known."""

from __future__ import annotations

from hashlib import sha1
from uuid import UUID

NAMES = UUID("5d3c1f0a-9a57-5b0e-8c8e-6b1d6f1f7a11")
"""The room in which our names are ids: the same name, the same id, in every file and on every machine."""
HOW_KNOWN = {
    "stated": "Stated by the source.",
    "implied": "Implied: the source sets both side by side.",
    "disputed": "Disputed: somebody named by the source denies it.",
    "inferred": "Inferred by geomap; no source says so.",
}
"""How a link is known, in a sentence: STIX's own numbers would say more than the source does."""


def id_of(kind: str, name: str) -> str:
    """Return the id of an object by its name, which is that of its row in our tables: a UUID of version 5.

    It is put together by hand: Python's own takes twice the time, and a bundle has four for each incident.
    """
    digits = sha1(NAMES.bytes + f"{kind} {name}".encode(), usedforsecurity=False).hexdigest()
    variant = "89ab"[int(digits[16], 16) % 4]
    return f"{kind}--{digits[:8]}-{digits[8:12]}-5{digits[13:16]}-{variant}{digits[17:20]}-{digits[20:32]}"


EXTENSION = id_of("extension-definition", "incidents")
"""The extension in which incidents have our columns."""
