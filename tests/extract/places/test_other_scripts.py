"""Names in scripts without capitals are looked up as they stand."""

from __future__ import annotations

from geomap.extract.places import places
from geomap.extract.sentences import sentences


def found(text: str, gazetteer) -> list[str]:
    """The words of each mention."""
    return [text[each.start : each.end] for each in places(text, sentences(text), gazetteer)]


def test_names_of_weight_are_found(world) -> None:
    """Of one word and of two."""
    assert found("قصفت الطائرات دير الزور وقال متحدث في بغداد", world) == ["دير الزور", "بغداد"]


def test_scripts_with_capitals_go_the_usual_way(world) -> None:
    """Cyrillic letters are capital or small."""
    assert found("Ракета попала в Харьков.", world) == ["Харьков"]


def test_names_of_few_people_are_left(world) -> None:
    """Of what is a word as well most are."""
    assert found("قال علي", world) == []
