"""What speaks for an account being of an incident."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from extract.tales import tale

from geomap.extract.events.asked import RECENT, SALIENT, SAME_WORD, Asked

if TYPE_CHECKING:
    from geomap.gazetteer import Gazetteer


def asked(text: str, gazetteer: Gazetteer) -> Asked:
    """The last account of an article, beside the first incident."""
    read = tale(text, gazetteer)
    return Asked(read.accounts[-1], read.signs[-1], read.told[:1], frozenset())


def test_an_incident_that_was_told_just_now_and_is_called_alike_is_meant_sooner(small: Gazetteer) -> None:
    """Beside what their signs say."""
    one = asked("A raid on Erbil killed two. The raid on Monday was long.", small)
    assert one.points(0) == pytest.approx(one.likeness(0) + RECENT + SAME_WORD + len(one.told[0].accounts) * SALIENT)


@pytest.mark.parametrize(
    ("text", "is_empty"), [("The raid was long.", True), ("The raid on Monday was long.", False), ("Two died.", False)]
)
def test_an_account_may_say_nothing_of_its_own(text: str, is_empty: bool, small: Gazetteer) -> None:  # noqa: FBT001
    """Neither day nor place nor figure."""
    assert asked(f"A raid on Erbil hurt five. {text}", small).is_empty is is_empty


def test_an_account_is_of_none_from_which_it_is_known_to_be_apart(small: Gazetteer) -> None:
    """However alike they are."""
    one = asked("A raid on Erbil killed two. The raid on Erbil was long.", small)
    assert one.fits(0)
    assert not Asked(one.account, one.signs, one.told, frozenset({0})).fits(0)
