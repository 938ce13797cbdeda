"""Many names at once have the answers that each has by itself."""

from __future__ import annotations

import pandas as pd
import pytest
from builders import gazetteer_of, place
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from geomap.gazetteer import Gazetteer
from geomap.gazetteer.many import COLUMNS, row_of
from geomap.gazetteer.overrides import load


def test_each_row_has_the_answer_of_its_name(small) -> None:
    """With its hints, in the order and with the index of the table."""
    table = pd.DataFrame({"place": ["Twin", "Taji", "Twin"], "land": ["SY", "IQ", None]}, index=[7, 3, 9])
    found = small.resolve_many(table, country="land")
    assert (found.columns.tolist(), found.index.tolist()) == (list(COLUMNS), [7, 3, 9])
    assert found["gazetteer_id"].fillna("").tolist() == ["twin-sy", "taji", ""]
    assert found["status"].tolist() == ["placed", "placed", "ambiguous"]


def test_several_countries_are_joined_by_semicolons(small) -> None:
    """As in reports."""
    table = pd.DataFrame({"name": ["Erbil"], "country": ["SY; IQ"]})
    assert small.resolve_many(table, name="name", country="country")["match_country"].tolist() == ["IQ"]


@pytest.mark.parametrize("values", [[], [None, float("nan"), ""]])
def test_rows_without_a_name_are_unknown(small, values: list[object]) -> None:
    """A table without rows has the columns all the same."""
    found = small.resolve_many(pd.DataFrame({"place": pd.Series(values, dtype=object)}))
    assert (found.columns.tolist(), found["status"].tolist()) == (list(COLUMNS), ["unknown"] * len(values))
    assert found["latitude"].dtype == "float64"


WORDS = st.sampled_from(
    """Taji|camp taji|Camp Tanji|TAJI|Kirkook|Karkeek|Twin|K-1|Erbil airport|Erbil International Airport|Anbar|Hewlêr
    |أربيل|near Taji|five miles west of Erbil|Twin, Syria|33.3, 44.4|Iraq|Iraqi|IQ|Taji\u00a0|Er\ufffdbil|unknown
    |Taji (Iraq)|Tanji|Erbil and Kirkuk""".replace("\n", "").split("|")
)
NAMES = st.one_of(WORDS.map(str.strip), WORDS, st.text(max_size=12))
HINTS = st.sampled_from(["", "IQ", "Iraq", "SY;IQ", " Syria ", "Atlantis", "gm", ";"])
PROVINCES = st.sampled_from(["", "", "Anbar", "Nowhere"])


@given(asked=st.lists(st.tuples(NAMES, HINTS, PROVINCES), max_size=6), start=st.integers(-5, 5))
@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_many_names_have_the_answers_of_one_by_one(small, asked: list[tuple[str, str, str]], start: int) -> None:
    """With and without hints; index and order are the table's own."""
    table = pd.DataFrame(asked, columns=["place", "land", "part"], index=range(start, start + len(asked)), dtype=object)
    found = small.resolve_many(table, country="land", admin1="part")
    one_by_one = [
        row_of(small.resolve(name, country=[hint.strip() for hint in land.split(";")], admin1=part))
        for name, land, part in asked
    ]
    assert found.index.equals(table.index)
    assert found.astype(object).where(found.notna(), None).to_numpy().tolist() == [
        [None if value is None else value for value in row] for row in one_by_one
    ]


@pytest.mark.parametrize("index", [[1, 1], pd.MultiIndex.from_tuples([("a", 1), ("a", 1)])])
def test_an_index_that_repeats_itself_is_kept(small, index) -> None:
    """A table may have been joined from others."""
    table = pd.DataFrame({"place": ["Taji", "Erbil"]}, index=index)
    found = small.resolve_many(table)
    assert found["gazetteer_id"].tolist() == ["taji", "erbil"]
    assert found.index.equals(table.index)


@pytest.mark.parametrize("kind", ["object", "str", "category"])
def test_a_column_of_any_kind_of_text_will_do(small, kind: str) -> None:
    """A gap is no hint."""
    table = pd.DataFrame({"place": ["Twin", "Twin"], "land": pd.Series(["SY", None], dtype=kind)})
    assert small.resolve_many(table, country="land")["status"].tolist() == ["placed", "ambiguous"]


def test_a_correction_by_hand_holds_for_many_too(tmp_path) -> None:
    """Also where the name alone would be found as it stands."""
    (tmp_path / "overrides.csv").write_text("name,gazetteer_id,why,by\nHit,other,the desk asked,desk\n")
    places = [place(gazetteer_id="hit", name="Hit"), place(gazetteer_id="other", name="Other", latitude=35.0)]
    gazetteer_of(tmp_path, *places).close()
    with Gazetteer(tmp_path / "places.sqlite", overrides=load([tmp_path / "overrides.csv"])) as gazetteer:
        found = gazetteer.resolve_many(pd.DataFrame({"place": ["Hit", "Other"]}))
    assert found["rung"].tolist() == ["override", "exact"]
