"""The page's own modules, held against the types that their comments state."""

from __future__ import annotations

from pathlib import Path

from node import node, package_file

HERE = Path(__file__).parent


def test_the_modules_keep_to_their_types() -> None:
    """TypeScript, strict, finds nothing; every module asks for the check."""
    node(package_file("typescript/bin/tsc"), "--project", HERE / "tsconfig.json")
    modules = sorted((HERE.parents[1] / "geomap" / "page" / "web").glob("*.js"))
    assert [path.name for path in modules if not path.read_text(encoding="utf-8").startswith("// @ts-check\n")] == []
