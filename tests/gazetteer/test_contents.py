"""An index says what it holds."""

from __future__ import annotations

from builders import COUNTRIES, gazetteer_of, place

from geomap.gazetteer.contents import Held


def test_places_and_names_are_counted_by_source(tmp_path) -> None:
    """The greatest source first; a name counts once for each place."""
    with gazetteer_of(tmp_path, place(name="Hit", aliases="Heet;HEET", source="geonames")) as gazetteer:
        held = gazetteer.contents()
    assert (held[0].source, held[0].places) == ("memory", len(COUNTRIES))
    assert held[1] == Held("geonames", 1, 2)
