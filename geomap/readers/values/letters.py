"""Letters that a text should not have: controls, what is not seen, what looks like another; and what programs left."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import numpy as np

from geomap.readers.values.meant import Meant
from geomap.readers.values.unread import Unread

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from geomap.schema import Column

IDS = ("report_id", "source_id", "incident_id")
RUNNING = frozenset(
    {"notes", "title", "url", "archive_url", "codes", "actors", "cites", "tags", "reasons", "candidates", "sums_up"}
)
"""Columns of running text, which may be long."""
LONGEST = 300
"""A longer name is doubted."""
TOGETHER = 1000
"""So many texts are looked through at once."""
LOST = "�"
"""Stands for a character that no file can hold."""
WRITABLE = "characters that UTF-8 can write"
_CONTROLS = bytes((set(range(32)) | {127}) - set(b"\t\n\r"))
_FORBIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ufffe\uffff]")
_SURROGATE = re.compile("[\ud800-\udfff]")
_STRANGE = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f"
    "\ud800-\udfff\ufeff\ufff9-\ufffb\ufffd-\uffff\U000e0000-\U000e0fff]"
)
_SENSES = (
    (re.compile("[\x80-\x9f\ufffd]"), "letters; some were lost when the file was saved in another encoding"),
    (re.compile("[\u202a-\u202e\u2066-\u2069]"), "text without marks that turn its direction round"),
    (
        re.compile("[\u00ad\u180e\u200b\u2060-\u2064\u206a-\u206f\ufeff\ufff9-\ufffb\U000e0000-\U000e0fff]"),
        "text without characters that are not seen",
    ),
    (re.compile("(?<=[A-Za-zÀ-ɏͰ-ӿ])[\u200c-\u200f\u061c]|[\u200c-\u200f\u061c](?=[A-Za-zÀ-ɏͰ-ӿ])"),
     "text without characters that are not seen"),
)  # fmt: skip
_OTHER_SCRIPTS = re.compile("[Ͱ-ӿ]")
_MIXED = re.compile("(?:[A-Za-zÀ-ɏ][Ͱ-ӿ]|[Ͱ-ӿ][A-Za-zÀ-ɏ])")
_GARBLED = re.compile("[ÂÃ][\u0080-\u00bf]|[ØÙÐÑ][\u0080-\u00bfŒœŠšŽžŸƒˆ˜–—‘’‚“”„†‡•…‰‹›€™]")
_ERRORS = frozenset(
    ("#REF!", "#N/A", "#VALUE!", "#DIV/0!", "#NAME?", "#NULL!", "#NUM!", "#SPILL!", "#CALC!", "#FIELD!", "#ERROR!")
)
_LEADING = frozenset("=+-@#")
_FORMULA = re.compile(r"=[A-Z(0-9+\-\"@$'{]|[+\-@][^|]*[(!|][^|]*|[+\-]?[A-Z]{1,3}[0-9]+[+\-*/:]", re.DOTALL)
NORWAY = "a country; a program may have taken NO for false"
_NORWAY = frozenset({"false", "nan", "true"})


def read(texts: Sequence[str], column: Column) -> Meant:
    """Return texts as values, with what is wrong or in doubt with some; a control character becomes LOST."""
    values: list[object] = [text or None for text in texts]
    meant = Meant(values)
    for number in _strange(texts):
        if wish := _wish(texts[number], column):
            meant.wishes[number], values[number] = wish, None
        elif doubt := _sense(texts[number]):
            meant.doubts[number] = doubt
            values[number] = _FORBIDDEN.sub(LOST, texts[number])
    if column.name in IDS and ";" in "".join(texts):
        joined = (number for number, text in enumerate(texts) if ";" in text)
        meant.wishes |= {
            number: meant.wishes.get(number) or "a name without ';', which joins several" for number in joined
        }
    for number in [number for number, text in enumerate(texts) if text[:1] in _LEADING]:
        _doubt(meant, number, _left(texts[number]))
    if column.name == "country":
        meant.doubts |= {number: NORWAY for number, text in enumerate(texts) if text.casefold() in _NORWAY}
    if column.name not in RUNNING and max(map(len, texts), default=0) > LONGEST:
        for number in [number for number, text in enumerate(texts) if len(text) > LONGEST]:
            _doubt(meant, number, "" if number in meant.wishes else f"no more than {LONGEST} letters")
    return meant


def _doubt(meant: Meant, number: int, wanted: str) -> None:
    """Add to what is in doubt with a text."""
    if wanted:
        meant.doubts[number] = "; ".join(filter(None, (meant.doubts.get(number), wanted)))


def kept(text: str) -> str:
    r"""Return words as a table keeps them, a control character as LOST; raises Unread if no file can hold them.

    >>> kept("about\x00 20")
    'about� 20'
    """
    if _SURROGATE.search(text):
        raise Unread(WRITABLE)
    return _FORBIDDEN.sub(LOST, text)


def _strange(texts: Sequence[str]) -> Iterator[int]:
    """Give the numbers of texts that have a character or a pair of them that is looked at more closely."""
    for start in range(0, len(texts), TOGETHER):
        together = " ".join(texts[start : start + TOGETHER])
        if together.isascii() and _is_clean(together.encode()):
            continue
        yield from (number for number in range(start, min(start + TOGETHER, len(texts))) if _is_strange(texts[number]))


def _is_clean(whole: bytes) -> bool:
    if not whole or (np.frombuffer(whole, dtype=np.uint8).min() >= ord(" ") and b"\x7f" not in whole):
        return True
    return len(whole.translate(None, _CONTROLS)) == len(whole)


def _is_strange(text: str) -> bool:
    if text.isascii():
        return not text.isprintable() and bool(_FORBIDDEN.search(text))
    return bool(_STRANGE.search(text) or _GARBLED.search(text) or (_OTHER_SCRIPTS.search(text) and _MIXED.search(text)))


def _wish(text: str, column: Column) -> str:
    if _SURROGATE.search(text):
        return WRITABLE
    return "a name without control characters" if column.name in IDS and _FORBIDDEN.search(text) else ""


def _sense(text: str) -> str:
    """Return what would have been beyond doubt; empty if what is strange makes sense."""
    strange = [f"text without control characters; each was replaced by {LOST}"] if _FORBIDDEN.search(text) else []
    strange += [wanted for pattern, wanted in _SENSES if pattern.search(text)]
    if strange:
        return "; ".join(dict.fromkeys(strange))
    if _MIXED.search(text):
        return "words of one script; letters of another that look the same stand in one word"
    if _GARBLED.search(text):
        return "letters; this looks like UTF-8 that was read in another encoding"
    return ""


def _left(text: str) -> str:
    """Return what is in doubt with a text that a program may have left behind."""
    if text.upper() in _ERRORS:
        return "a value; this is a spreadsheet's word for an error"
    return "a value; this is a formula, and is kept as text" if _FORMULA.match(text) else ""
