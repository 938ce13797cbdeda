"""An account gives its mentions by their kind."""

from __future__ import annotations

from typing import TYPE_CHECKING

from extract.tales import accounts_of

if TYPE_CHECKING:
    from geomap.gazetteer import Gazetteer


def test_an_account_gives_what_its_clause_names(small: Gazetteer) -> None:
    """Of one kind, in the order of the text; those of another clause are not its own."""
    raid, rockets = accounts_of("After a raid on a bank in Kirkuk, rockets and mortars hit a house.", small)
    assert [each.value for each in rockets.of_kind("weapon")] == ["rockets", "mortars"]
    assert [each.value for each in raid.of_kind("target")] == ["bank"]
    assert list(raid.of_kind("weapon")) == []


def test_what_is_not_said_is_empty(small: Gazetteer) -> None:
    """Neither days nor places nor figures are made up."""
    (account,) = accounts_of("There was an explosion.", small)
    assert [*account.dates, *account.places, *account.figures, *account.said] == []
    assert (account.relative, account.is_tied, account.is_answer, account.is_pointing) == (None, False, False, False)
