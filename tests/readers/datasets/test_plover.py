"""PLOVER's events become reports without an accusation."""

from __future__ import annotations

from dataset_rows import reading, report_of

ROW = {
    "id": "1",
    "date": "2020-03-11",
    "actor": "A; B",
    "recipient": "C",
    "event": "ASSAULT",
    "mode": "aerial",
    "event_loc": "Taji",
    "link": "story 7",
}


def test_event_and_mode_make_a_type(tmp_path) -> None:
    """Only where they say as much."""
    found = report_of(reading(tmp_path, ROW))
    assert (found["event_type"], found["sub_event_type"]) == ("Explosions/Remote violence", "Air/drone strike")
    assert "event_type" not in report_of(reading(tmp_path, ROW | {"mode": "firearms"}))


def test_who_did_what_to_whom_stays_in_its_codes(tmp_path) -> None:
    """It is the coder's reading of a sentence."""
    found = report_of(reading(tmp_path, ROW))
    assert (found["actors"], "perpetrator" in found) == ("A, B; C", False)
    assert "actor=A, B; recipient=C" in str(found["codes"])


def test_a_shared_link_is_no_relation_of_ours(tmp_path) -> None:
    """It does not say how the events belong together."""
    found = report_of(reading(tmp_path, ROW))
    assert ("same_as" in found, "link=story 7" in str(found["codes"])) == (False, True)
