"""YAML: what unfolds without end, what would make an object, and words that are taken for values."""

from __future__ import annotations

from tests.corpus.case import Case
from tests.corpus.table import BOTH, GOOD, row, whole


def _record(cells: dict[str, str]) -> str:
    first, *rest = (f"{name}: {value}" for name, value in cells.items())
    return "\n".join([f"- {first}", *(f"  {each}" for each in rest)]) + "\n"


FIRST = _record(GOOD)
NEXT = FIRST.count("\n") + 1
"""The line on which the second record begins."""


def _two(name: str, second: str, refused: str | None = None, doubtful: str | None = None, **read: str) -> Case:
    kept = BOTH if refused is None else ("r1",)
    bad = () if refused is None else ((NEXT, refused),)
    odd = () if doubtful is None else ((NEXT, doubtful),)
    return Case(name, "reports.yaml", (FIRST + second).encode(), "", kept, bad, odd, {"r2": read} if read else {})


def _bomb() -> bytes:
    """Lists of lists by name, each nine times that before."""
    levels = ["a0: &a0 [x, x, x, x, x, x, x, x, x]"]
    levels += [f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 9)}]" for n in range(1, 8)]
    return ("\n".join(levels) + "\n").encode()


CASES = (
    _two("Norway", _record(row(country="NO")), country="NO"),
    _two("yes for a name", _record(row(location_as_reported="yes")), location_as_reported="yes"),
    _two("null for an id", _record(row(report_id="null")), "report_id"),
    _two("an id that is octal", _record(row(incident_id="0o17")), incident_id="0o17"),
    _two("an id with zeros before it", _record(row(incident_id="007")), incident_id="007"),
    _two("a time of sixties", _record(row(incident_id="12:30:45")), incident_id="12:30:45"),
    _two("a version that is a number", _record(row(incident_id="1.10")), incident_id="1.10"),
    _two("a day as YAML has it", _record(row(date_start="2020-03-11")), date_start="2020-03-11"),
    _two("30 February as YAML has it", _record(row(date_start="2020-02-30")), "date_start"),
    _two(".nan for a latitude", _record(row(latitude=".nan")), "latitude"),
    _two(".inf for a longitude", _record(row(longitude=".inf")), "longitude"),
    _two("a tag that would make an object", _record(row(notes="!!python/object:builtins.object {}")), ""),
    _two("a tag of somebody's own", _record(row(notes="!secret x")), notes="x"),
    _two("a name that stands twice", _record(row()) + "  country: Syria\n", ""),
    _two("a record within a record", _record(row()) + "  place: {name: Taji}\n", ""),
    _two("a name that is a list", _record(row()) + "  ? [a, b]\n  : c\n", ""),
    _two("an item that is a word", "- r2\n", ""),
    _two("a list for a country", _record(row(country="[Iraq, Syria]")), country="Iraq; Syria"),
    _two("a merge of one record into another", "- <<: {report_id: r3}\n  report_id: r2\n", ""),
    Case("a bomb of lists", "reports.yaml", _bomb, "a0"),
    Case("a list that holds itself", "reports.yaml", b"- &a [*a]\n", "no row could be kept", refused=((1, ""),)),
    whole("an anchor that there is not", "reports.yaml", "- report_id: *nowhere\n", "not YAML"),
    whole("lists nested a thousand times", "reports.yaml", "- " + "[" * 1000 + "]" * 1000 + "\n", "nested"),
    whole("half of a surrogate pair as an escape", "reports.yaml", FIRST + '- report_id: "\\ud83d"\n', "not YAML"),
    whole("a tab before a name", "reports.yaml", "- report_id: r1\n\tsource_id: s1\n", "not YAML"),
    whole("two documents in one file", "reports.yaml", f"{FIRST}---\n{FIRST}", "not YAML"),
    whole("the lists of a mapping twice", "reports.yaml", "reports: []\nreports: []\n", "repeated"),
    whole("a mapping of lists that we do not know", "reports.yaml", "events:\n- report_id: r1\n", "unknown"),
)
