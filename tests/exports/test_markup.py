"""Text that needs no escaping is known without looking at each piece of it."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from geomap.exports.markup import escaped, is_plain
from geomap.exports.xlsx import cell_text, is_text

LETTERS = st.text(st.characters(exclude_categories=["Cs"]), max_size=6)
ANY = st.lists(LETTERS | st.sampled_from(["<", "&", '"', "\r", "\x00", "_x000D_", "\ufffe"]))


@given(ANY)
def test_what_is_plain_stays_as_it_is_in_xml(texts) -> None:
    """Whatever letters it has; what is not plain may stay so too."""
    assert not is_plain(texts) or list(map(escaped, texts)) == texts


@given(ANY | st.just(["_x0041_"]) | st.just(["a" * 40_000]))
def test_what_is_plain_stays_as_it_is_in_a_workbook(texts) -> None:
    """Neither what looks like Excel's own escapes nor what Excel would not open is plain."""
    assert not is_text(texts) or list(map(cell_text, texts)) == texts
