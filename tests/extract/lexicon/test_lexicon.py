"""The lexicon knows actors by all their names, and users add their own."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from extract.reading import ours

from geomap.errors import InputError, RowsRefused
from geomap.extract.lexicon import open_lexicon

if TYPE_CHECKING:
    from pathlib import Path


def written(folder: Path, text: str) -> Path:
    """A user's own file."""
    path = folder / "mine.csv"
    path.write_text(text, encoding="utf-8")
    return path


@pytest.mark.parametrize(
    ("spelling", "name"),
    [
        ("Hizbullah", "Hezbollah"), ("Kata’ib Hizballah", "Kataib Hezbollah"), ("Al Qaida", "Al-Qaeda"),
        ("Jabhat an-Nusra", "Al-Nusra Front"), ("Jaish-i-Mohammad", "Jaish-e-Mohammed"), ("Daesh", "Islamic State"),
        ("Awliyaa al-Dam", "Guardians of Blood"), ("Taleban", "Taliban"), ("U.S.", "United States"), ("Badr", ""),
    ],
)  # fmt: skip
def test_a_spelling_leads_to_the_usual_name(spelling: str, name: str) -> None:
    """One that nobody has leads nowhere."""
    assert ours().named(spelling) == name


def test_an_office_is_part_of_its_state_and_a_group_is_not() -> None:
    """So perpetrators can be compared."""
    assert ours().whole("US Central Command") == "United States"
    assert ours().whole("Quds Force") == "Iran"
    assert ours().whole("Kataib Hezbollah") == "Kataib Hezbollah"


def test_at_least_350_actors_of_all_regions_are_known() -> None:
    """Each with a usual name of its own."""
    assert len(ours().actors) >= 350
    countries = {code for actor in ours().actors.values() for code in actor.countries}
    assert {"IQ", "ML", "SO", "CD", "PK", "MM", "GB", "CO", "RU"} <= countries


def test_a_row_of_ones_own_adds_an_actor(tmp_path: Path) -> None:
    """Columns that may be empty may be left out."""
    mine = written(tmp_path, "name,aliases,kind\nRiver Guard,RG;Guard of the River,armed group\n")
    assert open_lexicon(mine).named("Guard of the River") == "River Guard"


def test_a_row_of_ones_own_takes_the_place_of_ours(tmp_path: Path) -> None:
    """All of it."""
    mine = written(tmp_path, "name,aliases,kind\nHezbollah,Party of God,armed group\n")
    assert open_lexicon(mine).named("Party of God") == "Hezbollah"
    assert open_lexicon(mine).named("Lebanese Hezbollah") == ""


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("name,kind\nA,army\n", ":2: column 'kind' is 'army'; wanted one of armed forces, armed group"),
        ("name,kind\n,body\n", ":2: column 'name' is ''; wanted a name"),
        ("name,kind,countries\nA,body,Iraq\n", ":2: column 'countries' is 'Iraq'; wanted ISO codes"),
        ("name,kind,part_of\nA,body,Nobody\n", ":2: column 'part_of' is 'Nobody'; wanted the name of an actor"),
        (
            "name,class,event_type,sub_event_type\nA,b,War,x\n",
            ":2: column 'event_type' is 'War'; wanted one of Battles",
        ),
    ],
)
def test_a_cell_that_cannot_stand_is_named(tmp_path: Path, text: str, message: str) -> None:
    """With file, line, column, value and what was wanted."""
    with pytest.raises(RowsRefused, match="no row could be kept") as caught:
        open_lexicon(written(tmp_path, text))
    assert f"mine.csv{message}" in str(caught.value)


@pytest.mark.parametrize("text", ["", "a,b\n1,2\n", "name,kind,colour\nA,body,red\n"])
def test_a_file_of_no_table_is_refused(tmp_path: Path, text: str) -> None:
    """The columns of all tables are named."""
    with pytest.raises(InputError, match="wanted name,aliases,kind"):
        open_lexicon(written(tmp_path, text))
