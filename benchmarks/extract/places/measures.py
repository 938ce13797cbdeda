"""What is measured: precision, recall and F1 of spans, what is missed by type, and how fast."""

from __future__ import annotations

import time
from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from benchmarks.extract.places import floors
from benchmarks.extract.places.truth import Marked, Span, corpus
from benchmarks.table import Line, at_least, down
from geomap.extract.places import places
from geomap.extract.sentences import sentences

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from pathlib import Path

    from geomap.gazetteer import Gazetteer

    Find = Callable[[str], frozenset[Span]]

REQUIRED = {"trnews": 0.75, "gwn": 0.70}
WORDS, MOST_MS = 600, 100
RUNS = 3


@dataclass(frozen=True, slots=True)
class Score:
    """How spans that were found compare with those that are marked."""

    right: int
    """Found just as marked."""
    found: int
    """Found at all."""
    marked: int
    """Marked, those among them whose words do not stand where the mark says."""

    @property
    def precision(self) -> float:
        """The share of those found that is right, 0 of none."""
        return self.right / self.found if self.found else 0.0

    @property
    def recall(self) -> float:
        """The share of those marked that is found, 0 of none."""
        return self.right / self.marked if self.marked else 0.0

    @property
    def f1(self) -> float:
        """The harmonic mean of both."""
        return 2 * self.right / (self.found + self.marked) if self.found + self.marked else 0.0


def score(articles: Sequence[Marked], find: Find) -> Score:
    """Return the score of what is found in articles, all their spans counted together."""
    found = [(find(article.text), article) for article in articles]
    return Score(
        sum(len(spans & article.places.keys()) for spans, article in found),
        sum(len(spans) for spans, _ in found),
        sum(len(article.places) + article.lost for _, article in found),
    )


def lines(folder: Path, gazetteer: Gazetteer, say: Callable[[str], None]) -> Iterator[Line]:
    """Give the lines of the table; `folder` has the corpora."""
    known = floors.names()
    for name, required in REQUIRED.items():
        say(name)
        articles = list(corpus(folder, name))
        yield from _of_corpus(name, articles, required, _finder(gazetteer), lambda text: floors.found(text, known))
        yield _speed(name, articles, gazetteer)


def _finder(gazetteer: Gazetteer) -> Find:
    return lambda text: frozenset(Span(one.start, one.end) for one in places(text, sentences(text), gazetteer))


def _of_corpus(name: str, articles: Sequence[Marked], required: float, ours: Find, simple: Find) -> Iterator[Line]:
    """Give F1, precision and recall of all articles, of the halves, and recall by type."""
    whole, floor = score(articles, ours), score(articles, simple)
    yield at_least(f"{name}, F1", whole.marked, whole.f1, required, floor.f1)
    yield Line("… precision", whole.found, down(whole.precision), down(floor.precision))
    yield Line("… recall", whole.marked, down(whole.recall), down(floor.recall))
    for half, what in ((1, "odd numbers, developed on"), (0, "even numbers, unseen")):
        part = [article for article in articles if article.number % 2 == half]
        mine, theirs = score(part, ours), score(part, simple)
        figures = f"{down(mine.f1)} ({down(mine.precision)}, {down(mine.recall)})"
        yield Line(f"… {what}: F1 (precision, recall)", mine.marked, figures, down(theirs.f1))
    yield from _by_type(articles, ours, simple)


def _by_type(articles: Sequence[Marked], ours: Find, simple: Find) -> Iterator[Line]:
    """Give the recall of each type that the corpus marks, the most frequent first."""
    marked = Counter(kind for article in articles for kind in article.places.values())
    mine, theirs = _right(articles, ours), _right(articles, simple)
    for kind, count in marked.most_common():
        yield Line(f"… recall of type {kind}", count, down(mine[kind] / count), down(theirs[kind] / count))


def _right(articles: Sequence[Marked], find: Find) -> Counter[str]:
    """Return how many marks of each type are found."""
    return Counter(article.places[span] for article in articles for span in find(article.text) & article.places.keys())


def _speed(name: str, articles: Sequence[Marked], gazetteer: Gazetteer) -> Line:
    """Return the line of how long 600 words take, sentences cut before; the best of a few runs over all articles."""
    cut = [(article.text, sentences(article.text)) for article in articles]
    taken = []
    for _ in range(RUNS):
        start = time.perf_counter()
        for text, pieces in cut:
            places(text, pieces, gazetteer)
        taken.append(time.perf_counter() - start)
    words = sum(len(article.text.split()) for article in articles)
    milliseconds = 1000 * min(taken) * WORDS / words
    figure = f"{milliseconds:.0f} ms"
    return Line(f"{name}, time for {WORDS} words", words, figure, "", f"≤ {MOST_MS} ms", milliseconds <= MOST_MS)
