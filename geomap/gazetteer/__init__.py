"""Sources → a local index; a name looked up.

Embedded sources stand in `sources/`, readers of files that users bring in `importers/`; each room says how to add one.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from geomap.gazetteer import embedded, library
from geomap.gazetteer.gazetteer import Gazetteer
from geomap.gazetteer.overrides import load
from geomap.gazetteer.place import Answer, Place

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from pathlib import Path

    from geomap.gazetteer.online import Online

__all__ = ["Answer", "Gazetteer", "Place", "open_default"]


def open_default(
    say: Callable[[str], None] = lambda _: None, *, overrides: Iterable[Path] = (), online: Online | None = None
) -> Gazetteer:
    """Return the gazetteer of the embedded sources and of all that the user has imported.

    The embedded indexes are built in the user's cache folder when they are first needed. `say` is told, in a few
    words, what a build is at. `overrides` are files of corrections by hand that stand before
    the user's own; `online` is asked for what could not be placed, see `geomap.gazetteer.online`.
    """
    corrections = load(overrides)
    imports = library.ready(say)
    return Gazetteer(
        embedded.core(say), *imports, world=lambda: embedded.world(say), overrides=corrections, online=online
    )
