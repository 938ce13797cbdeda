"""Many articles coded, on several processors if there are enough of them."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from geomap.extract.coding import code
from geomap.extract.source_ids import source_ids

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from geomap.extract.article import Article
    from geomap.extract.coded import CodedArticle
    from geomap.extract.coding import Recogniser
    from geomap.extract.lexicon import Lexicon
    from geomap.gazetteer import Gazetteer

EACH = 40
"""A process of its own, which opens lexicon and gazetteer anew, is worth it for so many articles."""


class Sources(NamedTuple):
    """What another process opens for itself."""

    lexicons: tuple[Path, ...]
    """Users' own lexicons."""
    overrides: tuple[Path, ...]
    """Files of corrections by hand."""


def coded(
    articles: Sequence[Article], gazetteer: Gazetteer, lexicon: Lexicon, more: Sequence[Recogniser] = ()
) -> list[CodedArticle]:
    """Return what is coded from articles, in their order."""
    named = zip(articles, source_ids(articles), strict=True)
    return [code(article, source_id, gazetteer, lexicon, more) for article, source_id in named]


def coded_side_by_side(articles: Sequence[Article], sources: Sources, jobs: int) -> list[CodedArticle]:
    """Return what is coded from articles, in their order, by so many processes."""
    from concurrent.futures import ProcessPoolExecutor  # noqa: PLC0415 - few articles need none of it
    from multiprocessing import get_context  # noqa: PLC0415 - as above

    named = list(zip(articles, source_ids(articles), strict=True))
    parts = [named[each::jobs] for each in range(jobs)]
    # Processes are begun anew, not forked: a fork copies locks that other threads hold.
    with ProcessPoolExecutor(jobs, mp_context=get_context("spawn")) as pool:
        found = list(pool.map(_coded_in_process, [sources] * jobs, parts))
    order = {source_id: at for at, (_, source_id) in enumerate(named)}
    return sorted((each for part in found for each in part), key=lambda each: order[each.source_id])


def _coded_in_process(sources: Sources, named: Sequence[tuple[Article, str]]) -> list[CodedArticle]:
    from geomap.extract.lexicon import open_lexicon  # noqa: PLC0415 - opened here alone
    from geomap.gazetteer import open_default  # noqa: PLC0415 - as above

    with open_default(overrides=sources.overrides) as gazetteer:
        lexicon = open_lexicon(*sources.lexicons)
        return [code(article, source_id, gazetteer, lexicon) for article, source_id in named]


def jobs_for(articles: int, processors: int) -> int:
    """Return how many processes are worth it for so many articles.

    >>> jobs_for(10, 8), jobs_for(100, 8), jobs_for(10_000, 8)
    (1, 2, 8)
    """
    return max(1, min(processors, articles // EACH))
