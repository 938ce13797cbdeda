"""Place names made comparable: folded, stripped of articles and type words, reduced to consonants.

Folding works on many names at once, because Unicode normalisation and translation of one long text are
a hundred times faster than of a million short ones; one name goes the same way, so both always agree.
"""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

ARTICLES = ("al", "el", "ul", "ad", "ar", "as", "ash", "at", "ath", "an", "az", "adh", "the")
"""The Arabic article as romanised before any letter, and the English one."""

_SAME_LETTER = {
    "آ": "ا", "أ": "ا", "إ": "ا", "ٱ": "ا", "ى": "ي", "ی": "ي", "ې": "ي", "ێ": "ي", "ئ": "ي", "ؤ": "و", "ۆ": "و",
    "ۇ": "و", "ة": "ه", "ە": "ه", "ھ": "ه", "ہ": "ه", "ک": "ك", "ڪ": "ك", "گ": "ك", "ڵ": "ل", "ڕ": "ر", "ـ": "",
    "ø": "o", "đ": "d", "ð": "d", "ł": "l", "ı": "i", "ə": "a", "æ": "ae", "œ": "oe", "þ": "th", "ё": "е",
}  # fmt: skip
_SAME = str.maketrans(_SAME_LETTER)
_DROPPED = frozenset("'’‘ʼʻʿʾ`´ʹʺ\"“”")
_ARTICLE = re.compile(rf"(?:^|(?<=\s))(?:{'|'.join(ARTICLES)})(?: |(?=$))", re.MULTILINE)
_ARABIC_ARTICLE = re.compile(r"(?:^|(?<=\s))ال(?=\w{3})", re.MULTILINE)
_ABBREVIATION = re.compile(r"\b(\w)\.(?=\w\b)")
_SPACES = re.compile(r"[^\S\n]+")
_VOWELS = re.compile(r"(?<=\S)[aeiouwyh]+")
_DOUBLED = re.compile(r"(\S)\1+")
_LIKE_SOUNDS = str.maketrans({"q": "k", "c": "k", "g": "j", "v": "b", "p": "b", "z": "s"})


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
    return character if category[0] in "LNM" else " "


def fold_many(names: Iterable[str]) -> list[str]:
    """Return each name folded: lower case, no diacritics, no punctuation, one form of each Arabic letter."""
    cleaned = [" ".join(name.split()) for name in names]
    if not cleaned:
        return []
    text = _ABBREVIATION.sub(r"\1", "\n".join(cleaned))
    composed = unicodedata.normalize("NFKC", text).casefold().translate(_SAME)
    folded = unicodedata.normalize("NFKD", composed).translate(_Folding())
    return [line.strip() for line in _SPACES.sub(" ", folded).split("\n")]


def fold(name: str) -> str:
    """Return one name folded.

    >>> fold("Ḩamīr al-‘Asad"), fold("أربيل")
    ('hamir al asad', 'اربيل')
    """
    return fold_many([name])[0]


def bare_many(keys: Iterable[str]) -> list[str]:
    """Return folded names without articles and spaces: 'al asad' becomes 'asad', 'alasad' stays.

    A name that is nothing but an article keeps it.
    """
    keys = list(keys)
    text = _ARABIC_ARTICLE.sub("", _ARTICLE.sub("", "\n".join(keys)))
    bared = text.replace(" ", "").split("\n")
    return [bare or key.replace(" ", "") for bare, key in zip(bared, keys, strict=True)]


def bare(key: str) -> str:
    """Return one folded name without articles and spaces.

    >>> bare("tall afar"), bare("al asad")
    ('tallafar', 'asad')
    """
    return bare_many([key])[0]


def skeleton_many(bares: Iterable[str]) -> list[str]:
    """Return the consonants of bare names, letters that are romanised alike made one, doubled ones single."""
    text = "\n".join(bares).translate(_LIKE_SOUNDS)
    return _DOUBLED.sub(r"\1", _VOWELS.sub("", text)).split("\n")


def skeleton(bare_name: str) -> str:
    """Return the consonant skeleton of one bare name.

    >>> skeleton("kirkuk"), skeleton("qarqooq")
    ('krk', 'krk')
    """
    return skeleton_many([bare_name])[0]
