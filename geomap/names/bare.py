"""Folded names without articles and spaces, in Latin letters: what is left to tell places apart."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from geomap.names.bulk import each_once
from geomap.names.romanise import romanised

if TYPE_CHECKING:
    from collections.abc import Iterable

ARTICLES = (
    "al", "el", "ul", "il", "ad", "ed", "ar", "er", "as", "es", "ash", "esh", "at", "et", "ath", "eth", "an", "en",
    "az", "ez", "adh", "edh", "the",
)  # fmt: skip
"""The Arabic article as romanised before any letter, and the English one."""
_ARTICLE = re.compile(rf"\b(?:{'|'.join(ARTICLES)}) |\b[ae](?=([zsdrnt])\1\w\w)", re.ASCII)
"""The second form is an article written together with its word, as in Ezzor, Annasiriyah."""


def bare_many(keys: Iterable[str]) -> list[str]:
    """Return folded names without articles and spaces, in Latin letters: 'al asad' becomes 'asad', 'alasad' stays.

    A name that is nothing but articles keeps its last one.
    """
    return each_once(_bare, list(keys))


def _bare(text: str) -> str:
    return romanised(_ARTICLE.sub("", text)).replace(" ", "")


def bare(key: str) -> str:
    """Return one folded name without articles and spaces.

    >>> bare("tall afar"), bare("al asad"), bare("القايم")
    ('tallafar', 'asad', 'qaym')
    """
    return bare_many([key])[0]
