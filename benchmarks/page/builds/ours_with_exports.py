"""geomap: the page and all that `geomap build` writes beside it."""

import sys
from pathlib import Path

import geomap


def draw(csv: str, html: str) -> None:
    """Write page, exports and run record of a file of reports to a folder named after the page."""
    geomap.build(csv).write(Path(html).with_suffix(""))


if __name__ == "__main__":
    draw(*sys.argv[1:])
