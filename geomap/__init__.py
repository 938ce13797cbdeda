"""geomap turns reports of incidents into an honest map.

    import geomap

    build = geomap.build("reports.csv", "sources.csv")
    build.page

`build.incidents` is a GeoDataFrame, `build.page` a folium.Map that shows itself in a notebook, and
`build.write("outputs")` writes all files.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from geomap.errors import GeomapError
    from geomap.pipeline import Build, build

__all__ = ["Build", "GeomapError", "build"]

_HOMES = {"Build": "geomap.pipeline", "GeomapError": "geomap.errors", "build": "geomap.pipeline"}


def __getattr__(name: str) -> object:
    """Import what is asked for when it is asked for: GeoPandas and folium are heavy, `geomap --help` is not."""
    from importlib import import_module  # noqa: PLC0415 - as said above

    if name not in _HOMES:
        raise AttributeError(f"module 'geomap' has no attribute {name!r}")
    return getattr(import_module(_HOMES[name]), name)
