"""The languages that a page speaks: a catalogue of words each, web/words-XX.js, and all of them are in every page."""

from __future__ import annotations

import json
import re
from importlib.resources import files

from geomap.errors import PageError
from geomap.page.assets import own_text

_CATALOGUE = re.compile(r"words-([a-z]+)\.js")


def languages() -> list[str]:
    """Return the languages that have a catalogue, as ISO 639 codes in the order of the alphabet."""
    names = (file.name for file in files("geomap.page").joinpath("web").iterdir())
    return sorted(match[1] for name in names if (match := _CATALOGUE.fullmatch(name)))


def language_of(tag: str) -> str:
    """Return the language of a BCP 47 tag; raises PageError if there is no catalogue for it.

    >>> language_of("ar-IQ")
    'ar'
    """
    language = re.split("[-_]", tag.lower())[0]
    if language not in languages():
        raise PageError(f"the page does not speak the language {tag!r}", f"one of {', '.join(languages())}")
    return language


def word(tag: str, name: str) -> str:
    """Return a plain word of the catalogue of a language, for the parts of the page that stand before its script runs.

    >>> word("ar", "direction"), word("en", "direction")
    ('rtl', 'ltr')
    """
    text = own_text(f"words-{language_of(tag)}.js")
    found = re.search(rf'^  {name}: ("(?:[^"\\]|\\.)*"),$', text, re.MULTILINE)
    if not found:
        raise PageError(f"words-{language_of(tag)}.js has no {name}", f'a line {name}: "…",')
    return str(json.loads(found[1]))
