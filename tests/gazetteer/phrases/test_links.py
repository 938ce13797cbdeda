"""Names joined by hyphens are taken apart."""

from __future__ import annotations

from geomap.gazetteer.phrases.links import splits


def test_a_dash_leaves_one_way_and_a_hyphen_several() -> None:
    """Which of them is meant the gazetteer says."""
    assert splits("Abu-Kamal – Hit") == (("Abu-Kamal", "Hit"),)
    assert splits("Khan-Bani-Saad") == (("Khan", "Bani-Saad"), ("Khan-Bani", "Saad"))


def test_no_hyphen_parts_an_article_from_its_name() -> None:
    """'al-Narjis' is one name."""
    assert splits("al-Narjis") == ()
