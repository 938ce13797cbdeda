"""Placed incidents → files for other tools.

To add an export: write a module with `write(story, path, credits) -> None` and add one line to EXPORTS. The path lies
in a temporary folder; the pipeline moves the file into place. The contract tests then cover it. Nothing that a module
needs is imported until its file is asked for.
"""

from __future__ import annotations

from dataclasses import dataclass
from importlib import import_module
from importlib.util import find_spec
from typing import TYPE_CHECKING, cast

from geomap.errors import MissingPackage, UnknownExport

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence
    from pathlib import Path

    from geomap.gazetteer.credits import Credit
    from geomap.schema import PlacedStory

__all__ = ["EXPORTS", "Export", "named", "needed", "of_file", "write"]


@dataclass(frozen=True, slots=True)
class Export:
    """A kind of file that can be asked for."""

    title: str
    """Its name for people."""
    suffix: str
    """How the names of its files end."""
    module: str
    """The module of this room whose `write` writes it."""
    package: str = ""
    """The optional package that it needs, by the name it is imported by; empty: none."""
    extra: str = ""
    """The extra of geomap that installs this package."""


EXPORTS: dict[str, Export] = {
    "geojson": Export("GeoJSON", "geojson", "geojson"),
    "geojsonl": Export("GeoJSON Lines", "geojsonl", "geojsonl"),
    "gpkg": Export("GeoPackage with styles for QGIS", "gpkg", "gpkg"),
    "parquet": Export("GeoParquet", "parquet", "parquet"),
    "fgb": Export("FlatGeobuf", "fgb", "flatgeobuf"),
    "kml": Export("KML", "kml", "kml"),
    "kmz": Export("KMZ", "kmz", "kmz"),
    "csv": Export("CSV", "csv", "csv_file"),
    "xlsx": Export("Excel workbook", "xlsx", "xlsx"),
    "timemap": Export("TimeMap JSON", "timemap.json", "timemap"),
    "pmtiles": Export("PMTiles", "pmtiles", "pmtiles", "tippecanoe", "pmtiles"),
    "stix": Export("STIX 2.1 bundle", "stix.json", "stix"),
}
"""Every export by its name."""


def named(names: Iterable[str]) -> list[str]:
    """Return names of exports as they are, each once; raises UnknownExport for one that is none."""
    wanted = list(dict.fromkeys(names))
    for name in wanted:
        if name not in EXPORTS:
            raise UnknownExport(name, list(EXPORTS))
    return wanted


def of_file(path: Path) -> str:
    """Return the name of the export that a file is, by its suffix; raises UnknownExport if it is none."""
    for name, export in EXPORTS.items():
        if path.name.lower().endswith(f".{export.suffix}"):
            return name
    raise UnknownExport(path.name, [f".{export.suffix}" for export in EXPORTS.values()])


def needed(names: Iterable[str]) -> None:
    """Raise MissingPackage where what writes one of these exports is not installed."""
    for name in names:
        export = EXPORTS[name]
        if export.package and find_spec(export.package) is None:
            raise MissingPackage(export.package, export.title, f"pip install 'geomap[{export.extra}]'")


def write(name: str, story: PlacedStory, path: Path, credits_: Sequence[Credit]) -> None:
    """Write the export of that name to `path`, in place of what stands there. The same story gives the same bytes."""
    needed([name])
    path.unlink(missing_ok=True)
    module = import_module(f"geomap.exports.{EXPORTS[name].module}")
    cast("Callable[[PlacedStory, Path, Sequence[Credit]], None]", module.write)(story, path, credits_)
