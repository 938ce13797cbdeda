"""folium: a Marker with a pop-up for each row."""

import sys

from benchmarks.page.builds.rows import framed, markers, placed


def draw(csv: str, html: str) -> None:
    """Write the page of a file of reports."""
    table = placed(csv)
    page = framed(table)
    for marker in markers(table):
        marker.add_to(page)
    page.save(html)


if __name__ == "__main__":
    draw(*sys.argv[1:])
