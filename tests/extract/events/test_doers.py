"""What is said of who did it goes to the deed that its own words name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from extract.tales import accounts_of

from geomap.extract.events.doers import said_of

if TYPE_CHECKING:
    from geomap.gazetteer import Gazetteer


def doers(text: str, small: Gazetteer) -> list[list[str]]:
    """Who is said to have done what each clause tells of."""
    return [[each.whom.value for each in account.said if each.whom] for account in accounts_of(text, small)]


def test_another_deed_of_a_clause_says_nothing(small: Gazetteer) -> None:
    """Where its own doer is told."""
    text = "Gunmen shot three people in Taji, the Houthis lost a camp."
    assert doers(text, small) == [["Gunmen"]]


def test_who_claims_the_answer_has_not_done_what_it_answers(small: Gazetteer) -> None:
    """He speaks of his own deed."""
    (account,) = accounts_of("It was carried out in response to the attack in Taji, Hamas said.", small)
    assert [each.status for each in account.said] == []


def test_a_clause_holds_what_stands_in_it(small: Gazetteer) -> None:
    """And nothing of the rest of its sentence."""
    (account,) = accounts_of("Hamas fighters attacked Taji on Monday.", small)
    assert said_of(account.telling, account.said) == list(account.said)
