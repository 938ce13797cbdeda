"""Styles for QGIS that look as our map does: signs by role, hollow for vague places, dashed for what is not stated."""

from __future__ import annotations

from typing import TYPE_CHECKING
from xml.etree import ElementTree as ET

from geomap.figures.palette import INK, NAMES, PAPER, ROLES
from geomap.layers.vague import BESIDE, CRISP, WIDE_M

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping

SIGNS = {"attack": "equilateral_triangle", "retaliatory strike": "diamond", "other": "square"}
"""What QGIS calls the signs of the map."""
SIZE_MM = "4"
OPAQUE, FILL = 255, 26
"""How much of a colour is seen, of 255: an area has a tenth of it inside."""
DASHES = {"stated": "solid", "implied": "dash", "disputed": "dash", "inferred": "dot"}
TYPES = {"marker": "0", "line": "1", "fill": "2"}
HEADER = "<!DOCTYPE qgis PUBLIC 'http://mrcc.com/qgis.dtd' 'SYSTEM'>\n"

Rule = tuple[str, str, list[tuple[str, dict[str, str]]]]
"""Which rows it is for, what the legend says, and the layers of its symbol: a class of QGIS and its settings."""


def _words(words: Iterable[str]) -> str:
    return "(" + ", ".join(f"'{word}'" for word in words) + ")"


VAGUE = (
    f"(coalesce(\"status\", '') = 'ambiguous' OR coalesce(\"geo_precision\", '') NOT IN {_words(CRISP)}"
    f" OR (coalesce(\"geo_precision\", '') IN {_words(BESIDE)}"
    f' AND ("bearing_deg" IS NOT NULL OR coalesce("uncertainty_m", 0) > {WIDE_M:.0f})))'
)
"""Where a mark is hollow, as `layers.vague` has it; SQL understands it too."""


MISSING = {"role": "'other'"}
"""What stands in a rule for a column that the layer has not; for all others it is NULL."""


def styles(withheld: Collection[str] = ()) -> dict[str, str]:
    """Return the style of each layer that has one, as QGIS keeps it in a GeoPackage, for layers without columns."""
    label = "" if "label" in withheld else "label"
    rules = {
        "areas": ("fill", [_area(role) for role in ROLES], ""),
        "links": ("line", [_link(confidence) for confidence in DASHES], ""),
        "launches": ("marker", [("", "Launch point", _launch())], ""),
        "incidents": ("marker", list(_marks()), label),
    }
    return {
        name: _style(kind, [(_known(chosen, withheld), words, drawn) for chosen, words, drawn in each], label=labelled)
        for name, (kind, each, labelled) in rules.items()
    }


def _known(chosen: str, withheld: Collection[str]) -> str:
    """Return a rule that asks for no column which the layer has not: QGIS would draw nothing by it."""
    for name in withheld:
        chosen = chosen.replace(f'"{name}"', MISSING.get(name, "NULL"))
    return chosen


def _marks() -> Iterable[Rule]:
    for role in ROLES:
        chosen = f"\"role\" = '{role}' AND "
        yield f"{chosen}NOT {VAGUE}", NAMES[role], _sign(role, fill=ROLES[role], line=PAPER, width="0.4")
        hollow = _sign(role, fill=PAPER, line=ROLES[role], width="0.6")
        yield chosen + VAGUE, f"{NAMES[role]}, place known vaguely", hollow


def _sign(role: str, *, fill: str, line: str, width: str) -> list[tuple[str, dict[str, str]]]:
    about = {"name": SIGNS[role], "size": SIZE_MM, "size_unit": "MM", "outline_style": "solid"}
    return [
        (
            "SimpleMarker",
            about | {"color": _colour(fill), "outline_color": _colour(line), "outline_width": width},
        )
    ]


def _area(role: str) -> Rule:
    about = {"color": _colour(ROLES[role], FILL), "style": "solid", "outline_color": _colour(ROLES[role], 230)}
    more = {"outline_style": "dash", "outline_width": "0.3", "outline_width_unit": "MM"}
    return f"\"role\" = '{role}'", f"{NAMES[role]}: where it may have happened", [("SimpleFill", about | more)]


def _link(confidence: str) -> Rule:
    line = {"line_color": _colour(INK, 217), "line_width": "0.4", "line_style": DASHES[confidence]}
    head = {"placement": "centralpoint", "rotate": "1"}  # at its end the sign would cover it
    words = f"Retaliation, {confidence}"
    return f"\"confidence\" = '{confidence}'", words, [("SimpleLine", line), ("MarkerLine", head)]


def _launch() -> list[tuple[str, dict[str, str]]]:
    ring = {"name": "circle", "size": "3", "color": _colour(PAPER), "outline_color": _colour(INK)}
    dot = {"name": "circle", "size": "1", "color": _colour(INK), "outline_style": "no"}
    return [("SimpleMarker", ring | {"outline_width": "0.4"}), ("SimpleMarker", dot)]


def _colour(hexadecimal: str, alpha: int = OPAQUE) -> str:
    return ",".join(str(number) for number in (*bytes.fromhex(hexadecimal[1:]), alpha))


def _style(kind: str, rules: list[Rule], *, label: str = "") -> str:
    root = ET.Element(
        "qgis", {"version": "3.28.0", "styleCategories": "Symbology|Labeling", "labelsEnabled": "01"[bool(label)]}
    )
    renderer = ET.SubElement(root, "renderer-v2", {"type": "RuleRenderer", "symbollevels": "0", "forceraster": "0"})
    listed, symbols = ET.SubElement(renderer, "rules", {"key": "{geomap}"}), ET.SubElement(renderer, "symbols")
    for number, (chosen, words, layers) in enumerate(rules):
        about = {"key": f"{{geomap-{number}}}", "symbol": str(number), "label": words}
        ET.SubElement(listed, "rule", about | ({"filter": chosen} if chosen else {}))
        _symbol(symbols, str(number), kind, layers)
    if label:
        _labels(root, label)
    ET.SubElement(root, "layerGeometryType").text = TYPES[kind]
    return HEADER + ET.tostring(root, encoding="unicode")


def _symbol(parent: ET.Element, name: str, kind: str, layers: list[tuple[str, dict[str, str]]]) -> None:
    symbol = ET.SubElement(parent, "symbol", {"name": name, "type": kind, "alpha": "1", "clip_to_extent": "1"})
    for of_class, settings in layers:
        layer = ET.SubElement(symbol, "layer", {"class": of_class, "enabled": "1", "locked": "0", "pass": "0"})
        _settings(layer, settings)
        if of_class == "MarkerLine":
            head = {"name": "filled_arrowhead", "size": "3", "color": _colour(INK), "outline_style": "no"}
            _symbol(layer, f"@{name}@1", "marker", [("SimpleMarker", head)])


def _settings(layer: ET.Element, settings: Mapping[str, str]) -> None:
    """Write settings as QGIS 3.26 and later reads them, and as those before do."""
    options = ET.SubElement(layer, "Option", {"type": "Map"})
    for name, value in settings.items():
        ET.SubElement(options, "Option", {"name": name, "type": "QString", "value": value})
    for name, value in settings.items():
        ET.SubElement(layer, "prop", {"k": name, "v": value})


def _labels(root: ET.Element, column: str) -> None:
    labeling = ET.SubElement(root, "labeling", {"type": "simple"})
    settings = ET.SubElement(labeling, "settings", {"calloutType": "simple"})
    text = {"fieldName": column, "isExpression": "0", "fontSize": "9", "textColor": _colour(INK)}
    style = ET.SubElement(settings, "text-style", text)
    buffer = {"bufferDraw": "1", "bufferSize": "1", "bufferSizeUnits": "MM", "bufferColor": _colour(PAPER)}
    ET.SubElement(style, "text-buffer", buffer)
    ET.SubElement(settings, "placement", {"placement": "6", "dist": "2", "distUnits": "MM"})
