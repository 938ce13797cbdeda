"""The words that may stand in a column, and what they are called in the field."""

from __future__ import annotations

from typing import Literal, get_args

EVENT_TYPES: dict[str, tuple[str, ...]] = {
    "Battles": ("Armed clash", "Government regains territory", "Non-state actor overtakes territory"),
    "Explosions/Remote violence": (
        "Chemical weapon",
        "Air/drone strike",
        "Suicide bomb",
        "Shelling/artillery/missile attack",
        "Remote explosive/landmine/IED",
        "Grenade",
    ),
    "Violence against civilians": ("Sexual violence", "Attack", "Abduction/forced disappearance"),
    "Protests": ("Peaceful protest", "Protest with intervention", "Excessive force against protesters"),
    "Riots": ("Violent demonstration", "Mob violence"),
    "Strategic developments": (
        "Agreement",
        "Arrests",
        "Change to group/activity",
        "Disrupted weapons use",
        "Headquarters or base established",
        "Looting/property destruction",
        "Non-violent transfer of territory",
        "Other",
    ),
}
"""Event types and their sub-event types, by the names that ACLED's codebook gives them."""

EXTRACTED, REVIEWED = "extracted", "reviewed"
"""Tags of a report that a program wrote, and of one that a person has read and taken."""
ROLES = ("attack", "retaliatory strike", "other")
ATTRIBUTION_STATUSES = ("claimed", "attributed", "suspected", "disputed", "denied", "unknown")
DatePrecision = Literal["day", "days", "week", "month", "year"]
DATE_PRECISIONS: tuple[DatePrecision, ...] = get_args(DatePrecision)
Precision = Literal["exact", "near", "relative", "district", "province", "region", "country", "sea"]
GEO_PRECISIONS: tuple[Precision, ...] = get_args(Precision)
"""From crisp to vague. `exact` is the named place itself, `sea` is open water."""
PLACE_TYPES = (
    "town", "neighbourhood", "military_base", "airport", "zone", "embassy", "border_crossing", "oil_field", "gas_field",
    "refinery", "power_plant", "dam", "port", "refugee_camp", "nuclear_site", "prison", "site", "road", "district",
    "province", "region", "country", "continent", "mountain", "island", "river", "lake", "strait", "sea",
)  # fmt: skip
"""What a place can be. A district is a second-level unit (county, qada), a site any other building or spot."""
SEATS = ("country", "province", "district")
RELATIONS = ("retaliation_for", "part_of", "follows", "same_as", "disputes")
CONFIDENCES = ("stated", "implied", "disputed", "inferred")
"""How a link is known: the source says so; the source sets both side by side; somebody named by the source
denies it; geomap inferred it and no source did."""
Status = Literal["placed", "ambiguous", "unknown", "given"]
"""Outcome of a look-up; ambiguous: several places fit about as well; given: coordinates came with the words."""
Rung = Literal[
    "given", "override", "exact", "alias", "core", "variant", "edits", "skeleton", "context", "online", "none"
]  # fmt: skip
"""The rung of the ladder that answered, from the surest."""
STATUSES: tuple[Status, ...] = get_args(Status)
RUNGS: tuple[Rung, ...] = get_args(Rung)
FIGURES = ("munitions", "fatalities", "injuries")
