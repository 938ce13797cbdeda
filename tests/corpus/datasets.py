"""Rows of data sets, made up, with codes that their codebooks do not have."""

from __future__ import annotations

from tests.corpus.case import Case
from tests.corpus.table import table

ACLED = {
    "event_id_cnty": "IRQ1", "event_date": "2020-03-11", "time_precision": "1", "event_type": "Battles",
    "sub_event_type": "Armed clash", "actor1": "Group A", "actor2": "Group B", "country": "Iraq", "admin1": "Baghdad",
    "location": "Taji", "latitude": "33.5", "longitude": "44.3", "geo_precision": "1", "source": "One", "notes": "",
    "fatalities": "3", "tags": "",
}  # fmt: skip
UCDP = {
    "id": "1001", "relid": "R1", "type_of_violence": "1", "side_a": "A", "side_b": "B", "where_prec": "1",
    "where_coordinates": "Taji town", "latitude": "33.5", "longitude": "44.3", "country": "Iraq", "date_prec": "1",
    "date_start": "2020-03-11", "date_end": "2020-03-11", "deaths_a": "1", "deaths_b": "2", "deaths_civilians": "0",
    "deaths_unknown": "0", "best": "3", "high": "5", "low": "2",
}  # fmt: skip
GTD = {
    "eventid": "202003110001", "iyear": "2020", "imonth": "3", "iday": "11", "country_txt": "Iraq", "city": "Taji",
    "latitude": "33.5", "longitude": "44.3", "specificity": "1", "summary": "", "attacktype1": "3", "gname": "A",
    "guncertain1": "0", "claimed": "0", "nkill": "3", "nwound": "",
}  # fmt: skip


def _acled(name: str, refused: str = "", doubtful: str = "", **cells: str) -> Case:
    return _of(name, "acled.csv", ACLED, ("event_id_cnty", "IRQ2"), refused, doubtful, cells)


def _ucdp(name: str, refused: str = "", doubtful: str = "", **cells: str) -> Case:
    return _of(name, "ucdp.csv", UCDP, ("id", "1002"), refused, doubtful, cells)


def _gtd(name: str, refused: str = "", doubtful: str = "", **cells: str) -> Case:
    return _of(name, "gtd.csv", GTD, ("eventid", "202003110002"), refused, doubtful, cells)


def _of(  # noqa: PLR0913, PLR0917 - the parts of a case
    name: str,
    file: str,
    good: dict[str, str],
    second: tuple[str, str],
    refused: str,
    doubtful: str,
    cells: dict[str, str],
) -> Case:
    """Return two rows of a data set, the second with these cells."""
    [key, value] = second
    content = table(good, good | {key: value} | cells).encode()
    prefix = "" if good is ACLED else file.removesuffix("csv").replace(".", "-")
    kept = tuple(prefix + each for each in ((good[key],) if refused else (good[key], value)))
    return Case(name, file, content, "", kept, _at(refused), _at(doubtful))


def _at(column: str) -> tuple[tuple[int, str], ...]:
    return ((3, column),) if column else ()


CASES = (
    _acled("ACLED: a precision of places that there is not", doubtful="geo_precision", geo_precision="9"),
    _acled("ACLED: a precision of time that there is not", doubtful="time_precision", time_precision="7"),
    _acled("ACLED: an event type that there is not", doubtful="event_type", event_type="Picnic"),
    _acled("ACLED: no id", refused="report_id", event_id_cnty=""),
    _acled("ACLED: -1 dead", refused="fatalities_best", fatalities="-1"),
    _acled("ACLED: a latitude of 335", refused="latitude", latitude="335"),
    _acled("ACLED: 31 April", refused="date_start", event_date="2020-04-31"),
    _ucdp("UCDP: a kind of violence that there is not", doubtful="type_of_violence", type_of_violence="8"),
    _ucdp("UCDP: a best that is not the sum of its sides", doubtful="best", best="4"),
    _ucdp("UCDP: low above high", refused="fatalities_low", low="9"),
    _ucdp("UCDP: a precision of places that there is not", doubtful="where_prec", where_prec="0"),
    _gtd("GTD: half a person killed", doubtful="nkill", nkill="0.5"),
    _gtd("GTD: a month 13", refused="date_start", imonth="13"),
    _gtd("GTD: 31 February", refused="date_start", imonth="2", iday="31"),
    _gtd("GTD: -99 dead, which is its word for unknown", nkill="-99"),
)  # fmt: skip
