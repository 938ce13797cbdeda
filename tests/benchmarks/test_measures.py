"""Answers become lines of the table."""

from __future__ import annotations

from dataclasses import replace

from benchmarks.resolver import measures
from benchmarks.resolver.floors import Simple, Spot
from benchmarks.resolver.truth import Case

TAJI, ERBIL = Case("Taji", 33.53, 44.28, "IQ", radius_m=8000.0), Case("Erbil", 36.19, 44.01, "IQ", radius_m=8000.0)
SIMPLE = Simple([("Erbil", Spot(1, "IQ", 36.19, 44.01))], {})


def of(lines) -> dict[str, tuple[str, bool | None]]:
    """What was reached and whether it holds, by the last words of the measure."""
    return {line.measure.split(": ")[-1]: (line.reached, line.holds) for line in lines}


def test_names_alone_have_a_share_a_floor_and_no_wrong_country(small) -> None:
    """One of two would be found by the simple look-up."""
    pairs = measures.alone(small, [TAJI, ERBIL])
    first, second, flagged = measures.of_names("places", pairs, SIMPLE, lambda *_: False)
    assert (first.reached, first.floor, first.cases) == ("1.00", "0.50", 2)
    assert (second.reached, second.holds, flagged.reached) == ("0", True, "0.0 %")


def test_strikes_are_counted_leniently_and_strictly(small) -> None:
    """The twins are ambiguous: right only by the likeliest candidate."""
    twin = Case("Twin", 30.5, 47.0)
    found = of(measures.of_strikes(measures.alone(small, [TAJI, twin]), SIMPLE))
    assert found["within 25 km"] == ("1.00", True)
    assert found["… within 25 km, ambiguous answers counted as wrong"] == ("0.50", None)
    assert found["… answers flagged as doubtful"] == ("50.0 %", None)


def test_names_of_a_text_are_asked_together(small) -> None:
    """Beside Erbil, Twin is the one in Iraq."""
    pairs = measures.together(small, [[ERBIL, Case("Twin", 30.5, 47.0)]])
    lines = of(measures.of_corpus("gwn", pairs, SIMPLE, lambda *_: False))
    assert lines["within 161 km"] == ("1.00", True)
    assert lines["wrong country among answers not flagged"] == ("0.0 %", True)


def test_growth_holds_as_long_as_no_import_lowers_the_score(small) -> None:
    """A name that is lost is counted."""
    right, wrong = measures.alone(small, [TAJI]), measures.alone(small, [Case("Taji", 10.0, 10.0, "IQ", radius_m=1.0)])
    assert of(measures.of_growth(right, {"IQ": right}))["the score after each import never falls"][1] is True
    fallen = of(measures.of_growth(right, {"IQ": right, "SY": wrong}))
    assert fallen["the score after each import never falls"] == ("none 1.00, IQ 1.00, SY 0.00", False)
    assert fallen["… names that were right before any import and are not after one"] == ("1", None)


def test_a_confident_answer_elsewhere_is_counted_by_its_rung(small) -> None:
    """An unknown name is no harm."""
    there = [TAJI, replace(TAJI, lat=36.0), replace(TAJI, words="Qwxqvort")]
    found = of(measures.of_villages(measures.alone(small, there)))
    assert found["confident answers elsewhere"] == ("33.3 % (exact 33.3 %)", None)
