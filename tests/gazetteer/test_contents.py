"""An index says what it holds."""

from __future__ import annotations

from builders import COUNTRIES, gazetteer_of, place

from geomap.gazetteer.contents import Held, contents, with_ids


def test_places_and_names_are_counted_by_source(tmp_path) -> None:
    """The greatest source first; a name counts once for each place."""
    with gazetteer_of(tmp_path, place(name="Hit", aliases="Heet;HEET", source="geonames")) as gazetteer:
        held = contents(gazetteer.indexes)
    assert (held[0].source, held[0].places) == ("memory", len(COUNTRIES))
    assert held[1] == Held("geonames", 1, 2)


def test_places_are_found_by_id(tmp_path) -> None:
    """With their source before it where several use the same one; what is not there has none."""
    twins = [place(gazetteer_id="a:1", source="memory"), place(gazetteer_id="a:1", source="geonames")]
    with gazetteer_of(tmp_path, *twins) as gazetteer:
        found = with_ids(gazetteer.indexes, ["a:1", "geonames:a:1", "gone"])
    assert {each: len(places) for each, places in found.items()} == {"a:1": 2, "geonames:a:1": 1, "gone": 0}
