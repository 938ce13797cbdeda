"""JSON that is deep, broken, or says one thing twice."""

from __future__ import annotations

import json

from tests.corpus.case import Case
from tests.corpus.table import BOTH, GOOD, lines, row, whole

FIRST = json.dumps(GOOD)
DEEP = 100_000


def _second(**cells: object) -> dict[str, object]:
    return dict(row()) | cells


def _list(name: str, second: str, refused: str | None = None, doubtful: str | None = None, **read: str) -> Case:
    """Return a list of a good record and another; `refused` and `doubtful` are columns, empty for the whole row."""
    kept = BOTH if refused is None else ("r1",)
    bad = () if refused is None else ((2, refused),)
    odd = () if doubtful is None else ((2, doubtful),)
    values = {"r2": read} if read else {}
    return Case(name, "reports.json", f"[{FIRST}, {second}]".encode(), "", kept, bad, odd, values)


CASES = (
    _list("a name that stands twice", FIRST[:-1] + ', "report_id": "r9"}', ""),
    _list("a name that stands twice within", json.dumps(_second())[:-1] + ', "x": {"a": 1, "a": 2}}', "x"),
    _list("NaN for a latitude", json.dumps(_second(latitude=float("nan"))), "latitude", ""),
    _list("infinity for a count", json.dumps(_second(fatalities_best=float("inf"))), "fatalities_best", ""),
    _list("true for a count", json.dumps(_second(fatalities_best=True)), None, "fatalities_best"),
    _list("null for an id", json.dumps(_second(report_id=None)), "report_id"),
    _list("a list for a country", json.dumps(_second(country=["Iraq", "Syria"])), country="Iraq; Syria"),
    _list("records in a list for a note", json.dumps(_second(notes=[{"a": 1}])), None, "notes"),
    _list("a record that is a number", "42", ""),
    _list("a record that is null", "null", ""),
    _list("a record that is a list", "[1, 2]", ""),
    _list("an id beyond 2 to the 53", json.dumps(_second(incident_id=2**63 + 1)), incident_id=str(2**63 + 1)),
    _list(
        "a number of five thousand digits for an id",
        json.dumps(_second(incident_id="@")).replace('"@"', "9" * 5000),
        None,
        "incident_id",
    ),
    _list("a coordinate of 1e999", json.dumps(_second(latitude="@")).replace('"@"', "1e999"), "latitude"),
    _list(
        "half of a surrogate pair",
        json.dumps(_second(location_as_reported="@")).replace("@", "\\ud83d"),
        "location_as_reported",
    ),
    _list(
        "NUL as an escape",
        json.dumps(_second(location_as_reported="@")).replace("@", "a\\u0000b"),
        None,
        "location_as_reported",
        location_as_reported="a�b",
    ),
    Case(
        "records that have other names each",
        "reports.json",
        json.dumps([GOOD, {"report_id": "r2", "source_id": "s1", "date_start": "2020-03-11"}]).encode(),
        "",
        BOTH,
        reads={"r2": {"latitude": "", "date_start": "2020-03-11"}},
    ),
    whole("a list nested a hundred thousand times", "reports.json", "[" * DEEP + "]" * DEEP, "JSON"),
    whole(
        "records nested a hundred thousand times",
        "reports.json",
        '[{"a":' + '{"a":' * DEEP + "1" + "}" * (DEEP + 1) + "]",
        "nested",
    ),
    whole("JSON that breaks off", "reports.json", f"[{FIRST}, {FIRST[:40]}", "not JSON"),
    whole("JSON with a comma at the end", "reports.json", f"[{FIRST},]", "not JSON"),
    whole("JSON with a remark", "reports.json", f"[{FIRST} /* one */]", "not JSON"),
    whole("JSON with quotes of one stroke", "reports.json", "[{'report_id': 'r1'}]", "reports.json"),
    whole("two documents in one file", "reports.json", f"[{FIRST}] [{FIRST}]", "something follows"),
    whole("a name of the whole that stands twice", "reports.json", f'{{"reports": [{FIRST}], "reports": []}}', "twice"),
    whole("an answer of an API that is an error", "reports.json", '{"status": 403, "success": false}', "columns are"),
    whole("a word instead of a document", "reports.json", '"reports"', "reports.json"),
    whole("an empty list", "reports.json", "[]", "no row could be kept"),
    Case("JSON in UTF-16", "reports.json", f"[{FIRST}]".encode("utf-16"), "", ("r1",)),
    Case("JSON after a byte order mark", "reports.json", f"[{FIRST}]".encode("utf-8-sig"), "", ("r1",)),
    Case(
        "JSON Lines with a broken line",
        "reports.jsonl",
        (FIRST + "\n{broken\n" + lines([row()])).encode(),
        "",
        BOTH,
        ((2, ""),),
    ),
    Case(
        "JSON Lines with a line that breaks off",
        "reports.jsonl",
        (FIRST + "\n" + FIRST[:50]).encode(),
        "",
        ("r1",),
        ((2, ""),),
    ),
    Case(
        "JSON Lines with a deep line",
        "reports.jsonl",
        (FIRST + '\n{"a":' + "[" * DEEP + "]" * DEEP + "}\n").encode(),
        "",
        ("r1",),
        ((2, ""),),
    ),
    Case("JSON Lines named .json", "reports.json", lines([GOOD, row()]).encode(), "", BOTH),
    Case(
        "JSON Lines with NaN",
        "reports.jsonl",
        lines([GOOD, _second(latitude=float("nan"))]).encode(),
        "",
        ("r1",),
        ((2, "latitude"),),
        ((2, ""),),
    ),
    Case(
        "JSON Lines with separators of Unicode in a text",
        "reports.jsonl",
        lines([GOOD, row(notes="one\u2028two")]).encode(),
        "",
        BOTH,
        reads={"r2": {"notes": "one\u2028two"}},
    ),
)
