"""The made-up articles and what a person coded of them."""

from __future__ import annotations

import csv
import re
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from geomap.extract.article import Article

if TYPE_CHECKING:
    from collections.abc import Iterator

DEVELOPMENT = Path(__file__).with_name("development")
_PUBLISHED = re.compile(r"^published: (\d{4}-\d\d-\d\d)$", re.MULTILINE)


def coded(folder: Path = DEVELOPMENT) -> Iterator[tuple[Article, list[dict[str, str]]]]:
    """Give each article of a folder with its rows of gold.csv; an article may have none."""
    with (folder / "gold.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    for path in sorted(folder.glob("*.md")):
        yield _article(path), [row for row in rows if row["article"] == path.name]


def _article(path: Path) -> Article:
    _, head, text = path.read_text(encoding="utf-8").split("---\n", 2)
    published = _PUBLISHED.search(head)
    return Article(path.name, text.strip(), published=date.fromisoformat(published[1]) if published else None)
