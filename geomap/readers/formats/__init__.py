"""How bytes are tables: every format that is read, and which one a file is of.

To add one: write a module with `FORMAT`, import it here and add one line to FORMATS. The contract tests then cover it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from geomap.readers.formats import (
    delimited,
    flatgeobuf,
    geojson,
    geojson_lines,
    geopackage,
    gzipped,
    json_file,
    json_lines,
    kml,
    ods,
    parquet,
    xlsx,
    yaml_file,
    zipped,
)
from geomap.readers.formats.recognised import by_content, suffixes_of

if TYPE_CHECKING:
    from pathlib import Path

    from geomap.readers.formats.format import Format

__all__ = ["FORMATS", "NOT_READ", "SUFFIXES", "format_of"]

FORMATS: dict[str, Format] = {
    "parquet": parquet.FORMAT,
    "gpkg": geopackage.FORMAT,
    "fgb": flatgeobuf.FORMAT,
    "xlsx": xlsx.FORMAT,
    "ods": ods.FORMAT,
    "zip": zipped.FORMAT,
    "gz": gzipped.FORMAT,
    "kml": kml.FORMAT,
    "geojson": geojson.FORMAT,
    "geojsonl": geojson_lines.FORMAT,
    "json": json_file.FORMAT,
    "jsonl": json_lines.FORMAT,
    "yaml": yaml_file.FORMAT,
    "csv": delimited.FORMAT,
}
"""Every format by its name, in the order in which a file is tried: plain text comes last."""
PLAIN = (yaml_file.FORMAT, delimited.FORMAT)
"""What text may be that has no mark of another format: a name ending in .txt does not make it one of these."""
SUFFIXES = suffixes_of(FORMATS.values())
"""How the names of files end that are read from a folder."""
NOT_READ = frozenset({".xls"})
"""How those end that may hold reports and are not read; a folder's are named as passed over."""


def format_of(path: Path) -> Format:
    """Return the format of a file by its content; where several would do, by its name.

    Raises UnknownFormat if it is none.
    """
    return by_content(path, FORMATS.values(), PLAIN)
