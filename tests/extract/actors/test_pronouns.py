"""'It' means whom the sentence before told of, 'the group' an armed group."""

from __future__ import annotations

from extract.reading import actors_of, ours, told

from geomap.extract.actors.pronouns import band_before, told_of
from geomap.extract.sentences import sentences


def test_it_means_who_spoke_before_all_others() -> None:
    """Else who was named first."""
    text = "Iran said that Hamas had met Hezbollah. It spoke late."
    meant = told_of(text, sentences(text)[1], actors_of(text), ours())
    assert meant is not None
    assert meant.value == "Iran"


def test_the_group_means_no_state_and_no_speaker() -> None:
    """Though another spoke last."""
    text = "The PKK lost a camp. Turkish officials said so. The group fled."
    meant = band_before(sentences(text)[2], actors_of(text), ours())
    assert meant is not None
    assert meant.value == "PKK"
    assert ("attributed", "PKK", "Iran") in told("The PKK lost it, a doctor said. The group holds Iran responsible.")


def test_nobody_was_named() -> None:
    """Then nobody is meant."""
    text = "It rained. The group fled."
    assert band_before(sentences(text)[1], actors_of(text), ours()) is None
    assert told_of(text, sentences(text)[1], actors_of(text), ours()) is None
