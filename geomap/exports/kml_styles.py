"""How a KML document begins: its name, whom to thank, and the styles of the map."""

from __future__ import annotations

from typing import TYPE_CHECKING

from geomap.exports.markup import escaped
from geomap.figures.palette import INK, ROLES
from geomap.schema import CONFIDENCES

if TYPE_CHECKING:
    from collections.abc import Sequence

    from geomap.gazetteer.credits import Credit

NAMESPACE = "http://www.opengis.net/kml/2.2"
FOLDERS = {"other": "Other incidents", "retaliatory strike": "Retaliatory strikes", "attack": "Attacks"}
"""The folder of each role, in the order in which they are drawn."""
HOLLOW = "-vague"
"""How the styles of places known vaguely end."""
FILL, RIM, PALE = "1a", "e6", "80"
"""How much of a colour is seen: inside an area, at its rim, and where no sign can be hollow."""
WIDTHS = {"stated": "3", "implied": "1.5", "disputed": "1.5", "inferred": "1"}
"""A line of KML has no dashes: what nobody states outright is thinner."""


def document(credits_: Sequence[Credit], icons: str) -> str:
    """Return everything that comes before the folders.

    Google Earth shows a description as HTML, other programs as it is: no tag begins in it, and an '&' is left alone.
    """
    thanks = "\n".join(f"{credit.attribution} ({credit.licence})" for credit in credits_)
    thanks = escaped(thanks.replace("<", "&lt;"))
    styles = [style for role in ROLES for style in (_sign(role, "", icons), _sign(role, HOLLOW, icons), _area(role))]
    styles += [_link(confidence) for confidence in CONFIDENCES]
    head = f'<?xml version="1.0" encoding="UTF-8"?>\n<kml xmlns="{NAMESPACE}"><Document><name>Incidents</name>'
    return "\n".join([f"{head}<description>{thanks}</description>", *styles, ""])


def icon_of(role: str, end: str) -> str:
    """Return the name of the picture of a sign."""
    return f"{role.replace(' ', '-')}{end}.png"


def colour(hexadecimal: str, alpha: str = "ff") -> str:
    """Return a colour as KML writes it: how much of it, blue, green, red.

    >>> colour("#D55E00")
    'ff005ed5'
    """
    red, green, blue = (hexadecimal[place : place + 2].lower() for place in (1, 3, 5))
    return f"{alpha}{blue}{green}{red}"


def _sign(role: str, end: str, icons: str) -> str:
    if icons:
        drawn = f"<scale>0.6</scale><Icon><href>{icons}/{icon_of(role, end)}</href></Icon>"
    else:
        drawn = f"<color>{colour(ROLES[role], PALE if end else 'ff')}</color><scale>0.8</scale>"
    return _style(role.replace(" ", "-") + end, f"<IconStyle>{drawn}</IconStyle>")


def _area(role: str) -> str:
    rim = f"<LineStyle><color>{colour(ROLES[role], RIM)}</color><width>1.2</width></LineStyle>"
    inside = f"<PolyStyle><color>{colour(ROLES[role], FILL)}</color></PolyStyle>"
    return _style(f"{role.replace(' ', '-')}-area", rim + inside)


def _link(confidence: str) -> str:
    line = f"<LineStyle><color>{colour(INK, 'd9')}</color><width>{WIDTHS[confidence]}</width></LineStyle>"
    return _style(f"link-{confidence}", line)


def _style(name: str, content: str) -> str:
    return f'<Style id="{name}">{content}</Style>'
