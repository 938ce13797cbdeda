"""A quotation of several sentences has one speaker."""

from __future__ import annotations

import pytest
from extract.hearkened import speaking


@pytest.mark.parametrize(
    "text",
    [
        '"We heard shots. Then we ran," a teacher said.',
        "“We heard shots. Then we ran,” a teacher said.",
        '"We heard shots," a teacher said. "Then we ran."',
    ],
)
def test_all_sentences_of_a_quotation_have_its_speaker(small, text: str) -> None:
    """He is named behind it or in its middle."""
    assert speaking(text, small) == [["teacher"], ["teacher"]]


def test_a_quotation_ends_with_its_paragraph(small) -> None:
    """Also if no mark closes it."""
    assert speaking('"We heard shots. Then we ran.\n\nThe road was closed, a teacher said.', small)[:2] == [[], []]


def test_what_stands_beside_a_quotation_is_not_of_it(small) -> None:
    """Without a mark nobody says it."""
    assert speaking('"We ran," a teacher said. The road was closed.', small) == [["teacher"], []]
