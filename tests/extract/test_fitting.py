"""How well one incident can answer another."""

from __future__ import annotations

from extract.reading import ours

from geomap.extract.coded import Coded, Span
from geomap.extract.fitting import LATE, NEXT, SAME_ACTOR, SOON, Fitting


def fields(**values: str) -> dict[str, Coded]:
    """What is coded of an incident."""
    return {name: Coded(value, (Span(1, 0, 1),), 0.8) for name, value in values.items()}


def fitting(*coded: dict[str, Coded], since: int | None = None) -> Fitting:
    """Incidents in the order of the article; the first came after the one numbered `since`."""
    numbers = range(len(coded))
    before = {number: frozenset[int]() for number in numbers} | {0: frozenset(() if since is None else (since,))}
    return Fitting(dict(enumerate(coded)), {number: number for number in numbers}, before, ours())


def test_what_comes_within_days_and_is_told_next_fits_best() -> None:
    """Months later it hardly does."""
    first, soon, late = (fields(date_start=day) for day in ("2020-03-01", "2020-03-03", "2020-06-01"))
    known = fitting(first, soon, late)
    assert (known.points(1, 0), known.points(2, 0)) == (SOON + NEXT, LATE)


def test_without_days_nothing_is_said_of_them() -> None:
    """Neither for nor against."""
    assert fitting(fields(), fields()).points(1, 0) == NEXT


def test_what_came_before_answers_nothing() -> None:
    """By its day, or because the article says so."""
    days = fields(date_start="2020-03-01", date_end="2020-03-02"), fields(date_start="2020-03-03")
    assert fitting(*days).points(0, 1) is None
    assert fitting(fields(), fields(), since=1).points(1, 0) is None


def test_nobody_answers_what_he_claims_himself() -> None:
    """Where others say who did it they may be mistaken, but then it fits worse."""
    told = [fields(perpetrator="Hezbollah", attribution_status=status) for status in ("claimed", "attributed")]
    assert fitting(told[0], told[0]).points(1, 0) is None
    assert fitting(*told).points(1, 0) == NEXT + SAME_ACTOR


def test_days_are_counted_from_the_last_to_the_first() -> None:
    """None where they may be one."""
    known = fitting(fields(date_start="2020-03-01", date_end="2020-03-02"), fields(date_start="2020-03-05"))
    assert (known.days_after(1, 0), known.days_after(0, 1)) == (3, 0)


def test_only_a_known_actor_is_another() -> None:
    """Forces are their state."""
    known = fitting(fields(), fields(perpetrator="US Central Command"), fields(perpetrator="United States"))
    assert [known.is_by_other(*both) for both in ((0, 1), (1, 0), (1, 2))] == [False, True, False]
    assert [known.are_two(*both) for both in ((1, 0), (1, 2))] == [False, False]
