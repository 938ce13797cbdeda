"""The role on the map follows from event type and relation."""

from __future__ import annotations

import pytest
from builders import report, story

ANSWER = {"incident_id": "i2", "retaliation_for": "i1"}


@pytest.mark.parametrize(
    ("values", "role"),
    [
        ({"event_type": "Explosions/Remote violence"}, "attack"),
        ({"event_type": "Explosions/Remote violence", **ANSWER}, "retaliatory strike"),
        ({"event_type": "Riots", **ANSWER}, "attack"),
        ({"event_type": "Violence against civilians"}, "attack"),
        ({"event_type": "Battles"}, "other"),
        ({"event_type": None}, "other"),
    ],
)
def test_a_strike_that_answers_is_retaliatory(values, role) -> None:
    """Only a strike can be one; a battle has two sides."""
    incidents = story(report(incident_id="i1"), report(**{"incident_id": "i2", **values})).incidents
    assert incidents.set_index("incident_id").loc["i2", "role"] == role
