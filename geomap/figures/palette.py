"""The colours and sizes of figures: those of the page's light theme."""

from __future__ import annotations

ROLES = {"attack": "#D55E00", "retaliatory strike": "#0072B2", "other": "#6B6F76"}
"""The colour of each role, in the order in which bars are stacked."""
NAMES = {"attack": "Attack", "retaliatory strike": "Retaliatory strike", "other": "Other incident"}
OUTLINES = {
    "attack": [(0, -1.08), (1.02, 0.78), (-1.02, 0.78)],
    "retaliatory strike": [(0, -1.12), (1.12, 0), (0, 1.12), (-1.12, 0)],
    "other": [(-0.82, -0.82), (0.82, -0.82), (0.82, 0.82), (-0.82, 0.82)],
}
"""Corners of each sign, on a circle of radius about 1."""
LAND, WATER = "#F5F3ED", "#DBE5EA"
BORDER, COAST, PROVINCE, RIVER, OWN = "#A9A294", "#B3BCBC", "#DCD7CA", "#B3CAD6", "#7D7890"
INK, MUTED, PAPER, RULE = "#24272B", "#5A5F66", "#FFFFFF", "#DEDFE1"
TOWN, COUNTRY = "#69645A", "#756E5F"

TITLE, BODY, SMALL, TINY = 16.0, 8.0, 7.0, 6.0
"""Heights of letters in points."""
EDGE = 30.0
"""Free paper round a figure, in points: about a centimetre."""
