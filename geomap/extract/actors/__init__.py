"""Who acts in an article, and whom it means by 'the army', 'the group', 'its planes' and 'it'."""

from geomap.extract.actors.find import actors

__all__ = ["actors"]
