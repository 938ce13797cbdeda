"""What GTD calls an attack and its target, as the event types of ours where they say the same."""

from __future__ import annotations

BOMBING = "Bombing/Explosion"
KIDNAPPING = "Hostage Taking (Kidnapping)"
BY_HAND = frozenset({"Assassination", "Armed Assault", "Unarmed Assault"})
CIVILIANS = frozenset(
    {
        "Private Citizens & Property", "Journalists & Media", "NGO", "Tourists", "Religious Figures/Institutions",
        "Educational Institution",
    }
)  # fmt: skip
"""Kinds of target that are civilians by what they are called. Business, transport and government may be either."""


def event_type(attack: str, target: str) -> str:
    """Return our type for a kind of attack on a kind of target, empty where GTD does not say it.

    >>> event_type("Bombing/Explosion", "Police"), event_type("Armed Assault", "Police")
    ('Explosions/Remote violence', '')
    """
    if attack.strip() == BOMBING:
        return "Explosions/Remote violence"
    is_violence = attack.strip() in BY_HAND or attack.strip() == KIDNAPPING
    return "Violence against civilians" if is_violence and target.strip() in CIVILIANS else ""


def sub_event_type(attack: str, target: str, suicide: str) -> str:
    """Return our finer type, empty as above.

    >>> sub_event_type("Hostage Taking (Kidnapping)", "Tourists", "0")
    'Abduction/forced disappearance'
    """
    if attack.strip() == BOMBING:
        return "Suicide bomb" if suicide.strip() in {"1", "1.0"} else ""
    if not event_type(attack, target):
        return ""
    return "Abduction/forced disappearance" if attack.strip() == KIDNAPPING else "Attack"
