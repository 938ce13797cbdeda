"""Delimited text of any cells, and text that is nearly such."""

from __future__ import annotations

import csv
import io

from fuzzing import FUZZED
from hypothesis import given
from hypothesis import strategies as st

from geomap.readers import Reading
from tests.corpus.table import GOOD
from tests.fuzz import outcome

PIECES = [
    *",;\t|\"'\r\n \0=@-", "\r\n", '""', "\n\n", "\ufeff", "\x1a", "\x85", "\u2028", "r1", "r2", "NaN", "33.5",
    "٣", "x" * 400, ",".join(GOOD), ",".join(GOOD.values()), "2020-03-11", "03/11/2020", "12-14", "about ",
    "1,200", "\ud83d", "&é中",
]  # fmt: skip
SPOILT = st.lists(st.sampled_from(PIECES) | st.text(max_size=6), max_size=14).map("".join)
NOTES = st.text(st.characters(codec="utf-8", exclude_categories=["Cc"]) | st.sampled_from("\n\t"), max_size=30)


@FUZZED
@given(
    notes=st.lists(st.tuples(NOTES, NOTES), min_size=1, max_size=5),
    delimiter=st.sampled_from(",;\t|"),
    end=st.sampled_from(["\n", "\r\n", "\r"]),
    encoding=st.sampled_from(["utf-8", "utf-8-sig", "utf-16", "utf-32"]),
)
def test_what_a_program_writes_is_read_back_or_said(tmp_path, notes, delimiter: str, end: str, encoding: str) -> None:
    """No text is changed in silence, whatever stands between cells and rows."""
    text = io.StringIO(newline="")
    writer = csv.writer(text, delimiter=delimiter, lineterminator=end)
    writer.writerow(["report_id", "source_id", "notes", "location_as_reported"])
    writer.writerows([f"r{number}", "s1", *each] for number, each in enumerate(notes))
    found = outcome.of_bytes(tmp_path, "a.csv", text.getvalue().encode(encoding))
    assert isinstance(found, Reading)
    said = {(finding.row, finding.column) for finding in found.doubtful}
    for row in found.reports.to_dict("records"):
        given_notes, place = notes[int(row["report_id"][1:])]
        for name, value in (("notes", given_notes), ("location_as_reported", place)):
            kept = row[name] if isinstance(row[name], str) else ""
            assert kept == value.strip() or (row["row"], name) in said


@FUZZED
@given(head=st.sampled_from([",".join(GOOD), ";".join(GOOD), "report_id\tsource_id\tdate_start", ""]), rest=SPOILT)
def test_spoilt_text_is_rows_or_one_line(tmp_path, head: str, rest: str) -> None:
    """Quotes anywhere, rows of any length, marks and halves of letters."""
    content = f"{head}\n{rest}".encode("utf-8", "surrogatepass")
    outcome.of_bytes(tmp_path, "a.csv", content)
