"""Checksums that a user or a server promises for a file."""

from __future__ import annotations

import base64
import binascii
import re
from typing import TYPE_CHECKING

from geomap.errors import GazetteerError, shown

if TYPE_CHECKING:
    from collections.abc import Mapping

LENGTHS = {"sha256": 64, "md5": 32}
"""The methods that are taken, and how many hexadecimal digits they have."""
_DIGEST = re.compile(r"(sha-256|md5)=:?([A-Za-z0-9+/]+=*):?", re.IGNORECASE)


def promised(fragment: str) -> dict[str, str]:
    """Return the checksum in the fragment of an address, in hexadecimal by its method.

    >>> promised("md5=" + "0" * 32)
    {'md5': '00000000000000000000000000000000'}
    """
    if not fragment:
        return {}
    method, _, digits = fragment.lower().partition("=")
    if len(digits) != LENGTHS.get(method) or not re.fullmatch(r"[0-9a-f]+", digits):
        wanted = "#sha256= and 64 hexadecimal digits, or #md5= and 32"
        raise GazetteerError(shown(f"#{fragment}"), "it is no checksum", wanted)
    return {method: digits}


def offered(headers: Mapping[str, str]) -> dict[str, str]:
    """Return the checksums of the whole file in the headers of an answer; Content-MD5 is one of what is sent only."""
    listed = [pair for header in ("Digest", "Repr-Digest") for pair in _DIGEST.findall(headers.get(header, ""))]
    if "Content-Range" not in headers:
        listed.append(("md5", headers.get("Content-MD5", "")))
    found = ((method.lower().replace("-", ""), _hexadecimal(text)) for method, text in listed)
    return {method: digits for method, digits in found if len(digits) == LENGTHS[method]}


def _hexadecimal(text: str) -> str:
    """Return base64 as hexadecimal digits, empty if it is none."""
    try:
        return base64.b64decode(text, validate=True).hex()
    except (binascii.Error, ValueError):
        return ""
