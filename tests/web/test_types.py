"""The page's own modules, held against the types that their comments state."""

from __future__ import annotations

import re
from pathlib import Path

from node import node, package_file

HERE = Path(__file__).parent
WEB = HERE.parents[1] / "geomap" / "page" / "web"


def test_the_modules_keep_to_their_types() -> None:
    """TypeScript, strict, finds nothing; every module asks for the check."""
    node(package_file("typescript/bin/tsc"), "--project", HERE / "tsconfig.json")
    modules = sorted(WEB.glob("*.js"))
    assert [path.name for path in modules if not path.read_text(encoding="utf-8").startswith("// @ts-check\n")] == []


def test_what_views_listen_to_outside_themselves_ends_with_them() -> None:
    """A view is made anew with the language, and its listener on the document must not live on.

    What listens as long as the page is there, the app and the address, may.
    """
    outside = re.compile(r"\b(?:document|window|matchMedia\([^()]*\))\.addEventListener\(")
    for path in sorted(WEB.glob("*.js")):
        text = path.read_text(encoding="utf-8")
        if path.name not in {"app.js", "review.js", "url.js"}:
            ended = len(re.findall(r"signal: (?:page\.)?store\.life \}|window\.removeEventListener\(", text))
            assert len(outside.findall(text)) == ended, path.name
