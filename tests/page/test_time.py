"""The timeline in a browser: a window drawn by hand, by key, by finger and by itself."""

from __future__ import annotations

import pytest
from page import made_up
from page.test_phone import PHONE

ENDS = "[...document.querySelectorAll('.geomap-grip')].map((grip) => grip.getAttribute('aria-valuetext'))"
WHOLE = ["Friday 27 December 2019", "Friday 5 March 2021"]
STRIPE = """() => {
  const canvas = document.querySelector(".geomap-plot canvas");
  const { data } = canvas.getContext("2d").getImageData(0, 0, canvas.width, canvas.height);
  const kinds = { full: 0, pale: 0 };
  for (let at = 0; at < data.length; at += 4) {
    if (Math.abs(data[at] - 0xd5) + Math.abs(data[at + 1] - 0x5e) + data[at + 2] > 12) continue;
    kinds[data[at + 3] > 250 ? "full" : "pale"] += 1;
  }
  return kinds;
}"""


def ends(page) -> list[str]:
    """What the two handles say, once the page has drawn itself."""
    page.drawn()
    return page.tab.evaluate(ENDS)


def drag(page, start: float, end: float, *, down: float = 45) -> None:
    """Draw over the plot with the mouse, from one share of its width to another."""
    box = page.tab.locator(".geomap-plot").bounding_box()
    page.tab.mouse.move(box["x"] + start * box["width"], box["y"] + down)
    page.tab.mouse.down()
    page.tab.mouse.move(box["x"] + end * box["width"], box["y"] + down, steps=5)
    page.tab.mouse.up()


def shown(page) -> list[str]:
    """The incidents that the list has."""
    return page.tab.evaluate("[...document.querySelectorAll('[data-incident]')].map((row) => row.dataset.incident)")


def test_drawing_a_window_filters_list_map_and_counts(opened):
    """Everything follows the brush, and the handles say the days."""
    page = opened()
    before = page.hash_of_map()

    drag(page, 0.15, 0.4)

    assert ends(page) == ["Monday 10 February 2020", "Sunday 14 June 2020"]
    assert shown(page) == ["taji", "kamal"]
    assert page.tab.evaluate("geomap.found()") == 3
    assert page.tab.inner_text("#geomap-counts").startswith("3 of 13 incidents")
    assert page.drawn()["marks"] == 2
    assert page.hash_of_map() != before


def test_bars_outside_the_window_are_pale(opened):
    """They are still there, under the same filters, but not in full colour."""
    page = opened(color_scheme="light")
    whole = page.tab.evaluate(STRIPE)

    drag(page, 0.15, 0.4)
    page.drawn()
    window = page.tab.evaluate(STRIPE)

    assert whole["pale"] < whole["full"]
    assert 0 < window["full"] < window["pale"]


def test_the_window_and_its_ends_are_dragged(opened):
    """The window moves as it is, a handle moves its own end."""
    page = opened()
    drag(page, 0.15, 0.4)

    drag(page, 0.3, 0.2)
    moved = ends(page)
    grip = page.tab.locator(".geomap-grip").nth(1).bounding_box()
    page.tab.mouse.move(grip["x"] + 14, grip["y"] + 40)
    page.tab.mouse.down()
    page.tab.mouse.move(grip["x"] + 300, grip["y"] + 40, steps=4)
    page.tab.mouse.up()

    assert moved == ["Friday 27 December 2019", "Sunday 26 April 2020"]
    assert ends(page)[0] == moved[0]
    assert ends(page)[1] != moved[1]


def test_a_click_shows_one_bar_and_a_double_click_all(opened):
    """What a bar stands for is one click away, and so is all of time."""
    page = opened()
    box = page.tab.locator(".geomap-plot").bounding_box()
    bar = (box["x"] + 0.2 * box["width"], box["y"] + 60)

    page.tab.mouse.click(*bar)
    one = ends(page)
    page.tab.mouse.dblclick(*bar)

    assert one == ["Monday 9 March 2020", "Sunday 15 March 2020"]
    assert ends(page) == WHOLE
    assert page.tab.evaluate("geomap.found()") == 13


def test_the_pointer_is_told_what_a_bar_holds(opened):
    """In words, by role."""
    page = opened()
    box = page.tab.locator(".geomap-plot").bounding_box()

    page.tab.mouse.move(box["x"] + 0.2 * box["width"], box["y"] + 60)

    words = page.tab.inner_text(".geomap-readout")
    assert words.splitlines() == ["week of 9 Mar 2020", "attack: 1", "retaliatory strike: 1", "other incident: 1"]


def test_keys_move_and_stretch_the_window(opened):
    """Arrows move it by a step, with shift one end, Home and End take an end as far as it goes, Escape clears."""
    page = opened()
    page.tab.select_option("select[title='Length of a step']", "month")
    page.tab.focus(".geomap-grip[data-end='1']")

    seen = []
    for key in ("Home", "Shift+ArrowRight", "ArrowRight", "End", "Escape"):
        page.tab.keyboard.press(key)
        seen.append(ends(page))

    assert seen == [
        ["Friday 27 December 2019", "Friday 27 December 2019"],
        ["Friday 27 December 2019", "Monday 27 January 2020"],
        ["Monday 27 January 2020", "Thursday 27 February 2020"],
        ["Monday 27 January 2020", "Friday 5 March 2021"],
        WHOLE,
    ]


def test_escape_clears_the_window_before_it_closes_the_details(opened):
    """One key does one thing, where the focus is."""
    page = opened()
    page.choose("taji")
    drag(page, 0.15, 0.4)

    page.tab.keyboard.press("Escape")
    assert page.tab.is_visible("#geomap-details")
    page.tab.keyboard.press("Escape")

    assert page.tab.is_hidden("#geomap-details")


def test_steps_go_on_and_back_from_either_end(opened):
    """The buttons begin with the first or the last step, and say what they show."""
    page = opened()
    page.tab.select_option("select[title='Length of a step']", "month")

    page.tab.click("[data-time='on']")
    page.tab.click("[data-time='on']")
    first = ends(page)
    page.tab.click("[data-time='clear']")
    page.tab.click("[data-time='back']")

    assert first == ["Wednesday 1 January 2020", "Friday 31 January 2020"]
    assert ends(page) == ["Monday 1 March 2021", "Wednesday 31 March 2021"]
    assert page.tab.inner_text("#geomap-status").endswith("2021: 1 of 13 incidents")


@pytest.mark.parametrize(("mode", "found"), [("window", 1), ("growing", 12)])
def test_a_play_goes_to_the_end_and_stops(opened, mode, found):
    """The window moves on, or only its end; then the button says play again."""
    page = opened()
    page.tab.select_option("select[title='Length of a step']", "month")
    page.tab.select_option("select[title='What play moves']", mode)
    page.tab.clock.install()

    page.tab.click("[aria-label='Play']")
    begun = page.tab.evaluate("geomap.found()")
    page.tab.wait_for_selector("[aria-label='Pause']")
    page.tab.clock.run_for(20_000)
    page.tab.wait_for_selector("[aria-label='Play']")

    assert begun == 3
    assert page.tab.evaluate("geomap.found()") == found


def test_a_hand_on_the_window_stops_the_play(opened):
    """Nothing moves against the reader."""
    page = opened()
    page.tab.click("[aria-label='Play']")
    page.tab.wait_for_selector("[aria-label='Pause']")

    drag(page, 0.5, 0.8)
    page.tab.wait_for_selector("[aria-label='Play']")
    window = ends(page)
    page.tab.wait_for_timeout(1200)

    assert ends(page) == window


def test_with_reduced_motion_time_only_goes_by_steps(opened):
    """There is no play to press, but the steps are there."""
    page = opened(reduced_motion="reduce")

    page.tab.click("[data-time='on']")

    assert page.tab.is_hidden("[aria-label='Play']")
    assert ends(page) == ["Monday 23 December 2019", "Sunday 29 December 2019"]
    assert page.tab.evaluate("geomap.found()") == 2


def test_a_finger_draws_a_window_on_a_phone(opened):
    """The strip is 56 px high, the handles are as wide as a thumb and the rest of the controls one button away."""
    page = opened(size="phone", **PHONE)
    box = page.tab.locator(".geomap-plot").bounding_box()
    touch = page.tab.context.new_cdp_session(page.tab)
    for kind, share in (("touchStart", 0.5), ("touchMove", 0.4), ("touchMove", 0.1), ("touchEnd", None)):
        points = [] if share is None else [{"x": box["x"] + share * box["width"], "y": box["y"] + 30}]
        touch.send("Input.dispatchTouchEvent", {"type": kind, "touchPoints": points})
        page.drawn()

    found = page.tab.evaluate("geomap.found()")
    widths = page.tab.evaluate("[...document.querySelectorAll('.geomap-grip')].map((grip) => grip.offsetWidth)")
    page.tab.tap("[data-time='more']")
    page.tab.tap("[data-time='clear']")

    assert widths == [44, 44]
    assert 0 < found < 13
    assert page.tab.evaluate("geomap.found()") == 13


@pytest.mark.parametrize("size", ["wide", "phone", "low"])
def test_the_timeline_stands_under_everything(opened, size):
    """Over the full width, at the bottom, whatever else is open."""
    page = opened(size=size)
    page.choose("taji")

    box = page.tab.locator("#geomap-time").bounding_box()
    window = page.tab.viewport_size

    assert box["height"] == (108 if size == "wide" else 56)
    assert (box["x"], box["width"], box["y"] + box["height"]) == (0, window["width"], window["height"])


def test_what_is_known_to_a_month_or_not_at_all_is_said_in_words(opened):
    """Hatched spans are for the eye; the picture has a name and the rest is written out."""
    rows = made_up.incidents()
    rows[6] |= {"date_precision": "month", "date_start": "2020-03-01"}
    page = opened(made_up.page(made_up.told(rows, [], [], [], [], [])).html())

    name = page.tab.get_attribute(".geomap-plot canvas", "aria-label")

    assert "12 with a date" in name
    assert "1 known only to a longer time; 1 without a date" in name
    assert page.tab.inner_text(".geomap-time-note").splitlines() == ["1 without a date", "hatched: day not known"]


def test_without_any_date_there_is_no_window(opened):
    """The timeline says why it is empty."""
    rows = [row | {"date_start": None, "date_end": None, "date_precision": None} for row in made_up.incidents()]
    page = opened(made_up.page(made_up.told(rows, [], [], [], [], [])).html())

    assert page.tab.inner_text("#geomap-time") == "No incident has a date."
    assert page.messages == []


def test_the_focus_stays_where_all_of_time_was_asked_for(opened):
    """The button has nothing more to do then and says so, but who goes by keyboard does not begin anew."""
    page = opened()
    page.tab.click("[data-time='on']")

    page.tab.focus("[data-time='clear']")
    page.tab.keyboard.press("Enter")

    assert page.tab.evaluate("document.activeElement.dataset.time") == "clear"
    assert page.tab.get_attribute("[data-time='clear']", "aria-disabled") == "true"
