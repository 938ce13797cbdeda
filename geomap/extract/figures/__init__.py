"""Words that say how many were killed, wounded, missing or fired, in any sentence."""

from geomap.extract.figures.find import figures

__all__ = ["figures"]
