"""Latitude and longitude in one cell."""

from __future__ import annotations

import pytest

from geomap.readers.mapping.pairs import pair


@pytest.mark.parametrize("text", ["33,5 44,2", "33,5;44,2", "[33,5° / 44,2°]", "33,5, 44,2", "33.5, 44.2", "33.5,44.2"])
def test_a_pair_with_decimal_commas_is_parted_by_something_else(text: str) -> None:
    """Whatever stands between them, and with points too."""
    assert pair(text, ",") == ("33.5", "44.2")


@pytest.mark.parametrize("text", ["33,5", "33,5,44,2", "33, 5", "33,5 44,2 1", "33.5"])
def test_what_may_be_parted_elsewhere_is_no_pair(text: str) -> None:
    """One number with decimals is not two."""
    assert pair(text, ",") is None
