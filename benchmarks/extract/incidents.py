"""Measure what `geomap extract` codes against hand coding: python -m benchmarks.extract.incidents [WHICH].

WHICH is development, seeds, held_out or a folder with Markdown files and their gold.csv. A report and a row of the
coding are one incident if enough of day, place, sort, actor and figures agree; each is taken once, the pairs that agree
most first. Fields are then compared pair by pair, as benchmarks/extract/agreement.py says.
"""

from __future__ import annotations

import argparse
import csv
import time
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from benchmarks.extract.agreement import Judge, Row
from benchmarks.extract.gold import DEVELOPMENT, coded
from benchmarks.extract.scores import Scores
from geomap.extract.article import Article
from geomap.extract.coding import code
from geomap.extract.lexicon import open_lexicon
from geomap.gazetteer import open_default

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from geomap.extract.coded import CodedArticle, CodedReport

OURS = ("development", "held_out")
ROOT = Path(__file__).parents[2]
SEEDS = ROOT / "seeds" / "reports.csv"
ARTICLES = ROOT.parent / "shared" / "seeds"
PUBLISHED = {
    "000": ("national-2020-03-12", date(2020, 3, 12)),
    "001": ("amn-2021-03-04", date(2021, 3, 4)),
    "002": ("guardian-2020-03-13", date(2020, 3, 13)),
    "003": ("meo-2020-03-12", date(2020, 3, 12)),
    "004": ("dailymail-2021-02-16", date(2021, 2, 16)),
}
"""Source and day of publication of the seeds' articles, which do not say them."""
SHOWN = (
    "date_start", "date_end", "sub_event_type", "location_as_reported", "country", "perpetrator", "attribution_status",
    "attributed_by", "fatalities_low", "fatalities_best", "injuries_low", "injuries_best", "retaliation_for", "follows",
)  # fmt: skip
"""What is printed of an incident that was missed or made up."""


class _Told(NamedTuple):
    row: Row
    report: CodedReport


def main() -> None:
    """Print each incident that was missed, made up or coded otherwise, and the scores."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.extract.incidents", description=__doc__)
    parser.add_argument("which", nargs="?", default="development", help="development, seeds, held_out or a folder")
    parser.add_argument("-q", action="store_true", help="print the scores alone")
    asked = parser.parse_args()
    lexicon, scores, words = open_lexicon(), Scores(), 0
    say: Callable[[str], None] = (lambda _: None) if asked.q else print
    with open_default() as gazetteer:
        judge = Judge(gazetteer, lexicon)
        start = time.perf_counter()
        for article, rows in _articles(asked.which):
            say(f"=== {Path(article.file).name}")
            read = code(article, "article", gazetteer, lexicon)
            words += len(article.text.split())
            _score(read, rows, scores, judge, say)
    print(scores.told())
    print(f"{words:,} words in {time.perf_counter() - start:.1f} s, judging included")


def _articles(which: str) -> Iterator[tuple[Article, list[Row]]]:
    if which != "seeds":
        yield from coded(DEVELOPMENT.with_name(which) if which in OURS else Path(which))
        return
    with SEEDS.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    for path in sorted(ARTICLES.glob("*.txt")):
        source, published = PUBLISHED[path.name[:3]]
        article = Article(path.name, path.read_text(encoding="utf-8"), published=published)
        yield article, [row for row in rows if row["source_id"] == source]


def _score(read: CodedArticle, rows: Sequence[Row], scores: Scores, judge: Judge, say: Callable[[str], None]) -> None:
    told = [_Told({name: each.value for name, each in one.fields.items()}, one) for one in read.reports]
    of = judge.paired([each.row for each in told], rows)
    scores.incidents.add(found=len(of), made_up=len(told) - len(of), missed=len(rows) - len(of))
    for number, each in enumerate(told):
        if number not in of:
            say(f"    MADE UP {_short(each.row)}")
            for span in each.report.spans:
                say(f"        {span.sentence} {' '.join(read.article.text[span.start : span.end].split())[:150]}")
        elif wrong := scores.compare(judge.fields(each.row, rows[of[number]])):
            say(f"    {rows[of[number]]['incident_id']}: other {', '.join(wrong)}: {_short(each.row)}")
    for at in sorted(set(range(len(rows))) - set(of.values())):
        say(f"    MISSED {_short(rows[at])}")
    _score_links(told, rows, of, scores, say)


def _score_links(
    told: Sequence[_Told], rows: Sequence[Row], of: dict[int, int], scores: Scores, say: Callable[[str], None]
) -> None:
    numbers = {each.report.report_id: number for number, each in enumerate(told)}
    known = {row["incident_id"] for row in rows}
    wanted = {(row["incident_id"], each) for row in rows for each in _listed(row["retaliation_for"]) if each in known}
    names = {
        number: rows[of[number]]["incident_id"] if number in of else f"made up {number}" for number in numbers.values()
    }
    got = {
        (names[number], names[numbers[other]])
        for number, each in enumerate(told)
        for other in _listed(each.row.get("retaliation_for", ""))
    }
    scores.links.add(found=len(wanted & got), made_up=len(got - wanted), missed=len(wanted - got))
    for what, links in (("made up", got - wanted), ("missed", wanted - got)):
        for later, earlier in sorted(links):
            say(f"    link {what}: {later} answers {earlier}")


def _listed(cell: str) -> list[str]:
    return [each for each in cell.split("; ") if each]


def _short(row: Row) -> str:
    return " | ".join(
        f"{name[:3]}={row[name]}" if "_best" in name or "_low" in name else row[name] for name in SHOWN if row.get(name)
    )


if __name__ == "__main__":
    main()
