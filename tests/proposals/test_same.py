"""Which reports are one incident: what is sure, what is doubtful, and what is never joined."""

from __future__ import annotations

from geomap.proposals.sheet import Verdict

A = {
    "report_id": "a", "source_id": "s1", "perpetrator": "Iran", "fatalities_best": 26, "location": "Taji",
    "sub_event_type": "Air/drone strike",
}  # fmt: skip
B = A | {"report_id": "b", "source_id": "s2"}
C = A | {"report_id": "c", "source_id": "s3"}


def verdict(*, same: bool) -> Verdict:
    """What a person says of a and b."""
    return Verdict("a", "b", same, "merged-review.csv", 2, {})


def test_reports_of_one_day_place_and_side_are_joined(merge) -> None:
    """With the reasons, and under the name of the first."""
    found = merge(A, B)
    assert found.joined == {"a": ["a", "b"]}
    assert found.reports["incident_id"].tolist() == ["a", "a"]
    assert "the same day (+1.8)" in found.sure[0].reasons


def test_reports_of_one_source_are_never_joined(merge) -> None:
    """It would have told of one incident once."""
    assert merge(A, B | {"source_id": "s1"}).joined == {}


def test_an_incident_that_a_person_has_named_keeps_its_name(merge) -> None:
    """Others join it, and two of them stay two."""
    named = merge(A | {"incident_id": "mine"}, B).reports["incident_id"]
    both = merge(A | {"incident_id": "mine"}, B | {"incident_id": "yours"}).reports["incident_id"]
    assert (named.tolist(), both.tolist()) == (["mine", "mine"], ["mine", "yours"])


def test_figures_that_contradict_each_other_are_doubtful(merge) -> None:
    """A person decides; joined, both stay as a range."""
    vague = {"location": "Iraq", "location_as_reported": "Iraq"}
    found = merge(A | vague, B | vague | {"fatalities_best": 2})
    assert found.joined == {}
    assert merge(A | vague, B | vague).joined == {"a": ["a", "b"]}


def test_days_that_exclude_each_other_are_not_joined(merge) -> None:
    """More than a night apart."""
    assert merge(A, B | {"date_start": "2020-03-13"}).joined == {}


def test_a_chain_whose_ends_exclude_each_other_is_listed(merge) -> None:
    """The middle goes with one end only."""
    rare = {"target": "Colonel Qasimov Abdurahmanov"}
    first, last = A | rare, C | rare | {"date_start": "2020-03-13"}
    middle = B | rare | {"date_start": "2020-03-11", "date_end": "2020-03-13", "date_precision": "days"}
    found = merge(first, middle, last)
    assert [len(reports) for reports in found.joined.values()] == [2]
    assert [pair.reasons.split(";")[0] for pair in found.doubtful] == [
        "not joined, for days of their reports exclude each other"
    ]


def test_two_incidents_of_a_source_that_fit_alike_are_doubtful(merge) -> None:
    """Nothing tells which of them the other source means."""
    found = merge(A, A | {"report_id": "a2"}, B)
    assert found.joined == {}
    assert [pair.score < 0.6 for pair in found.doubtful] == [True, True]


def test_a_person_s_yes_joins_what_is_not_alike(merge) -> None:
    """And is no question again."""
    found = merge(A, B | {"date_start": "2020-05-01"}, verdicts=[verdict(same=True)])
    assert (found.joined, found.doubtful) == ({"a": ["a", "b"]}, [])


def test_a_person_s_no_keeps_apart_what_is_alike(merge) -> None:
    """Also by way of a third report."""
    found = merge(A, B, C, verdicts=[verdict(same=False)])
    ids = found.reports["incident_id"].tolist()
    assert ids[0] != ids[1]


def test_a_yes_for_two_named_incidents_is_refused(merge) -> None:
    """A person has named them apart in the reports themselves."""
    rows = A | {"incident_id": "mine"}, B | {"incident_id": "yours"}
    assert len(merge(*rows, verdicts=[verdict(same=True)]).findings) == 1


def test_an_answer_about_unknown_reports_is_said(merge) -> None:
    """The sheet may be of other files."""
    found = merge(A, verdicts=[verdict(same=True)])
    assert found.findings[0].wanted == "two reports that were read"


def test_relations_follow_a_report_that_was_joined(merge) -> None:
    """What answered the report b answers the incident that it is now of."""
    answer = {
        "report_id": "d", "source_id": "s4", "location": "Erbil", "retaliation_for": "b", "date_start": "2020-03-20",
    }  # fmt: skip
    assert merge(A, B, answer).reports["retaliation_for"].tolist()[2] == "a"


def test_what_answers_an_incident_is_not_that_incident(merge) -> None:
    """However alike the two are."""
    assert merge(A | {"incident_id": "x"}, B | {"retaliation_for": "x"}).joined == {}


def test_order_and_number_of_reports_stay(merge) -> None:
    """Nothing is lost."""
    found = merge(C, A | {"date_start": None, "location": None}, B)
    assert found.reports["report_id"].tolist() == ["c", "a", "b"]


def test_reports_without_place_or_day_do_no_harm(merge) -> None:
    """Nothing is proposed of them."""
    nowhere = {"location": None, "location_as_reported": None, "country": None, "date_start": None}
    assert merge(A | nowhere, B | nowhere).joined == {}
