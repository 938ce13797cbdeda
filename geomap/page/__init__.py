"""Layers → one HTML page that opens anywhere, with no network."""

from __future__ import annotations

from typing import TYPE_CHECKING

from geomap.page.drawn import Drawn, draw

if TYPE_CHECKING:
    from geomap.page.incident_layer import IncidentLayer
    from geomap.page.page import Page

__all__ = ["Drawn", "IncidentLayer", "Page", "draw"]

_HOMES = {"IncidentLayer": "geomap.page.incident_layer", "Page": "geomap.page.page"}


def __getattr__(name: str) -> object:
    """Import what is a folium element when it is asked for: a build that only writes files needs no folium."""
    from importlib import import_module  # noqa: PLC0415 - as said above

    if name not in _HOMES:
        raise AttributeError(f"module 'geomap.page' has no attribute {name!r}")
    return getattr(import_module(_HOMES[name]), name)
