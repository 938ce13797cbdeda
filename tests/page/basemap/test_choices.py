"""A user's choice of how disputed borders are drawn."""

from __future__ import annotations

import pytest

from geomap.errors import InputError
from geomap.page.basemap import Box, Ground, basemap_of
from geomap.page.basemap.choices import read_choices

CRIMEA = Box(32, 44, 37, 47)


def test_file_says_how_each_dispute_is_drawn(tmp_path):
    """A row is one dispute, by its id."""
    (tmp_path / "borders.csv").write_text("id,drawn\ncrimea,none\nkosovo,solid\n", encoding="utf-8")

    assert read_choices(tmp_path / "borders.csv") == {"crimea": "none", "kosovo": "solid"}


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("id,drawn\nkrym,none\n", "column 'id' of line 2 is 'krym'; wanted one of palestine-israel"),
        ("id,drawn\n\ncrimea,red\n", "column 'drawn' of line 3 is 'red'; wanted one of dashed, solid, none"),
        ("id,how\ncrimea,none\n", "no column 'drawn'; wanted a CSV file of disputed borders"),
        ("id,drawn\ncrimea,none,because,of\n", "line 2 has too many cells"),
    ],
)
def test_a_wrong_file_is_refused_in_one_line(tmp_path, text, said):
    """Nothing of a file with a mistake is used."""
    (tmp_path / "borders.csv").write_text(text, encoding="utf-8")

    with pytest.raises(InputError, match=r"borders\.csv: ") as refused:
        read_choices(tmp_path / "borders.csv")

    assert said in str(refused.value)


@pytest.mark.parametrize(("drawn", "where"), [("dashed", "disputed"), ("solid", "borders"), ("none", "provinces")])
def test_a_choice_moves_the_line_and_stays_in_the_notes(drawn, where):
    """The line north of Crimea goes where the choice says, and the page still tells of the dispute."""
    plain = basemap_of(CRIMEA)["fine"]
    chosen = basemap_of(CRIMEA, Ground({"crimea": drawn}))

    moved = [name for name in ("disputed", "borders", "provinces") if len(chosen["fine"][name]) > len(plain[name])]
    assert moved == ([] if drawn == "dashed" else [where])
    assert ("Russia – Ukraine", drawn) in [(note["between"], note["drawn"]) for note in chosen["disputes"]]
