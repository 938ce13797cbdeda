"""The sheet of doubtful pairs, there and back."""

from __future__ import annotations

import pytest

from geomap.errors import InputError
from geomap.proposals import sheet

HEAD = "report_a,report_b,score,same,reasons\n"


@pytest.mark.parametrize(("word", "same"), [("yes", True), ("Y", True), ("no", False), ("FALSE", False)])
def test_yes_and_no_are_read(tmp_path, word: str, same: bool) -> None:  # noqa: FBT001 - what is expected
    """In any case of letters."""
    (tmp_path / "r.csv").write_text(f"{HEAD}a,b,0.6,{word},x\n")
    verdicts, refused = sheet.read(tmp_path / "r.csv")
    assert ([each.same for each in verdicts], refused) == ([same], [])


def test_an_empty_answer_is_none_and_another_word_is_refused(tmp_path) -> None:
    """By its row."""
    (tmp_path / "r.csv").write_text(f"{HEAD}a,b,0.6,,x\na,c,0.6,perhaps,x\n")
    verdicts, refused = sheet.read(tmp_path / "r.csv")
    assert (verdicts, [each.row for each in refused]) == ([], [3])


def test_another_file_is_refused(tmp_path) -> None:
    """In one line."""
    (tmp_path / "r.csv").write_text("query,choice\nTaji,1\n")
    with pytest.raises(InputError, match="report_a"):
        sheet.read(tmp_path / "r.csv")
