"""What tests of figures need: stories of any size, a sheet to draw on, and what stands on it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import pytest
from page import made_up

from geomap.figures import Subject, sheet
from geomap.gazetteer.credits import Credit
from geomap.schema import PlacedStory

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

CREDITS = (Credit("Natural Earth", "u", "public domain", "Natural Earth"),)


@pytest.fixture
def paper() -> Iterator[sheet.Sheet]:
    """An empty sheet of A4."""
    with sheet.settings():
        yield sheet.Sheet(297, 210, title="A title")


@pytest.fixture
def subject() -> Callable[..., Subject]:
    """Make the subject of a figure from a story, the made-up one if none is given."""

    def made(told: PlacedStory | None = None, title: str = "Attacks and answers") -> Subject:
        return Subject(told or made_up.story(), title, CREDITS, made_up.labels())

    return made


@pytest.fixture
def told() -> Callable[..., PlacedStory]:
    """Make a story of incidents, each given by the values that matter, with links between those named as pairs."""

    def made(*rows: dict[str, object], links: tuple[tuple[str, str, str], ...] = ()) -> PlacedStory:
        usual = {"latitude": 33.0, "longitude": 44.0}
        placed = [
            made_up.incident(f"i{number}", label=str(row.get("label", f"P{number}")), **(usual | _but_label(row)))
            for number, row in enumerate(rows)
        ]
        usual_link = {"relation": "retaliation_for", "asserted_by": "s"}
        relations = [
            usual_link | {"incident_id": answer, "other_id": cause, "confidence": how} for answer, cause, how in links
        ]
        return made_up.told(placed, [], [], [], [], relations)

    return made


def _but_label(row: dict[str, object]) -> dict[str, object]:
    return {name: value for name, value in row.items() if name != "label"}


@pytest.fixture
def many() -> Callable[[int], PlacedStory]:
    """Make a story of so many incidents by chance, the same each time: roles, vague places and dates, ranges, links."""

    def made(count: int) -> PlacedStory:
        chance = np.random.default_rng(1)
        first = made_up.story()
        placed = first.placed.iloc[chance.integers(len(first.placed), size=count)].reset_index(drop=True)
        placed["incident_id"] = [f"i{number}" for number in range(count)]
        placed["latitude"] += chance.normal(0, 1.5, count)
        placed["longitude"] += chance.normal(0, 1.5, count)
        days = chance.integers(0, 900, count).astype("timedelta64[D]").astype("timedelta64[s]")
        placed["date_start"] += days
        placed["date_end"] += days
        pairs = chance.integers(count, size=(count // 4, 2))
        names = placed["incident_id"].to_numpy()
        relations = first.relations.iloc[np.arange(len(pairs)) % len(first.relations)].reset_index(drop=True)
        relations = relations.assign(incident_id=names[pairs[:, 0]], other_id=names[pairs[:, 1]])
        return PlacedStory(**(vars(first) | {"placed": placed, "relations": relations}))

    return made


@pytest.fixture
def words_on() -> Callable[[sheet.Sheet], list[str]]:
    """Return the words that stand on a sheet."""
    return lambda drawn: [text.get_text() for text in drawn.figure.axes[0].texts]
