"""Counts: a range is two figures, 'at least' is one, words stay words."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from geomap.readers.values import Unread
from geomap.readers.values.numbers import marks, read


@pytest.mark.parametrize(
    ("text", "figure"),
    [
        ("12-14", (12, None, 14)), ("12 – 14", (12, None, 14)), ("between 12 and 14", (12, None, 14)),
        ("12 à 14", (12, None, 14)), ("من 12 إلى 14", (12, None, 14)), ("at least 5", (5, None, None)),
        ("5+", (5, None, None)), (">5", (5, None, None)), ("au moins 5", (5, None, None)),
        ("على الأقل ٥", (5, None, None)), ("не менее 5", (5, None, None)), ("en az 5", (5, None, None)),
        ("up to 10", (None, None, 10)), ("about 20", (None, 20, None)), ("~20", (None, 20, None)),
    ],
)  # fmt: skip
def test_what_a_source_says_of_a_number_is_kept(text: str, figure: tuple[int | None, ...]) -> None:
    """No bound is made up, and every reading is said."""
    found = read(text)
    assert (found.low, found.best, found.high) == figure
    assert found.doubt


@pytest.mark.parametrize(
    ("text", "value"),
    [("1,200", 1200), ("1.200", 1200), ("1 200", 1200), ("1\u202f200", 1200), ("1'200", 1200), ("1,00,000", 100_000),
     ("1,000,000", 1_000_000), ("3,000", 3000), ("1e3", 1000), ("1.5E+03", 1500), ("1٬200", 1200)],
)  # fmt: skip
def test_marks_between_digits_are_read_and_said(text: str, value: int) -> None:
    """They were a choice."""
    assert (read(text).best, read(text).doubt != "") == (value, True)


@pytest.mark.parametrize(("text", "value"), [("3", 3), ("٣", 3), ("۳", 3), ("３", 3), ("3.0", 3), ("007", 7)])
def test_a_plain_number_is_beyond_doubt(text: str, value: int) -> None:
    """In the digits of any script."""
    assert read(text) == (None, value, None, "")


@pytest.mark.parametrize(
    "text", ["about a dozen", "dozens", "several", "unknown", "5 killed", "عشرات", "?", "none", "n/a", "-", "x" * 1000]
)
def test_words_without_a_figure_make_none(text: str) -> None:
    """They stay words."""
    assert read(text)[:3] == (None, None, None)
    assert "_as_reported" in read(text).doubt


@pytest.mark.parametrize(
    ("text", "wish"),
    [
        ("-1", "0 or more"), ("3.5", "whole"), ("1/2", "whole"), ("½", "whole"), ("NaN", "whole"), ("inf", "whole"),
        ("14-12", "lesser first"), ("12-Dec", "a date of two figures"), ("Dec-14", "a date of two figures"),
        ("3.000", "3 or 3000"), ("=1+1", "formula or error"), ("#REF!", "formula or error"), ("9" * 30, "less than"),
    ],
)  # fmt: skip
def test_what_is_no_count_says_what_was_wanted(text: str, wish: str) -> None:
    """Half a person is none."""
    with pytest.raises(Unread, match=wish):
        read(text)


@pytest.mark.parametrize(("others", "value"), [(["1.200"], 3000), (["2.0"], 3)])
def test_the_column_says_what_a_point_is(others: list[str], value: int) -> None:
    """'3.000' alone may be three or three thousand."""
    assert read("3.000", *marks(others)).best == value


def test_a_column_that_uses_a_mark_both_ways_settles_nothing() -> None:
    """Then each doubtful value is refused."""
    with pytest.raises(Unread):
        read("3.000", *marks(["1.200", "2.0"]))


@given(st.integers(0, 10**12))
def test_a_grouped_number_is_the_number(value: int) -> None:
    """Or it is refused, where its last three zeros may be decimals."""
    assert read(str(value)).best == value
    assert read(f"{value:,}").best == value
