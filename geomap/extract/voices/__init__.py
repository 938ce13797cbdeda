"""Who speaks in an article: officers and witnesses, ministries, statements, 'it' and 'he'."""

from geomap.extract.voices.find import Voice, voices

__all__ = ["Voice", "voices"]
