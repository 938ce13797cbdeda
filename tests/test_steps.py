"""A step is a text that may know how much is done."""

from __future__ import annotations

from geomap.steps import Step


def test_a_step_is_a_text_like_any_other() -> None:
    """Whoever asks for no more needs to know of nothing more."""
    step = Step("sorting")
    assert (step, step.share, step.task) == ("sorting", None, "sorting")


def test_a_share_is_never_more_than_all() -> None:
    """What was expected may turn out to be more."""
    assert [Step("a", share=share).share for share in (-1, 0.5, 1.2)] == [0.0, 0.5, 1.0]
