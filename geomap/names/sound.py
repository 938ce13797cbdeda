"""One spelling for all that one name is romanised to, and the consonants that are left when even vowels are in doubt.

Ain, Ayn and Ein, Qayyarah and Gayara, Hawija and Huwayjah: no two agencies romanise alike. What they do differently
is a short list of letters that stand for one sound.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from geomap.names.bulk import each_once

if TYPE_CHECKING:
    from collections.abc import Iterable

_ALIKE = (
    ("oo", "u"), ("ee", "i"), ("shch", "s"), ("sch", "s"), ("tch", "s"), ("sh", "s"), ("ch", "s"), ("kh", "k"),
    ("gh", "k"), ("th", "t"), ("dh", "d"), ("zh", "j"), ("dj", "j"), ("ph", "f"), ("ck", "k"), ("tz", "s"),
    ("ts", "s"), ("x", "ks"), ("ou", "u"),
)  # fmt: skip
"""Letters that stand for one sound, and the one that stands for it here; in this order."""
_I = re.compile(r"(?:[ae]yi?|[ae]i|ie|iy)(?![aeiou])")
_U = re.compile(r"(?:a[uw]|ow|uw)(?![aeiou])")
"""Diphthongs; before a vowel the y of 'Mayadin' and the w of 'Hawija' are letters of their own, but Mykolayiv is
Mykolaiv."""
_LETTERS = str.maketrans({"q": "k", "g": "k", "c": "k", "e": "i", "o": "u", "y": "i", "w": "u"})
_DOUBLED = re.compile(r"([^\W\d_])\1+")
_ENDING = re.compile(r"[aiu](?<=\w\w\w.)[aiu]*h?$", re.MULTILINE)
"""A last vowel behind three letters; to look for the vowel first is several times faster."""
_FIRST = re.compile(r"^[aiuh]", re.MULTILINE)
_CONSONANTS = str.maketrans({"a": None, "i": None, "u": None, "h": None, "v": "b", "p": "b", "z": "s", "j": "k"})


def sound_many(bares: Iterable[str]) -> list[str]:
    """Return bare names with one letter for each sound, doubled letters single, a last vowel left out."""
    return each_once(_sounds, list(bares))


def _sounds(text: str) -> str:
    for written, meant in _ALIKE:
        text = text.replace(written, meant)
    text = _U.sub("u", _I.sub("i", _DOUBLED.sub(r"\1", text)))
    return _ENDING.sub("", _DOUBLED.sub(r"\1", text.translate(_LETTERS)))


def sound(bare_name: str) -> str:
    """Return how one bare name sounds.

    >>> sound("ayn"), sound("ein"), sound("qayyarah"), sound("gayara")
    ('in', 'in', 'kaiar', 'kaiar')
    """
    return sound_many([bare_name])[0]


def skeleton_many(sounds: Iterable[str]) -> list[str]:
    """Return the consonants of sounds, those often taken for each other made one; a first vowel or h stays as 'A'."""
    return each_once(_skeletons, list(sounds))


def _skeletons(text: str) -> str:
    return _DOUBLED.sub(r"\1", _FIRST.sub("A", text).translate(_CONSONANTS))


def skeleton(sound_name: str) -> str:
    """Return the consonant skeleton of one sound.

    >>> skeleton(sound("kirkuk")), skeleton(sound("qarqooq"))
    ('krk', 'krk')
    """
    return skeleton_many([sound_name])[0]
