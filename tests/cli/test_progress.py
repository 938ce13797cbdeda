"""Whoever waits is told what for, once in a log and with a bar on a terminal."""

from __future__ import annotations

import sys
import time

from geomap.cli.progress import SILENT_S, drawn, progress
from geomap.steps import Step


def wait() -> None:
    """Wait until what takes long is said."""
    time.sleep(SILENT_S + 0.3)


def test_a_step_that_takes_over_a_second_is_said(capsys) -> None:
    """And a quick one is not."""
    with progress() as say:
        say("quick")
        say("slow")
        wait()
    assert capsys.readouterr().err == "slow …\n"


def test_a_log_has_a_line_for_each_task(capsys) -> None:
    """However many steps it has, and even if none of them takes a second."""
    with progress() as say:
        for number in range(16):
            say(Step(f"importing: {number} places", share=number / 16, task="importing"))
            time.sleep(SILENT_S / 10)
    assert capsys.readouterr().err == "importing …\n"


def test_a_terminal_shows_how_much_is_done_and_is_wiped(capsys, monkeypatch) -> None:
    """So that the answers stand alone."""
    monkeypatch.setattr(sys.stderr, "isatty", lambda: True)
    with progress() as say:
        say(Step("importing", share=0.25))
        wait()
        say(Step("sorting", share=0.75))
    shown = capsys.readouterr().err.split("\r\x1b[K")
    assert shown == ["", drawn(Step("importing", share=0.25), 79), drawn(Step("sorting", share=0.75), 79), ""]


def test_work_that_ends_soon_shows_nothing(capsys, monkeypatch) -> None:
    """A warm start is silent."""
    monkeypatch.setattr(sys.stderr, "isatty", lambda: True)
    with progress() as say:
        say(Step("building", share=0.5))
        say("")
        wait()
    assert capsys.readouterr().err == ""


def test_no_step_is_wider_than_the_terminal() -> None:
    """Or each would begin a new line; and no name that stands in it moves the cursor."""
    assert len(drawn(Step("importing " + "long-" * 40, share=0.5), 60)) == 60
    assert "\x1b" not in drawn(Step("importing \x1b[2J"), 60)
