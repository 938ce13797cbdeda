"""Bytes → text: a file's encoding is read off its bytes, and said where it is not UTF-8."""

from __future__ import annotations

import codecs
from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from geomap.errors import Finding, InputError
from geomap.files import name_of

if TYPE_CHECKING:
    from pathlib import Path

MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
"""Byte order marks; that of UTF-32 begins as UTF-16's does and stands before it."""
OLD = ("cp1256", "cp1252", "cp1251", "cp1255", "cp1254")
"""One-byte encodings that spreadsheets of the field still write: Arabic, Western, Cyrillic, Hebrew, Turkish."""
CONTROLS = bytes(set(range(32)) - set(b"\t\n\r\f\x1a"))
"""Characters that text has no use for."""
MOST_STRAY = 0.01
TOGETHER = 1 << 20
SAMPLE = 1 << 16
GOOD_A_BAD = 9
"""Of a file of UTF-8 that something else got into, so many lines with other letters than ASCII are good for one bad."""
WANTED = "a file saved as UTF-8"


class Encoding(NamedTuple):
    """How a file writes letters."""

    name: str
    """Python's name of it."""
    doubtful: list[Finding]
    """That it was guessed, if it was."""
    errors: str = "strict"
    """What Python does with bytes that are none of its letters."""


def encoding_of(path: Path, *, is_lined: bool = False) -> Encoding:
    """Return a file's encoding: by its mark, else UTF-8 if all of it is, else the likeliest of OLD, which is doubtful.

    A file of a row a line is UTF-8 too if it has the mark of that, or but for a few lines is: in these the bytes that
    are no letters become halves of surrogate pairs, which refuse their rows. Raises InputError if it is none of them.
    """
    with path.open("rb") as file:
        head = file.read(SAMPLE)
    marked = next((name for mark, name in MARKS if head.startswith(mark)), "")
    if marked and not (is_lined and marked == MARKS[0][1]):
        return Encoding(marked, [])
    if wide := "" if marked else _wide(head):
        return Encoding(wide, [_guessed(path, wide)])
    fault = _not_utf8(path)
    if fault is None:
        return Encoding(marked or "utf-8", [])
    if is_lined and (mended := _but_for_lines(path, marked)):
        return mended
    name = _likeliest(path, fault)
    if not name:
        raise InputError(path, f"not UTF-8 at byte {fault}, nor any other encoding that is known", WANTED)
    return Encoding(name, [_guessed(path, name)])


def _but_for_lines(path: Path, marked: str) -> Encoding | None:
    """Return UTF-8 for a file that is that but for a few lines, and says which is the first; None if it is not."""
    good, bad, first = _lines(path)
    if not marked and good < GOOD_A_BAD * bad:
        return None
    about = "1 line is" if bad == 1 else f"{bad:,} lines are"
    found = Finding(name_of(path), 0, "", f"{about} not UTF-8, as the others are; the first is line {first}", WANTED)
    return Encoding(marked or "utf-8", [found], "surrogateescape")


def _lines(path: Path) -> tuple[int, int, int]:
    """Return how many lines are UTF-8 and not ASCII, how many are not UTF-8, and the number of the first of these."""
    good = bad = first = 0
    with path.open("rb") as file:
        for number, line in enumerate(iter(partial(file.readline, TOGETHER), b""), start=1):
            try:
                good += bool(line.decode()) and not line.isascii()
            except UnicodeDecodeError:
                bad, first = bad + 1, first or number
    return good, bad, first


def is_text(head: bytes) -> bool:
    """Whether the first bytes of a file are text, but for a stray control character."""
    if _wide(head) or any(head.startswith(mark) for mark, _ in MARKS):
        return True
    return len(head) - len(head.translate(None, delete=CONTROLS)) <= len(head) * MOST_STRAY


def is_writable(text: str) -> bool:
    r"""Say whether a text has no halves of surrogate pairs.

    >>> is_writable("Qāʾim"), is_writable("Caf\udce9")
    (True, False)
    """
    return not any("\ud800" <= letter <= "\udfff" for letter in text)


def beginning(head: bytes) -> str:
    r"""Return the first bytes of a file as text, as well as can be told from them; never raises.

    >>> beginning(b"\xff\xfe{\0"), beginning(b" [1, 2]")
    ('{', '[1, 2]')
    """
    marked = next((name for mark, name in MARKS if head.startswith(mark)), "")
    return head.decode(marked or _wide(head) or "utf-8", errors="ignore").lstrip()


def _guessed(path: Path, name: str) -> Finding:
    return Finding(name_of(path), 0, "", f"taken for {name}, by its letters", WANTED)


def _wide(head: bytes) -> str:
    """Return the name of UTF-16 without a mark, by where the zeros of its Latin letters and digits stand."""
    pairs = len(head) // 2
    even, odd = head[: 2 * pairs : 2].count(0), head[1 : 2 * pairs : 2].count(0)
    if pairs and odd > pairs / 4 and not even:
        return "utf-16-le"
    return "utf-16-be" if pairs and even > pairs / 4 and not odd else ""


def _not_utf8(path: Path) -> int | None:
    """Return the place of the first byte that is not UTF-8, None if all are."""
    decoder, start = codecs.getincrementaldecoder("utf-8")(), 0
    with path.open("rb") as file:
        while part := file.read(TOGETHER):
            kept = len(decoder.getstate()[0])
            try:
                decoder.decode(part)
            except UnicodeDecodeError as error:
                return start - kept + error.start
            start += len(part)
    return start - len(decoder.getstate()[0]) if decoder.getstate()[0] else None


def _likeliest(path: Path, fault: int) -> str:
    """Return which of OLD a file is most likely written in, by the letters round the first that is not UTF-8."""
    from charset_normalizer import from_bytes  # noqa: PLC0415 - only such files need it

    with path.open("rb") as file:
        file.seek(max(0, fault - SAMPLE // 4))
        sample = file.read(SAMPLE)
    if b"\0" in sample:
        return ""
    best = from_bytes(sample, cp_isolation=list(OLD), enable_fallback=False).best()
    return best.encoding if best else ""
