"""Text as XML takes it."""

from __future__ import annotations

import re

FORBIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")
"""What XML cannot hold, however it is written."""
_MARKUP = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "\r": "&#13;"})


def escaped(text: str) -> str:
    r"""Return text for an element or an attribute; what XML cannot hold becomes the character for the unknown.

    >>> escaped("<b>\x00")
    '&lt;b&gt;�'
    """
    return FORBIDDEN.sub("\ufffd", text).translate(_MARKUP)
