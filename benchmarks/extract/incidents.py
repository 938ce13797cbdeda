"""Measure what `geomap extract` codes against hand coding: python -m benchmarks.extract.incidents [seeds|held_out].

A report and a row of the coding are one incident if enough of day, place, sort, actor and figures agree; each is taken
once, the pairs that agree most first. Fields are then compared pair by pair.
"""

from __future__ import annotations

import argparse
import csv
import time
from collections import Counter
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from benchmarks.extract.gold import DEVELOPMENT, coded
from geomap import geo
from geomap.extract.article import Article
from geomap.extract.coding import code
from geomap.extract.lexicon import open_lexicon
from geomap.gazetteer import open_default
from geomap.names import fold

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from geomap.extract.coded import CodedArticle, CodedReport
    from geomap.extract.lexicon import Lexicon
    from geomap.gazetteer import Answer, Gazetteer

ROOT = Path(__file__).parents[2]
SEEDS = ROOT / "seeds" / "reports.csv"
ENOUGH = 3
"""So many points make a report and a row of the coding one incident."""
BARE = 2
"""And so many where the coding has neither day nor place."""
WIDE_M = 200_000.0
SLACK_M = 25_000.0
FIGURES = tuple(f"{what}_{end}" for what in ("fatalities", "injuries") for end in ("low", "best", "high"))
PUBLISHED = {
    "000": ("national-2020-03-12", date(2020, 3, 12)),
    "001": ("amn-2021-03-04", date(2021, 3, 4)),
    "002": ("guardian-2020-03-13", date(2020, 3, 13)),
    "003": ("meo-2020-03-12", date(2020, 3, 12)),
    "004": ("dailymail-2021-02-16", date(2021, 2, 16)),
}
Row = dict[str, str]


def main() -> None:
    """Print each incident that was missed or made up, and the scores."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.extract.incidents", description=__doc__)
    parser.add_argument("which", nargs="?", default="development", choices=["development", "seeds", "held_out"])
    parser.add_argument("-v", action="store_true", help="print every report with its fields")
    parser.add_argument("-q", action="store_true", help="print the scores alone")
    asked = parser.parse_args()
    lexicon, scores, start, words = open_lexicon(), Scores(Counter()), time.perf_counter(), 0
    with open_default() as gazetteer:
        for article, rows in _articles(asked.which):
            read = code(article, article.file, gazetteer, lexicon)
            words += len(article.text.split())
            _score(read, rows, scores, gazetteer, lexicon, asked)
    print(scores)
    print(f"{words:,} words in {time.perf_counter() - start:.1f} s")


def _articles(which: str) -> Iterator[tuple[Article, list[Row]]]:
    if which != "seeds":
        yield from coded(DEVELOPMENT.with_name(which))
        return
    with SEEDS.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    for path in sorted((ROOT.parent / "shared" / "seeds").glob("*.txt")):
        source, published = PUBLISHED[path.name[:3]]
        yield (
            Article(path.name, path.read_text(encoding="utf-8"), published=published),
            [row for row in rows if row["source_id"] == source],
        )


@dataclass
class Scores:
    """What was found and what was right."""

    counts: Counter[str]

    def __str__(self) -> str:
        found, made_up, missed = (self.counts[each] for each in ("found", "made up", "missed"))
        lines = [f"incidents: {_scores(found, made_up, missed)}"]
        lines.append(f"links: {_scores(*(self.counts[f'link {each}'] for each in ('found', 'made up', 'missed')))}")
        for field in ("date", "place", "sort", "killed", "wounded", "perpetrator", "status", "by"):
            right, all_ = self.counts[f"{field} right"], self.counts[f"{field} all"]
            lines.append(f"{field}: {right} of {all_} ({right / max(all_, 1):.2f})")
        return "\n".join(lines)


def _scores(found: int, made_up: int, missed: int) -> str:
    precision, recall = found / max(found + made_up, 1), found / max(found + missed, 1)
    f1 = 2 * precision * recall / max(precision + recall, 1e-9)
    return f"{found} found, {made_up} made up, {missed} missed; precision {precision:.2f}, recall {recall:.2f}, F1 {f1:.2f}"


def _score(
    read: CodedArticle,
    rows: Sequence[Row],
    scores: Scores,
    gazetteer: Gazetteer,
    lexicon: Lexicon,
    asked: argparse.Namespace,
) -> None:
    reports = [({name: each.value for name, each in report.fields.items()}, report) for report in read.reports]
    pairs = sorted(
        (
            (_points(told, row, gazetteer, lexicon), number, at)
            for number, (told, _) in enumerate(reports)
            for at, row in enumerate(rows)
        ),
        key=lambda each: (-each[0], each[1], each[2]),
    )
    of: dict[int, int] = {}
    for points, number, at in pairs:
        enough = BARE if _is_bare(rows[at], gazetteer) else ENOUGH
        if points >= enough and number not in of and at not in of.values():
            of[number] = at
    if not asked.q:
        print(f"=== {read.article.file}")
    for number, (told, report) in enumerate(reports):
        if number in of:
            scores.counts["found"] += 1
            wrong = _compare(told, rows[of[number]], scores, gazetteer, lexicon)
        else:
            scores.counts["made up"] += 1
        if not asked.q:
            kind = f"   {rows[of[number]]['incident_id']}" if number in of else "   MADE UP"
            if asked.v or number not in of or wrong:
                print(kind, f"WRONG {wrong}" if number in of and wrong else "", _short(told))
                if asked.v or number not in of:
                    for span in report.spans:
                        print(
                            "        ", span.sentence, " ".join(read.article.text[span.start : span.end].split())[:150]
                        )
    for at, row in enumerate(rows):
        if at not in of.values():
            scores.counts["missed"] += 1
            if not asked.q:
                print("    MISSED", _short(row))
    _links(reports, rows, of, scores, asked)


SHOWN = (
    "date_start",
    "date_end",
    "sub_event_type",
    "location_as_reported",
    "country",
    "perpetrator",
    "attribution_status",
    "attributed_by",
    "fatalities_low",
    "fatalities_best",
    "injuries_low",
    "injuries_best",
    "retaliation_for",
    "follows",
)


def _short(row: Mapping[str, str]) -> str:
    return " | ".join(
        f"{row[name]}" if "fat" not in name and "inj" not in name else f"{name[:3]}={row[name]}"
        for name in SHOWN
        if row.get(name)
    )


def _links(
    reports: Sequence[tuple[Row, CodedReport]],
    rows: Sequence[Row],
    of: dict[int, int],
    scores: Scores,
    asked: argparse.Namespace,
) -> None:
    ids = {report.report_id: number for number, (_, report) in enumerate(reports)}
    incident = {row["incident_id"] for row in rows}
    wanted = {
        (row["incident_id"], other) for row in rows for other in row["retaliation_for"].split("; ") if other in incident
    }
    got = set()
    for number, (told, _) in enumerate(reports):
        for other in filter(None, told.get("retaliation_for", "").split("; ")):
            ends = [rows[of[each]]["incident_id"] if each in of else f"made up {each}" for each in (number, ids[other])]
            got.add(tuple(ends))
    scores.counts["link found"] += len(wanted & got)
    scores.counts["link made up"] += len(got - wanted)
    scores.counts["link missed"] += len(wanted - got)
    if not asked.q:
        for each in sorted(got - wanted):
            print("    LINK MADE UP", each)
        for each in sorted(wanted - got):
            print("    LINK MISSED", each)


def _days(row: Mapping[str, str]) -> tuple[date, date] | None:
    if not row.get("date_start"):
        return None
    first = date.fromisoformat(row["date_start"])
    return first, date.fromisoformat(row["date_end"]) if row.get("date_end") else first


def _answer(row: Mapping[str, str], gazetteer: Gazetteer) -> Answer | None:
    names = [row.get("location", ""), row.get("location_as_reported", "")]
    countries = [each for each in row.get("country", "").split("; ") if each]
    for name in filter(None, names):
        answer = gazetteer.resolve(name, country=countries)
        if answer.lat is not None:
            return answer
    return None


def _day_agrees(told: Row, row: Row) -> bool | None:
    one, other = _days(told), _days(row)
    if not one or not other:
        return None
    return not (one[1] < other[0] or other[1] < one[0])


def _place_agrees(told: Row, row: Row, gazetteer: Gazetteer) -> bool | None:
    one, other = _answer(told, gazetteer), _answer(row, gazetteer)
    if other is None or other.lat is None or other.lon is None:
        return _same_words(told, row)
    if one is None and told.get("location_as_reported"):
        return _same_words(told, row) or None
    if one is None or one.lat is None or one.lon is None:
        return None
    apart = geo.distance_m(one.lat, one.lon, other.lat, other.lon)
    return apart <= SLACK_M + (one.uncertainty_m or 0) + (other.uncertainty_m or 0)


def _same_words(told: Row, row: Row) -> bool | None:
    """Say whether the words for a place that the gazetteer does not know are the same."""
    one, other = (fold(each.get("location_as_reported", "")) for each in (told, row))
    return (one in other or other in one) if one and other else None


def _kin(one: str, other: str, lexicon: Lexicon) -> bool:
    names = [
        {lexicon.whole(lexicon.named(each) or each).lower() for each in text.split("; ") if each}
        for text in (one, other)
    ]
    return bool(names[0] & names[1]) or one.lower() in other.lower() or other.lower() in one.lower()


def _is_bare(row: Row, gazetteer: Gazetteer) -> bool:
    answer = _answer(row, gazetteer)
    return not row["date_start"] and (answer is None or (answer.uncertainty_m or 0) > WIDE_M)


def _points(told: Row, row: Row, gazetteer: Gazetteer, lexicon: Lexicon) -> float:
    day, place = _day_agrees(told, row), _place_agrees(told, row, gazetteer)
    if day is False and place is not True:
        return 0
    points = 2.0 * (day is True) + 2.0 * (place is True) - (place is False) - (day is False)
    points += told.get("sub_event_type", told.get("event_type")) == (row["sub_event_type"] or row["event_type"])
    if told.get("perpetrator") and row["perpetrator"]:
        points += _kin(told["perpetrator"], row["perpetrator"], lexicon)
    for what in ("fatalities", "injuries"):
        mine, theirs = (
            {row.get(f"{what}_{end}") for end in ("low", "best", "high")} - {"", None} for row in (told, row)
        )
        points += bool(mine & theirs)
    return points


def _compare(told: Row, row: Row, scores: Scores, gazetteer: Gazetteer, lexicon: Lexicon) -> list[str]:
    wrong: list[str] = []

    def note(field: str, *, is_right: bool) -> None:
        scores.counts[f"{field} all"] += 1
        scores.counts[f"{field} right"] += is_right
        if not is_right:
            wrong.append(field)

    if row["date_start"]:
        note("date", is_right=_is_day_right(told, row))
    if row["location_as_reported"] or row["location"]:
        note("place", is_right=_place_agrees(told, row, gazetteer) is True)
    note(
        "sort",
        is_right=told.get("sub_event_type", told.get("event_type")) == (row["sub_event_type"] or row["event_type"]),
    )
    for name, what in (("killed", "fatalities"), ("wounded", "injuries")):
        mine, theirs = ([row.get(f"{what}_{end}", "") or "" for end in ("low", "best", "high")] for row in (told, row))
        if any(mine) or any(theirs):
            note(name, is_right=bool({*mine} & {*theirs} - {""}))
    if row["perpetrator"]:
        note(
            "perpetrator",
            is_right=bool(told.get("perpetrator")) and _kin(told["perpetrator"], row["perpetrator"], lexicon),
        )
    note("status", is_right=told.get("attribution_status", "unknown") == row["attribution_status"])
    if row["attributed_by"]:
        note(
            "by",
            is_right=bool(told.get("attributed_by")) and _kin(told["attributed_by"], row["attributed_by"], lexicon),
        )
    return wrong


def _is_day_right(told: Row, row: Row) -> bool:
    """Say whether days agree, and are told no more than three times as vaguely."""
    one, other = _days(told), _days(row)
    if not one or not other:
        return False
    if one[1] < other[0] or other[1] < one[0]:
        return False
    return (one[1] - one[0]).days <= 3 * (other[1] - other[0]).days + 1


if __name__ == "__main__":
    main()
