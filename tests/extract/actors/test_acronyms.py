"""A short name that the article gives stands for the name from there on."""

from __future__ import annotations

from extract.reading import actors_of, names, ours

from geomap.extract.actors.acronyms import short_names, shortened
from geomap.extract.run import runs
from geomap.extract.sentences import sentences

TEXT = "The Lomba Liberation Front (LLF) fled. LLF fighters came back."


def test_a_short_name_means_the_long_one() -> None:
    """With its people."""
    assert names(TEXT) == ["Lomba Liberation Front"] * 3
    found = actors_of(TEXT)[-1]
    assert TEXT[found.start : found.end] == "LLF fighters"


def test_what_stands_in_brackets_is_a_name_only_in_capitals() -> None:
    """'(pictured)' is none."""
    text = "The Lomba Liberation Front (Pictured) fled."
    assert short_names(text, actors_of(text)) == {}


def test_a_short_name_is_sought_as_it_is_written() -> None:
    """In the same capitals."""
    (run,) = runs("LLF and llf", sentences("LLF and llf"), ours())
    assert [each.value for each in shortened(run, {"LLF": "Front"}, ours())] == ["Front"]
