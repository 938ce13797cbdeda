"""The made-up articles and what a person coded of them."""

from __future__ import annotations

import csv
from pathlib import Path
from typing import TYPE_CHECKING

from geomap.extract.articles import read

if TYPE_CHECKING:
    from collections.abc import Iterator

    from geomap.extract.article import Article

DEVELOPMENT = Path(__file__).with_name("development")


def coded(folder: Path = DEVELOPMENT) -> Iterator[tuple[Article, list[dict[str, str]]]]:
    """Give each article of a folder with its rows of gold.csv; an article may have none."""
    rows = gold(folder)
    for article in read(sorted(folder.glob("*.md")))[0]:
        yield article, [row for row in rows if row["article"] == Path(article.file).name]


def gold(folder: Path = DEVELOPMENT) -> list[dict[str, str]]:
    """Return the rows of gold.csv, each an incident as one article tells of it."""
    with (folder / "gold.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))
