"""Words that say when, in any sentence: days of a calendar, days told from publication, days told from other events."""

from geomap.extract.dates.find import dates

__all__ = ["dates"]
