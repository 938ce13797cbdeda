"""What is coded from articles, as tables: reports and sources for every build, and where each field comes from."""

from __future__ import annotations

from pathlib import PurePath
from typing import TYPE_CHECKING

from geomap import sheets
from geomap.extract.fields.spans import words_of
from geomap.schema import PROVENANCE, REPORTS, SOURCES
from geomap.schema.words import EXTRACTED

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from geomap.extract.coded import CodedArticle

TEXT = "text"
"""The column with the words themselves, which is written only if asked for."""
_ALWAYS = ("report_id", "source_id")


def write(articles: Sequence[CodedArticle], path: Path, *, with_text: bool = False) -> list[Path]:
    """Write the reports of articles to a file, and their sources and provenance beside it; return all three paths.

    The words of the articles are written only `with_text`; else provenance says where in them each field stands.
    """
    _, *beside = paths(path)
    rows = list(_reports(articles))
    names = [name for name in REPORTS.names if name in _ALWAYS or any(name in row for row in rows)]
    sheets.write(path, names, rows)
    sheets.write(beside[0], SOURCES.names, _sources(articles))
    columns = [name for name in PROVENANCE.names if with_text or name != TEXT]
    sheets.write(beside[1], columns, _provenance(articles))
    return [path, *beside]


def paths(path: Path) -> list[Path]:
    """Return the files of reports, sources and provenance, of which the first is named."""
    return [path, *(path.with_name(f"{path.stem}-{name}.csv") for name in ("sources", "provenance"))]


def _reports(articles: Sequence[CodedArticle]) -> Iterator[dict[str, object]]:
    for article in articles:
        for report in article.reports:
            values = {name: coded.value for name, coded in report.fields.items()}
            yield {"report_id": report.report_id, "source_id": article.source_id, **values, "tags": EXTRACTED}


def _sources(articles: Sequence[CodedArticle]) -> Iterator[dict[str, object]]:
    for each in articles:
        article = each.article
        yield {
            "source_id": each.source_id,
            "publisher": article.publisher or each.source_id,
            "title": article.title,
            "url": article.url,
            "date_published": article.published.isoformat() if article.published else "",
            "language": article.language,
            "sha256": article.sha256,
        }


def _provenance(articles: Sequence[CodedArticle]) -> Iterator[dict[str, object]]:
    for article in articles:
        for report in article.reports:
            for name, coded in report.fields.items():
                for span in coded.spans:
                    yield {
                        "report_id": report.report_id,
                        "column": name,
                        "value": coded.value,
                        "confidence": round(coded.confidence, 2),
                        "article": PurePath(article.article.file).name,
                        "sentence": span.sentence,
                        "start": span.start,
                        "end": span.end,
                        TEXT: words_of(article.article.text, span),
                    }
