"""The page's words for what the schema and the registries name; that all languages have them is tested in Node."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from node import node
from page import made_up

from geomap.errors import PageError
from geomap.layers import LAYERS, build_all
from geomap.page.languages import language_of, languages, word
from geomap.schema import words

NAMED = {
    "events": {*words.EVENT_TYPES, *(sub for subs in words.EVENT_TYPES.values() for sub in subs)},
    "layers": set(LAYERS),
    "roles": set(words.ROLES),
    "rungs": set(words.RUNGS),
    "statuses": set(words.STATUSES),
    "attributions": set(words.ATTRIBUTION_STATUSES),
    "sentences": set(words.ATTRIBUTION_STATUSES),
    "relations": set(words.RELATIONS),
    "confidences": set(words.CONFIDENCES),
}


@pytest.fixture(scope="module")
def said() -> dict[str, list[str]]:
    """What the English catalogue has words for."""
    return json.loads(node(Path(__file__).with_name("words.mjs")))


@pytest.mark.parametrize("name", NAMED)
def test_every_word_of_the_schema_has_a_word_on_the_page(said, name) -> None:
    """Each of a fixed list, and nothing that is not on it."""
    assert set(said[name]) == NAMED[name]


def test_the_page_calls_layers_in_english_as_the_layers_do() -> None:
    """Who reads the page and who reads the code have one name for a layer."""
    text = (Path(__file__).parents[2] / "geomap" / "page" / "web" / "words-en.js").read_text(encoding="utf-8")
    assert [layer.title for layer in build_all(made_up.story()) if f'{layer.name}: "{layer.title}"' not in text] == []


def test_languages_are_the_catalogues_that_there_are() -> None:
    """A file more is a language more, once words.js names it too."""
    text = (Path(__file__).parents[2] / "geomap" / "page" / "web" / "words.js").read_text(encoding="utf-8")
    assert languages() == ["ar", "en", "fr"]
    assert [one for one in languages() if f'"./words-{one}.js"' not in text] == []


def test_a_language_without_a_catalogue_is_refused() -> None:
    """The page would not be in the language that it claims to be in."""
    assert language_of("ar-IQ") == "ar"
    with pytest.raises(PageError, match="does not speak the language 'de'; wanted one of ar, en, fr"):
        language_of("de")


def test_a_plain_word_is_read_from_a_catalogue() -> None:
    """What stands before any script runs comes from the same file."""
    assert [word(tag, "direction") for tag in ("en", "ar-IQ", "fr")] == ["ltr", "rtl", "ltr"]
    with pytest.raises(PageError, match=r"words-en\.js has no counts"):
        word("en", "counts")
