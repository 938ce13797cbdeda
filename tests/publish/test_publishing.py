"""What a user may wish of what is published."""

from __future__ import annotations

import pytest

from geomap.errors import PublishingError
from geomap.publish import EVERYTHING, Publishing
from geomap.publish.publishing import listed_columns


def test_nothing_is_hidden_by_default() -> None:
    """Who wishes nothing publishes everything."""
    assert EVERYTHING.is_everything
    assert not Publishing(redact=("notes",)).is_everything


@pytest.mark.parametrize("size", [0, -1, 0.01, 5000, float("nan"), float("inf")])
def test_a_grid_that_is_none_is_refused(size: float) -> None:
    """One that hides nothing, and one that leaves no map."""
    with pytest.raises(PublishingError, match="the grid"):
        Publishing(coarsen_km=size)


def test_an_empty_list_of_columns_is_refused() -> None:
    """It would publish an empty map."""
    with pytest.raises(PublishingError, match="at least one column"):
        Publishing(columns=listed_columns(" , "))
