"""What an incident is on the map: attack, retaliatory strike or other."""

from __future__ import annotations

import numpy as np
import pandas as pd

from geomap.schema import among

ATTACKS = ("Explosions/Remote violence", "Violence against civilians", "Riots")
"""Event types that are an attack by one side; a battle has two sides, the rest is no violence."""
STRIKES = ("Explosions/Remote violence",)
"""Event types that are a retaliatory strike where they answer an earlier incident."""


def roles(incidents: pd.DataFrame, relations: pd.DataFrame) -> pd.Series:
    """Return the role of each incident: a strike that some source sets as an answer is retaliatory."""
    answers = relations.loc[relations["relation"] == "retaliation_for", "incident_id"]
    kind = incidents["event_type"]
    found = np.select(
        [kind.isin(STRIKES) & among(incidents["incident_id"], answers), kind.isin(ATTACKS)],
        ["retaliatory strike", "attack"],
        default="other",
    )
    return pd.Series(found, index=incidents.index)
