"""The placed story as pictures that stand still: SVG and PNG, drawn without a browser.

To add a figure: write a module with `draw(subject, sheet) -> None` and add one line to FIGURES. The command line
then has its option, `Build.write` its files, and the contract tests cover it. Nothing here is drawn, and matplotlib is
not imported, until a figure is asked for.
"""

from __future__ import annotations

from dataclasses import dataclass
from importlib import import_module
from importlib.util import find_spec
from typing import TYPE_CHECKING, cast

from geomap.errors import MissingPackage
from geomap.figures.subject import Subject

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from geomap.figures.sheet import Sheet

__all__ = ["FIGURES", "PAPERS", "SUFFIXES", "Known", "Subject", "needed", "write"]

SUFFIXES = ("svg", "png")
"""The files of each figure."""
PAPERS = {"a4": (297.0, 210.0), "a3": (420.0, 297.0), "letter": (279.4, 215.9)}
"""Sheets by their name, landscape: width and height in millimetres."""


@dataclass(frozen=True, slots=True)
class Known:
    """A figure that can be asked for."""

    option: str
    """Its option on the command line."""
    purpose: str
    """What it shows, in a few words."""
    module: str
    """The module of this room whose `draw` draws it."""


FIGURES: dict[str, Known] = {
    "timeline": Known("timeline", "incidents, casualties and chains over time", "timeline"),
    "map": Known("print-map", "a map for print", "print_map"),
}
"""Every figure by the name of its files."""


def needed() -> None:
    """Raise MissingPackage where what draws figures is not installed."""
    if find_spec("matplotlib") is None:
        raise MissingPackage("matplotlib", "figures", "pip install 'geomap[figures]'")


def write(name: str, subject: Subject, folder: Path, *, paper: str = "a4") -> list[Path]:
    """Draw a figure of the registry and write it to `folder` as SVG and PNG; return the paths.

    The same subject gives the same bytes. Raises MissingPackage without matplotlib.
    """
    needed()
    from geomap.figures import save, sheet  # noqa: PLC0415 - matplotlib waits until a figure is drawn

    module = import_module(f"geomap.figures.{FIGURES[name].module}")
    draw = cast("Callable[[Subject, Sheet], None]", module.draw)
    paths = [folder / f"{name}.{suffix}" for suffix in SUFFIXES]
    with sheet.settings():
        drawn = sheet.Sheet(*PAPERS[paper], title=subject.title)
        draw(subject, drawn)
        save.svg(drawn, paths[0])
        save.png(drawn, paths[1])
    return paths
