"""The words of pictures: chunks of text in a PNG, letters drawn as shapes in an SVG, all that stands on a sheet."""

from __future__ import annotations

import re
import zlib
from functools import cache
from importlib import import_module
from itertools import groupby
from typing import TYPE_CHECKING

from matplotlib import font_manager
from matplotlib.text import Text

from geomap.figures import FIGURES, PAPERS, sheet

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from geomap.figures import Subject

_USED = re.compile(r'<use xlink:href="#(?P<font>[A-Za-z]+)-(?P<glyph>[0-9a-f]+)"|<g ')
_FONTS = {"DejaVuSans": "DejaVu Sans", "DejaVuSans-Bold": "DejaVu Sans:bold"}


def write_words(subject: Subject, folder: Path) -> None:
    """Write beside the figures all words that stand on their sheets, from which SVG and PNG are made."""
    for name, figure in FIGURES.items():
        with sheet.settings():
            drawn = sheet.Sheet(*PAPERS["a4"], title=subject.title)
            import_module(f"geomap.figures.{figure.module}").draw(subject, drawn)
            words = [text.get_text() for text in drawn.figure.findobj(Text)]
        (folder / f"{name}.txt").write_text("\n".join(words), encoding="utf-8")


def of_svg(text: str) -> Iterator[bytes]:
    """The letters of an SVG that are drawn as shapes, each run of them as text."""
    for is_letter, run in groupby(_USED.finditer(text), key=lambda found: found["font"] is not None):
        if is_letter:
            yield "".join(_letters(each["font"]).get(int(each["glyph"], 16), "") for each in run).encode()


@cache
def _letters(font: str) -> dict[int, str]:
    path = font_manager.findfont(_FONTS.get(font, font))
    return {glyph: chr(letter) for letter, glyph in font_manager.get_font(path).get_charmap().items()}


def of_png(content: bytes) -> Iterator[bytes]:
    """The chunks of a PNG but for the pixels, those of text inflated."""
    at = 8
    while at < len(content):
        length, kind = int.from_bytes(content[at : at + 4]), content[at + 4 : at + 8]
        chunk = content[at + 8 : at + 8 + length]
        at += 12 + length
        if kind == b"IDAT":
            continue
        yield chunk
        head, _, rest = chunk.partition(b"\0")
        if kind == b"zTXt":
            yield head + zlib.decompress(rest[1:])
        if kind == b"iTXt" and rest[:1] == b"\1":
            yield zlib.decompress(rest.split(b"\0", 3)[-1])
