"""The page of the seeds held against tools of others: axe for people, a validator for markup, one for its policy."""

from __future__ import annotations

import json
import re
from itertools import product
from pathlib import Path

import pytest
from node import node, package_file

import geomap
from geomap.page.assets import leaflet_style

VALIDATE = Path(__file__).with_name("validate.mjs")
POLICY = re.compile(r'http-equiv="Content-Security-Policy" content="([^"]*)"')
THEMES, SIZES, STATES = ("light", "dark"), ("wide", "phone"), ("as it opens", "details open")
LANGUAGES = ("en", "ar")
OPTIONS = {"resultTypes": ["violations"], "rules": {"target-size": {"enabled": True}}}
"""Target size is a rule of WCAG 2.2 AA that axe leaves off by default."""
FIRST = "geomap.choose(document.querySelector('[data-incident]').dataset.incident)"
SPEAK = "language => document.querySelector(`[data-language=${language}]`).click()"
UNFOLD = "document.querySelectorAll('details').forEach((one) => (one.open = true))"


@pytest.fixture(scope="module")
def html() -> str:
    """The page of the seeds."""
    return geomap.build().page.html()


@pytest.fixture
def audited(tmp_path):
    """A function that gives what the two validators find in a policy and in markup."""

    def find(policy: str, *texts: str) -> dict[str, list]:
        files = [tmp_path / f"{number}.html" for number in range(len(texts))]
        for file, text in zip(files, texts, strict=True):
            file.write_text(text, encoding="utf-8")
        return json.loads(node(VALIDATE, policy, *files))

    return find


@pytest.mark.parametrize(("theme", "language", "size", "state"), list(product(THEMES, LANGUAGES, SIZES, STATES)))
def test_axe_finds_nothing(opened, html, theme, language, size, state) -> None:  # noqa: PLR0917, PLR0913 - each of them
    """In both themes and directions, wide and on a phone, with and without details; nothing is asked for."""
    touch = {"has_touch": True, "is_mobile": True} if size == "phone" else {}
    page = opened(html, size=size, color_scheme=theme, reduced_motion="reduce", **touch)
    page.tab.evaluate(SPEAK, language)
    if state == "details open":
        page.tab.evaluate(FIRST)
        page.details()
        page.tab.evaluate(UNFOLD)
    page.drawn()

    found = violations(page.tab)

    assert found == []
    assert (page.requests, page.messages) == ([], [])


def violations(tab) -> list[str]:
    """What axe finds, a line for each element."""
    tab.evaluate(package_file("axe-core/axe.min.js").read_text(encoding="utf-8"))
    report = tab.evaluate("options => axe.run(document, options)", OPTIONS)
    return [f"{rule['id']}: {one['html'][:200]}" for rule in report["violations"] for one in rule["nodes"]]


def test_axe_does_find_what_is_wrong(browser) -> None:
    """A page with an unnamed button is not good."""
    tab = browser.new_page()
    tab.set_content("<!DOCTYPE html><html lang=en><title>x</title><main><h1>x</h1><button></button></main>")
    assert violations(tab) == ["button-name: <button></button>"]
    tab.close()


def test_markup_and_policy_are_without_a_finding(opened, html, audited) -> None:
    """The file as it is written, and the document as it stands with an incident chosen."""
    page = opened(html)
    page.tab.evaluate(FIRST)
    page.details()
    page.drawn()

    found = audited(POLICY.search(html)[1], html, page.tab.content())

    assert found == {"markup": [], "policy": []}


def test_validators_do_find_what_is_wrong(audited) -> None:
    """A policy that allows everything and an element that is closed twice are not good."""
    found = audited(
        "script-src *", "<!DOCTYPE html><html lang=en><head><title>x</title></head><body><p></p></p></body></html>"
    )
    assert [one["rule"] for one in found["markup"]] == ["close-order"]
    assert len(found["policy"]) == 2


def test_styles_have_no_property_that_only_one_old_browser_knew() -> None:
    """The Nu validator, which needs Java and does not run here, called that the page's one error."""
    assert "behavior:" not in leaflet_style()
    assert ".lvml {" in leaflet_style()
