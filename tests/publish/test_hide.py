"""Columns are emptied, and what must stand there is made from what is published."""

from __future__ import annotations

from geomap.publish import Publishing, publish
from geomap.publish.hide import UNPLACED


def published(told, **wish):
    """What is published of the story."""
    return publish(told, Publishing(**wish)).story


def test_a_hidden_value_is_empty_in_every_table(told) -> None:
    """The incident's and the report's."""
    made = published(told, redact=("perpetrator",))
    assert made.placed["perpetrator"].isna().all()
    assert made.reports["perpetrator"].isna().all()
    assert "Group A" not in made.attributions["said_by"].tolist()


def test_columns_of_incidents_alone_publish_no_report(told) -> None:
    """How many reports there are is a column of its own."""
    made = published(told, columns=("date_start", "latitude"))
    assert [len(table) for table in (made.reports, made.sources, made.matches, made.attributions)] == [0, 0, 0, 0]
    assert made.placed["reports"].isna().all()


def test_without_a_point_nothing_says_where_or_why(told) -> None:
    """All incidents are unplaced for the one reason that can be told."""
    made = published(told, redact=("latitude",)).placed
    assert set(made["reasons"]) == {UNPLACED}
    assert set(made["status"]) == {"unknown"}


def test_the_role_is_made_from_what_is_published(told) -> None:
    """An answer whose link is hidden is an attack, an event of hidden type other."""
    roles = {wish: set(published(told, redact=(wish,)).placed["role"]) for wish in ("retaliation_for", "event_type")}
    assert roles == {"retaliation_for": {"attack"}, "event_type": {"other"}}


def test_a_link_goes_with_how_it_is_known(told) -> None:
    """A disputed one must not look like a stated one."""
    assert published(told, redact=("relation_confidence",)).relations.empty
    assert len(published(told, columns=("retaliation_for",)).relations) == 1


def test_a_word_goes_with_who_said_it(told) -> None:
    """Without a speaker it would be the source's own."""
    made = published(told, redact=("attributed_by", "denied_by"))
    assert made.attributions["status"].tolist() == ["claimed"]


def test_a_launch_that_is_struck_has_no_point(told) -> None:
    """Its words would be told by it."""
    assert "launch" not in set(published(told, redact=("launch_location",)).matches["purpose"])


def test_a_hidden_label_is_the_id(told) -> None:
    """Something must stand in the list."""
    assert set(published(told, redact=("label",)).placed["label"]) == {"a", "b"}
