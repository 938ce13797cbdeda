"""Sources → one local index; a name looked up.

To add a source: write a module with `read() -> places` (table PLACES), import it here, add one line to SOURCES
and one table to gazetteer/sources.toml. The contract tests then cover it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from geomap.gazetteer import airports, curated, towns
from geomap.gazetteer.gazetteer import Gazetteer
from geomap.gazetteer.index import default_index
from geomap.gazetteer.overrides import load
from geomap.gazetteer.place import Answer, Place

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from pathlib import Path

    import pandas as pd

    from geomap.gazetteer.online import Online

__all__ = ["SOURCES", "Answer", "Gazetteer", "Place", "open_default"]

SOURCES: dict[str, Callable[[], pd.DataFrame]] = {
    "curated": curated.read,
    "airports": airports.read,
    "towns": towns.read,
}
"""Every embedded source by its name, most trusted first."""


def open_default(
    say: Callable[[str], None] | None = None, *, overrides: Iterable[Path] = (), online: Online | None = None
) -> Gazetteer:
    """Return the gazetteer of the embedded sources, its index built in the user's cache folder if need be.

    `say` is told, in a few words, what a build is at. `overrides` are files of corrections by hand that stand before
    the user's own; `online` is asked for what could not be placed, see `geomap.gazetteer.online`.
    """
    corrections = load(overrides)
    index = default_index(SOURCES, say) if say else default_index(SOURCES)
    return Gazetteer(index, overrides=corrections, online=online)
