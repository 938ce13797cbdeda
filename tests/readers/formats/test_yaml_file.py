"""YAML is read as the text that stands there."""

from __future__ import annotations

import pytest
from builders import rows_of

from geomap.errors import InputError
from geomap.readers import DEFAULT, Limits
from geomap.readers.formats import yaml_file

BOMB = "- &l0 [x]\n" + "".join(f"- &l{n} [{', '.join([f'*l{n - 1}'] * 10)}]\n" for n in range(1, 9))


def read(folder, text: str):
    """The tables of a YAML file of that text."""
    path = folder / "reports.yaml"
    path.write_text(text, encoding="utf-8")
    return yaml_file.read(path, DEFAULT)


def test_words_dates_and_numbers_stay_text(tmp_path) -> None:
    """Norway is not false, a date is not an object, an empty value is empty."""
    raw = read(tmp_path, "- {country: NO, date_start: 2020-03-11, notes: ~}\n")[0]
    assert rows_of(raw) == [{"country": "NO", "date_start": "2020-03-11", "notes": ""}]


def test_a_list_in_a_cell_is_joined(tmp_path) -> None:
    """Several values need no semicolons in YAML."""
    assert rows_of(read(tmp_path, "- country: [Iraq, Syria]\n")[0]) == [{"country": "Iraq; Syria"}]


def test_sources_and_reports_may_stand_in_one_file(tmp_path) -> None:
    """A mapping of two lists gives two tables."""
    tables = read(tmp_path, "sources: [{source_id: a, publisher: A}]\nreports: [{report_id: r, source_id: a}]\n")
    assert [raw.table.name for raw in tables] == ["sources", "reports"]


def test_a_record_that_is_not_flat_is_refused_alone(tmp_path) -> None:
    """Its line is named and the next record is kept."""
    raw = read(tmp_path, "- a: {b: 1}\n- a: 2\n- 3\n")[0]
    assert ([finding.row for finding in raw.refused], rows_of(raw)) == ([1, 3], [{"a": "2"}])


@pytest.mark.parametrize(
    "text",
    [
        "reports: [{a: 1}]\nreports: [{a: 2}]",
        "Reports: [{a: 1}]",
        "sources: [{a: 1}]\nreports: {a: 1}",
        '- "\\UFFFFFFFF"',
        '- "\\U00110000"',
    ],
)
def test_a_file_that_would_lose_rows_in_silence_is_refused(tmp_path, text: str) -> None:
    """A list twice, a list under an unknown name, a mapping for a list, characters that are none."""
    with pytest.raises(InputError, match=r"reports\.yaml"):
        read(tmp_path, text)


def test_a_name_that_is_no_word_does_not_go_off(tmp_path) -> None:
    """A bomb of aliases as a key is refused at once, and not printed."""
    raw = read(tmp_path, f"{BOMB}- {{? *l8 : x}}\n")[0]
    assert (raw.refused[-1].value, len(raw.refused)) == ("a name that is not a word", 10)


def test_a_null_in_a_list_is_no_value(tmp_path) -> None:
    """It does not become a name."""
    assert rows_of(read(tmp_path, "- attributed_by: [~, null, x]\n")[0]) == [{"attributed_by": "x"}]


@pytest.mark.parametrize("text", ["a: 1", "just words", "", "- [", "- !!python/object/apply:os.getcwd []\n  x"])
def test_a_file_that_is_no_list_of_records_is_refused_whole(tmp_path, text: str) -> None:
    """One line says what was wanted; a tag runs nothing."""
    with pytest.raises(InputError, match=r"reports\.yaml"):
        read(tmp_path, text)


def test_a_tag_runs_nothing(tmp_path) -> None:
    """A tagged value is the text that stands there."""
    assert rows_of(read(tmp_path, "- {a: !!python/name:os.system x}\n")[0]) == [{"a": "x"}]


def test_a_bomb_of_aliases_does_not_go_off(tmp_path) -> None:
    """Eight levels of ten references each are refused at once."""
    assert read(tmp_path, f"{BOMB}- {{a: *l8}}\n")[0].refused[-1].value == "nested values under a"


def test_a_long_value_is_refused_alone(tmp_path) -> None:
    """Also one that a list makes, however often it is pointed to."""
    (tmp_path / "a.yaml").write_text("- {a: xxxx}\n- {a: &l [x, y]}\n- {a: *l}\n- {a: x}\n")
    [raw] = yaml_file.read(tmp_path / "a.yaml", Limits(cell_letters=3))
    assert ([finding.row for finding in raw.refused], rows_of(raw)) == ([1, 2, 3], [{"a": "x"}])


@pytest.mark.parametrize("text", ["[" * 100_000, "{a: " * 100_000, "- " * 100_000 + "x"])
def test_what_is_nested_too_deep_is_refused_in_one_line(tmp_path, text: str) -> None:
    """Before anything is made of it."""
    with pytest.raises(InputError, match="nested deeper than 40"):
        read(tmp_path, text)


def test_too_many_names_are_refused(tmp_path) -> None:
    """Records that share none of their names are no table."""
    (tmp_path / "a.yaml").write_text("- {a: 1}\n- {b: 1}\n")
    with pytest.raises(InputError, match="2 different names"):
        yaml_file.read(tmp_path / "a.yaml", Limits(columns=1))


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16"])
def test_a_byte_order_mark_says_the_encoding(tmp_path, encoding: str) -> None:
    """As in every other text."""
    (tmp_path / "a.yaml").write_text("- {a: التاجي}\n", encoding=encoding)
    [raw] = yaml_file.read(tmp_path / "a.yaml", DEFAULT)
    assert rows_of(raw) == [{"a": "التاجي"}]
