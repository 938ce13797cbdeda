"""No network interface, and a guard that no address is as much as looked up: everything but fetching works."""

from __future__ import annotations

import shutil
import subprocess

import pytest

from geomap.exports import EXPORTS

GUARD = """
import errno, sys
def guard(event, arguments):
    if event in {"socket.connect", "socket.getaddrinfo", "socket.gethostbyname", "socket.sendto"}:
        sys.stderr.write("network: " + event + "\\n")
        raise OSError(errno.ENETUNREACH, "Network is unreachable")
sys.addaudithook(guard)
"""


@pytest.fixture(scope="module")
def alone() -> tuple[str, ...]:
    """What starts a program without a network interface; nothing where the system does not let us, the guard stands."""
    found = shutil.which("unshare") and not subprocess.run(["unshare", "-rn", "true"], check=False).returncode
    return ("unshare", "-rn") if found else ()


@pytest.mark.parametrize(
    "arguments",
    [
        ("build", "reports.csv", "-o", "out", "--also", ",".join(EXPORTS)),
        ("check", "reports.csv", "--place"),
        ("init", "table.csv"),
        ("diff", "reports.csv", "reports.csv", "--map", "a.html"),
        ("resolve", "Taji"),
        ("review", "reports.csv", "-o", "a.csv"),
    ],
    ids=" ".join,
)
def test_nothing_asks_the_network(geomap, alone, arguments: tuple[str, ...]) -> None:
    """Nobody looks for a map, a place or a schema anywhere but here."""
    done = geomap(*arguments, inside=alone, first=GUARD)
    assert (done.code, "network: " in done.err) == (0, False), done.err


@pytest.mark.parametrize("name", ["build", "check"])
def test_what_was_to_be_fetched_is_named(geomap, alone, here, name: str) -> None:
    """With what went wrong, in one line."""
    fault = geomap(name, "http://example.org/reports.csv", "--fetch", inside=alone, first=GUARD).fault
    assert "http://example.org/reports.csv: " in fault
    assert sorted(path.name for path in here.iterdir()) == ["reports.csv", "table.csv"]
