"""What the commands say is short and safe to show."""

from __future__ import annotations

from geomap.cli.words import MOST_SHOWN, answer_line, say_findings, say_shown
from geomap.errors import Finding
from geomap.gazetteer import Answer


def test_many_findings_are_counted_and_not_listed(capsys) -> None:
    """The first twenty stand for the others."""
    say_findings("refused", [Finding("a.csv", row, "b", "c", "d") for row in range(1, MOST_SHOWN + 6)])
    printed = capsys.readouterr().err.splitlines()
    assert (len(printed), printed[-1]) == (MOST_SHOWN + 1, "refused: 5 more")


def test_what_is_left_out_of_a_list_is_counted(capsys) -> None:
    """And nothing in a line can act on a terminal."""
    say_shown("joined", ["\x1b[2J", *map(str, range(MOST_SHOWN + 1_000))], str)
    printed = capsys.readouterr().out.splitlines()
    assert (len(printed), printed[-1]) == (MOST_SHOWN + 1, "joined: 1,001 more; --json has all")
    assert "\x1b" not in printed[0]


def test_a_short_list_is_said_in_full(capsys) -> None:
    """With nothing behind it."""
    say_shown("joined", ["a", "b"], str.upper)
    assert capsys.readouterr().out.splitlines() == ["joined: A", "joined: B"]


def test_given_coordinates_have_no_name() -> None:
    """They are shown by themselves."""
    answer = Answer("33.3 N 44.4 E", "given", 33.3, 44.4, 150.0, "exact", rung="given", score=1.0)
    assert answer_line(answer) == "'33.3 N 44.4 E': 33.3000, 44.4000 ± 150 m, exact, given, 1.00"


def test_a_relative_place_names_its_anchor(small) -> None:
    """The point is not that of the name."""
    assert answer_line(small.resolve("near Taji", country="IQ")) == (
        "'near Taji': near Taji (town, IQ), 33.5300, 44.2800 ± 17 km, near, exact, 1.00"
    )
