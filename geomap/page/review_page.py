"""The page on which a person reviews what was coded from articles: the words on one side, the reports on the other.

All of it is one file that makes no request. What the person accepts and corrects is saved by the page itself, as a
table of reports.
"""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass
from typing import TYPE_CHECKING

from geomap.extract.meaning import meaning
from geomap.files import write_bytes
from geomap.page.assets import own_text
from geomap.page.block import block
from geomap.page.bundle import bundle
from geomap.page.document import data_blocks, filled, policy
from geomap.page.payload import Payload
from geomap.schema import REPORTS
from geomap.schema.words import RELATIONS

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from pathlib import Path

    from geomap.extract.coded import Coded, CodedArticle, CodedReport, Span
    from geomap.extract.mention import Mention

STYLES = ("colours.css", "review.css", "reviewtext.css", "wishes.css")
"""The style sheets of the page in their order."""
FILLED_IN = ("file", "row")
"""Columns that say where a report was read from."""


def written(articles: Sequence[CodedArticle], path: Path) -> None:
    """Write the page as one file; the same articles give the same bytes. The old file survives any failure."""
    write_bytes(path, review_html(articles).encode("utf-8"))


def review_html(articles: Iterable[CodedArticle]) -> str:
    """Return the page: nothing in it can run but its own script, and no text of an article is markup."""
    style, script = "\n".join(own_text(name) for name in STYLES), bundle("review.js")
    data = Payload(block({"columns": _columns(), "articles": [_article(each) for each in articles]}, {}))
    parts = {"policy": policy([script], [style]), "style": style, "script": script}
    return filled("review.html", parts | {"data": "\n".join(data_blocks(data, "geomap-data"))})


def _columns() -> list[dict[str, object]]:
    """Return the columns that a report may have, and what each wants."""
    return [
        {
            "name": column.name,
            "kind": column.kind,
            "meaning": column.meaning,
            "allowed": column.allowed,
            "wanted": column.wanted,
            "low": column.low,
            "high": column.high,
            "isRelation": column.name in RELATIONS,
        }
        for column in REPORTS.columns
        if column.name not in FILLED_IN
    ]


def _article(coded: CodedArticle) -> dict[str, object]:
    """Return an article, what it says and what is coded from it; places count the units of JavaScript's texts."""
    article, units = coded.article, _Units.of(coded.article.text)
    return {
        "source": coded.source_id,
        "title": article.title,
        "publisher": article.publisher,
        "published": article.published.isoformat() if article.published else "",
        "language": article.language,
        "text": article.text,
        "sentences": [[each.number, *units.both(each.start, each.end), each.paragraph] for each in coded.sentences],
        "mentions": [_mention(each, units) for each in coded.mentions],
        "reports": [_report(each, units) for each in coded.reports],
    }


def _mention(mention: Mention, units: _Units) -> list[object]:
    return [mention.kind, *units.both(mention.start, mention.end), meaning(mention), _sure(mention.confidence)]


def _report(report: CodedReport, units: _Units) -> dict[str, object]:
    return {
        "id": report.report_id,
        "confidence": _sure(report.confidence),
        "spans": _spans(report.spans, units),
        "fields": _fields(report.fields, units),
    }


def _fields(fields: Mapping[str, Coded], units: _Units) -> list[list[object]]:
    """Return the fields in the order of the columns of a table of reports."""
    known = ((name, fields[name]) for name in REPORTS.names if name in fields)
    return [[name, field.value, _sure(field.confidence), _spans(field.spans, units)] for name, field in known]


def _spans(spans: Iterable[Span], units: _Units) -> list[list[int]]:
    return [[span.sentence, *units.both(span.start, span.end)] for span in spans]


def _sure(confidence: float) -> float:
    return round(confidence, 2)


@dataclass(frozen=True, slots=True)
class _Units:
    """Turns places among the letters of a text into places among its units of UTF-16."""

    wide: Sequence[int]
    """Places of the letters that take two units."""

    @classmethod
    def of(cls, text: str) -> _Units:
        return cls([] if text.isascii() else [at for at, letter in enumerate(text) if letter > "\uffff"])

    def both(self, start: int, end: int) -> tuple[int, int]:
        return start + bisect_left(self.wide, start), end + bisect_left(self.wide, end)
