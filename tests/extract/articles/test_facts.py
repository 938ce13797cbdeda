"""What a file says of an article goes before what its words say."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from geomap.errors import InputError
from geomap.extract.articles.facts import Facts, article

WORDS = "Rockets hit depot\n\nPublished: 2021-03-04\n\nTwo fell.\n\nSource: The Courier"


def test_the_words_stand_in_where_the_file_says_nothing() -> None:
    """Title, day and publisher."""
    made, doubtful = article(Path("a.txt"), Facts(), WORDS, "")
    assert (made.title, made.published, made.publisher) == ("Rockets hit depot", date(2021, 3, 4), "The Courier")
    assert doubtful == []


def test_what_the_file_says_goes_first() -> None:
    """In its own words."""
    made, _ = article(Path("a.txt"), Facts("Depot hit", "Wire", "", "4 May 2020", "en-GB"), WORDS, "")
    assert (made.title, made.published, made.publisher, made.language) == ("Depot hit", date(2020, 5, 4), "Wire", "en")


@pytest.mark.parametrize("title", ["Rockets hit depot", "ROCKETS HIT DEPOT", "Rockets  hit\ndepot"])
def test_the_text_begins_with_the_title_once(title: str) -> None:
    """Also where its words have it too."""
    made, _ = article(Path("a.txt"), Facts(title=title), WORDS, "")
    assert made.text.startswith(f"{made.title}\n\nPublished")


def test_a_day_that_cannot_be_read_is_said() -> None:
    """And that of the words is taken."""
    made, doubtful = article(Path("a.txt"), Facts(published="03/04/2021"), WORDS, "")
    assert made.published == date(2021, 3, 4)
    assert [str(each) for each in doubtful] == [
        "a.txt: column 'published' is '03/04/2021'; wanted the day of publication as YYYY-MM-DD."
    ]


def test_no_words_are_no_article() -> None:
    """Characters that are not seen are none."""
    with pytest.raises(InputError, match=r"a\.txt: it has no words"):
        article(Path("a.txt"), Facts(title="T"), " \u200b\n", "")
