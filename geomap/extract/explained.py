"""What is coded from an article, for a terminal: its sentences with their mentions marked, then its reports."""

from __future__ import annotations

import re
from bisect import bisect_right
from typing import TYPE_CHECKING

from geomap.errors import printable
from geomap.extract.meaning import meaning
from geomap.schema import REPORTS

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from geomap.extract.coded import Coded, CodedArticle, CodedReport, Span
    from geomap.extract.mention import Mention
    from geomap.extract.sentences import Sentence

_SPACE = re.compile(r"[ \t\r\n\u00a0]+")


def explained(coded: CodedArticle) -> Iterator[str]:
    """Give the lines that tell what is coded from an article, and from which of its words.

    A mention stands in brackets with its kind, what it means and how sure it is. One within another stands within its
    brackets; one that overlaps another is said in a line of its own below. No character reaches a terminal that would
    not be seen there.
    """
    article = coded.article
    published = article.published.isoformat() if article.published else ""
    about = (coded.source_id, article.title, article.publisher, published)
    yield " · ".join(_plain(part) for part in about if part)
    yield from _text(coded)
    for report in coded.reports:
        yield ""
        yield from _report(report, article.text)


def _text(coded: CodedArticle) -> Iterator[str]:
    """Give each sentence with its number, a blank line before each paragraph."""
    text, paragraph = coded.article.text, 0
    mentions = _by_sentence(coded.sentences, coded.mentions)
    for sentence in coded.sentences:
        if sentence.paragraph != paragraph:
            yield ""
        paragraph = sentence.paragraph
        own = mentions.pop(sentence.number, [])
        within, across = _nested(own, sentence)
        yield f"{sentence.number:>4}  {_marked(text, sentence, within)}"
        yield from (f"      and {_alone(text, mention)}" for mention in across)
    yield from (f"      and {_alone(text, mention)}" for rest in mentions.values() for mention in rest)


def _by_sentence(sentences: Sequence[Sentence], mentions: Sequence[Mention]) -> dict[int, list[Mention]]:
    """Return the mentions by the number of the sentence in which they begin, 0 for none."""
    starts = [sentence.start for sentence in sentences]
    found: dict[int, list[Mention]] = {}
    for mention in mentions:
        at = bisect_right(starts, mention.start) - 1
        found.setdefault(sentences[at].number if at >= 0 else 0, []).append(mention)
    return found


def _nested(mentions: Sequence[Mention], sentence: Sentence) -> tuple[list[Mention], list[Mention]]:
    """Return the mentions that can stand in brackets, each within the ones that are open, and the others."""
    within: list[Mention] = []
    across: list[Mention] = []
    ends = [sentence.end]
    for mention in sorted(mentions, key=lambda each: (each.start, -each.end)):
        while len(ends) > 1 and ends[-1] <= mention.start:
            ends.pop()
        fits = mention.start < mention.end <= ends[-1]
        (within if fits else across).append(mention)
        if fits:
            ends.append(mention.end)
    return within, across


def _marked(text: str, sentence: Sentence, mentions: Sequence[Mention]) -> str:
    """Return a sentence with its mentions in brackets; they are nested, the outer one first."""
    parts: list[str] = []
    opened: list[Mention] = []
    at = sentence.start
    for mention in mentions:
        at = _close(text, at, mention.start, opened, parts)
        parts += [_plain(text[at : mention.start]), "["]
        opened.append(mention)
        at = mention.start
    at = _close(text, at, sentence.end, opened, parts)
    return "".join([*parts, _plain(text[at : sentence.end])])


def _close(text: str, at: int, until: int, opened: list[Mention], parts: list[str]) -> int:
    """Close the brackets that end before a place, and return how far the text is written."""
    while opened and opened[-1].end <= until:
        mention = opened.pop()
        parts += [_plain(text[at : mention.end]), f" | {_told(text, mention)}]"]
        at = mention.end
    return at


def _told(text: str, mention: Mention) -> str:
    """Return the kind of a mention, what it means where its words do not say just that, and how sure it is."""
    means = _plain(meaning(mention))
    said = "" if means == _plain(text[mention.start : mention.end]) else f" {means}"
    return f"{mention.kind}{said} {_sure(mention.confidence)}"


def _alone(text: str, mention: Mention) -> str:
    return f"[{_plain(text[mention.start : mention.end])} | {_told(text, mention)}]"


def _report(report: CodedReport, text: str) -> Iterator[str]:
    yield f"report {_plain(report.report_id)}  {_sure(report.confidence)}  {_where(report.spans)}"
    width = max(map(len, report.fields), default=0)
    for name, field in _in_order(report.fields):
        words = ", ".join(f"“{_plain(text[span.start : span.end])}”" for span in field.spans)
        yield f"  {name:<{width}}  {_plain(field.value)}  {_sure(field.confidence)}  {_where(field.spans)}: {words}"


def _in_order(fields: Mapping[str, Coded]) -> list[tuple[str, Coded]]:
    """Return the fields in the order of the columns of a table of reports."""
    places = {name: at for at, name in enumerate(REPORTS.names)}
    return sorted(fields.items(), key=lambda field: places.get(field[0], len(places)))


def _where(spans: Sequence[Span]) -> str:
    numbers = sorted({span.sentence for span in spans})
    return f"{'sentence' if len(numbers) == 1 else 'sentences'} {', '.join(map(str, numbers))}"


def _sure(confidence: float) -> str:
    return f"{round(confidence, 2):g}"


def _plain(text: str) -> str:
    """Return text on one line; spaces and line ends are one space, and what would not be seen is escaped."""
    return printable(_SPACE.sub(" ", text))
