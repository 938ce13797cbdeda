"""JSON Lines are read line by line, and a bad line is refused alone."""

from __future__ import annotations

import pytest
from builders import rows_of

from geomap.readers import DEFAULT, read_all
from geomap.readers.formats import FORMATS, format_of, json_lines


def write(folder, content: str, name: str = "a.jsonl"):
    """A file of that content."""
    path = folder / name
    path.write_text(content, encoding="utf-8")
    return path


def test_each_line_is_a_row(tmp_path) -> None:
    """Rows are numbered as lines, empty ones counted."""
    [raw] = json_lines.read(write(tmp_path, '{"a": 1.0}\n\n{"a": null}\r\n'), DEFAULT)
    assert (rows_of(raw), raw.numbers) == ([{"a": "1.0"}, {"a": ""}], [1, 3])


@pytest.mark.parametrize("line", ["{x}", '{"a": 1', "[" * 100_000, '{"a": 1} {"a": 2}', '{"a": 1, "a": 2}', "3"])
def test_a_bad_line_is_refused_alone(tmp_path, line: str) -> None:
    """The next one stands by itself; so does a last one that is cut."""
    [raw] = json_lines.read(write(tmp_path, f'{{"a": 1}}\n{line}\n{{"a": 2}}\n'), DEFAULT)
    assert (rows_of(raw), [finding.row for finding in raw.refused]) == ([{"a": "1"}, {"a": "2"}], [2])


@pytest.mark.parametrize(
    ("name", "content", "form"),
    [
        ("a", '{"a": 1}\n{"a": 2}', "jsonl"),
        ("a.json", '{"a": 1}\n{"a": 2}', "jsonl"),
        ("a.txt", '{"a": 1}\n', "json"),
        ("a.jsonl", '{"a": 1}', "jsonl"),
        ("a.csv", '[{"a": 1}]', "json"),
        ("a", '{\n "a": 1}', "json"),
        ("a.json", '{"type": "FeatureCollection", "features": []}', "geojson"),
        ("a.json", '{"type": "Feature"}\n{"type": "Feature"}\n', "geojsonl"),
        ("a.jsonl", '{"type": "Feature"}\n{"type": "Feature"}\n', "geojsonl"),
        ("a.geojsonl", '{"type": "Feature"}\n', "geojsonl"),
        ("a", '\x1e{"type": "Feature"}\n\x1e{"type": "Feature"}\n', "geojsonl"),
        ("a.csv", "a,b\n{x},[y]\n", "csv"),
    ],
)
def test_json_of_each_kind_is_told_by_its_content(tmp_path, name: str, content: str, form: str) -> None:
    """Its name decides only where several would do."""
    assert format_of(write(tmp_path, content, name)) is FORMATS[form]


def test_a_line_that_is_not_utf_8_refuses_its_row(tmp_path) -> None:
    """The others are read."""
    lines = [f'{{"report_id": "r{number}", "source_id": "s", "notes": "التاجي"}}\n' for number in range(20)]
    (tmp_path / "a.jsonl").write_bytes("".join(lines).encode() + lines[0].replace("r0", "x").encode("cp1256"))
    found = read_all([tmp_path / "a.jsonl"])
    assert (len(found.reports), [(each.row, each.column) for each in found.refused]) == (20, [(21, "notes")])
    assert "the first is line 21" in found.doubtful[0].value
