"""Whom verbs and nouns of killing, wounding and missing count."""

from __future__ import annotations

import pytest

from geomap.extract.figures import figures
from geomap.extract.sentences import sentences

SURE = 0.5


def told(text: str) -> list[tuple[str, int | None]]:
    """What is surely counted in a text, and how many."""
    found = figures(text, sentences(text))
    return [(each.of, each.best) for each in found if each.confidence > SURE and each.of != "people"]


@pytest.mark.parametrize(
    "text",
    [
        "It killed three soldiers.", "killing three", "Three were killed.", "Three of its personnel were killed.",
        "three dead", "Three have died.", "Gunmen shot dead three policemen.", "the loss of three fighters",
        "Three soldiers lost their lives.", "three militants, whom troops had killed", "It left three people dead.",
        "Three people who had gone home were killed.", "the deaths of three people", "They found three bodies.",
        "Three U.S. troops died after the fire.", "The death toll rose from two to three.",
        "the number of dead as three",
        "Three people in four villages were killed.",
    ],
)  # fmt: skip
def test_the_killed_are_counted(text: str) -> None:
    """Active, passive, shortened, or by a noun."""
    assert told(text) == [("killed", 3)]


@pytest.mark.parametrize(
    "text",
    [
        "12 wounded", "injuring 12", "Twelve others were hurt.", "12 people were treated for light injuries.",
        "leaving a dozen troops suffering from brain trauma", "brain injuries to 12 troops", "They treated 12 injured.",
        "12 of the people injured at the market left.",
    ],
)  # fmt: skip
def test_the_wounded_are_counted(text: str) -> None:
    """Whatever word says so."""
    assert told(text) == [("wounded", 12)]


def test_the_missing_are_neither() -> None:
    """Nobody knows what befell them."""
    assert told("Three aid workers are missing.") == [("missing", 3)]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Three were killed and 12 wounded.", [("killed", 3), ("wounded", 12)]),
        ("killing two Americans and one Briton", [("killed", 2), ("killed", 1)]),
        ("Two soldiers and a medic were killed and 14 others were wounded.",
         [("killed", 2), ("killed", 1), ("wounded", 14)]),
        ("It killed four on the beach and took away eleven women.", [("killed", 4)]),
        ("wounding two soldiers, a spokesman in Jammu said", [("wounded", 2)]),
        ("killing two, five rockets burned", [("killed", 2)]),
        ("It killed a 12-year-old girl and wounded another.", [("killed", 1), ("wounded", 1)]),
        ("One was killed and another wounded.", [("killed", 1), ("wounded", 1)]),
        ("The attacker killed himself and two officers.", [("killed", 2)]),
        ("A woman and her two children were killed.", [("killed", 1), ("killed", 2)]),
    ],
)  # fmt: skip
def test_each_number_goes_with_its_own_verb(text: str, wanted: list[tuple[str, int]]) -> None:
    """Within its clause."""
    assert [each for each in told(text) if each[0] != "munitions"] == wanted


@pytest.mark.parametrize(
    ("text", "of"), [("It killed an American.", "killed"), ("A tractor driver was hurt.", "wounded")]
)
def test_an_article_is_one_where_a_verb_governs_it(text: str, of: str) -> None:
    """And nowhere else."""
    assert told(text) == [(of, 1)]
    assert told("An American left.") == []


@pytest.mark.parametrize(
    "text",
    [
        "injuring six, including two children", "Six people were injured, among them two children.",
        "Six people, including two children, were injured.",
    ],
)  # fmt: skip
def test_a_part_of_those_counted_is_unsure(text: str) -> None:
    """It must not be counted twice."""
    found = figures(text, sentences(text))
    assert [(each.best, each.confidence > SURE) for each in found] == [(6, True), (2, False)]


@pytest.mark.parametrize(
    "text",
    [
        "Brodie Gillon, 26, was killed.", "killed in 2014", "killed 45 minutes later", "killed on 3 January",
        "An air strike that killed Ali Hassan", "He was killed 12 km away.", "the 33rd Brigade was killed",
        "It killed 40 cattle.", "Mayor Ali, 45, of the council, died.", "at 5 a.m. he died",
    ],
)  # fmt: skip
def test_other_numbers_count_nobody(text: str) -> None:
    """Ages, years, times, lengths, ranks and beasts."""
    assert told(text) == []
