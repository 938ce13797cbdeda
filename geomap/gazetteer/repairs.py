"""Text that was damaged on its way, mended as far as that is sure; what was done is said."""

from __future__ import annotations

import re

LOST = "\ufffd"
_MISREAD = re.compile("[\u00c2-\u00f4][\u0080-\u00bf\u0152-\u2122]")
_QUOTES = str.maketrans({"\x91": "‘", "\x92": "’", "\x93": "“", "\x94": "”", "\x96": "–", "\x97": "—"})
_CONTROLS = re.compile(r"[\x00-\x08\x0e-\x1f\x7f-\x9f\u200b\u2060\ufeff]")


def repaired(words: str) -> tuple[str, tuple[str, ...]]:
    r"""Return words with lost characters dropped and misread UTF-8 read again, and what was done, if anything.

    >>> repaired("Tall \ufffdAfar")[0], repaired("ErbÃ®l")[0]
    ('Tall Afar', 'Erbîl')
    """
    said: list[str] = []
    text = words
    if _MISREAD.search(text) and (again := _read_again(text)) is not None:
        text = again
        said.append("the words were UTF-8 taken for another encoding; read as UTF-8")
    text = _CONTROLS.sub("", text.translate(_QUOTES))
    if LOST in text:
        text = text.replace(LOST, "")
        said.append("a character that was lost on the way was dropped")
    return " ".join(text.split()), tuple(said)


def _read_again(text: str) -> str | None:
    """Return text whose UTF-8 bytes were taken for Windows-1252 or Latin-1; None if they are no UTF-8."""
    for encoding in ("cp1252", "latin-1"):
        try:
            return text.encode(encoding).decode("utf-8")
        except UnicodeError:
            continue
    return None
