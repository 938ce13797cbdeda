"""Sides made of reports, placed by a small gazetteer."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from builders import report, story

from geomap import resolve
from geomap.comparison.side import side_of

if TYPE_CHECKING:
    from collections.abc import Callable

    from geomap.comparison import Side


@pytest.fixture(scope="session")
def side(small) -> Callable[..., Side]:
    """A function that gives a side of these reports."""

    def make(*rows: dict[str, object], name: str = "side") -> Side:
        full = [report(report_id=f"r{number}", row=number, **row) for number, row in enumerate(rows, 1)]
        return side_of(resolve.place(story(*full), small)[0], name)

    return make
