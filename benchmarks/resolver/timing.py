"""What is measured of speed: the lines of the table for a cold process and for many names at once."""

from __future__ import annotations

from typing import TYPE_CHECKING

from benchmarks.table import Line

from . import speed

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    import pandas as pd

    from geomap.gazetteer import Gazetteer

    from .floors import Simple, Spot

EXACT, MIXED = 50_000, 2_000
MOST_S, MOST_MB = 0.5, 100
ASKED = {
    "a place kept by hand": ("Ain al-Asad", "--country", "IQ"),
    "a town": ("Baquba", "--country", "IQ"),
    "a misprint": ("Baqubba", "--country", "IQ"),
    "a town of no stated country": ("Fallujah",),
    "a phrase": ("five miles west of Erbil", "--country", "IQ"),
}


def of_cold() -> Iterator[Line]:
    """Give the lines of a new process that answers one name."""
    for position, (what, words) in enumerate(ASKED.items()):
        seconds, megabytes, *_ = speed.cold(*words)
        label = f"cold process, {what}" if position == 0 else f"… {what}"
        figures = f"{seconds:.2f} s, {megabytes:.0f} MB"
        holds = seconds <= MOST_S and megabytes <= MOST_MB
        yield Line(label, speed.RUNS, figures, "", f"≤ {MOST_S} s, ≤ {MOST_MB} MB", holds)


def of_many(gazetteer: Gazetteer, simple: Simple) -> Iterator[Line]:
    """Give the lines of many names in one process, exact and with misprints."""
    exact, mixed = speed.names(gazetteer, speed.EXACT), speed.misprinted(speed.names(gazetteer, speed.MIXED))
    yield from _rates("exact names", gazetteer, exact, EXACT, speed.per_second(_each(simple.find), exact))
    simply = speed.per_second(_each(simple.like), mixed.head(speed.SIMPLY), runs=1)
    yield from _rates("mixed names with misprints", gazetteer, mixed, MIXED, simply)


def _rates(what: str, gazetteer: Gazetteer, table: pd.DataFrame, required: int, simply: float) -> Iterator[Line]:
    hinted = speed.per_second(lambda part: gazetteer.resolve_many(part, country="country"), table)
    label, floor = f"{what} a second, with their country", f"{simply:,.0f}"
    yield Line(label, len(table), _rate(hinted, simply), floor, f"≥ {required:,}", hinted >= required)
    open_ones = speed.per_second(gazetteer.resolve_many, table, runs=1)
    yield Line(f"… {what} a second, with no country", len(table), _rate(open_ones, simply), floor)


def _rate(reached: float, simply: float) -> str:
    return f"{reached:,.0f} ({reached / simply:,.1f} × floor)"


def _each(look_up: Callable[[str, str], Spot | None]) -> Callable[[pd.DataFrame], object]:
    return lambda part: [look_up(*row) for row in zip(part["place"], part["country"].fillna(""), strict=True)]
