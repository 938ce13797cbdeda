"""Whom or what it hit, and with what."""

from __future__ import annotations

from typing import TYPE_CHECKING

from geomap.extract.coded import Coded
from geomap.extract.fields.spans import span_of

if TYPE_CHECKING:
    from geomap.extract.events.told import Told


def things(told: Told) -> dict[str, Coded]:
    """Return the surest target and the surest weapon; of equal ones the first."""
    coded: dict[str, Coded] = {}
    for kind in ("target", "weapon"):
        found = [(each, account) for account in told.accounts for each in account.of_kind(kind)]
        if found:
            each, account = max(found, key=lambda one: one[0].confidence)
            coded[kind] = Coded(each.value, (span_of(account, each.start, each.end),), each.confidence)
    return coded
