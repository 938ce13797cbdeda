"""Count the coded days that some mention of the article gives: python -m benchmarks.extract.dates."""

from __future__ import annotations

from typing import TYPE_CHECKING

from benchmarks.extract.gold import coded
from geomap.extract.dates import dates
from geomap.extract.sentences import sentences

if TYPE_CHECKING:
    from collections.abc import Sequence

    from geomap.extract.mention import Dated


def main() -> None:
    """Print what no mention gives, and how many days some mention gives."""
    verdicts = []
    for article, rows in coded():
        found = dates(article.text, sentences(article.text), article.published)
        for row in rows:
            verdicts.append(_verdict(row, found))
            if verdicts[-1] == "missing":
                print(f"missing: {row['incident_id']}, {row['date_as_reported']!r}")
    counts = {each: verdicts.count(each) for each in ("as days", "as words", "missing")}
    print(f"{len(verdicts)} coded:", ", ".join(f"{count} {name}" for name, count in counts.items()))


def _verdict(row: dict[str, str], found: Sequence[Dated]) -> str:
    """Return whether some mention gives the days of a row, or its words where it counts from another event."""
    wanted = (row["date_start"], row["date_end"] or row["date_start"], row["date_precision"])
    if any((str(each.first), str(each.last), each.precision) == wanted for each in found):
        return "as days"
    words = row["date_as_reported"].lower()
    is_told = any(each.after_days and each.value.lower() in words for each in found)
    return "as words" if is_told else "missing"


if __name__ == "__main__":
    main()
