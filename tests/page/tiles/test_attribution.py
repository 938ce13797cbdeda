"""Attributions out of HTML."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from xyzservices import providers

from geomap.page.tiles.attribution import parts_of

HOSTILE = (
    "<a href='javascript:alert(1)'>one</a><img src=x onerror=alert(1)><style>a{}</style><a href='//evil.example'>two"
)
PIECES = st.sampled_from(
    ["<a href='", "https://a.b/", "'>", "</a>", "<script>", "</script>", "<", "&#", "&copy;", " ", "x"]
)


def test_text_and_links_are_read():
    """Spaces are single, and what is no link is text."""
    markup = 'Map:\n  &copy; <a href="https://osm.org/copyright" onclick="x()">OSM</a> | <b>style</b> <i>me</i>'

    assert parts_of(markup) == [("Map: © ", ""), ("OSM", "https://osm.org/copyright"), (" | style me", "")]


def test_nothing_else_is_followed_or_kept():
    """Neither scripts nor pictures, nor an address that is not of the web."""
    assert parts_of(HOSTILE) == [("onetwo", "")]


@given(st.lists(PIECES).map("".join) | st.text())
def test_whatever_it_is_links_are_of_the_web(markup):
    """No text breaks the reader, and each address begins with http."""
    assert all(not url or url.startswith(("http://", "https://")) for _, url in parts_of(markup))


@pytest.mark.parametrize("name", ["OpenStreetMap.Mapnik", "CartoDB.Positron", "OneMapSG.Default"])
def test_real_ones_keep_their_words(name):
    """What xyzservices has as plain text and as HTML says the same."""
    provider = providers.query_name(name)
    plain = provider.attribution.replace("(C)", "©").rpartition(") ")[2]

    assert "".join(text for text, _ in parts_of(provider.html_attribution)).endswith(plain.rpartition("© ")[2])
