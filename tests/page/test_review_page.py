"""The page on which a person reviews what was coded from articles, in a real browser."""

from __future__ import annotations

from itertools import product
from typing import TYPE_CHECKING

import pytest
from coded_articles import TEXT, coded_article, field, figure, mention, report, story
from page.test_accessible import TARGETS
from page.test_audit import POLICY, audited, violations  # noqa: F401 - a fixture

from geomap.page.review_page import review_html, written
from geomap.readers import read_all

if TYPE_CHECKING:
    from pathlib import Path

    from page.conftest import Opened

LIT = "[...document.querySelectorAll('.review-text .review-lit')].map((one) => one.textContent).join('')"
LIT_FIELDS = "[...document.querySelectorAll('.review-field.review-lit label')].map((one) => one.textContent)"
ACTIVE = "document.activeElement.textContent"
ARABIC = "هجوم في التاجي\n\nقُتل ثلاثة جنود في معسكر التاجي يوم الأربعاء."


def arabic():
    """An article from right to left, of one report."""
    fields = {"location_as_reported": field(ARABIC, "معسكر التاجي", "معسكر التاجي")}
    return coded_article(
        ARABIC,
        source_id="arabic",
        mentions=(figure(ARABIC, "ثلاثة", best=3),),
        reports=(report(ARABIC, "arabic-1", "قُتل ثلاثة جنود", **fields),),
    )


@pytest.fixture(scope="module")
def html() -> str:
    """The page of two articles."""
    return review_html([story(), arabic()])


def saved(page: Opened, path: Path) -> Path:
    """The file that the page saves."""
    with page.tab.expect_download() as download:
        page.tab.click("#review-save")
    assert download.value.suggested_filename == "reports.csv"
    download.value.save_as(path / "reports.csv")
    return path / "reports.csv"


def decide(page: Opened, number: int, verdict: str) -> None:
    """Accept or reject a report, or take that back."""
    page.tab.check(f".review-card >> nth={number} >> label:has-text('{verdict}') >> input")


def test_what_a_person_decides_is_what_is_read_back(opened, html, tmp_path) -> None:
    """One accepted with a correction, one rejected with the answer to it, two left undecided; nothing is in doubt."""
    page = opened(html)
    decide(page, 0, "Accept")
    page.tab.fill("#review-0-location_as_reported", "Camp Taji, Iraq")
    page.tab.select_option("#review-add-0", "target")
    page.tab.keyboard.type('base, "main"')
    decide(page, 2, "Reject")

    reading = read_all([saved(page, tmp_path)])

    rows = reading.reports.set_index("report_id")
    assert list(rows.index) == ["ledger-1", "ledger-2", "arabic-1"]
    assert list(rows["tags"]) == ["reviewed", "unreviewed", "unreviewed"]
    assert rows.loc["ledger-1", ["location_as_reported", "target"]].tolist() == ["Camp Taji, Iraq", 'base, "main"']
    assert rows.loc["ledger-2", "retaliation_for"] == "ledger-1"
    assert rows.loc["arabic-1", "location_as_reported"] == "معسكر التاجي"
    assert (reading.refused, reading.doubtful) == ([], [])


def test_a_formula_is_guarded(opened, html, tmp_path) -> None:
    """As in every file of ours that a spreadsheet may open."""
    page = opened(html)
    page.tab.fill("#review-0-country", '=HYPERLINK("http://x")')

    text = saved(page, tmp_path).read_text(encoding="utf-8-sig")

    assert '"\'=HYPERLINK(""http://x"")"' in text


def test_choosing_a_field_lights_its_words_and_the_button_goes_there(opened, html) -> None:
    """Those of every span, in the text only; the focus stays where the reader is until the button is pressed."""
    page = opened(html)

    page.tab.focus("#review-1-date_start")
    assert page.tab.evaluate(LIT) == "WednesdayTwo days later"
    assert page.tab.evaluate("document.activeElement.id") == "review-1-date_start"

    page.tab.click("[aria-label='Show location_as_reported in the text: sentence 4']")
    assert page.tab.evaluate(LIT) == page.tab.evaluate(ACTIVE) == "Jurf al-Sakhar"
    assert page.tab.evaluate(LIT_FIELDS) == ["location_as_reported"]


def test_choosing_words_lights_the_fields_that_come_from_them(opened, html) -> None:
    """And says what they mean, with a way to each field."""
    page = opened(html)

    page.tab.click("text=Camp Taji >> nth=0")

    assert page.tab.evaluate(LIT_FIELDS) == ["location_as_reported", "country"]
    assert page.tab.inner_text("#review-note p") == (
        "“Camp Taji”: place Taji (0.9 sure); target military base (0.8 sure)"
    )
    page.tab.click("#review-note button:has-text('country')")
    assert page.tab.evaluate("document.activeElement.id") == "review-0-country"


def test_arrow_keys_go_through_the_marks_and_enter_chooses(opened, html) -> None:
    """The text is one stop of the Tab key."""
    page = opened(html)
    page.tab.focus(".review-piece")
    stops = []
    for key in ("ArrowRight", "End", "ArrowLeft", "Home"):
        page.tab.keyboard.press(key)
        stops.append(page.tab.evaluate(ACTIVE))

    page.tab.keyboard.press("Enter")

    assert stops == ["rockets hit", "six", "Jurf al-Sakhar", "At least three"]
    assert page.tab.evaluate(LIT_FIELDS) == ["fatalities_low"]
    assert page.tab.locator(".review-text [tabindex='0']").count() == 1


def test_a_report_shows_its_clauses(opened, html) -> None:
    """All words that tell of it."""
    page = opened(html)
    page.tab.click("[aria-label='Show Report 2 in the text: sentence 4']")
    assert page.tab.evaluate(LIT) == "Two days later jets struck Jurf al-Sakhar, killing six"


def test_how_much_is_decided_is_counted(opened, html) -> None:
    """Over all articles in the bar, for each in the list; taking it back counts too."""
    page = opened(html)
    decide(page, 0, "Accept")
    decide(page, 1, "Reject")
    decide(page, 2, "Reject")
    decide(page, 2, "Undecided")

    assert page.tab.inner_text("#review-counts") == "2 of 4 reports decided: 1 accepted, 1 rejected"
    assert page.tab.locator("option:checked").first.text_content() == "Rockets hit base near Taji (2 of 3 decided)"


def test_another_article_is_chosen_and_what_was_done_to_the_first_stays(opened, html) -> None:
    """Verdict, correction and what was added; the text runs as its letters do."""
    page = opened(html)
    decide(page, 0, "Accept")
    page.tab.fill("#review-0-country", "Syria")
    page.tab.select_option("#review-add-0", "notes")

    page.tab.click("[aria-label='Next article']")
    direction = "getComputedStyle(document.querySelector('.review-text p')).direction"
    assert (page.tab.inner_text("h2 >> nth=0"), page.tab.evaluate(direction)) == ("arabic", "rtl")

    page.tab.select_option("#review-articles", index=0)
    assert page.tab.is_checked(".review-card >> nth=0 >> label:has-text('Accept') >> input")
    assert page.tab.input_value("#review-0-country") == "Syria"
    assert page.tab.input_value("#review-0-notes") == ""


def test_a_value_that_no_reader_takes_is_said_and_a_correction_is_undone(opened, html, tmp_path) -> None:
    """Where it stands, and how many there are when the file is saved."""
    page = opened(html)
    page.tab.fill("#review-0-date_start", "2020-02-31")
    assert page.tab.inner_text("#review-0-date_start-wanted") == "wanted: a date as YYYY-MM-DD"
    saved(page, tmp_path)
    assert page.tab.inner_text("#review-said").endswith("1 value is not what the column wants.")

    page.tab.click("[aria-label='Undo date_start']")

    assert page.tab.input_value("#review-0-date_start") == "2020-03-11"
    assert page.tab.locator(".review-changed").count() == 0


def test_who_leaves_with_something_unsaved_is_asked(opened, html, tmp_path) -> None:
    """Not before anything was done, and not after it was saved."""
    page = opened(html)
    leave = "!dispatchEvent(new Event('beforeunload', { cancelable: true }))"
    asked = [page.tab.evaluate(leave)]
    decide(page, 0, "Accept")
    asked.append(page.tab.evaluate(leave))
    saved(page, tmp_path)

    assert [*asked, page.tab.evaluate(leave)] == [False, True, False]


def test_what_is_decided_survives_a_reload(opened, html) -> None:
    """The address has it, as that of the map has what the map shows."""
    page = opened(html)
    decide(page, 2, "Reject")
    page.tab.fill("#review-0-country", "Syria & Jordan")
    page.tab.wait_for_function("() => location.hash.includes('Jordan')")

    again = page.tab.context.new_page()
    again.goto(page.tab.url)
    again.evaluate("geomap.ready")

    assert again.inner_text("#review-counts") == "1 of 4 reports decided: 0 accepted, 1 rejected"
    assert again.input_value("#review-0-country") == "Syria & Jordan"


def test_letters_of_two_units_do_not_move_the_marks(opened) -> None:
    """Python counts letters, a browser units."""
    text = "💥💥 at Taji 💥, then at Hit."
    coded = coded_article(
        text, mentions=(mention(text, "Taji"), mention(text, "Hit")), reports=(report(text, "a-1", "💥, then"),)
    )
    page = opened(review_html([coded]))

    marks = page.tab.evaluate("[...document.querySelectorAll('.review-piece')].map((one) => one.textContent)")
    page.tab.click("[aria-label^='Show Report 1']")

    assert (marks, page.tab.evaluate(LIT)) == (["Taji", "Hit"], "💥, then")


@pytest.mark.parametrize(("theme", "size"), list(product(("light", "dark"), ("wide", "phone"))))
def test_axe_finds_nothing(opened, html, theme, size) -> None:
    """With words chosen, a value that is wrong and reports decided; nothing is wider than the window or asked for."""
    touch = {"has_touch": True, "is_mobile": True} if size == "phone" else {}
    page = opened(html, size=size, color_scheme=theme, **touch)
    decide(page, 0, "Accept")
    decide(page, 2, "Reject")
    page.tab.fill("#review-0-date_start", "no day")
    page.tab.click("text=Camp Taji >> nth=0")

    found = violations(page.tab)

    assert found == []
    assert page.tab.evaluate("document.documentElement.scrollWidth <= innerWidth")
    assert page.tab.evaluate("document.documentElement.dataset.theme") == theme
    assert (page.requests, page.messages) == ([], [])


@pytest.mark.parametrize(("size", "least"), [("wide", 24), ("phone", 44)])
def test_buttons_and_fields_are_large_enough(opened, html, size, least) -> None:
    """24 px for a mouse, 44 px for a finger; marked words stand in a text and are as high as it is."""
    page = opened(html, size=size)
    assert page.tab.evaluate(TARGETS.replace("[role=button], ", ""), least) == []


def test_markup_and_policy_are_without_a_finding(opened, html, audited) -> None:  # noqa: F811 - a fixture
    """The file as it is written, and the document as it stands with words chosen."""
    page = opened(html)
    page.tab.click("text=Camp Taji >> nth=0")

    assert audited(POLICY.search(html)[1], html, page.tab.content()) == {"markup": [], "policy": []}


def test_a_long_text_without_a_break_is_shown_in_parts(opened) -> None:
    """A browser lays out a paragraph at once, and one of a million letters would stop it; each item has its line."""
    page = opened(review_html([coded_article("Six fell in Taji. " * 100 + "\n- one\n- two")]))
    assert page.tab.locator(".review-text p").count() == 4
    assert page.tab.locator(".review-text br").count() == 2


def test_a_page_without_articles_says_so(opened) -> None:
    """And one without reports."""
    assert "There is no article" in opened(review_html([])).tab.inner_text("#review-article")
    assert opened(review_html([coded_article()])).tab.inner_text("#review-reports") == (
        "Nothing was coded from this article."
    )


def test_the_same_articles_give_the_same_file(html, tmp_path) -> None:
    """Whole, at the path that was asked for."""
    written([story(), arabic()], tmp_path / "review.html")
    assert (tmp_path / "review.html").read_text(encoding="utf-8") == html
    assert TEXT not in html
