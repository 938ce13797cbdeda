"""What several sayings about one actor come to."""

from __future__ import annotations

import pytest

from geomap.extract.said import Said, Status, settled


@pytest.mark.parametrize(
    ("statuses", "status"),
    [
        (["suspected", "claimed"], "claimed"),
        (["suspected", "attributed"], "attributed"),
        (["attributed", "denied"], "disputed"),
        (["disputed", "claimed"], "disputed"),
        (["denied", "unknown"], "denied"),
        (["unknown"], "unknown"),
    ],
)
def test_the_surest_saying_stands_unless_some_deny(statuses: list[Status], status: Status) -> None:
    """In whatever order they are said."""
    said = [Said(0, 1, each, None, None, 1.0) for each in statuses]
    assert settled(said) == settled(said[::-1]) == status
