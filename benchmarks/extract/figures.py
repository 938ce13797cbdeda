"""Count the coded figures that some mention of the article gives: python -m benchmarks.extract.figures."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from benchmarks.extract.gold import coded
from geomap.extract.figures import figures
from geomap.extract.sentences import sentences

if TYPE_CHECKING:
    from collections.abc import Sequence

    from geomap.extract.mention import Counted, Figure

COLUMNS: dict[str, Counted] = {"munitions": "munitions", "fatalities": "killed", "injuries": "wounded"}
ENDS = ("low", "best", "high")


def main() -> None:
    """Print what no mention gives, and the share of figures that some mention gives."""
    given: Counter[str] = Counter()
    wanted: Counter[str] = Counter()
    for article, rows in coded():
        found = figures(article.text, sentences(article.text))
        for row in rows:
            for column, end, value in _values(row):
                wanted[column] += 1
                if _is_given(found, column, end, value):
                    given[column] += 1
                else:
                    print(f"missing: {row['incident_id']}, {column}_{end} {value}")
    for column in COLUMNS:
        print(f"{column}: {given[column]} of {wanted[column]}")
    print(f"{given.total() / wanted.total():.0%} of {wanted.total()}")


def _values(row: dict[str, str]) -> list[tuple[str, str, int]]:
    cells = [(column, end, row[f"{column}_{end}"]) for column in COLUMNS for end in ENDS]
    return [(column, end, int(value)) for column, end, value in cells if value]


def _is_given(found: Sequence[Figure], column: str, end: str, value: int) -> bool:
    """Say whether some mention gives a figure; the ends of a range may be two figures, as two sources have them."""
    return any(each.of == COLUMNS[column] and value in {getattr(each, end), each.best} for each in found)


if __name__ == "__main__":
    main()
