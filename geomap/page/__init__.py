"""Layers → one HTML page that opens anywhere, with no network."""

from geomap.page.incident_layer import IncidentLayer
from geomap.page.page import Page

__all__ = ["IncidentLayer", "Page"]
