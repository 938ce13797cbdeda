"""The pictures of the docs are made in one go."""

from __future__ import annotations

import re
import struct

import pytest

from docs.screenshots import HERE, SHOTS, take_all


@pytest.fixture(scope="module")
def folder(browser, tmp_path_factory):
    """A folder with all of them."""
    made = tmp_path_factory.mktemp("pictures")
    take_all(browser, made)
    return made


@pytest.mark.parametrize("shot", SHOTS, ids=lambda shot: shot.name)
def test_a_picture_has_its_size(folder, shot) -> None:
    """As the header of the PNG file says."""
    content = (folder / shot.name).read_bytes()
    assert content[:8] == b"\x89PNG\r\n\x1a\n"
    assert struct.unpack(">II", content[16:24]) == shot.size


def test_every_picture_shows_another_state(folder) -> None:
    """No two are the same bytes."""
    assert len({(folder / shot.name).read_bytes() for shot in SHOTS}) == len(SHOTS)


def test_every_picture_of_the_page_in_the_docs_is_made_here() -> None:
    """None is left over from an older page, and none is made for nobody."""
    readme = HERE.with_name("README.md").read_text(encoding="utf-8")
    shown = set(re.findall(r"\(docs/([\w-]+\.png)\)", readme))
    assert shown
    assert shown <= {shot.name for shot in SHOTS}
    page = HERE.joinpath("page.md").read_text(encoding="utf-8")
    assert set(re.findall(r"\(([\w-]+\.png)\)", page)) == {shot.name for shot in SHOTS}
