"""Any table becomes reports by a map of its columns."""

from __future__ import annotations

import openpyxl
import pytest

from geomap.errors import InputError
from geomap.readers import Manner, Reading, read_all, read_map

MAP = """
ids = ["No"]
date_format = "DD/MM/YYYY"
keep = ["Checked"]
[columns]
date_start = "Day"
location_as_reported = "Place"
event_type = "Kind"
notes = ["What", "Remark"]
[constants]
source_id = "our-list"
country = "IQ"
[values.event_type]
"Bombe" = "Explosions/Remote violence"
[source]
publisher = "Our newsroom"
"""
TABLE = "No,Day,Place,Kind,What,Remark,Checked\n1,11/03/2020,Taji,bombe,Noise,,AB\n2,31/02/2020,Balad,tir,,,CD\n"


def reading(folder, told: str = MAP, table: str = TABLE) -> Reading:
    """What a table becomes by a map."""
    (folder / "table.csv").write_text(table, encoding="utf-8")
    (folder / "map.toml").write_text(told, encoding="utf-8")
    return read_all([folder / "table.csv"], Manner(columns_map=read_map(folder / "map.toml")))


def test_columns_constants_and_values_make_reports(tmp_path) -> None:
    """Words are translated in any case of letters, and dates by their form."""
    found = reading(tmp_path).reports.iloc[0].dropna().to_dict()
    assert {
        name: str(found[name]) for name in ("report_id", "source_id", "event_type", "country", "codes", "notes")
    } == {
        "report_id": "1",
        "source_id": "our-list",
        "event_type": "Explosions/Remote violence",
        "country": "IQ",
        "codes": "Checked=AB",
        "notes": "Noise",
    }
    assert (str(found["date_start"])[:10], found["date_as_reported"]) == ("2020-03-11", "11/03/2020")


def test_a_bad_row_is_refused_alone_with_the_value_as_it_stood(tmp_path) -> None:
    """Each of its bad values is named."""
    refused = reading(tmp_path).refused
    assert [(each.row, each.column, each.value) for each in refused] == [
        (3, "date_start", "31/02/2020"),
        (3, "event_type", "tir"),
    ]


@pytest.mark.parametrize(
    ("form", "cell", "wanted"),
    [
        ("DD/MM/YYYY", "11/13/2020", "a date as DD/MM/YYYY or YYYY-MM-DD, or the day first"),
        ("MM/DD/YYYY", "25/10/2020", "a date as MM/DD/YYYY or YYYY-MM-DD, or the month first"),
        ("DD/MM/YYYY", "11/03/20", "a date as DD/MM/YYYY or YYYY-MM-DD, the year with four digits"),
        ("DD MON YYYY", "soon", "a date as DD MON YYYY or YYYY-MM-DD"),
        ("YYYY-MM-DD", "soon", "a date as YYYY-MM-DD"),
    ],
)
def test_a_refused_date_is_told_the_form_that_the_map_has(tmp_path, form: str, cell: str, wanted: str) -> None:
    """Not that of ISO 8601 alone."""
    table = f"No,Day,Place,Kind,What,Remark,Checked\n1,2020-03-11,Taji,bombe,,,\n2,{cell},Taji,bombe,,,\n"
    found = reading(tmp_path, MAP.replace("DD/MM/YYYY", form), table)
    assert [(each.value, each.wanted) for each in found.refused] == [(cell, wanted)]


def test_a_date_with_other_signs_is_read_in_the_order_of_the_map(tmp_path) -> None:
    """Nothing else is asked for where the map has said it."""
    found = reading(tmp_path, table=TABLE.replace("11/03/2020", "11-03-2020"))
    assert str(found.reports.loc[0, "date_start"])[:10] == "2020-03-11"


def test_its_source_and_the_map_are_in_the_record(tmp_path) -> None:
    """Who made the list, and by what it was read."""
    found = reading(tmp_path)
    assert found.sources["publisher"].tolist() == ["Our newsroom"]
    assert ([path.name for path in found.files], found.taken[0].form[-11:]) == (
        ["table.csv", "map.toml"],
        "by map.toml",
    )


def test_a_column_that_is_not_there_is_told_with_its_key(tmp_path) -> None:
    """And with the columns that are."""
    with pytest.raises(InputError, match=r"no column 'Jour', which map\.toml names as columns\.date_start; .*'Day'"):
        reading(tmp_path, MAP.replace('"Day"', '"Jour"'))


def test_a_column_that_is_not_used_is_doubtful(tmp_path) -> None:
    """Nothing is lost in silence."""
    found = reading(tmp_path, MAP.replace('keep = ["Checked"]', ""))
    assert [each.column for each in found.doubtful] == ["Checked"]


def test_without_ids_a_row_is_named_by_where_it_stands(tmp_path) -> None:
    """File and line."""
    assert reading(tmp_path, MAP.replace('"No"', "")).reports["report_id"].tolist() == ["table-2"]


@pytest.mark.parametrize(
    ("told", "cell", "point"),
    [
        ('coordinates = "Where"', '"(33.5, 44.2)"', (33.5, 44.2)),
        ('latitude = "Where"\nlongitude = "East"', '"33,5"', (33.5, 44.25)),
    ],
)
def test_points_in_one_column_or_with_decimal_commas(tmp_path, told: str, cell: str, point) -> None:
    """As spreadsheets write them."""
    text = f'decimal = ","\n[columns]\n{told}\n[constants]\nsource_id = "s"\n'
    found = reading(tmp_path, text, f'Where,East\n{cell},"44,25"\n').reports
    assert (found.loc[0, "latitude"], found.loc[0, "longitude"]) == point


def test_a_cell_that_is_no_point_refuses_its_row(tmp_path) -> None:
    """The cell is shown as it stood."""
    text = '[columns]\ncoordinates = "Where"\n[constants]\nsource_id = "s"\n'
    found = reading(tmp_path, text, "Where\nnorth of Taji\n33.5 44.2\n")
    assert (found.refused[0].value, len(found.reports)) == ("north of Taji", 1)


def test_a_decimal_comma_parts_no_two_coordinates(tmp_path) -> None:
    """Half a point is refused, not read as two whole numbers."""
    text = 'decimal = ","\n[columns]\ncoordinates = "Where"\n[constants]\nsource_id = "s"\n'
    found = reading(tmp_path, text, 'Where\n"33,5"\n"33,5 44,2"\n')
    assert found.reports[["latitude", "longitude"]].to_numpy().tolist() == [[33.5, 44.2]]
    assert [each.row for each in found.refused] == [2]


def test_a_table_of_ours_needs_no_map(tmp_path) -> None:
    """It stands beside the others and is read as it is."""
    (tmp_path / "ours.csv").write_text("report_id,source_id\nr1,s1\n")
    reading(tmp_path)
    found = read_all(
        [tmp_path / "ours.csv", tmp_path / "table.csv"], Manner(columns_map=read_map(tmp_path / "map.toml"))
    )
    assert found.reports["report_id"].tolist() == ["r1", "1"]


ACLED = "event_id_cnty,event_date,event_type,location,notes\nIRQ1,2020-03-11,Battles,Taji,x\n"


def test_a_known_data_set_beside_a_mapped_table_is_read_as_what_it_is(tmp_path) -> None:
    """The map is for tables that have its columns."""
    reading(tmp_path)
    (tmp_path / "acled.csv").write_text(ACLED)
    found = read_all([tmp_path], Manner(columns_map=read_map(tmp_path / "map.toml")))
    assert [each.dataset for each in found.taken] == ["acled", "own"]
    assert found.reports["report_id"].tolist() == ["IRQ1", "1"]


def test_a_map_by_which_nothing_was_read_is_said(tmp_path) -> None:
    """A misspelt column in it would go unseen beside a known data set."""
    (tmp_path / "acled.csv").write_text(ACLED)
    (tmp_path / "map.toml").write_text(MAP)
    found = read_all([tmp_path / "acled.csv"], Manner(columns_map=read_map(tmp_path / "map.toml")))
    assert [each.value for each in found.doubtful if each.file == "map.toml"] == ["nothing was read by it"]


def workbook(folder, *rows: list[str]):
    """A workbook of a sheet with codes and one with these rows, and a map."""
    book = openpyxl.Workbook()
    book.active.title = "Codes"
    sheet = book.create_sheet("Data")
    for line in [["code", "meaning"], ["1", "x"]]:
        book.active.append(line)
    for row in rows:
        sheet.append(row)
    book.save(folder / "a.xlsx")
    (folder / "map.toml").write_text('[columns]\ndate_start = "Day"\nnotes = "What"\n[constants]\nsource_id = "s"\n')
    return read_all([folder / "a.xlsx"], Manner(columns_map=read_map(folder / "map.toml")))


def test_another_sheet_is_passed_over_and_said(tmp_path) -> None:
    """It need not have the columns that the map names."""
    found = workbook(tmp_path, ["Day", "What"], ["2020-03-11", "x"])
    assert (len(found.reports), found.doubtful[0].value[:30]) == (1, "passed over Excel, sheet Codes")


def test_of_several_sheets_the_one_that_is_nearest_to_the_map_is_named(tmp_path) -> None:
    """With the column that it lacks."""
    with pytest.raises(InputError, match=r"sheet Data has no column 'What', which map\.toml names as columns\.notes"):
        workbook(tmp_path, ["Day", "Whta"], ["2020-03-11", "x"])
