"""Measure how fast articles are coded, and what texts do that are no articles: python -m benchmarks.extract.speed.

Articles of so many words are put together from paragraphs of the made-up ones, each in another order; the gazetteer's
index is there already. Each row is a process of its own, with its peak memory.
"""

from __future__ import annotations

import argparse
import random
import resource
import subprocess
import sys
import time
from datetime import date
from typing import TYPE_CHECKING

from benchmarks.extract.gold import DEVELOPMENT, coded
from geomap.extract.article import Article
from geomap.extract.coding import code
from geomap.extract.lexicon import open_lexicon
from geomap.gazetteer import open_default

if TYPE_CHECKING:
    from collections.abc import Callable

WORDS, NUMBER, LETTERS = 600, 200, 5_000_000
SENTENCE = (
    "Rockets hit the Taji base north of Baghdad on Monday, killing two soldiers and wounding three, the army said. "
)
ENDLESS = "rockets hit Taji and the army said that two were killed while jets bombed Erbil and "
PUBLISHED = date(2020, 3, 12)


def main() -> None:
    """Print a table; with --of the figures of one row."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.extract.speed", description=__doc__)
    parser.add_argument("--of", choices=CASES)
    asked = parser.parse_args()
    if asked.of:
        _measure(CASES[asked.of]())
        return
    print("| text | words | reports | seconds | articles of 600 words a minute | peak memory |")
    print("| --- | --- | --- | --- | --- | --- |")
    for name in CASES:
        command = [sys.executable, "-m", "benchmarks.extract.speed", "--of", name]
        told = subprocess.run(command, check=True, capture_output=True, text=True).stdout.split()
        words, reports, seconds, memory = int(told[0]), int(told[1]), float(told[2]), int(told[3])
        rate = words / WORDS / seconds * 60
        print(
            f"| {name} | {words:,} | {reports:,} | {seconds:.1f} | {rate:,.0f} | {memory / 1024:,.0f} MB |", flush=True
        )


def _measure(articles: list[Article]) -> None:
    """Print the words and reports of articles, the seconds that coding takes once all is open, and the peak in kB."""
    with open_default() as gazetteer:
        lexicon = open_lexicon()
        start = time.perf_counter()
        reports = sum(len(code(each, "article", gazetteer, lexicon).reports) for each in articles)
        seconds = time.perf_counter() - start
    words = sum(len(each.text.split()) for each in articles)
    print(words, reports, seconds, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss)


def _articles() -> list[Article]:
    chance = random.Random(1)  # noqa: S311 - the same each time
    paragraphs = [part for article, _ in coded(DEVELOPMENT) for part in article.text.split("\n\n")]
    return [_article(chance.sample(paragraphs, len(paragraphs))) for _ in range(NUMBER)]


def _article(paragraphs: list[str]) -> Article:
    kept: list[str] = []
    while sum(len(each.split()) for each in kept) < WORDS:
        kept.append(paragraphs[len(kept)])
    return Article("made-up.txt", "\n\n".join(kept), published=PUBLISHED)


def _long(text: str) -> Callable[[], list[Article]]:
    return lambda: [Article("long.txt", (text * (LETTERS // len(text) + 1))[:LETTERS], published=PUBLISHED)]


CASES: dict[str, Callable[[], list[Article]]] = {
    f"{NUMBER} articles of {WORDS} words": _articles,
    "5 MB, one sentence over and over": _long(SENTENCE),
    "5 MB without the end of a sentence": _long(ENDLESS),
    "5 MB of one letter": _long("a"),
    "5 MB of figures": _long("1,234 "),
}
"""Texts by what they are."""


if __name__ == "__main__":
    main()
