"""A map of columns is read, or refused with its file, the key and what was wanted."""

from __future__ import annotations

import pytest

from geomap.errors import InputError
from geomap.readers import read_map

GOOD = '[columns]\ndate_start = "Day"\n[constants]\nsource_id = "list"\n'


def written(folder, text: str):
    """A map of that text."""
    path = folder / "map.toml"
    path.write_text(text, encoding="utf-8")
    return path


def test_what_is_not_told_is_as_usual(tmp_path) -> None:
    """Dates of ISO, a point before decimals, rows named by file and line."""
    found = read_map(written(tmp_path, GOOD))
    assert (found.date_format, found.decimal, found.ids) == ("YYYY-MM-DD", ".", [])


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("colums = 1\n" + GOOD, r"map\.toml: 'colums' is unknown; wanted one of ids"),
        (GOOD.replace("date_start", "datum"), r"'columns\.datum' is unknown; wanted one of source_id"),
        (GOOD.replace('"list"', "true"), r"'constants\.source_id' is 'True'; wanted text"),
        (GOOD.replace('"Day"', "7"), r"'columns\.date_start' is '7'; wanted the name of a column"),
        (GOOD.replace('"Day"', "[]"), r"columns\.date_start is \[\]; wanted a column"),
        (GOOD + 'date_start = "2020-01-01"\n', r"columns\.date_start is .* no constant of the same name"),
        (GOOD + 'geo_precision = "roughly"\n', r"'constants\.geo_precision' is 'roughly'; wanted one of exact"),
        (GOOD + '[values.event_type]\nbomb = "Boom"\n', r"'values\.event_type\.bomb' is 'Boom'; wanted one of Battles"),
        (GOOD + '[values.kind]\nbomb = ""\n', r"'values\.kind' is unknown"),
        (GOOD + '[source]\nlicence = "x"\n', r"'source\.licence' is unknown; wanted one of publisher"),
        ('date_format = "%d"\n' + GOOD, r"'date_format' is '%d'; wanted YYYY, DD"),
        ('date_format = ""\n' + GOOD, r"'date_format' is empty; wanted DD/MM/YYYY or MM/DD/YYYY"),
        ('decimal = ";"\n' + GOOD, r"'decimal' is ';'; wanted '\.' or ','"),
        ('columns = "Day"\n', r"'columns' is 'Day'; wanted a table"),
        ('[columns]\ndate_start = "Day"\n', r"no source_id is told; wanted columns\.source_id"),
        ("[columns\n", r"not TOML"),
        ("a = " + "[" * 5000, r"not TOML"),
    ],
)
def test_a_map_that_says_something_else_is_refused_in_one_line(tmp_path, text: str, problem: str) -> None:
    """File, key and what was wanted."""
    with pytest.raises(InputError, match=problem) as caught:
        read_map(written(tmp_path, text))
    assert len(str(caught.value).splitlines()) == 1


def test_a_map_that_is_no_text_or_not_there_is_named(tmp_path) -> None:
    """As any other file."""
    path = written(tmp_path, "")
    path.write_bytes(b"\xff\xfe\xff")
    with pytest.raises(InputError, match="not UTF-8"):
        read_map(path)
    with pytest.raises(InputError, match=r"nowhere\.toml: No such file"):
        read_map(tmp_path / "nowhere.toml")
