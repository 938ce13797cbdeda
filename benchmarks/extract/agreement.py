"""When a report and a row of hand coding agree: the measure of benchmarks/extract/incidents.py."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, NamedTuple

from geomap import geo
from geomap.names import fold

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from geomap.extract.lexicon import Lexicon
    from geomap.gazetteer import Answer, Gazetteer

Row = dict[str, str]
ENOUGH, BARE = 3, 2
"""So many points make a report and a row one incident, and so many where the row has neither day nor narrow place."""
WIDE_M, SLACK_M = 200_000.0, 25_000.0
"""A place that reaches farther is no narrow one; two points within so much, beside what both reach, agree."""
MONTH = 31
ENDS = ("low", "best", "high")
FIGURES = {"killed": "fatalities", "wounded": "injuries"}


class Judge(NamedTuple):
    """What knows places and actors."""

    gazetteer: Gazetteer
    lexicon: Lexicon

    def paired(self, told: Sequence[Row], rows: Sequence[Row]) -> dict[int, int]:
        """Return the number of the row for each report that is of the same incident."""
        pairs = [(self.points(one, row), number, at) for number, one in enumerate(told) for at, row in enumerate(rows)]
        of: dict[int, int] = {}
        for points, number, at in sorted(pairs, key=lambda each: (-each[0], each[1], each[2])):
            enough = BARE if self._is_bare(rows[at]) else ENOUGH
            if points >= enough and number not in of and at not in of.values():
                of[number] = at
        return of

    def points(self, told: Row, row: Row) -> float:
        """Return how much agrees: two for the day and the place, one for sort, actor and each figure."""
        day, place = _day_agrees(told, row), self.place_agrees(told, row)
        if day is False and place is not True:
            return 0
        points = 2.0 * (day is True) + 2.0 * (place is True) - (place is False) - (day is False)
        points += _sort(told) == _sort(row)
        points += bool(told.get("perpetrator") and row["perpetrator"]) and self.is_kin(told, row, "perpetrator")
        return points + sum(bool(_ends(told, name) & _ends(row, name)) for name in FIGURES.values())

    def fields(self, told: Row, row: Row) -> Iterator[tuple[str, bool]]:
        """Give each field that the coding has, and whether the report has it right."""
        if row["date_start"]:
            yield "date", _is_day_right(told, row, MONTH)
            yield "date, as narrow", _is_day_right(told, row, 1)
        if row["location_as_reported"] or row["location"]:
            yield "place", self.place_agrees(told, row) is True
        yield "sort", _sort(told) == _sort(row)
        for name, column in FIGURES.items():
            mine, theirs = _ends(told, column), _ends(row, column)
            is_in_words = not theirs and row.get(f"{column}_as_reported")
            if (mine or theirs) and not is_in_words:
                yield name, bool(mine & theirs)
        if row["perpetrator"]:
            yield "perpetrator", self.is_kin(told, row, "perpetrator")
        yield "status", told.get("attribution_status", "unknown") == (row["attribution_status"] or "unknown")
        if row["attributed_by"]:
            yield "attributed by", self.is_kin(told, row, "attributed_by")

    def place_agrees(self, told: Row, row: Row) -> bool | None:
        """Say whether places agree, by where they lie or, where nobody knows, by their words; None if one has none."""
        one, other = self._answer(told), self._answer(row)
        if one is None or other is None or one.lat is None or other.lat is None or one.lon is None or other.lon is None:
            return _same_words(told, row) or None
        apart = geo.distance_m(one.lat, one.lon, other.lat, other.lon)
        return apart <= SLACK_M + (one.uncertainty_m or 0) + (other.uncertainty_m or 0)

    def is_kin(self, told: Row, row: Row, column: str) -> bool:
        """Say whether names mean one actor, a state and its forces taken for one."""
        one, other = told.get(column, "").lower(), row[column].lower()
        names = [{self._whole(each) for each in text.split("; ") if each} for text in (one, other)]
        return bool(one) and (bool(names[0] & names[1]) or one in other or other in one)

    def _whole(self, name: str) -> str:
        return self.lexicon.whole(self.lexicon.named(name) or name).lower()

    def _is_bare(self, row: Row) -> bool:
        answer = self._answer(row)
        return not row["date_start"] and (answer is None or (answer.uncertainty_m or 0) > WIDE_M)

    def _answer(self, row: Mapping[str, str]) -> Answer | None:
        countries = [each for each in row.get("country", "").split("; ") if each]
        for name in filter(None, (row.get("location", ""), row.get("location_as_reported", ""))):
            answer = self.gazetteer.resolve(name, country=countries)
            if answer.lat is not None:
                return answer
        return None


def _same_words(told: Row, row: Row) -> bool:
    one, other = (fold(each.get("location_as_reported", "")) for each in (told, row))
    return bool(one and other) and (one in other or other in one)


def _sort(row: Mapping[str, str]) -> str:
    return row.get("sub_event_type") or row.get("event_type", "")


def _ends(row: Mapping[str, str], column: str) -> set[str]:
    return {row.get(f"{column}_{end}", "") for end in ENDS} - {""}


def _days(row: Mapping[str, str]) -> tuple[date, date] | None:
    if not row.get("date_start"):
        return None
    first = date.fromisoformat(row["date_start"])
    return first, date.fromisoformat(row["date_end"]) if row.get("date_end") else first


def _day_agrees(told: Row, row: Row) -> bool | None:
    one, other = _days(told), _days(row)
    return None if not one or not other else one[0] <= other[1] and other[0] <= one[1]


def _is_day_right(told: Row, row: Row, wide: int) -> bool:
    """Say whether days agree and span at most so many, or thrice as many as those of the coding."""
    one, other = _days(told), _days(row)
    if not one or not other or not _day_agrees(told, row):
        return False
    return (one[1] - one[0]).days <= max(wide, 3 * (other[1] - other[0]).days)
