"""The whole HTML document: our own frame with folium's pieces in it, and a policy that lets nothing else run."""

from __future__ import annotations

import base64
import hashlib
import html
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from geomap.errors import PageError
from geomap.page.assets import leaflet_script, leaflet_style, marker_icons, own_style, own_text
from geomap.page.bundle import bundle
from geomap.page.languages import word

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from geomap.page.payload import Payload

_TOKEN = re.compile(r"@@(\w+)@@")
_REMOTE = re.compile(
    r"""<link\b[^>]*>|<(?:script|img|iframe|source|embed|object)\b[^>]*\s(?:src|data)\s*=\s*["']?(?!data:)[^>]*>"""
    r"""|@import[^;]*;|url\(\s*["']?(?:https?:)?//[^)]*\)""",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class Pieces:
    """What folium rendered, with ids numbered."""

    header: str = ""
    """Markup for the head: links and styles of elements that the user added."""
    html: str = ""
    """Markup for the body: the map's own element, and what the user added."""
    script: str = ""
    """JavaScript: the map is made here, then what the user added."""
    is_foreign: bool = False
    """Whether any of it comes from an element that the user added."""


def document(pieces: Pieces, *, title: str, language: str, data: Payload, hosts: Sequence[str] = ()) -> str:
    """Return the page's HTML.

    Unless the pieces are foreign the page carries a policy that allows its own scripts and styles by their hashes and
    nothing else, but for images of `hosts`; PageError is raised if one of its parts would make a request.
    """
    styles = [leaflet_style(), own_style()]
    scripts = [leaflet_script(), bundle(), pieces.script.strip()]
    blocks = data_blocks(data, "geomap-data")
    if pieces.is_foreign:
        blocks.append(_block("geomap-icons", "application/json", marker_icons()))
    else:
        _check_requests(pieces, styles)
    # With foreign pieces Leaflet and our frame must stand before them, as they do in folium's own order: in the head.
    in_head = "\n".join(_script(text) for text in scripts[:2]) + "\n" if pieces.is_foreign else ""
    at_end = scripts[2:] if pieces.is_foreign else scripts
    parts = {
        "language": html.escape(_clean(language)),
        "direction": word(language, "direction"),
        "noscript": html.escape(word(language, "noScript")),
        "title": html.escape(_clean(title)),
        "policy": "" if pieces.is_foreign else policy(scripts, styles, hosts) + "\n",
        "styles": "\n".join(f"<style>{text}</style>" for text in styles),
        "head": in_head + pieces.header,
        "frame": pieces.html.strip(),
        "blocks": "\n".join(blocks),
        "scripts": "\n".join(_script(text) for text in at_end),
    }
    return filled("page.html", parts)


def filled(name: str, parts: Mapping[str, str]) -> str:
    """Return a document of ours with its parts put in; they are HTML already, and are not looked into."""
    return _TOKEN.sub(lambda match: parts[match[1]], own_text(name))


def policy(scripts: list[str], styles: list[str], hosts: Sequence[str] = ()) -> str:
    """Return the meta element of the content security policy that allows these texts, and images of these hosts."""
    rules = [
        "default-src 'none'",
        "script-src " + " ".join(_hash(text) for text in scripts),
        "style-src " + " ".join(_hash(text) for text in styles),
        " ".join(["img-src data:", *hosts]),
        "base-uri 'none'",
        "form-action 'none'",
    ]
    return f'<meta http-equiv="Content-Security-Policy" content="{"; ".join(rules)}">'


def data_blocks(data: Payload, name: str) -> list[str]:
    """Return the elements that hold the data of a page: `name`, `name-0`, `name-1` and so on."""
    names = [name, *(f"{name}-{number}" for number in range(len(data.details)))]
    return [
        _block(each, "application/octet-stream", text)
        for each, text in zip(names, (data.core, *data.details), strict=True)
    ]


def _hash(text: str) -> str:
    return "'sha256-" + base64.b64encode(hashlib.sha256(text.encode("utf-8")).digest()).decode("ascii") + "'"


def _script(text: str) -> str:
    return f"<script>{text}</script>"


def _block(name: str, kind: str, content: str) -> str:
    return f'<script type="{kind}" id="{name}">{content}</script>'


def _check_requests(pieces: Pieces, styles: list[str]) -> None:
    for text in (pieces.header, pieces.html, *styles):
        if found := _REMOTE.search(text):
            raise PageError(f"nobody registered the asset {found[0][:120]!r}", "a page whose every part is inside it")


def _clean(text: str) -> str:
    """Return text that UTF-8 can write: half a surrogate pair becomes a question mark."""
    return text.encode("utf-8", "replace").decode("utf-8")
