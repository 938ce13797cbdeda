"""Files of places as their publishers offer them → chunks of table PLACES.

To add a format: write a module with TITLE, SOURCE, `takes(path) -> bool` and `read(path, **options)`, import it here
and add one line to IMPORTERS, before those that are less specific; give it a section in docs/gazetteer-importers.md
and its source a table in gazetteer/sources.toml. Add a sample to tests/gazetteer_samples.py, and the contract
tests cover it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from geomap.errors import GazetteerError
from geomap.gazetteer import archives
from geomap.gazetteer.importers import geonames, gns, natural_earth, ourairports, overture, table, whosonfirst
from geomap.gazetteer.importers.importer import Importer
from geomap.gazetteer.importers.untaken import reason

if TYPE_CHECKING:
    from pathlib import Path

__all__ = ["IMPORTERS", "Importer", "recognise"]

IMPORTERS: dict[str, Importer] = {
    "geonames": Importer(geonames.TITLE, geonames.takes, geonames.read, geonames.SOURCE),
    "gns": Importer(gns.TITLE, gns.takes, gns.read, gns.SOURCE),
    "ourairports": Importer(ourairports.TITLE, ourairports.takes, ourairports.read, ourairports.SOURCE),
    "whosonfirst": Importer(whosonfirst.TITLE, whosonfirst.takes, whosonfirst.read, whosonfirst.SOURCE),
    "overture": Importer(overture.TITLE, overture.takes, overture.read, overture.SOURCE),
    "natural_earth": Importer(natural_earth.TITLE, natural_earth.takes, natural_earth.read, natural_earth.SOURCE),
    "table": Importer(table.TITLE, table.takes, table.read, table.SOURCE),
}
"""Every format by its name, the most specific first: `table` takes whatever has a name and a point."""


def recognise(path: Path) -> str:
    """Return the name of the importer that takes a file or folder; raises GazetteerError if none does."""
    if not path.exists():
        raise GazetteerError(path, "there is no such file or folder", "a file of places")
    if path.is_file():
        archives.is_zip(path)  # says why it cannot be opened, if it cannot
    for name, importer in IMPORTERS.items():
        if importer.takes(path):
            return name
    raise reason(path, [importer.title for importer in IMPORTERS.values()])
