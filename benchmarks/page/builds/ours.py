"""geomap: the page alone, without the exports that `geomap build` writes beside it."""

import sys
from pathlib import Path

import geomap


def draw(csv: str, html: str) -> None:
    """Write the page of a file of reports."""
    Path(html).write_bytes(geomap.build(csv).drawn.html().encode())


if __name__ == "__main__":
    draw(*sys.argv[1:])
