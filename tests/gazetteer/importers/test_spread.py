"""An area reaches as far as its places lie."""

from __future__ import annotations

import numpy as np
import pytest

from geomap.gazetteer.importers.geonames_areas import Area
from geomap.gazetteer.importers.spread import LEAST_PLACES, Spread


@pytest.mark.parametrize("reach", [0.1, 1.0, 5.0])
def test_the_radius_holds_nearly_all_and_is_not_a_fifth_too_large(reach: float) -> None:
    """Places along a line of so many degrees."""
    spread = Spread([Area("IQ.18", "Anbar", 1, 33.0, 42.0)])
    lat = 33 + np.linspace(0, reach, 1000)
    spread.add(["IQ.18"] * 1000, lat, np.full(1000, 42.0))
    assert 0.98 * reach * 111_000 <= spread.radius_m("IQ.18") <= 1.2 * reach * 111_200


def test_too_few_places_say_nothing() -> None:
    """Nor do those of another area, or without a point."""
    spread = Spread([Area("IQ.18", "Anbar", 1, 33.0, 42.0)])
    few = LEAST_PLACES - 1
    spread.add(["IQ.18"] * few + ["SY.1", "IQ.18"], np.full(few + 2, 34.0), np.array([42.0] * (few + 1) + [np.nan]))
    assert (spread.radius_m("IQ.18"), spread.radius_m("SY.1")) == (0, 0)
