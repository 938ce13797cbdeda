"""Listed phrases as one regular expression, however their spaces and apostrophes are written."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable


def spelled(phrases: Iterable[str]) -> str:
    r"""Return a pattern of phrases, the longest first; "n't" ends a word.

    >>> print(spelled(["raid", "air raid", "n't"]))
    air\s+raid|raid|\w+n['’]t
    """
    return "|".join(map(_spelled, sorted(phrases, key=lambda phrase: (-len(phrase), phrase))))


def _spelled(phrase: str) -> str:
    inside = r"\w+" if phrase.startswith("n'") else ""
    return inside + re.escape(phrase).replace(r"\ ", r"\s+").replace("'", "['’]")
