"""The fields of a report together."""

from __future__ import annotations

import pytest
from extract.fielded import read_in
from extract.reading import ours

from geomap.extract.fields import fields
from geomap.schema import REPORTS

TEXTS = (
    "Eighteen rockets hit the Camp Taji base on Wednesday, killing three soldiers. Kataib Hezbollah denied it.",
    "Rockets were fired from Kirkuk at a base in Erbil in February 2020. At least five people were wounded.",
    "The army shelled Kirkuk on Monday.",
)


@pytest.mark.parametrize("text", TEXTS)
def test_every_field_is_a_column_with_a_value_words_and_a_confidence(small, text: str) -> None:
    """The words lie within the article."""
    read = read_in(text, small)
    for name, coded in fields(read.told[0], read.answers, text, ours()).items():
        assert name in REPORTS.names
        assert coded.value.strip()
        assert 0 < coded.confidence <= 1
        assert all(read.words(coded))
        assert all(0 <= span.start < span.end <= len(text) for span in coded.spans)


def test_forces_without_a_name_are_those_of_the_place(small) -> None:
    """Its country says whose army it is."""
    read = read_in("The army shelled Kirkuk on Monday.", small)
    found = fields(read.told[0], read.answers, read.text, ours())
    assert (found["country"].value, found["perpetrator"].value) == ("IQ", "Iraq")
