"""What the commands say: what was found, what is in doubt."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

import click

from geomap.errors import printable, shown

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from geomap.errors import Finding
    from geomap.gazetteer import Answer, Place
    from geomap.readers import Reading

Shown = TypeVar("Shown")
MOST_SHOWN = 20
UNSETTLED = 3
"""Exit code: done, and some of what was asked is left open."""
KM = 1000.0
WHOLE_KM = 10_000.0
"""From here on a distance is said in whole kilometres."""


def tell(text: str) -> None:
    """Say one line on stderr, whatever stands in it."""
    click.echo(printable(text), err=True)


def say_findings(what: str, findings: Sequence[Finding], *, rest: str = "") -> None:
    """Say the first findings, and how many more there are; `rest` says where those stand."""
    for finding in findings[:MOST_SHOWN]:
        tell(f"{what}: {finding}")
    if len(findings) > MOST_SHOWN:
        tell(f"{what}: {len(findings) - MOST_SHOWN} more{rest}")


def say_shown(what: str, found: Sequence[Shown], line: Callable[[Shown], str]) -> None:
    """Say the first of what was found on stdout, a line each, and how many more `--json` has."""
    for each in found[:MOST_SHOWN]:
        click.echo(printable(f"{what}: {line(each)}"))
    if len(found) > MOST_SHOWN:
        click.echo(f"{what}: {len(found) - MOST_SHOWN:,} more; --json has all")


def say_reading(reading: Reading) -> None:
    """Say what each file was taken for, and what the terms of its data ask for."""
    for each in reading.taken:
        tell(f"read {each}")
    for dataset in reading.datasets:
        if dataset.warning:
            tell(f"terms: {dataset.warning}")


def say_marked(reading: Reading) -> None:
    """Say how many rows that are published their own data set would not show to everybody."""
    if number := reading.marked:
        tell(
            f"marked: published with {counted(number, 'row')} that their data set marks as graphic, personal, "
            "deceptive or hidden; --without-marked leaves them out"
        )


def counted(number: int, thing: str) -> str:
    """Return a number of things.

    >>> counted(1, "question"), counted(2000, "row")
    ('1 question', '2,000 rows')
    """
    return f"{number:,} {thing}{'' if number == 1 else 's'}"


def reach(metres: float) -> str:
    """Return a distance in a few words.

    >>> reach(500), reach(2500), reach(17_400)
    ('500 m', '2.5 km', '17 km')
    """
    if metres < KM:
        return f"{metres:.0f} m"
    return f"{metres / KM:.{1 if metres < WHOLE_KM else 0}f} km".replace(".0 km", " km")


def place_line(place: Place) -> str:
    """Return a place in one line: name, type, country, point, radius."""
    return f"{place.described}, {place.lat:.4f}, {place.lon:.4f} ± {reach(place.radius_m)}"


def answer_line(answer: Answer) -> str:
    """Return an answer in one line: the words, the place, its point and radius, precision, rung and score."""
    if answer.lat is None or answer.lon is None:
        return f"{shown(answer.query)}: {answer.status}: {'; '.join(answer.reasons)}"
    way = {"near": "near ", "relative": "from "}.get(answer.precision or "", "")
    name = f"{way}{answer.place.described}, " if answer.place else ""
    point = f"{answer.lat:.4f}, {answer.lon:.4f} ± {reach(answer.uncertainty_m or 0)}"
    return f"{shown(answer.query)}: {name}{point}, {answer.precision}, {answer.rung}, {answer.score:.2f}"
