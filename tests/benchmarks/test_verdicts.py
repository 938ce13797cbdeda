"""The verdicts on what a user would write say the worst that applies, and nothing worse."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from benchmarks.corpus.apart import Ended
from benchmarks.corpus.verdicts import CHANGED, DROPPED, KILLED, LOST, READ, RIGHT, STOPPED, UNSAID, WRONG, verdict
from tests.corpus.case import read
from tests.corpus.table import GOOD, clean, doubted, refused, row, whole

if TYPE_CHECKING:
    from tests.corpus import Case

FINE = clean("a count", fatalities_best="3")
DOUBT = doubted("a comma", read={"fatalities_best": "1200"}, fatalities_best="1,200")
BAD = refused("a count", fatalities_best="-1")
NOWHERE = refused("a latitude", latitude="91")
BROKEN = whole("a name twice", "reports.json", '{"a": 1, "a": 2}', "twice")
SECOND = row(fatalities_best="3")


def of(folder, case: Case, ended: Ended) -> str:
    """The verdict on a case that ended so."""
    path = case.written(folder)
    return verdict(case, read(case, path), ended, path.read_text(encoding="utf-8"))


@pytest.mark.parametrize(
    ("case", "ended", "said"),
    [
        (FINE, Ended([GOOD, SECOND]), RIGHT),
        (FINE, Ended([GOOD | {"fatalities_best": "2.0"}, SECOND | {"date_start": "2020-03-11 00:00:00"}]), RIGHT),
        (FINE, Ended([GOOD]), DROPPED),
        (FINE, Ended([GOOD, SECOND | {"latitude": "44.3"}]), WRONG),
        (FINE, Ended([GOOD, SECOND | {"date_start": "2020-11-03 00:00:00"}]), CHANGED),
        (FINE, Ended([GOOD, SECOND | {"country": "nan"}]), CHANGED),
        (FINE, Ended([], "ValueError"), LOST),
        (FINE, Ended([], is_killed=True), KILLED),
        (DOUBT, Ended([GOOD, row(fatalities_best="1,200")]), UNSAID),
        (DOUBT, Ended([GOOD, row(fatalities_best="1,200")], warned=True), RIGHT),
        (BAD, Ended([GOOD, row(fatalities_best="-1")]), UNSAID),
        (BAD, Ended([GOOD]), DROPPED),
        (NOWHERE, Ended([GOOD, row(latitude="91")]), WRONG),
        (BROKEN, Ended([], "ValueError"), STOPPED),
        (BROKEN, Ended([GOOD]), READ),
        (BROKEN, Ended([{"a": "2"}]), WRONG),
    ],
)
def test_a_verdict(tmp_path, case: Case, ended: Ended, said: str) -> None:
    """On two reports, the second of which may be bad."""
    assert of(tmp_path, case, ended) == said
