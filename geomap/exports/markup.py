"""Text as XML takes it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

FORBIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")
"""What XML cannot hold, however it is written."""
_CHANGED = bytes(set(range(32)) - set(b"\t\n")) + b'&<>"'
_MARKUP = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "\r": "&#13;"})


def escaped(text: str) -> str:
    r"""Return text for an element or an attribute; what XML cannot hold becomes the character for the unknown.

    >>> escaped("<b>\x00")
    '&lt;b&gt;�'
    """
    return FORBIDDEN.sub("\ufffd", text).translate(_MARKUP)


def is_plain(texts: Sequence[str]) -> bool:
    r"""Say of many texts at once whether `escaped` surely changes none of them.

    >>> is_plain(["a", "\u00e9"]), is_plain(["a", "<b>"])
    (True, False)
    """
    whole = "".join(texts)
    if not whole.isascii() and FORBIDDEN.search(whole):
        return False
    letters = whole.encode(errors="surrogatepass")
    return len(letters.translate(None, _CHANGED)) == len(letters)
