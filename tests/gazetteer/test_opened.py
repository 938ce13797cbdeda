"""An open index finds places by name, bare name and sound, and says so in rows."""

from __future__ import annotations

import sqlite3
from contextlib import closing

import pytest
from builders import COUNTRIES, gazetteer_of, place

from geomap.errors import GazetteerError
from geomap.gazetteer import index as index_file
from geomap.gazetteer.opened import Index, of_type
from geomap.names import bare, fold, sound
from geomap.schema import PLACES, frame


@pytest.fixture
def opened(tmp_path):
    """An index of a few places."""
    gazetteer_of(
        tmp_path,
        place(gazetteer_id="asad", name="Ain al-Asad", aliases="Al Asad", type="military_base", admin1="Anbar"),
        place(gazetteer_id="hit", name="Hit", latitude=34.0),
        place(gazetteer_id="sea", name="Sea", type="sea", country=None, population=None),
    ).close()
    index = Index(tmp_path / "places.sqlite")
    yield index
    index.close()


def ids(hits) -> list[str]:
    """Which places these are."""
    return [hit.gazetteer_id for hit in hits]


def test_a_name_an_alias_a_bare_name_and_a_sound_lead_to_the_place(opened) -> None:
    """Each by its own column."""
    assert ids(opened.named(fold("Ain al-Asad"))) == ids(opened.named("al asad")) == ["asad"]
    assert ids(opened.bearing("asad")) == ["asad"]
    assert ids(opened.sounding([sound(bare(fold("Ayn al-Asad")))])) == ["asad"]


def test_a_hit_knows_what_was_written_and_is_the_place(opened) -> None:
    """What is empty in the file is empty text or 0 in the place."""
    (hit,) = opened.named("al asad")
    assert (hit.written, hit.is_alias, hit.place.admin1, hit.place.type) == ("Al Asad", 1, "Anbar", "military_base")
    (sea,) = opened.named("sea")
    assert (sea.place.country, sea.place.population, sea.place.seat) == ("", 0, "")


def test_names_fetched_together_are_found_as_one_by_one(opened) -> None:
    """More of them than SQLite takes in one list; what is not fetched is still looked up."""
    opened.prefetch([*(f"n{number}" for number in range(2000)), "hit"])
    assert [ids(opened.named(key)) for key in ("hit", "n7", "al asad")] == [["hit"], [], ["asad"]]


def test_more_sounds_than_a_list_takes_are_asked_in_parts(opened) -> None:
    """None is lost."""
    assert ids(opened.sounding([*(f"s{number}" for number in range(2000)), "hit"])) == ["hit"]


def test_a_vocabulary_is_that_of_each_country_or_of_the_first_letter(opened) -> None:
    """Read once."""
    assert [("hit" in each.sounds) for each in opened.vocabularies({"IQ", "SY"}, "hit")] == [True, False]
    assert opened.vocabularies((), "hit")[0].sounds == ["hit"]
    assert opened.vocabularies((), "hit")[0] is opened.vocabularies((), "hat")[0]


def test_an_open_index_cannot_be_written(opened) -> None:
    """Nothing that is looked up changes it."""
    with pytest.raises(sqlite3.OperationalError, match="readonly"):
        list(opened.each("DELETE FROM place"))


def test_what_is_known_of_the_file_comes_as_it_was_written(opened) -> None:
    """The hash of the code that made it."""
    assert len(opened.facts["code"]) == 16


def test_places_of_a_type_are_given_once_however_often_they_are_listed(opened, tmp_path) -> None:
    """In the country of their anchor, and so near to it."""
    (tmp_path / "more").mkdir()
    listed_again = place(name="Asad", type="military_base", latitude=33.001)
    further = place(gazetteer_id="far", type="military_base", latitude=36.0)
    gazetteer_of(tmp_path / "more", listed_again, further).close()
    with closing(Index(tmp_path / "more" / "places.sqlite")) as other:
        (anchor,) = opened.places("place WHERE gazetteer_id = 'hit'")
        bases, both = frozenset({"military_base"}), [opened, other]
        assert ids(of_type(both, bases, anchor, 150_000.0)) == ["asad"]
        assert ids(of_type(both, bases, anchor, 300_000.0)) == ["asad", "far"]


def test_an_index_damaged_in_its_middle_is_said_in_one_line(tmp_path) -> None:
    """With the file's name, and what to do."""
    path = tmp_path / "places.sqlite"
    towns = [place(name=f"Town {number}") for number in range(2000)]
    index_file.build(path, {"ours": lambda: frame(PLACES, [*COUNTRIES, *towns])})
    content = bytearray(path.read_bytes())
    content[8192:-8192] = b"\xff" * (len(content) - 16384)
    path.write_bytes(content)
    opened = Index(path)
    with pytest.raises(GazetteerError, match=r"places\.sqlite: the index is damaged .*; wanted remove"):
        opened.named("town 1000")


@pytest.fixture
def path(tmp_path):
    """The file of an index of one place."""
    gazetteer_of(tmp_path, place(name="Zork")).close()
    return tmp_path / "places.sqlite"


def spoil(path, *statements: str) -> None:
    """Change a file behind our back."""
    with closing(sqlite3.connect(path)) as database:
        for statement in statements:
            database.execute(statement)
        database.commit()


@pytest.mark.parametrize(
    "statement",
    ["DELETE FROM fact", "UPDATE fact SET value = '{'", "UPDATE fact SET value = CAST(x'ff' AS TEXT)"],
    ids=["no code", "no JSON", "no text"],
)
def test_facts_that_cannot_be_read_are_damage(path, statement: str) -> None:
    """As in a database that some other program made."""
    spoil(path, statement)
    with closing(Index(path)) as opened, pytest.raises(GazetteerError, match=r"places\.sqlite: the index is damaged"):
        _ = opened.facts


@pytest.mark.parametrize("column", ["sounds", "skeletons", "masks"])
def test_a_vocabulary_that_cannot_be_read_is_damage(path, column: str) -> None:
    """A misprint would be looked up in it."""
    spoil(path, f"UPDATE vocabulary SET {column} = x'ff'")  # noqa: S608 - ours
    with closing(Index(path)) as opened, pytest.raises(GazetteerError, match="is damaged"):
        opened.vocabularies({"IQ"}, "zork")


def test_rows_given_one_by_one_are_damage_too(path) -> None:
    """As an import is made anew from them."""
    spoil(path, "UPDATE place SET name = CAST(x'ff' AS TEXT)")
    with closing(Index(path)) as opened, pytest.raises(GazetteerError, match="is damaged"):
        list(opened.each("SELECT * FROM place"))


@pytest.mark.parametrize("statement", ["DROP TABLE fact", "PRAGMA user_version = 0", "CREATE VIEW more AS SELECT 1"])
def test_a_file_with_other_tables_is_not_opened(path, statement: str) -> None:
    """As in one that another version or program made."""
    spoil(path, statement)
    with pytest.raises(GazetteerError, match=r"places\.sqlite: the index is damaged .*; wanted remove"):
        Index(path)


def test_a_file_that_may_hold_values_of_any_type_is_not_opened(path) -> None:
    """What a latitude of 'north' would do is found out by nobody."""
    spoil(path, "PRAGMA writable_schema = ON", "UPDATE sqlite_master SET sql = replace(sql, ' STRICT', '')")
    spoil(path, "UPDATE place SET latitude = 'north'", "UPDATE name SET name = x'ff'")
    with pytest.raises(GazetteerError, match=r"places\.sqlite: the index is damaged .*; wanted remove"):
        Index(path)


def test_a_query_of_ours_that_is_wrong_is_no_damage(path) -> None:
    """Such a mistake keeps its traceback."""
    with closing(Index(path)) as opened, pytest.raises(sqlite3.ProgrammingError):
        opened.places("place WHERE name = ?", [])
