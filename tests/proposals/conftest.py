"""What tests of proposals need: reports that are read, and what is proposed of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from builders import report, reports, sources

from geomap.proposals.same import merged
from geomap.readers import Reading

if TYPE_CHECKING:
    from collections.abc import Callable

    from geomap.proposals.same import Merging


def read(*rows: dict[str, object]) -> Reading:
    """Reports as they are read, each of an incident that nobody has named unless told otherwise."""
    table = reports(*(report(**({"incident_id": None} | row)) for row in rows))
    return Reading(sources(*sorted(set(table["source_id"]))), table, [], [], [], len(table))


@pytest.fixture
def merge(small) -> Callable[..., Merging]:
    """What is proposed of these reports; `verdicts` are what a person has said."""

    def proposed(*rows: dict[str, object], verdicts=()) -> Merging:
        return merged(read(*rows), small, verdicts)

    return proposed
