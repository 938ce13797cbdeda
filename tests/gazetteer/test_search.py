"""A search lists what begins with a text, then what resembles it."""

from __future__ import annotations

import pytest
from builders import gazetteer_of, place


@pytest.mark.parametrize(
    ("text", "options", "found"),
    [
        ("kirk", {}, ["kirkuk", "kirkuk-base"]),
        ("KIRK", {"type": "military_base"}, ["kirkuk-base"]),
        ("twin", {"country": "Syria"}, ["twin-sy"]),
        ("أرب", {}, ["erbil"]),
        ("kirkok air base", {"country": "IQ", "type": "military_base"}, ["kirkuk-base"]),
        ("", {}, []),
        ("%", {}, []),
    ],
)
def test_places_are_listed_once_by_any_of_their_names(small, text: str, options: dict[str, str], found) -> None:
    """In any script, of one country or type if one is given."""
    assert sorted(each.gazetteer_id for each in small.search(text, **options)) == found


def test_the_best_known_come_first_and_only_so_many(tmp_path) -> None:
    """By people."""
    known = [
        place(gazetteer_id=f"p{people}", name=f"Al {people}", population=people) for people in (10, 900_000, 5_000)
    ]
    with gazetteer_of(tmp_path, *known) as gazetteer:
        assert [each.gazetteer_id for each in gazetteer.search("al", most=2)] == ["p900000", "p5000"]


def test_a_country_that_is_not_known_has_no_places(small) -> None:
    """The filter is not passed over."""
    assert small.search("taji", country="Atlantis") == []
