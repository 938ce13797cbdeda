"""An actor's own word is a claim: one of his side tells of it, or of the foes whom he killed."""

from __future__ import annotations

import pytest
from extract.fielded import read_in, values
from extract.reading import ours

from geomap.extract.coded import Coded
from geomap.extract.fields.actors import bring_home, who


@pytest.mark.parametrize(
    ("text", "doer", "teller"),
    [
        ("Syria shelled Taji on Monday. A Syrian spokesman said five died.", "Syria", "Syrian spokesman"),
        ("Iraqi jets bombed Taji on Monday, the defence ministry said.", "Iraq", "Iraqi defence ministry"),
        ("Five militants were killed in a raid in Taji on Monday, the Iraqi army said.", "Iraq", "Iraqi army"),
    ],
)
def test_who_tells_of_his_own_deed_claims_it(small, text: str, doer: str, teller: str) -> None:
    """His organ has its own name with that of its state."""
    report = who(read_in(text, small).told[0], ours(), "IQ") | {"country": Coded("IQ", (), 0.5)}
    bring_home([report], ours())
    found = values(report)
    assert (found["perpetrator"], found["attribution_status"], found["attributed_by"]) == (doer, "claimed", teller)


def test_who_counts_his_own_dead_claims_nothing(small) -> None:
    """Soldiers are no foes of an army."""
    text = "Five soldiers were killed in a raid in Taji on Monday, the Iraqi army said."
    assert values(who(read_in(text, small).told[0], ours(), "IQ")) == {"attribution_status": "unknown"}
