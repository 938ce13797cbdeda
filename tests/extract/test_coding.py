"""From an article to its reports: what is told once is one report, and every field says where it stands."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest
from extract.reading import ours
from extract.texts import text_of
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from geomap.extract.article import Article
from geomap.extract.coding import code
from geomap.extract.events.accounts import accounts
from geomap.extract.events.incidents import incidents
from geomap.extract.events.signs import Signs
from geomap.extract.events.told import MOST_OPEN
from geomap.extract.mention import Mention
from geomap.extract.recognisers import recognised
from geomap.extract.tables import write
from geomap.readers import read_all

if TYPE_CHECKING:
    from geomap.extract.coded import CodedArticle


def coded(text: str, gazetteer, *more) -> CodedArticle:
    """What is coded from an article of Friday 13 March 2020."""
    return code(Article("news.txt", text, published=date(2020, 3, 13)), "news", gazetteer, ours(), more)


def told(text: str, gazetteer, *columns: str) -> list[tuple[str, ...]]:
    """Some columns of each report; empty where nothing is known."""
    reports = coded(text, gazetteer).reports
    return [tuple(each.fields[name].value if name in each.fields else "" for name in columns) for each in reports]


def test_an_incident_that_several_sentences_tell_of_is_one_report(small) -> None:
    """With what each of them says."""
    text = (
        "Rockets hit base near Baghdad\n\nEighteen rockets hit the Camp Taji base on Wednesday. Three soldiers were "
        "killed and a dozen wounded in the attack. The United States blamed Kataib Hezbollah."
    )
    columns = ("date_start", "location_as_reported", "munitions_best", "fatalities_best", "perpetrator")
    assert told(text, small, *columns) == [("2020-03-11", "Camp Taji base", "18", "3", "Kataib Hezbollah")]


def test_incidents_of_other_days_and_places_are_reports_of_their_own(small) -> None:
    """In the order in which they are told, named by their source."""
    text = "Jets bombed Kirkuk on Monday, killing two. A car bomb in Erbil killed five people on Wednesday."
    assert told(text, small, "location_as_reported", "date_start") == [
        ("Kirkuk", "2020-03-09"),
        ("Erbil", "2020-03-11"),
    ]
    assert [each.report_id for each in coded(text, small).reports] == ["news-1", "news-2"]


def test_an_answer_refers_to_the_report_of_what_it_answers(small) -> None:
    """And says that the article states it."""
    text = (
        "Rockets hit Kirkuk on Monday, killing two soldiers.\n\nIn retaliation for the attack on Kirkuk, US jets "
        "bombed Erbil on Wednesday, killing six fighters."
    )
    columns = ("retaliation_for", "relation_confidence")
    assert told(text, small, *columns) == [("", ""), ("news-1", "stated")]


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Ministers met in Baghdad on Monday to discuss trade.",
        "Rockets could hit Kirkuk on Monday, officials warned.",
        "The film hit cinemas in Erbil on Monday.",
        "No attack took place in Kirkuk on Monday.",
    ],
)
def test_what_did_not_happen_is_no_report(small, text: str) -> None:
    """Nor what is no incident."""
    assert coded(text, small).reports == []


def test_what_a_recogniser_of_ones_own_finds_is_coded(small) -> None:
    """Beside what ours find."""
    text = "Rockets hit Zquabba on Monday, killing two soldiers."
    start = text.index("Zquabba")

    def towns(_) -> list[Mention]:
        return [Mention(kind="place", start=start, end=start + 7, value="Zquabba", confidence=0.6)]

    assert "location_as_reported" not in coded(text, small).reports[0].fields
    assert coded(text, small, towns).reports[0].fields["location_as_reported"].value == "Zquabba"


@pytest.mark.parametrize(
    ("once", "reports"),
    [
        ("words and ", 0),
        ("Kirkuk, ", 0),
        (". ", 0),
        ("Rockets hit a depot in Kirkuk on Monday, killing two soldiers. ", 1),
    ],
)
def test_a_long_text_of_one_thing_over_and_over_does_no_harm(small, once: str, reports: int) -> None:
    """Without a sentence, or with one sentence a thousand times: what is told again is told once."""
    assert len(coded(once * (60_000 // len(once)), small).reports) == reports


def test_work_and_memory_of_ever_new_incidents_have_bounds(small) -> None:
    """Each is held against those begun lately, of however many came before it."""
    text = "".join(f"Two days later jets bombed Kirkuk, killing {number} soldiers. " for number in range(2, 800))
    told = accounts(text_of(text, small), recognised(text_of(text, small)))
    found, _ = incidents(told, [Signs() for _ in told])
    assert len(found) > MOST_OPEN
    assert max(len(each.since) for each in found) <= MOST_OPEN


WORDS = st.sampled_from(
    [
        "Rockets", "hit", "Kirkuk", "killing", "two", "soldiers", "on Monday", "Two days later", "jets", "bombed",
        "in retaliation for", "the attack", ".", ". ", "\n\n", ", ", "\n", "Kataib Hezbollah", "claimed", "denied",
        "at least", "999999999999999999999999", "from", "near", "13/03/2020", "=1+1", "<b>", "\x00", "\u202e", "كركوك",
    ]
)  # fmt: skip
"""Words of which articles are made, and what is none."""


@settings(max_examples=150, suppress_health_check=[HealthCheck.function_scoped_fixture])
@example("Rockets hit Kirkuk on Monday, killing 999999999999999999999999999999 people.")
@given(st.one_of(st.text(max_size=200), st.lists(WORDS, max_size=40).map(" ".join)))
def test_any_text_gives_reports_whose_words_stand_in_it_and_that_are_read_again(small, tmp_path, text: str) -> None:
    """Every span lies in its sentence; no reader refuses a field."""
    found = coded(text, small)
    edges = {each.number: (each.start, each.end) for each in found.sentences}
    for report in found.reports:
        spans = [*report.spans, *(span for field in report.fields.values() for span in field.spans)]
        assert all(edges[each.sentence][0] <= each.start < each.end <= edges[each.sentence][1] for each in spans)
        assert all(each.spans and each.value.strip() and 0 < each.confidence <= 1 for each in report.fields.values())
    if found.reports:
        reading = read_all(write([found], tmp_path / "out.csv")[:2])
        assert (reading.refused, reading.doubtful, len(reading.reports)) == ([], [], len(found.reports))
