"""A value as it may stand in bytes: in every usual encoding and escape, as a number or a day in every usual way."""

from __future__ import annotations

import base64
import codecs
import html
import json
import struct
import unicodedata
from contextlib import suppress
from datetime import date
from typing import TYPE_CHECKING
from urllib.parse import quote, quote_plus

from geomap.names import fold

if TYPE_CHECKING:
    from collections.abc import Iterator

CODES = ("utf-8", "utf-16-le", "utf-16-be", "utf-32-le", "cp1252")
OTHER_DIGITS = [str.maketrans("0123456789.", f"{digits}٫") for digits in ("٠١٢٣٤٥٦٧٨٩", "۰۱۲۳۴۵۶۷۸۹")]
"""Arabic and Persian ones with their sign for decimals."""
LEAST_OF_BASE64 = 8
"""Fewer letters stand somewhere in any long base64."""
LEAST_DECIMALS = 4
"""A coordinate rounded to so many decimals, 11 metres, is looked for; with fewer it stands in many pictures."""
LEAST_WHOLE = 1 << 20
"""Lesser whole numbers stand in any long row of bytes."""
SPREADSHEETS_BEGIN = date(1899, 12, 30)
DAYS = ("%Y%m%d", "%d/%m/%Y", "%m/%d/%Y", "%d.%m.%Y", "%d %B %Y", "%B %d, %Y", "%d %b %Y", "%Y/%m/%d")


def forms(value: str) -> set[bytes]:
    """All ways in which a value is looked for."""
    return {form for form in (*_of_text(value), *_of_number(value), *_of_day(value)) if form}


def _of_text(value: str) -> Iterator[bytes]:
    for word in _words(value):
        yield from _coded(word)
    for word in {value, value.lower(), unicodedata.normalize("NFD", value)}:
        yield from (escaped.encode() for escaped in _escaped(word))
        yield from _packed(word)


def _words(value: str) -> set[str]:
    """A text in other letters; of a number only its comma may be another: its digits alone stand in any picture."""
    if not any(map(str.isalpha, value)):
        return {value, value.replace(".", ",")}
    slug = "-".join(fold(value).split())
    words = {value.lower(), value.upper(), value.title(), fold(value), slug.replace("-", ""), slug.replace("-", "_")}
    words.add("".join(letter for letter in unicodedata.normalize("NFD", value) if not unicodedata.combining(letter)))
    return {value, slug} | words | {unicodedata.normalize(form, value) for form in ("NFC", "NFD", "NFKC", "NFKD")}


def _coded(word: str) -> Iterator[bytes]:
    for code in CODES:
        with suppress(UnicodeEncodeError):
            yield word.encode(code)


def _escaped(word: str) -> Iterator[str]:
    """A text as JSON, HTML, XML, Python, SQL, CSV and web addresses write it."""
    yield json.dumps(word)[1:-1]
    yield json.dumps(word)[1:-1].upper().replace("\\U", "\\u")
    yield json.dumps(word, ensure_ascii=False)[1:-1]
    yield html.escape(word)
    yield html.escape(word).replace("&#x27;", "&apos;")
    yield word.encode("ascii", "xmlcharrefreplace").decode()
    yield "".join(letter if letter.isascii() else f"&#x{ord(letter):x};" for letter in word)
    yield "".join(letter if letter.isascii() else f"&#x{ord(letter):X};" for letter in word)
    yield word.encode("ascii", "backslashreplace").decode()
    yield word.replace("'", "''")
    yield word.replace('"', '""')
    for quoted in (quote(word), quote(word, safe=""), quote_plus(word), quote(quote(word))):
        yield quoted
        yield quoted.lower()


def _packed(word: str) -> Iterator[bytes]:
    for code in ("utf-8", "utf-16-le"):
        content = word.encode(code)
        yield content.hex().encode()
        yield content.hex().upper().encode()
        yield codecs.encode(content, "quopri").rstrip(b"=\n")
        for letters in _in_base64(content):
            if len(letters) >= LEAST_OF_BASE64:
                yield letters
                yield letters.replace(b"+", b"-").replace(b"/", b"_")


def _in_base64(content: bytes) -> Iterator[bytes]:
    """What is certain of a text's base64, wherever in a triple it begins."""
    for before in range(3):
        letters = base64.b64encode(b"\0" * before + content)
        yield letters[4 if before else 0 : len(letters) // 4 * 4 - 4]


def _of_number(value: str) -> Iterator[bytes]:
    """A number as it stands in columns of bytes, and what it was before the last decimals were cut or rounded."""
    try:
        number = float(value)
    except ValueError:
        return
    if number.is_integer():
        if abs(number) >= LEAST_WHOLE:
            yield from (int(number).to_bytes(size, end, signed=True) for size in (4, 8) for end in ("little", "big"))
    else:
        yield from (struct.pack(form, number) for form in ("<d", ">d", "<f", ">f"))
    yield from (value.translate(digits).encode() for digits in OTHER_DIGITS)
    decimals = len(value.partition(".")[2])
    for kept in range(LEAST_DECIMALS, decimals):
        yield value[: kept - decimals].encode()
        yield f"{number:.{kept}f}".encode()
        yield f"{number:.{kept}f}".replace(".", ",").encode()


def _of_day(value: str) -> Iterator[bytes]:
    """A day as people and spreadsheets write it."""
    try:
        day = date.fromisoformat(value)
    except ValueError:
        return
    for form in DAYS:
        text = day.strftime(form)
        yield from (text.encode(), text.lstrip("0").replace("/0", "/").encode())
    yield f"<v>{(day - SPREADSHEETS_BEGIN).days}</v>".encode()
