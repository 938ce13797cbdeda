"""Names folded: lower case, no diacritics, no punctuation, one form of each letter."""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING

from geomap.names.bulk import each_once

if TYPE_CHECKING:
    from collections.abc import Iterable

_SAME_LETTER = {
    "آ": "ا", "أ": "ا", "إ": "ا", "ٱ": "ا", "ى": "ي", "ی": "ي", "ې": "ي", "ێ": "ي", "ئ": "ي", "ؤ": "و", "ۆ": "و",
    "ۇ": "و", "ة": "ه", "ە": "ه", "ھ": "ه", "ہ": "ه", "ک": "ك", "ڪ": "ك", "گ": "ك", "ڵ": "ل", "ڕ": "ر", "ـ": "",
    "ך": "כ", "ם": "מ", "ן": "נ", "ף": "פ", "ץ": "צ",
    "ø": "o", "đ": "d", "ð": "d", "ł": "l", "ı": "i", "ə": "a", "æ": "ae", "œ": "oe", "þ": "th", "ё": "е",
}  # fmt: skip
_DROPPED = frozenset("'’‘ʼʻʿʾ`´ʹʺ\"“”׳״\ufffd")
_ABBREVIATION = re.compile(r"\.(?<=\b\w\.)(?=\w\b)")
"""A point between single letters; to look for the point first is many times faster."""


class _Folding(dict[int, str | None]):
    """A table for str.translate that learns each character when it first meets it."""

    def __missing__(self, codepoint: int) -> str | None:
        character = chr(codepoint)
        self[codepoint] = found = _folded_character(character)
        return found


def _folded_character(character: str) -> str | None:
    if character == "\n":
        return character
    if character in _SAME_LETTER:
        return _SAME_LETTER[character]
    if character in _DROPPED:
        return None
    category = unicodedata.category(character)
    if category in {"Mn", "Me", "Cf"}:
        return None
    if category == "Nd":
        return str(unicodedata.digit(character))
    return character if category[0] in "LNM" else " "


_ASCII = str.maketrans({chr(code): _folded_character(chr(code)) for code in range(128)})
_OTHERS = _Folding()
"""What it has learnt holds for every text."""


def fold_many(names: Iterable[str]) -> list[str]:
    """Return each name folded: lower case, no diacritics, no punctuation, one form of each letter and digit."""
    return each_once(_folded, [" ".join(name.split()) for name in names])


def _folded(text: str) -> str:
    text = _ABBREVIATION.sub("", text)
    if text.isascii():
        plain = text.lower().translate(_ASCII)
    else:
        composed = unicodedata.normalize("NFKC", text).casefold()
        plain = unicodedata.normalize("NFKD", composed).translate(_OTHERS)
    return _trimmed(plain)


def _trimmed(text: str) -> str:
    """Return lines whose only white space is spaces without those at their ends, and with one between words."""
    while "  " in text:
        text = text.replace("  ", " ")
    return text.replace("\n ", "\n").replace(" \n", "\n").strip(" ")


def fold(name: str) -> str:
    """Return one name folded.

    >>> fold("Ḩamīr al-‘Asad"), fold("أربيل"), fold("حي ٥")
    ('hamir al asad', 'اربيل', 'حي 5')
    """
    return fold_many([name])[0]
