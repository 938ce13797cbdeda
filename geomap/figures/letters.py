"""Text from data made fit for a figure: on one line, not too long, without what is no letter, in fonts that have it.

Letters are drawn in DejaVu Sans, which comes with matplotlib, so that every machine draws the same; what it lacks is
looked for among WIDER, the fonts of the system. A letter that nobody has becomes an empty square.
"""

from __future__ import annotations

import unicodedata
from functools import cache
from typing import TYPE_CHECKING

from matplotlib import font_manager

if TYPE_CHECKING:
    from matplotlib.ft2font import FT2Font

USUAL = "DejaVu Sans"
WIDER = (
    "Noto Sans CJK SC", "Noto Sans CJK JP", "Noto Sans SC", "Noto Sans Devanagari", "Noto Sans Bengali",
    "Noto Sans Thai", "Noto Sans Ethiopic", "Noto Sans Myanmar", "Noto Sans Khmer", "WenQuanYi Zen Hei",
    "Arial Unicode MS", "PingFang SC", "Hiragino Sans", "Microsoft YaHei", "Yu Gothic", "Malgun Gothic",
    "Nirmala UI", "Ebrima", "FreeSans",
)  # fmt: skip
"""Fonts with letters that DejaVu Sans lacks, the first that is installed and has a letter gives it."""
NOBODY_HAS = "□"
JOINERS = "\u200c\u200d"
"""They say whether letters of Persian and of Indian scripts join, and are no control characters."""
LONGEST = 400


def plain(text: object, longest: int = LONGEST) -> str:
    r"""Return text on one line, of no more than so many letters, without controls, overrides of direction and the like.

    >>> plain("Taji\n\x07 \u202ebase", 7)
    'Taji b…'
    """
    spaced = " ".join(str(text)[: 20 * LONGEST].split())
    kept = "".join(letter for letter in spaced if _is_drawn(letter))
    kept = " ".join(unicodedata.normalize("NFC", kept).split())
    return kept if len(kept) <= longest else kept[: longest - 1].rstrip() + "…"


def tamed(text: object, longest: int = LONGEST) -> str:
    """Return text made plain, with an empty square for each letter that no font has."""
    cut = plain(text, longest)
    return "".join(letter if _owner(letter) else NOBODY_HAS for letter in cut if _owner(letter) or _is_bare(letter))


def _is_drawn(letter: str) -> bool:
    return letter in JOINERS or unicodedata.category(letter) not in {"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"}


def _is_bare(letter: str) -> bool:
    """Return whether a letter stands by itself; a sign over another one that no font has is left out."""
    return not unicodedata.combining(letter) and unicodedata.category(letter) not in {"Mn", "Me", "Cf"}


def families(text: str) -> list[str]:
    """Return the fonts that tamed text needs, the usual one first."""
    return list(dict.fromkeys([USUAL, *filter(None, map(_owner, text))]))


@cache
def _owner(letter: str) -> str | None:
    """Return the font that has a letter."""
    return next((name for name in _installed() if _font(name).get_char_index(ord(letter))), None)


@cache
def _installed() -> tuple[str, ...]:
    known = set(font_manager.fontManager.get_font_names())
    return USUAL, *(name for name in WIDER if name in known)


@cache
def _font(name: str) -> FT2Font:
    return font_manager.get_font(font_manager.findfont(name))
