"""The colours of the page, as WCAG 2.2 counts contrast: 4.5 for text, 3 for signs and for what has the focus."""

from __future__ import annotations

import re
from itertools import product

import pytest

from geomap.page.assets import STYLES, own_text

PAPERS = ("paper", "chosen-paper", "hover-paper")
TEXT = [
    *product(("ink", "muted", "link"), PAPERS),
    *product(("ink", "town", "country", "muted"), ("land",)),
    ("ink", "mark"),
]
SIGNS = [*product(("attack", "retaliatory", "other", "chosen"), ("land", "paper")), ("chosen", "chosen-paper")]
BLOCK = re.compile(r"(:root[^{,]*)(?:, [^{]*)?\{([^{}]*)\}")
COLOUR = re.compile(r"--geomap-([\w-]+): (#[0-9a-f]{6});")
WISH = "@media (prefers-contrast: more)"


def colours(theme: str, *, contrast: bool) -> dict[str, str]:
    """The colours that hold in a theme, by name."""
    sheets = [own_text("colours.css"), own_text("wishes.css").split(WISH)[1].split("\n}")[0] if contrast else ""]
    found: dict[str, str] = {}
    for selector, body in (match for sheet in sheets for match in BLOCK.findall(sheet)):
        if selector.strip() in (":root", f':root[data-theme="{theme}"]'):
            found |= dict(COLOUR.findall(body))
    return found


def luminance(colour: str) -> float:
    """Relative luminance, as WCAG defines it."""
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return sum(part * weight for part, weight in zip(linear, (0.2126, 0.7152, 0.0722), strict=True))


def contrast_of(one: str, other: str) -> float:
    """From 1, no contrast, to 21."""
    dark, light = sorted((luminance(one), luminance(other)))
    return (light + 0.05) / (dark + 0.05)


def test_contrast_is_counted_as_wcag_does() -> None:
    """Black on white is 21, and the grey that is named as the limit is just above 4.5."""
    assert round(contrast_of("#000000", "#ffffff"), 2) == 21
    assert 4.5 < contrast_of("#767676", "#ffffff") < 4.6


@pytest.mark.parametrize("contrast", [False, True], ids=["usual", "more contrast"])
@pytest.mark.parametrize("theme", ["light", "dark"])
def test_text_and_signs_stand_out(theme: str, *, contrast: bool) -> None:
    """In both themes, as they are and where the reader asks for more contrast."""
    has = colours(theme, contrast=contrast)
    found = {(a, b): contrast_of(has[a], has[b]) for a, b in [*TEXT, *SIGNS]}
    weak = {pair: round(value, 2) for pair, value in found.items() if value < (4.5 if pair in TEXT else 3)}
    assert weak == {}


def test_both_themes_have_the_same_colours() -> None:
    """None is forgotten in the dark."""
    light = own_text("colours.css").split(':root[data-theme="dark"]')
    assert set(dict(COLOUR.findall(light[0]))) == set(dict(COLOUR.findall(light[1])))


@pytest.mark.parametrize("sheet", sorted({*STYLES} - {"colours.css", "wishes.css", "print.css"}))
def test_colours_have_names(sheet: str) -> None:
    """A colour of its own in a sheet would be counted by nobody."""
    text = own_text(sheet).replace("rgb(255 255 255 / 80%)", "")
    assert re.findall(r"#[0-9a-f]{3,8}\b(?=[;\s)])|rgba?\(", text) == []
