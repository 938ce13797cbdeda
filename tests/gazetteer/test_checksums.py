"""Checksums are read as users and servers write them."""

from __future__ import annotations

import base64

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from geomap.errors import GazetteerError
from geomap.gazetteer.checksums import offered, promised


@pytest.mark.parametrize("fragment", ["x", "sha256=12", "sha256=" + "g" * 64, "crc=" + "0" * 32])
def test_a_fragment_that_is_no_checksum_is_refused(fragment: str) -> None:
    """Rather than not compared."""
    with pytest.raises(GazetteerError, match="no checksum"):
        promised(fragment)


def test_content_md5_of_a_part_is_not_that_of_the_file() -> None:
    """It is of what is sent."""
    headers = {"Content-MD5": base64.b64encode(bytes(16)).decode()}
    assert (offered(headers), offered(headers | {"Content-Range": "x"})) == ({"md5": "0" * 32}, {})


@settings(deadline=None)
@given(st.text(max_size=60))
def test_any_header_is_a_checksum_or_none(text: str) -> None:
    """Servers write what they like."""
    found = offered({"Digest": text, "Content-MD5": text})
    assert all(len(digits) in {32, 64} for digits in found.values())
