"""Which figures of one clause are meant together, and which of several stand."""

from __future__ import annotations

from extract.fielded import read_in

from geomap.extract.fields.tolls import standing, tolls


def numbers(text: str, gazetteer) -> list[list[int]]:
    """The tolls of the killed that the first incident gives, and those of them that stand."""
    told = read_in(text, gazetteer).told[0]
    found = list(tolls([([each for each in one.figures if each.of == "killed"], one) for one in told.accounts], text))
    return [[each.number for each in some] for some in (found, standing(found, text))]


def test_those_of_one_list_are_one_toll(small) -> None:
    """Nothing parts them."""
    text = "A bomb in Taji on Monday killed two soldiers and three civilians."
    assert numbers(text, small) == [[5], [5]]


def test_another_count_in_the_clause_is_a_toll_of_its_own(small) -> None:
    """'The army mourned four fighters; a monitor puts the dead at nine'."""
    text = "A bomb hit Taji on Monday. The army mourned four fighters; a monitor puts the dead at nine."
    assert numbers(text, small) == [[4, 9], [4, 9]]


def test_what_was_said_first_gives_way(small) -> None:
    """To what was said later."""
    text = "A bomb hit Taji on Monday. Officials first spoke of two dead. Five people died."
    assert numbers(text, small) == [[2, 5], [5]]
