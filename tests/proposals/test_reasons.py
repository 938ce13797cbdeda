"""Why two reports may be one incident, in words."""

from __future__ import annotations

import pytest
from builders import report, reports, sources

from geomap.proposals.accounts import accounts_of
from geomap.proposals.likeness import PARTS
from geomap.proposals.reasons import Reasons, span
from geomap.resolve.matches import look_up


@pytest.fixture
def reasons(small):
    """What is said of two reports, of the parts that have a share."""

    def told(one: dict[str, object], other: dict[str, object], **shares: float) -> str:
        table = reports(report(**one), report(**other, source_id="s2"))
        accounts = accounts_of(table, sources("s1", "s2"), look_up(table, small), small)
        return Reasons(accounts).of(0, 1, [shares.get(part, 0.0) for part in PARTS])

    return told


def test_the_weightiest_comes_first_and_what_says_nothing_not_at_all(reasons) -> None:
    """Whether it speaks for or against."""
    found = reasons({"weapon": "rockets"}, {"weapon": "shells"}, date=0.5, weapon=-1.0, kind=0.01)
    assert found == "weapon 'rockets' and 'shells' (-1.0); the same day (+0.5)"


@pytest.mark.parametrize(
    ("other", "words"),
    [
        ({"date_start": "2020-03-12"}, "a day apart"),
        ({"date_start": None}, "a date is not known"),
        ({"date_start": "2020-03-10", "date_end": "2020-03-12"}, "days overlap, of 1 and of 3"),
    ],
)
def test_days_are_told_in_words(reasons, other: dict[str, object], words: str) -> None:
    """By how they lie to each other."""
    assert reasons({}, other, date=1.0) == f"{words} (+1.0)"


@pytest.mark.parametrize(
    ("figures", "words"),
    [((None, 5, None, False), "5"), ((5, None, None, True), "at least 5"), ((5, 6, 9, False), "5 to 9"),
     ((None, None, None, False), "")],
)  # fmt: skip
def test_figures_are_told_as_they_are_known(figures: tuple[object, ...], words: str) -> None:
    """One number, a bound, a range, nothing."""
    row = dict(zip((f"fatalities_{part}" for part in ("low", "best", "high", "open")), figures, strict=True))
    assert span(row, "fatalities") == words
