"""The timeline says what it shows, and in words what it cannot show."""

from __future__ import annotations

from itertools import pairwise

from geomap.figures import timeline

HATCHED = "known only to several days, a week, month or year"
RANGE = "from the least to the greatest number given"


def test_panels_say_their_sums_as_ranges(paper, subject, told, words_on) -> None:
    """Never one number for what sources differ about; an 'at least' stays one."""
    rows = [
        {"fatalities_low": 3, "fatalities_high": 5, "injuries_low": 12, "injuries_high": 14, "injuries_open": True},
        {"fatalities_low": 2, "fatalities_high": 2},
    ]
    timeline.draw(subject(told(*rows)), paper)
    words = words_on(paper)
    assert "5–7 in all bars" in words
    assert "12–14 or more in all bars; no number for 1 incident" in words


def test_what_is_known_only_to_a_longer_time_is_in_no_bar(paper, subject, told, words_on) -> None:
    """Its casualties are said, its span is hatched and counted."""
    rows = [{"date_start": "2020-01-01"}, {"date_start": "2020-03-01"}]
    rows += [{"date_start": "2020-02-01", "date_precision": "month", "fatalities_low": 4, "fatalities_high": 6}] * 2
    timeline.draw(subject(told(*rows)), paper)
    words = words_on(paper)
    assert "a bar is one day" in words
    assert "2 known only to a longer time are hatched from the first to the last day possible" in words
    assert "× 2" in words
    assert any("in no bar: 8–12 (2 incidents known only to a longer time)" in text for text in words)


def test_undated_incidents_are_counted_in_words(paper, subject, told, words_on) -> None:
    """Below the figure and above it."""
    timeline.draw(subject(told({}, {"date_start": None, "date_precision": None})), paper)
    words = words_on(paper)
    assert "1 incident of unknown date stands in no panel." in words
    assert "11 March 2020 · 2 incidents · 1 without a date" in words


def test_chains_are_named_by_place_and_day(paper, subject, told, words_on) -> None:
    """Those of incidents with a date; the others are counted."""
    rows = [
        {"label": "Taji"},
        {"label": "Erbil", "date_start": "2020-03-13"},
        {"date_start": None, "date_precision": None},
    ]
    links = (("i1", "i0", "stated"), ("i2", "i0", "stated"))
    timeline.draw(subject(told(*rows, links=links)), paper)
    words = words_on(paper)
    assert {"Taji", "Erbil", "  11 Mar 2020", "  13 Mar 2020"} <= set(words)
    assert any("not drawn: 1 with an end of unknown date" in text for text in words)


def test_arcs_give_way_to_bars_where_the_paper_has_no_room_for_both(paper, subject, told) -> None:
    """Names of a crowd of linked days need most of the sheet; the numbers beside the bars stay apart."""
    days = ["2019-01-01", "2019-12-28", *[f"2020-01-{day:02}" for day in range(3, 18)], "2021-03-01"]
    rows: list[dict[str, object]] = [{"date_start": day, "fatalities_low": 5, "fatalities_high": 9} for day in days]
    long = [
        {"date_start": f"2019-{month:02}-01", "date_end": "2020-02-20", "date_precision": "days"} for month in (7, 8)
    ]
    links = tuple((f"i{number}", f"i{number - 1}", "stated") for number in range(1, len(days)))
    timeline.draw(subject(told(*rows, *long, links=links)), paper)
    heights = sorted({text.get_position()[1] for text in paper.figure.axes[0].texts if text.get_text().isdigit()})
    assert min(b - a for a, b in pairwise(heights)) > 8


def test_without_links_there_is_no_panel_of_chains(paper, subject, told, words_on) -> None:
    """Nor without figures one of bars for them."""
    timeline.draw(subject(told({})), paper)
    words = words_on(paper)
    assert "Who answered what" not in words
    assert "no number for 1 incident" in words


def test_no_dates_are_said(paper, subject, told, words_on) -> None:
    """Instead of an empty axis."""
    timeline.draw(subject(told({"date_start": None, "date_precision": None})), paper)
    assert timeline.EMPTY in words_on(paper)


def test_the_legend_says_what_is_hollow_hatched_or_a_range(paper, subject, told, words_on) -> None:
    """And what is dotted."""
    vague = {"date_start": "2020-02-01", "date_precision": "month", "fatalities_low": 1, "fatalities_high": 2}
    rows = [vague, vague | {"date_start": "2020-09-01"}, {"date_start": "2021-01-01"}, {"date_start": "2029-01-01"}]
    timeline.draw(subject(told(*rows, links=(("i1", "i0", "disputed"),))), paper)
    words = words_on(paper)
    assert {"day not known", HATCHED, RANGE} <= set(words)
    assert any("dotted" in text for text in words)


def test_the_legend_says_nothing_of_what_is_certain(paper, subject, told, words_on) -> None:
    """Known days, one number, a link that is stated."""
    row = {"fatalities_low": 2, "fatalities_high": 2}
    timeline.draw(subject(told(row, row, links=(("i1", "i0", "stated"),))), paper)
    words = words_on(paper)
    assert not {"day not known", HATCHED, RANGE} & set(words)
    assert not any("dotted" in text for text in words)
