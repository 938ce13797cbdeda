"""What a user wants of the basemap beside what it is: how disputed borders are drawn, and lines of their own."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from geomap.files import name_of, sha256_of
from geomap.page.basemap.choices import read_choices
from geomap.page.basemap.own import read_own

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

    from geomap.page.basemap.own import Own
    from geomap.page.basemap.pyramid import Pyramid


@dataclass(frozen=True)
class Ground:
    """The user's wishes for the basemap."""

    borders: Mapping[str, str] = field(default_factory=dict)
    """How disputed borders are drawn, by their id: dashed, solid or none."""
    own: Own | Pyramid | None = None
    """Lines of the user's own."""
    files: tuple[dict[str, str], ...] = ()
    """Name and sha256 of each file that these come from."""


def read_ground(borders: Path | None = None, own: Path | None = None, *, layers: Sequence[str] = ()) -> Ground:
    """Return the wishes that files hold: choices of borders (CSV) and lines (GeoJSON, TopoJSON, PMTiles).

    Of PMTiles `layers` chooses layers by name; without it all are drawn. Raises InputError for a file that is not what
    it should be, MissingPackage where what reads PMTiles is not installed.
    """
    return Ground(
        read_choices(borders) if borders else {},
        read_own(own, tuple(layers)) if own else None,
        tuple({"name": name_of(path), "sha256": sha256_of(path)} for path in (borders, own) if path),
    )
