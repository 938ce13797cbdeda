"""A build is timed as a process, stopped at its limit; a page that hangs is given up."""

from __future__ import annotations

from dataclasses import dataclass

from benchmarks.page.builds import Tool
from benchmarks.page.measure import Limits, looked, measured
from benchmarks.processes import timed


@dataclass(frozen=True)
class Code(Tool):
    """A tool that is a line of Python."""

    code: str = ""

    def command(self, csv: str, html: str) -> tuple[str, ...]:
        """Return it with the two paths."""
        return ("-c", self.code, csv, html)


def test_a_process_says_time_memory_and_exit_code() -> None:
    """With 60 MB held it takes more than that."""
    run = timed("-c", "held = b'x' * 60_000_000; raise SystemExit(3)")
    assert run.ended == "3"
    assert run.megabytes > 60
    assert run.busy_s > 0


def test_a_build_that_takes_too_long_is_stopped(tmp_path) -> None:
    """And said not to have finished."""
    tool = Code("slow", "slow", code="import time; time.sleep(60)")
    found = measured(tool, tmp_path / "a.csv", 5, 5, Limits(runs=1, build_s=0.2))
    assert (found.figures, found.missing) == ({}, "build > 0 s")


def test_a_build_that_fails_says_so(tmp_path) -> None:
    """With its exit code."""
    found = measured(Code("bad", "bad", code="raise SystemExit(2)"), tmp_path / "a.csv", 5, 5, Limits(runs=1))
    assert found.missing == "build failed, exit code 2"


def test_a_page_that_hangs_is_given_up(tmp_path) -> None:
    """Before anything was seen of it."""
    (tmp_path / "hangs.html").write_text("<script>for (;;) {}</script>", encoding="utf-8")
    assert looked(tmp_path / "hangs.html", 1, limit_s=6) == ({}, "hung after 6 s")


def test_a_page_is_built_opened_moved_and_its_size_taken(tmp_path) -> None:
    """All figures are there, and it asked for nothing."""
    page = (
        "<div class=leaflet-container style='height:400px'></div>"
        "<script>window.geomap = { ready: Promise.resolve(true) }</script>"
    )
    tool = Code("page", "page", code=f"import sys; open(sys.argv[2], 'w').write({page!r})")

    found = measured(tool, tmp_path / "a.csv", 5, 5, Limits(runs=1))

    assert found.missing == ""
    wanted = {"build_s", "build_mb", "page_bytes", "gzip_bytes", "ready_s", "heap_mb", "drag_fps", "zoom_worst_ms"}
    assert wanted < found.figures.keys()
    assert (found.figures["page_bytes"], found.figures["requests"]) == (len(page), 0)
    assert "filter_ms" not in found.figures


def test_a_filter_that_changes_what_is_shown_is_timed(tmp_path) -> None:
    """One that changes nothing would be fast for nothing, and is not."""
    page = (
        "<div class=leaflet-container style='height:400px'></div><script>let now = '';"
        "window.geomap = {{ ready: Promise.resolve(true), drawn: () => now, filter: (by) => {{ {} }} }}</script>"
    )
    (tmp_path / "works.html").write_text(page.format("now = by?.days;"), encoding="utf-8")
    (tmp_path / "idle.html").write_text(page.format(""), encoding="utf-8")

    assert {"filter_ms", "growth_mb"} <= looked(tmp_path / "works.html", 0)[0].keys()
    assert "filter_ms" not in looked(tmp_path / "idle.html", 0)[0]
