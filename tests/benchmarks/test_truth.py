"""Files of truth become cases."""

from __future__ import annotations

import json

from benchmarks.resolver import truth
from benchmarks.resolver.evaluation import HELD_OUT
from benchmarks.resolver.truth import Case

PLACES = "query,country_hint,expected_name,lat,lon,radius_km,feature_type,source,notes\n"


def test_a_row_of_places_is_a_case_with_its_radius(tmp_path) -> None:
    """Kilometres become metres."""
    path = tmp_path / "places.csv"
    path.write_text(
        f"{PLACES}Taji,IQ,Taji,33.5,44.3,8,town,memory,\nTwin,,(ambiguous),0,0,1,town,,\n", encoding="utf-8"
    )
    assert truth.places(path) == [
        Case("Taji", 33.5, 44.3, "IQ", radius_m=8000.0),
        Case("Twin", 0.0, 0.0, radius_m=1000.0, is_ambiguous=True),
    ]


def test_names_of_one_text_stay_together(tmp_path) -> None:
    """In the order of the file."""
    path = tmp_path / "texts.csv"
    rows = ["a,Taji,,Taji,33.5,44.3,8,town,,", "b,Twin,,Twin,30,47,8,town,,", "a,Erbil,,Erbil,36.2,44,9,town,,"]
    path.write_text(f"text,{PLACES}" + "\n".join(rows), encoding="utf-8")
    found = truth.texts(path)
    assert {text: [case.words for case in cases] for text, cases in found.items()} == {
        "a": ["Taji", "Erbil"],
        "b": ["Twin"],
    }


def test_a_strike_has_its_hints_and_no_radius(tmp_path) -> None:
    """The place as the air force wrote it."""
    path = tmp_path / "airstrikes.csv"
    path.write_text("place,admin1,country,lat,lon\n5nm S of Taji,Baghdad,Iraq,33.4,44.3\n", encoding="utf-8")
    assert truth.airstrikes(path) == [Case("5nm S of Taji", 33.4, 44.3, "Iraq", "Baghdad")]


def test_mentions_of_an_article_come_in_the_order_of_the_text(tmp_path) -> None:
    """Whatever the order of the file."""
    mentions = [{"start": at, "LOC": name, "lat": "1", "lon": "2"} for at, name in ((90, "Mosul"), (7, "Iraq"))]
    path = tmp_path / "corpus.json"
    path.write_text(json.dumps({"1": mentions}), encoding="utf-8")
    assert truth.corpus(path) == {"1": [Case("Iraq", 1.0, 2.0), Case("Mosul", 1.0, 2.0)]}


def test_the_held_out_lists_can_be_read() -> None:
    """And every case has a radius."""
    names, texts = truth.places(HELD_OUT / "names.csv"), truth.texts(HELD_OUT / "texts.csv")
    assert all(case.radius_m > 0 for case in [*names, *(case for cases in texts.values() for case in cases)])


def test_villages_are_drawn_evenly_from_a_dump(tmp_path) -> None:
    """With their country and a radius."""
    path = tmp_path / "IQ.txt"
    rows = ["\t".join([str(n), f"V{n}", "", "", "33.5", "44.3", "P", "PPL", "IQ", *[""] * 10]) for n in range(10)]
    path.write_text("\n".join(rows) + "\n", encoding="utf-8")
    found = truth.villages(path, 5)
    assert [case.words for case in found] == ["V0", "V2", "V4", "V6", "V8"]
    assert found[0] == Case("V0", 33.5, 44.3, "IQ", radius_m=25_000.0)
