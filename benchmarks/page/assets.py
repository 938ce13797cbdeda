"""The files that folium's pages ask public servers for, taken from npm packages instead: nothing leaves the machine."""

from __future__ import annotations

import re
from pathlib import Path
from typing import NamedTuple

MODULES = Path(__file__).with_name("node_modules")
BY_ADDRESS = (
    (re.compile(r"https://cdn\.jsdelivr\.net/npm/(@?[^@]+)@[^/]+/(.+)"), r"\1/\2"),
    (re.compile(r"https://code\.jquery\.com/jquery-[\d.]+\.min\.js"), "jquery/dist/jquery.min.js"),
    (re.compile(r"https://cdnjs\.cloudflare\.com/ajax/libs/(?i:leaflet\.)([\w-]+)/[\d.]+/(.+)"), r"leaflet.\1/dist/\2"),
)
"""Address of a public server → path of the same file in its package."""
KINDS = {".js": "text/javascript", ".css": "text/css", ".png": "image/png"}


class Asset(NamedTuple):
    """What is answered to a request."""

    body: bytes
    kind: str
    """Its media type."""


def asset(url: str) -> Asset | None:
    """Return the file for an address, an empty style sheet for one that no package has, None for anything else."""
    path = path_of(url)
    kind = KINDS.get(Path(url.split("?", maxsplit=1)[0]).suffix, "application/octet-stream")
    if path is not None and path.is_file():
        return Asset(path.read_bytes(), kind)
    return Asset(b"", kind) if kind == "text/css" else None


def path_of(url: str) -> Path | None:
    """Return where the file of an address lies in its package; None for an address of no package."""
    for pattern, inside in BY_ADDRESS:
        if match := pattern.fullmatch(url.split("?", maxsplit=1)[0]):
            return MODULES / match.expand(inside)
    return None
