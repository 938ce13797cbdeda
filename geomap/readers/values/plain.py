"""Text made plain for reading: small letters, one form of each letter, digits and dashes as ASCII has them."""

from __future__ import annotations

import re
import unicodedata

from geomap.names import fold

DASHES = "-‐‑‒–—―−⁃﹣－"
_LETTERS = re.compile(r"[^\W\d_]+")
_ARABIC_MARKS = {"٫": ".", "٬": "'", "،": ",", "⁄": "/", "ـ": ""}
_TABLE = str.maketrans(dict.fromkeys(DASHES, "-") | _ARABIC_MARKS | dict.fromkeys("’‘ʼ`´", "'"))


def with_ascii_digits(text: str) -> str:
    """Return a text with every decimal digit, of whatever script, as ASCII has it.

    >>> with_ascii_digits("٣٫٥ ۱۳۹۸")
    '3٫5 1398'
    """
    if text.isascii():
        return text
    return "".join(str(unicodedata.decimal(letter)) if letter.isdecimal() else letter for letter in text)


def plain(text: str) -> str:
    """Return a text in which only the differences are left that mean something.

    >>> plain("١١ آذار ٢٠٢٠"), plain("Février – AOÛT")
    ('11 اذار 2020', 'fevrier - aout')
    """
    text = unicodedata.normalize("NFKD", with_ascii_digits(text).translate(_TABLE).casefold())
    text = "".join(letter for letter in text if unicodedata.category(letter) not in {"Mn", "Cf"})
    return " ".join(_LETTERS.sub(lambda found: fold(found[0]), text.translate(_TABLE)).split())
