"""Coded articles with defaults, their spans told by words, so that a test shows only what matters to it."""

from __future__ import annotations

from datetime import date

from geomap.extract.article import Article
from geomap.extract.coded import Coded, CodedArticle, CodedReport, Span
from geomap.extract.mention import Dated, Figure, Kind, Mention
from geomap.extract.sentences import sentences

TEXT = """Rockets hit base near Taji

At least three soldiers died when rockets hit the Camp Taji base on Wednesday. Kataib Hezbollah denied it.

Two days later jets struck Jurf al-Sakhar, killing six."""


def spans(text: str, *words: str) -> tuple[Span, ...]:
    """Where words stand in a text for the first time."""
    found = []
    for each in words:
        start = text.index(each)
        inside = (one.number for one in sentences(text) if one.start <= start < one.end)
        found.append(Span(next(inside, 0), start, start + len(each)))
    return tuple(found)


def mention(text: str, words: str, kind: Kind = "place", value: str = "", confidence: float = 0.9) -> Mention:
    """A mention of some words of a text, which mean themselves unless told otherwise."""
    span = spans(text, words)[0]
    return Mention(kind=kind, start=span.start, end=span.end, value=value or words, confidence=confidence)


def dated(text: str, words: str, first: str, last: str = "", **values: object) -> Dated:
    """A mention of a day, or of days up to a last."""
    told = mention(text, words, "date")
    days = [date.fromisoformat(day) if day else None for day in (first, last or first)]
    usual = {"precision": "day" if first == (last or first) else "days", "after_days": None} | values
    return Dated(
        kind="date", start=told.start, end=told.end, value=words, confidence=0.9, first=days[0], last=days[1], **usual
    )


def figure(text: str, words: str, of: str = "killed", **bounds: int) -> Figure:
    """A mention of a number."""
    told = mention(text, words, "count")
    numbers = {"low": None, "best": None, "high": None} | bounds
    return Figure(kind="count", start=told.start, end=told.end, value=words, confidence=0.9, of=of, **numbers)


def field(text: str, value: str, *words: str, confidence: float = 0.9) -> Coded:
    """A field that comes from some words."""
    return Coded(value, spans(text, *words), confidence)


def report(text: str, report_id: str, clause: str, **fields: Coded) -> CodedReport:
    """A report that a clause tells of."""
    return CodedReport(report_id, fields, spans(text, clause), 0.8)


def coded_article(text: str = TEXT, **values: object) -> CodedArticle:
    """An article of which nothing is coded unless told otherwise."""
    known = {"title": "Rockets hit base near Taji", "publisher": "The Ledger", "published": date(2020, 3, 13)}
    usual = {"source_id": "ledger", "article": Article("ledger.txt", text, **known), "mentions": (), "reports": ()}
    return CodedArticle(sentences=sentences(text), **(usual | values))


def story() -> CodedArticle:
    """An article with mentions of every kind, two of which overlap, and three reports."""
    mentions = (
        mention(TEXT, "Camp Taji", value="Taji"),
        mention(TEXT, "Camp Taji base", "target", "military base", 0.8),
        mention(TEXT, "rockets hit the", "weapon", "rockets"),
        mention(TEXT, "Kataib Hezbollah", "actor"),
        mention(TEXT, "Jurf al-Sakhar", confidence=0.7),
        dated(TEXT, "Wednesday", "2020-03-11"),
        figure(TEXT, "At least three", low=3),
        figure(TEXT, "six", best=6),
    )
    return coded_article(mentions=sorted(mentions, key=lambda each: each.start), reports=reports())


def reports() -> tuple[CodedReport, ...]:
    """Reports of an attack, of the answer to it and of nothing that happened."""
    attack = report(
        TEXT, "ledger-1", "At least three soldiers died when rockets hit the Camp Taji base on Wednesday",
        date_start=field(TEXT, "2020-03-11", "Wednesday"),
        event_type=field(TEXT, "Explosions/Remote violence", "rockets hit", confidence=0.6),
        location_as_reported=field(TEXT, "the Camp Taji base", "the Camp Taji base"),
        country=field(TEXT, "Iraq", "Camp Taji"),
        fatalities_low=field(TEXT, "3", "At least three"),
    )  # fmt: skip
    answer = report(
        TEXT, "ledger-2", "Two days later jets struck Jurf al-Sakhar, killing six",
        date_start=field(TEXT, "2020-03-13", "Two days later", "Wednesday", confidence=0.7),
        location_as_reported=field(TEXT, "Jurf al-Sakhar", "Jurf al-Sakhar"),
        fatalities_best=field(TEXT, "6", "six"),
        retaliation_for=field(TEXT, "ledger-1;ledger-3", "Two days later", confidence=0.5),
        relation_confidence=field(TEXT, "implied", "Two days later"),
    )  # fmt: skip
    denied = report(TEXT, "ledger-3", "denied it", perpetrator=field(TEXT, "Kataib Hezbollah", "Kataib Hezbollah"))
    return attack, answer, denied
