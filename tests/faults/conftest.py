"""What tests of faults need: the real command in a process of its own, with something wrong around it."""

from __future__ import annotations

import subprocess
import sys
from dataclasses import dataclass
from typing import TYPE_CHECKING

import pytest
from surroundings import environment

from geomap.files import TEMPORARY
from geomap.gazetteer import embedded

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from pathlib import Path

REPORTS = """\
report_id,source_id,incident_id,date_start,event_type,location_as_reported,country,fatalities_best,retaliation_for
r1,agency-a,base-attack,2020-03-11,Explosions/Remote violence,Camp Taji,Iraq,3,
r2,paper-b,base-attack,2020-03-11,Explosions/Remote violence,Taji,Iraq,4,
r3,paper-b,answer,2020-03-13,Explosions/Remote violence,near Albu Kamal,Syria,,base-attack
"""
TABLE = "number,date,place\n1,2020-03-11,Taji\n"
GO = "import runpy, sys\nsys.argv[0] = 'geomap'\nrunpy.run_module('geomap', run_name='__main__')"


@dataclass(frozen=True)
class Done:
    """What a command that ended has said."""

    code: int
    """Its exit code; below zero: the signal that killed it."""
    out: str
    """What stands on stdout."""
    err: str
    """What stands on stderr."""

    @property
    def fault(self) -> str:
        """The one line about what went wrong; there must be one, last, and no traceback."""
        lines = self.err.splitlines()
        said = [line for line in lines if line.startswith("geomap: ")]
        assert (self.code, "Traceback" in self.err, said) == (1, False, lines[-1:]), self.err
        return said[0]


@pytest.fixture(autouse=True, scope="session")
def _indexed() -> None:
    """The place index is there before anything goes wrong."""
    embedded.core()
    embedded.world()


@pytest.fixture
def here(tmp_path) -> Path:
    """A folder to work in, with a file of reports and a table that geomap does not know."""
    folder = tmp_path / "here"
    folder.mkdir()
    (folder / "reports.csv").write_text(REPORTS)
    (folder / "table.csv").write_text(TABLE)
    return folder


@pytest.fixture
def command() -> Callable[..., list[str]]:
    """The command as a list of words: `first` is Python that its process does before, `by_shell` what a shell adds."""

    def made(*arguments: str, first: str = "", by_shell: str = "") -> list[str]:
        words = [sys.executable, "-c", f"{first}\n{GO}", *arguments]
        return ["sh", "-c", f'exec "$@" {by_shell}', "sh", *words] if by_shell else words

    return made


@pytest.fixture
def geomap(command, here) -> Callable[..., Done]:
    """Runs the command to its end; `changes` are of the environment, None takes a name away."""

    def run(
        *arguments: str,
        first: str = "",
        by_shell: str = "",
        inside: tuple[str, ...] = (),
        stdin: bytes = b"",
        changes: Mapping[str, str | None] = {},
    ) -> Done:
        words = [*inside, *command(*arguments, first=first, by_shell=by_shell)]
        done = subprocess.run(words, cwd=here, input=stdin, capture_output=True, env=environment(changes), check=False)
        out, err = (text.decode(errors="backslashreplace") for text in (done.stdout, done.stderr))
        return Done(done.returncode, out, err)

    return run


@pytest.fixture
def contents() -> Callable[[Path], dict[str, bytes]]:
    """Reads all that lies in a folder, leftovers of the killed aside."""

    def read(folder: Path) -> dict[str, bytes]:
        files = [path for path in sorted(folder.rglob("*")) if path.is_file()]
        names = {str(path.relative_to(folder)): path for path in files}
        return {name: path.read_bytes() for name, path in names.items() if not name.startswith(TEMPORARY)}

    return read
