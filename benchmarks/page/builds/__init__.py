"""One tool a file, each run as a process of its own: `python -m benchmarks.page.builds.NAME CSV HTML`.

To add a tool: a module with `draw(csv, html)`, one line in TOOLS, and how its marks are counted in web/ready.js.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Tool:
    """One way to make a page of incidents."""

    module: str
    """Its module here."""
    title: str
    """What it is called in the table."""
    is_ours: bool = False
    """Whether it is geomap itself."""
    is_opened: bool = True
    """Whether its page is opened; else only the build is measured."""

    def command(self, csv: str, html: str) -> tuple[str, ...]:
        """Return the arguments for Python that make a page of a file of reports."""
        return ("-m", f"benchmarks.page.builds.{self.module}", csv, html)


TOOLS = (
    Tool("ours", "geomap", is_ours=True),
    Tool("ours_with_exports", "geomap, with exports", is_opened=False),
    Tool("marker", "folium Marker"),
    Tool("marker_cluster", "folium MarkerCluster"),
    Tool("fast_marker_cluster", "folium FastMarkerCluster"),
    Tool("geojson", "folium GeoJson"),
    Tool("explore", "GeoPandas explore"),
)
"""Every tool, in the order of the table."""
