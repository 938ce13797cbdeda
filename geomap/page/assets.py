"""The files that a page carries: Leaflet from the package XStatic-Leaflet, and our own from web/."""

from __future__ import annotations

import base64
import json
import re
from importlib.resources import files

from geomap.errors import PageError

STYLES = (
    "colours.css",
    "frame.css",
    "signs.css",
    "details.css",
    "map.css",
    "narrow.css",
    "list.css",
    "filters.css",
    "chains.css",
    "time.css",
    "takeaway.css",
    "print.css",
    "tiles.css",
    "languages.css",
    "wishes.css",
)
"""Our style sheets in their order: the colours and the frame first, what the reader's system wishes last."""
_IMAGE = re.compile(r"""url\(["']?images/([\w.-]+)["']?\)""")
_MAP_COMMENT = re.compile(r"^//# sourceMappingURL=.*$", re.MULTILINE)
_VML = re.compile(r"^\s*behavior:[^;]*;\n", re.MULTILINE)
"""A property that only Internet Explorer knew, and validators do not."""
_ICON_IMAGES = {"iconUrl": "marker-icon.png", "iconRetinaUrl": "marker-icon-2x.png", "shadowUrl": "marker-shadow.png"}


def own_text(name: str) -> str:
    """Return a file of ours from web/, with plain line ends."""
    return files("geomap.page").joinpath("web", name).read_text(encoding="utf-8").replace("\r\n", "\n")


def own_style() -> str:
    """Return our style sheets joined, later ones over earlier ones."""
    return "\n".join(own_text(name) for name in STYLES)


def leaflet_script() -> str:
    """Return Leaflet's script; the comment that makes a browser look for a source map is taken away."""
    return _MAP_COMMENT.sub("", _leaflet("leaflet.js").decode("utf-8")).replace("\r\n", "\n").strip()


def leaflet_style() -> str:
    """Return Leaflet's style sheet, its pictures inside."""
    css = _VML.sub("", _leaflet("leaflet.css").decode("utf-8").replace("\r\n", "\n"))
    return _IMAGE.sub(lambda match: f"url({_picture(match[1])})", css).strip()


def marker_icons() -> str:
    """Return JSON of the pictures of Leaflet's own marker, by the option that takes each."""
    return json.dumps({option: _picture(name) for option, name in _ICON_IMAGES.items()})


def _picture(name: str) -> str:
    return "data:image/png;base64," + base64.b64encode(_leaflet(f"images/{name}")).decode("ascii")


def _leaflet(name: str) -> bytes:
    """Return a file of XStatic-Leaflet; raises PageError if it has none of that name."""
    file = files("xstatic.pkg.leaflet").joinpath("data", *name.split("/"))
    if not file.is_file():
        raise PageError(f"XStatic-Leaflet has no file {name!r}", "XStatic-Leaflet 1.9.3.0")
    return file.read_bytes()
