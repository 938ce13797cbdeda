"""Every form of a phrase is read by the first pattern that fits the whole text."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from geomap.gazetteer.phrases.grammar import FORMS
from geomap.gazetteer.phrases.nodes import Near, Offset, Offshore, Part, Within

NAMES = st.sampled_from(["Hit", "Deir ez-Zor", "Khan Younis", "K-1"])


def first(text: str) -> object:
    """What the first form says that fits a text; None if none does."""
    return next(filter(None, (said(found) for form, said in FORMS if (found := form.fullmatch(text)))), None)


@pytest.mark.parametrize(
    ("words", "kind"),
    [
        ("5 km north of {}", Offset),
        ("{}, 5 km north", Offset),
        ("near {}", Near),
        ("{} area", Near),
        ("rural {}", Near),
        ("northern {}", Part),
        ("off the coast of {}", Offshore),
        ("{}'s market", Within),
    ],
)
@given(name=NAMES)
def test_a_form_is_read_round_any_name(words: str, kind: type, name: str) -> None:
    """The name comes back as it was written."""
    phrase = first(words.format(name))
    assert isinstance(phrase, kind)
    assert name in {getattr(phrase, "anchor", ""), getattr(phrase, "wider", "")}


@given(NAMES)
def test_a_plain_name_fits_no_form(name: str) -> None:
    """It is left to be a name."""
    assert first(name) is None


def test_words_that_fit_and_make_no_sense_are_passed_over() -> None:
    """A distance of no number is none."""
    assert not isinstance(first("many km north of Hit"), Offset)
