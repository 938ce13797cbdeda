"""Words of several sources for one thing."""

from __future__ import annotations

import pytest
from builders import report, reports

from geomap.incidents.words import joined, kinds, most_exact, told


def test_different_words_are_all_kept_in_order() -> None:
    """Case makes no difference, order is that of the reports."""
    table = reports(*(report(perpetrator=name) for name in ("B", "A; b", None)))
    assert joined(table, ["perpetrator"]).loc["i1", "perpetrator"] == "B; A"


def test_the_commonest_kind_stands_with_a_sub_type_of_its_own() -> None:
    """Two against one; a sub-type of the type that lost is not taken over."""
    pairs = [("Battles", "Armed clash"), ("Riots", None), ("Riots", "Mob violence")]
    table = reports(*(report(event_type=kind, sub_event_type=sub) for kind, sub in pairs))
    assert kinds(table).loc["i1"].tolist() == ["Riots", "Mob violence"]


@pytest.mark.parametrize(
    ("weapons", "expected"),
    [
        (("rockets", "107 mm rockets"), "107 mm rockets"),
        (("missiles", "rockets"), "missiles; rockets"),
        (("rockets", "rockets"), "rockets"),
    ],
)
def test_a_vaguer_word_gives_way_to_a_more_exact_one(weapons, expected) -> None:
    """'107 mm rockets' are rockets too."""
    assert most_exact(reports(*(report(weapon=weapon) for weapon in weapons)), "weapon").loc["i1"] == expected


def test_what_becomes_of_a_value_alone_is_asked_once() -> None:
    """However many incidents have it; where there is none it is missing."""
    names = ["US", "US", None, "US", "IR"]
    rows = [report(incident_id=incident, perpetrator=name) for incident, name in zip("abcdd", names, strict=True)]
    asked: list[list[str]] = []

    def join(values) -> str:
        asked.append(list(values))
        return "+".join(values)

    assert told(reports(*rows), "perpetrator", join).fillna("").to_dict() == {
        "a": "US",
        "b": "US",
        "c": "",
        "d": "US+IR",
    }
    assert asked == [["US"], ["US", "IR"]]
