"""folium: a Marker with a pop-up for each row, in a MarkerCluster."""

import sys

from folium.plugins import MarkerCluster

from benchmarks.page.builds.rows import framed, markers, placed


def draw(csv: str, html: str) -> None:
    """Write the page of a file of reports."""
    table = placed(csv)
    page = framed(table)
    cluster = MarkerCluster().add_to(page)  # type: ignore[no-untyped-call]  # folium's
    for marker in markers(table):
        marker.add_to(cluster)
    page.save(html)


if __name__ == "__main__":
    draw(*sys.argv[1:])
