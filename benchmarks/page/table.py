"""The table of all tools: a row for each with each number of incidents."""

from __future__ import annotations

from typing import TYPE_CHECKING

from benchmarks.table import grid

if TYPE_CHECKING:
    from collections.abc import Iterable

    from benchmarks.page.measure import Measured

HEAD = (
    "incidents", "tool", "build", "peak memory", "page", "ready", "dragging", "zooming", "heap", "filter step",
    "did not finish",
)  # fmt: skip


def markdown(results: Iterable[Measured]) -> str:
    """Return the table; a cell is empty where a tool has no such thing or did not get so far."""
    return grid(HEAD, (_row(one) for one in results))


def _row(one: Measured) -> tuple[str, ...]:
    return (
        f"{one.number:,}",
        f"**{one.tool.title}**" if one.tool.is_ours else one.tool.title,
        _cell(one, "{:.2f} s", "build_s"),
        _cell(one, "{:,.0f} MB", "build_mb"),
        _cell(one, "{:.2f} MB", "page_bytes", 1e-6),
        _cell(one, "{:.2f} s", "ready_s"),
        _moving(one, "drag"),
        _moving(one, "zoom"),
        _cell(one, "{:.0f} MB", "heap_mb"),
        _cell(one, "{:.0f} ms", "filter_ms"),
        one.missing,
    )


def _cell(one: Measured, form: str, name: str, scale: float = 1.0) -> str:
    return form.format(one.figures[name] * scale) if name in one.figures else ""


def _moving(one: Measured, what: str) -> str:
    if f"{what}_fps" not in one.figures:
        return ""
    mean, median, worst = (one.figures[f"{what}_{name}"] for name in ("fps", "median_fps", "worst_ms"))
    return f"{mean:.0f} fps (median {median:.0f}), {worst:.0f} ms"
