"""Areas are told from other rows by their code."""

from __future__ import annotations

from gazetteer_samples import town, written

from geomap.gazetteer.importers.geonames_areas import areas, dump_in


def test_areas_are_found_by_the_key_that_their_places_carry(tmp_path) -> None:
    """Country, province, district; a town that is called so is none."""
    rows = [town(1, **{"class": "A", "code": "PCLI", "name": "Iraq", "admin1": "00"}),
            town(2, **{"class": "A", "code": "ADM1", "name": "Anbar"}),
            town(3, **{"class": "A", "code": "ADM2", "name": "Hit", "admin2": "7"}),
            town(4, name="ADM1")]  # fmt: skip
    found = {area.key: area.name for area in areas(written(tmp_path / "x.txt", rows))}
    assert found == {"IQ": "Iraq", "IQ.18": "Anbar", "IQ.18.7": "Hit"}


def test_the_table_in_an_archive_is_the_one_that_is_no_readme() -> None:
    """Two tables are one too many."""
    assert dump_in(["readme.txt", "IQ.txt"]) == "IQ.txt"
    assert dump_in(["IQ.txt", "SY.txt"]) is None
