"""Words say whether they speak of an incident as known."""

from __future__ import annotations

import pytest

from geomap.extract.events.reference import reference
from geomap.extract.events.tellings import tellings
from geomap.extract.sentences import sentences


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("A rocket attack shook the base.", "new"),
        ("Another deadly rocket attack followed.", "new"),
        ("The attack was claimed.", "back"),
        ("Wednesday’s deadly attack was claimed.", "back"),
        ("They condemned that attack.", "back"),
        ("Jets bombed the camp.", "open"),
        ("The army launched strikes.", "open"),
        ("Iran then launched its own strikes.", "new"),
        ("They ordered the air strike that killed Ali.", "open"),
    ],
)
def test_words_say_whether_an_incident_is_known(text: str, expected: str) -> None:
    """A verb says nothing."""
    sentence = sentences(text)[0]
    assert reference(text, tellings(text, sentence, ())[0]) == expected
