"""JSON is read as a stream, and its numbers as they are written."""

from __future__ import annotations

import json

import pytest
from builders import rows_of
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from geomap.errors import InputError
from geomap.readers import DEFAULT, Limits, read_all
from geomap.readers.formats import json_file
from geomap.readers.formats.common import jsontext


def read(folder, content: str | bytes, limits: Limits = DEFAULT):
    """The tables of a file of that content."""
    path = folder / "a.json"
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return json_file.read(path, limits)


def test_a_list_of_records_is_a_table(tmp_path) -> None:
    """What one record lacks is empty; rows are numbered as records."""
    [raw] = read(tmp_path, '[{"a": "x"}, {"a": "y", "b": true}]')
    assert (rows_of(raw), raw.numbers) == ([{"a": "x", "b": ""}, {"a": "y", "b": "true"}], [1, 2])


def test_each_list_in_an_object_is_a_table(tmp_path) -> None:
    """As TimeMap has them; plain values beside them, as of an API, are none."""
    tables = read(tmp_path, '{"status": 200, "events": [{"id": 1}], "sources": [{"id": 2}], "messages": ["x"]}')
    assert [raw.taken for raw in tables] == ["JSON, list 'events', utf-8", "JSON, list 'sources', utf-8"]


def test_an_object_without_lists_of_records_is_one(tmp_path) -> None:
    """A list of words in it is a cell."""
    assert rows_of(read(tmp_path, '{"a": "x", "b": ["y", null, "z"]}')[0]) == [{"a": "x", "b": "y; z"}]


@pytest.mark.parametrize(
    "number", ["12345678901234567890", "33.50", "1e400", "-0", "0.1000000000000000055511151231257827"]
)
def test_a_number_is_kept_as_it_is_written(tmp_path, number: str) -> None:
    """Beyond 2^53, too."""
    assert rows_of(read(tmp_path, f'[{{"a": {number}}}]')[0]) == [{"a": number}]


def test_records_in_a_record_are_joined_by_dots(tmp_path) -> None:
    """Lists of records are kept as text, and said of the first."""
    [raw] = read(tmp_path, '[{"a": {"b": {"c": 1}}, "d": [{"e": 2}]}, {"d": [[1]]}]')
    assert rows_of(raw)[0] == {"a.b.c": "1", "d": '[{"e": "2"}]'}
    assert [(finding.row, finding.column) for finding in raw.doubtful] == [(1, "d")]


@pytest.mark.parametrize(
    ("record", "problem"),
    [
        ('{"a": 1, "a": 2}', "the name a twice"),
        ('{"b": {"a": 1, "a": 2}}', "the name a twice"),
        ('{"a": {"b": 1}, "a.b": 2}', "the name a.b twice"),
        ("3", "a value"),
        ("[1]", "a list"),
        ("null", "nothing"),
    ],
)
def test_a_record_that_is_none_is_refused_alone(tmp_path, record: str, problem: str) -> None:
    """The next one is kept."""
    [raw] = read(tmp_path, f'[{{"a": 0}}, {record}, {{"a": 9}}]')
    assert ([(finding.row, finding.value) for finding in raw.refused], raw.numbers) == ([(2, problem)], [1, 3])


@pytest.mark.parametrize("number", ["NaN", "Infinity", "-Infinity"])
def test_a_number_that_json_does_not_know_is_kept_and_said(tmp_path, number: str) -> None:
    """Python writes it; a column of numbers will refuse it."""
    [raw] = read(tmp_path, f'[{{"a": {number}}}, {{"a": {number}}}]')
    assert (rows_of(raw)[0], [finding.value for finding in raw.doubtful]) == ({"a": number}, [number])


@pytest.mark.parametrize(
    ("content", "problem"),
    [
        ('[{"a": 1}] x', "something follows its end"),
        ('[{"a": 1}', "it breaks off"),
        ('[{"a": 1', "delimiter"),
        ('[{"a": "x', "Unterminated string"),
        ('[{"a": 1},\n\n{"a": tru}]', "line 3"),
        ('[{"a": 1},]', "not JSON"),
        ("{'a': 1}", "a name in quotes is missing"),
        ('{"a" 1}', "a colon is missing"),
        ('{"a": [{"b": 1}], "a": [{"b": 2}]}', "the name 'a' stands twice"),
        ("", r"begins neither with '\[' nor"),
        ("[" * 100_000, "nested too deeply"),
        ('{"a":' * 100_000, "nested too deeply"),
    ],
)
def test_a_file_that_cannot_be_trusted_is_refused_in_one_line(tmp_path, content: str, problem: str) -> None:
    """It says where and why."""
    with pytest.raises(InputError, match=problem) as caught:
        read(tmp_path, content)
    assert "\n" not in str(caught.value)


def test_records_too_deep_are_refused_alone(tmp_path) -> None:
    """By the limit of the reading."""
    [raw] = read(tmp_path, '[{"a": {"b": {"c": 1}}}, {"a": {"b": 1}}]', Limits(depth=2))
    assert (len(raw.refused), rows_of(raw)) == (1, [{"a.b": "1"}])


def test_a_cell_that_is_too_long_is_refused_alone(tmp_path) -> None:
    """Its name is said."""
    [raw] = read(tmp_path, '[{"a": "xxxx"}, {"a": "x"}]', Limits(cell_letters=3))
    assert ([finding.column for finding in raw.refused], rows_of(raw)) == (["a"], [{"a": "x"}])


def test_too_many_names_are_refused(tmp_path) -> None:
    """Records that share none of their names are no table."""
    with pytest.raises(InputError, match="more than 2 different names"):
        read(tmp_path, '[{"a": 1}, {"b": 1}, {"c": 1}]', Limits(columns=2))


def test_a_long_list_of_values_is_no_table(tmp_path) -> None:
    """It is not kept to see."""
    with pytest.raises(InputError, match="holds values, not records"):
        read(tmp_path, json.dumps({"a": [0] * (jsontext.MOST_VALUES + 1)}))


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-32"])
def test_any_encoding_is_read(tmp_path, encoding: str) -> None:
    """JSON should be UTF-8, and is not always."""
    assert rows_of(read(tmp_path, '[{"a": "Taji, التاجي"}]'.encode(encoding))[0]) == [{"a": "Taji, التاجي"}]


def test_half_of_a_surrogate_pair_refuses_its_row(tmp_path) -> None:
    """No output could hold it."""
    (tmp_path / "a.json").write_text(
        '[{"report_id": "r", "source_id": "\\ud800"}, {"report_id": "q", "source_id": "s"}]'
    )
    assert [finding.column for finding in read_all([tmp_path / "a.json"]).refused] == ["source_id"]


@given(content=st.binary(max_size=80) | st.text('[]{}",:0a\\ ', max_size=40).map(str.encode))
@settings(deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_any_bytes_are_tables_or_one_line(tmp_path, content: bytes) -> None:
    """Never a crash."""
    assert "\n" not in said_of(tmp_path, content)


def said_of(folder, content: bytes) -> str:
    """What is said of a file that is refused, nothing of another one."""
    try:
        read(folder, content)
    except InputError as error:
        return str(error)
    return ""


VALUES = st.text(st.characters(exclude_categories=["Cs"]), max_size=20) | st.integers().map(str)


@given(
    records=st.lists(st.dictionaries(st.sampled_from("abc"), VALUES, min_size=1), max_size=8), block=st.integers(1, 40)
)
@settings(deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_records_come_back_wherever_the_file_is_cut_into_pieces(tmp_path, monkeypatch, records, block: int) -> None:
    """It is read piece by piece."""
    monkeypatch.setattr(jsontext, "BLOCK", block)
    tables = read(tmp_path, json.dumps({"data": records}, ensure_ascii=False, indent=1))
    rows = rows_of(tables[0]) if records else []
    kept = [{name: row[name] for name in record} for row, record in zip(rows, records, strict=True)]
    assert kept == records
