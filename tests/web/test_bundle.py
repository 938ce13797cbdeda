"""The page's bundle beside the modules that it was made of."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
import rjsmin
from node import node

from geomap.page.bundle import bundle

TOKENS = Path(__file__).with_name("tokens.mjs")


@pytest.mark.parametrize("start", ["main.js", "review.js"])
def test_no_token_of_a_module_is_changed_when_white_space_goes(monkeypatch, start: str):
    """Templates, texts and patterns in the bundle are those that we wrote, as TypeScript reads them."""
    short = bundle(start)
    monkeypatch.setattr(rjsmin, "jsmin", lambda text: text)
    whole = bundle(start)

    assert len(short) < 0.95 * len(whole)
    assert json.loads(node(TOKENS, given=short)) == json.loads(node(TOKENS, given=whole))
