"""folium: rows as a list in a FastMarkerCluster, with a pop-up that is made in the browser when it is opened."""

import json
import sys
from pathlib import Path

from folium.plugins import FastMarkerCluster

from benchmarks.page.builds.rows import framed, placed
from benchmarks.page.fields import TEXTS

CALLBACK = Path(__file__).parent.with_name("web") / "fast_marker.js"


def draw(csv: str, html: str) -> None:
    """Write the page of a file of reports."""
    table = placed(csv)
    page = framed(table)
    callback = CALLBACK.read_text(encoding="utf-8").replace("@@names@@", json.dumps(TEXTS))
    FastMarkerCluster(table.to_numpy().tolist(), callback=callback).add_to(page)  # type: ignore[no-untyped-call]  # folium's
    page.save(html)


if __name__ == "__main__":
    draw(*sys.argv[1:])
