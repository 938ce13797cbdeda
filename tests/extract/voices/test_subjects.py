"""The subject of a verb of speech stands before it, behind it, or behind an aside."""

from __future__ import annotations

import pytest
from extract.reading import ours

from geomap.extract.run import runs
from geomap.extract.sentences import sentences
from geomap.extract.voices.subjects import subjects


def phrases(text: str) -> list[str]:
    """The words of each phrase that may name who speaks."""
    (run,) = runs(text, sentences(text), ours())
    found = [each for at in range(len(run.words)) for each in subjects(run, at, ours())]
    return [text[run.words[each.first].start : run.words[each.last].end] for each in found]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("The mayor of Tarma said it was quiet.", "mayor of Tarma"),
        ("It was quiet, the mayor of South Tarma has since said.", "mayor of South Tarma"),
        ("A nurse at the district hospital told reporters so.", "nurse at the district hospital"),
        ("A trader who fled on Monday said so.", "trader"),
        ("A guard, who asked for silence, said so.", "guard"),
        ("The river police (PRF) said so.", "river police"),
        ('"We ran," said a teacher of 40.', "teacher of 40"),
        ("Four drowned, according to a fisherman in Paita.", "fisherman in Paita"),
        ("One of the officials said so.", "officials"),
    ],
)
def test_a_subject_has_the_words_that_belong_to_it(text: str, wanted: str) -> None:
    """Without its article, with what it is of and where."""
    assert phrases(text)[0] == wanted


@pytest.mark.parametrize(
    "text",
    [
        "The mayor did not say so.",
        "Tarma said nothing.",
        "The police report was read.",
        "Four are said to have drowned.",
        "A road was claimed by the river.",
    ],
)
def test_who_is_silent_is_no_subject(text: str) -> None:
    """Nor is what stands before a noun or a verb in the passive."""
    assert phrases(text) == []


def test_a_subject_of_any_length_is_read_in_bounds() -> None:
    """Of a hostile text too."""
    assert len(phrases("who " * 400 + "said so.")) <= 1
