"""Short names of articles, by which reports refer to them."""

from __future__ import annotations

import re
from pathlib import PurePath
from typing import TYPE_CHECKING

from geomap.names import fold

if TYPE_CHECKING:
    from collections.abc import Sequence

    from geomap.extract.article import Article

LONGEST = 40
_BETWEEN = re.compile(r"[\W_]+")


def source_ids(articles: Sequence[Article]) -> list[str]:
    """Return a name for each article, of its publisher, else its file, and its day; no two are the same.

    >>> from geomap.extract.article import Article
    >>> source_ids([Article("a/b.txt", "", publisher="The Daily News"), Article("a/b.txt", ""), Article("b.md", "")])
    ['the-daily-news', 'b', 'b-2']
    """
    taken: dict[str, int] = {}
    found: list[str] = []
    for article in articles:
        name = _name(article)
        number = taken.get(name, 0) + 1
        while number > 1 and f"{name}-{number}" in taken:
            number += 1
        taken[name] = number
        found.append(name if number == 1 else f"{name}-{number}")
        taken.setdefault(found[-1], 1)
    return found


def _name(article: Article) -> str:
    whose = article.publisher or PurePath(article.file).stem
    words = _BETWEEN.sub("-", fold(whose)).strip("-")[:LONGEST].strip("-") or "article"
    return f"{words}-{article.published}" if article.published else words
