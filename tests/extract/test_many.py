"""Many articles are coded as each by itself, by one process or by several."""

from __future__ import annotations

from datetime import date

import pytest
from extract.reading import ours

from geomap.extract.article import Article
from geomap.extract.lexicon import open_lexicon
from geomap.extract.many import Sources, coded, coded_side_by_side, jobs_for

PLACES = ("Kirkuk", "Erbil", "Baghdad", "Mosul", "Basra")
ARTICLES = [
    Article("news.txt", f"Rockets hit {place} on Monday, killing {number} soldiers.", published=date(2020, 3, 13))
    for number, place in enumerate(PLACES, 2)
]


def test_articles_keep_their_order_and_have_names_of_their_own(world) -> None:
    """So do their reports."""
    found = coded(ARTICLES, world, ours())
    assert [each.source_id.removeprefix("news-2020-03-13") for each in found] == ["", "-2", "-3", "-4", "-5"]
    assert [each.reports[0].fields["location_as_reported"].value for each in found] == list(PLACES)
    assert len({report.report_id for each in found for report in each.reports}) == len(PLACES)


def test_two_processes_give_the_same_as_one(world, tmp_path) -> None:
    """With the user's own lexicon and corrections, which each opens for itself."""
    lexicon = tmp_path / "mine.csv"
    lexicon.write_text("name,aliases,kind\nRiver Guard,,armed group\n", encoding="utf-8")
    claimed = Article("own.txt", f"{ARTICLES[0].text} River Guard claimed responsibility for the attack.")
    articles = [*ARTICLES, claimed]

    found = coded_side_by_side(articles, Sources((lexicon,), ()), 2)

    assert found == coded(articles, world, open_lexicon(lexicon))
    assert found[-1].reports[0].fields["perpetrator"].value == "River Guard"


def test_nothing_is_coded_from_nothing(world) -> None:
    """No article, no reports."""
    assert coded([], world, ours()) == []


@pytest.mark.parametrize(("articles", "processors", "jobs"), [(0, 8, 1), (79, 8, 1), (80, 8, 2), (9_999, 4, 4)])
def test_a_process_more_is_begun_only_for_many_articles(articles: int, processors: int, jobs: int) -> None:
    """And no more than there are processors."""
    assert jobs_for(articles, processors) == jobs
