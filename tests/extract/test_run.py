"""Rules ask a sentence for its words, and what stands between them."""

from __future__ import annotations

from extract.reading import ours

from geomap.extract.mention import Mention
from geomap.extract.run import Run, parted, runs
from geomap.extract.sentences import sentences


def run_of(text: str) -> Run:
    """The words of a text of one sentence."""
    return runs(text, sentences(text), ours())[0]


def test_there_is_nothing_beyond_the_ends() -> None:
    """So no rule has to ask how long a sentence is."""
    run = run_of("Rockets fell")
    assert (run.key(-1), run.raw(2), run.gap(-1), run.gap(1), run.is_capital(2)) == ("", "", ".", ".", False)


def test_words_of_one_phrase_are_joined() -> None:
    """By a space, a hyphen, the stop of a short word; not by a comma or a bracket."""
    run = run_of("Gen. Ali’s car-bomb, rockets (made")
    assert [run.is_joined(at) for at in range(len(run.words))] == [True, True, True, False, False, False]


def test_words_between_are_skipped_as_far_as_they_are_joined() -> None:
    """And no more of them than asked for."""
    run = run_of("fired also later, also now")
    assert run.skip(1, {"also", "later"}) == 2
    assert run.skip(1, {"also", "later"}, 0) == 1


def test_a_mention_without_a_name_has_its_words() -> None:
    """On one line."""
    run = run_of("near the River  Guard")
    assert run.mention("actor", 2, 3, "", 0.5) == Mention(
        kind="actor", start=9, end=21, value="River Guard", confidence=0.5
    )


def test_of_mentions_that_overlap_the_first_given_stays() -> None:
    """In the order of the text."""
    late, early, over = (
        Mention(kind="actor", start=start, end=end, value="", confidence=1.0) for start, end in ((5, 9), (0, 3), (2, 6))
    )
    assert parted([late, early, over]) == [early, late]
