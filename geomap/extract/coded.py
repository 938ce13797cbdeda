"""What is coded from an article: reports, and for each of their fields where it stands and how sure it is."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from geomap.extract.article import Article
    from geomap.extract.mention import Mention
    from geomap.extract.sentences import Sentence


class Span(NamedTuple):
    """Some letters of an article, in one sentence."""

    sentence: int
    """Number of the sentence, counted from 1."""
    start: int
    """Where they begin in the article's text."""
    end: int
    """Where they end: the letter there is the first that is no part of them."""


@dataclass(frozen=True, slots=True)
class Coded:
    """What one field of a report holds, and why."""

    value: str
    """As it is written to a table of reports."""
    spans: tuple[Span, ...]
    """The words that it comes from, in their order; one at least."""
    confidence: float
    """How sure it is, 0 to 1."""


@dataclass(frozen=True, slots=True)
class CodedReport:
    """What one article tells of one incident."""

    report_id: str
    """Of the source and the incident; no two reports of a run have the same."""
    fields: Mapping[str, Coded]
    """What is known, by the names of the columns of a table of reports; what is not known is not there."""
    spans: tuple[Span, ...]
    """The clauses that tell of it, in their order."""
    confidence: float
    """How sure it is that this is one incident that happened, 0 to 1."""


@dataclass(frozen=True, slots=True)
class CodedArticle:
    """An article, what is recognised in it and what is coded from it."""

    source_id: str
    """Name of the article among the sources of a run."""
    article: Article
    """Its words."""
    sentences: Sequence[Sentence]
    """Its sentences in their order."""
    mentions: Sequence[Mention]
    """What its words name, in their order; they may overlap."""
    reports: Sequence[CodedReport]
    """The incidents that it tells of, in the order in which it first tells of them."""
