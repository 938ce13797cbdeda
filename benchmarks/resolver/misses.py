"""What was answered wrongly, as a table for those who look into it."""

from __future__ import annotations

import csv
from typing import TYPE_CHECKING

from . import scores

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

    from .measures import Pairs

COLUMNS = ("measure", "words", "country", "status", "off_km", "place", "rung", "score", "uncertainty_m", "reasons")


def write(path: Path, measured: Mapping[str, Pairs]) -> None:
    """Write every answer that is not right to a CSV file; of cases without a radius those over 25 km off."""
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(COLUMNS)
        for measure, pairs in measured.items():
            writer.writerows((measure, *row) for row in _rows(pairs))


def _rows(pairs: Pairs) -> Iterator[tuple[object, ...]]:
    for answer, case in pairs:
        is_near = scores.guessed(25_000.0)(answer, case)
        if is_near if not case.radius_m else scores.is_right(answer, case):
            continue
        place = answer.place or (answer.candidates[0] if answer.candidates else None)
        yield (
            case.words, case.country, answer.status, round(scores.off_m(answer, case) / 1000, 1),
            place.described if place else "", answer.rung, round(answer.score, 2), answer.uncertainty_m,
            "; ".join(answer.reasons),
        )  # fmt: skip
