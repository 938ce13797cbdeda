"""The sheet of questions that a person completes in a spreadsheet."""

from __future__ import annotations

from typing import TYPE_CHECKING

from geomap import sheets
from geomap.review.questions import MOST_CANDIDATES

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from pathlib import Path

    from geomap.review.questions import Question

WANTED = "a review that `geomap review` wrote"
ASKED = ("query", "country", "admin1", "incidents", "doubt", "status", "rung", "score", "reasons")
CANDIDATES = tuple(
    name for number in range(1, MOST_CANDIDATES + 1) for name in (f"candidate_{number}", f"candidate_{number}_id")
)
TO_FILL = ("choice", "latitude", "longitude", "radius_m", "why", "by")
ANSWERS = TO_FILL[:4]
"""Columns of which one that is filled makes a row an answer."""
COLUMNS = (*ASKED, *TO_FILL, *CANDIDATES)


def write(questions: Iterable[Question], path: Path) -> None:
    """Write a row for each question, with empty cells for a person to fill."""
    sheets.write(path, COLUMNS, map(_row, questions))


def is_answered(path: Path) -> bool:
    """Say whether a file is a review with an answer in it, which must not be written over."""
    return path.is_file() and any(has_answer(cells) for _, cells in sheets.read(path, WANTED).rows)


def has_answer(cells: Mapping[str, str]) -> bool:
    """Say whether a person put an answer in a row."""
    return any(cells.get(name) for name in ANSWERS)


def _row(question: Question) -> dict[str, object]:
    answer = question.answer
    row: dict[str, object] = {
        "query": question.query,
        "country": question.country,
        "admin1": question.admin1,
        "incidents": len(question.incidents),
        "doubt": "; ".join(sorted(question.doubts)),
        "status": answer.status,
        "rung": answer.rung,
        "score": round(answer.score, 2),
        "reasons": "; ".join(answer.reasons),
    }
    for number, place in enumerate(question.candidates, 1):
        row[f"candidate_{number}"] = f"{place.described} at {place.lat:.4f}, {place.lon:.4f}"
        row[f"candidate_{number}_id"] = f"{place.source}:{place.gazetteer_id}"
    return row
