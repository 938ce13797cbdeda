"""What must hold of any file at all: it is read and each row accounted for, or refused in one line."""

from __future__ import annotations

from typing import TYPE_CHECKING

from geomap.errors import InputError, RowsRefused
from geomap.readers import Limits, Manner, read_all

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from geomap.errors import Finding
    from geomap.readers import Reading

SMALL = Manner(limits=Limits(file_bytes=20_000_000))


def of(path: Path) -> Reading | InputError:
    """Read a file; return what came of it, held against the rule."""
    try:
        found = read_all([path], SMALL)
    except InputError as error:
        _check_error(path, error)
        return error
    _check(found.refused)
    _check(found.doubtful)
    assert found.refused or not found.refused_rows
    assert found.rows == len(found.reports) + found.refused_rows
    reports = found.reports
    assert reports["latitude"].dropna().between(-90, 90).all()
    assert reports["longitude"].dropna().between(-180, 180).all()
    assert not (reports["date_end"] < reports["date_start"]).any()
    return found


def _check_error(path: Path, error: InputError) -> None:
    assert path.name in str(error)
    assert error.wanted
    if isinstance(error, RowsRefused):
        _check(error.refused)
    else:
        assert len(str(error).splitlines()) == 1


def _check(findings: Sequence[Finding]) -> None:
    """Each names its file and what was wanted, on one line."""
    for finding in findings:
        assert finding.file
        assert finding.wanted
        assert len(str(finding).splitlines()) == 1


def of_bytes(folder: Path, name: str, content: bytes) -> Reading | InputError:
    """The same, of a file of this name and content."""
    path = folder / name
    path.write_bytes(content)
    return of(path)
