"""Names of several words are found among words, the longest first."""

from __future__ import annotations

from geomap.extract.lexicon.phrases import Found, Phrases
from geomap.extract.lexicon.words import Word, keys, words
from geomap.extract.sentences import sentences

NAMES = Phrases([(("hezbollah",), 1), (("kataib", "hezbollah"), 2), (("hezbollah",), 3)])


def run(text: str) -> list[Word]:
    """The words of one sentence."""
    return words(text, sentences(text), {})[0]


def test_the_longest_name_wins() -> None:
    """What stands inside it is not found again."""
    assert list(NAMES.find(run("kataib hezbollah"))) == [Found(0, 1, (2,))]


def test_all_that_have_a_name_are_given() -> None:
    """In the order of their table."""
    assert list(NAMES.find(run("of hezbollah"))) == [Found(1, 1, (1, 3))]


def test_an_article_between_two_words_is_passed_over() -> None:
    """As it is in names."""
    assert list(NAMES.find(run("kataib al-hezbollah"))) == [Found(0, 2, (2,))]


def test_a_name_is_looked_up_by_its_keys() -> None:
    """No keys, no name."""
    assert NAMES.get(keys("Kataib Hezbollah", {})) == (2,)
    assert NAMES.get(()) == ()
