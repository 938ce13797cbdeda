"""What a model may answer: JSON of one schema, whose quotes stand in the sentences that it was given."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, NamedTuple

from geomap.extract.models.held import KINDS

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from geomap.extract.mention import Kind
    from geomap.extract.sentences import Sentence

    Refuse = Callable[[str, str, str], None]
    """Takes what a model may not say: its column, the value and what was wanted."""

MOST_CLAIMS = 500
"""More mentions than this are refused with their whole answer."""
LONGEST = 200
"""A longer quote is no name."""
SCHEMA = {
    "type": "object",
    "properties": {
        "mentions": {
            "type": "array",
            "items": {
                "type": "object",
                "properties": {
                    "kind": {"type": "string", "enum": list(KINDS)},
                    "quote": {"type": "string"},
                    "sentence": {"type": "integer"},
                },
                "required": ["kind", "quote", "sentence"],
                "additionalProperties": False,
            },
        }
    },
    "required": ["mentions"],
    "additionalProperties": False,
}
"""What an answer has to be, as JSON Schema; servers that can hold a model to it are asked to.

Lengths are held here alone: servers make a grammar of a schema, which grows with every number in it.
"""


class Claim(NamedTuple):
    """What a model says of some words, before anybody looked whether they stand there."""

    kind: Kind
    """What they name, it says."""
    quote: str
    """The words as it gives them."""
    sentence: int
    """Number of the sentence that they stand in, it says."""


def claims(answer: str, refuse: Refuse) -> Iterator[Claim]:
    """Give what an answer claims; what is not of the schema is refused, a broken answer as a whole."""
    match _loaded(answer):
        case {"mentions": list(listed), **rest} if not rest and len(listed) <= MOST_CLAIMS:
            for each in listed:
                yield from _claim(each, refuse)
        case _:
            refuse("answer", answer, f"JSON of the schema, with at most {MOST_CLAIMS} mentions")


def _loaded(answer: str) -> object:
    try:
        return json.loads(answer)
    except (ValueError, RecursionError):
        return None


def _claim(each: object, refuse: Refuse) -> Iterator[Claim]:
    match each:
        case {"kind": str(said), "quote": str(quote), "sentence": int(sentence), **rest} if not rest and not isinstance(
            sentence, bool
        ):
            kind = next((kind for kind in KINDS if kind == said), None)
            if kind is None:
                refuse("kind", said, f"one of {', '.join(KINDS)}")
            elif len(quote) > LONGEST or not any(map(str.isalnum, quote)):
                refuse("quote", quote, f"words of a sentence, {LONGEST} letters at most")
            else:
                yield Claim(kind, quote, sentence)
        case _:
            shape = ", ".join(each) if isinstance(each, dict) else type(each).__name__
            refuse("mention", shape, "kind, quote and the number of a sentence, and nothing else")


def stands(text: str, sentence: Sentence, quote: str) -> list[Sentence]:
    """Return every place in a sentence where the words of a quote stand as they are, whole words only.

    Lines may be broken elsewhere. In scripts without case, which write words together, it need not be a whole one.

    >>> from geomap.extract.sentences import sentences
    >>> text = "Iranian forces left Iran."
    >>> [(each.start, each.end) for each in stands(text, sentences(text)[0], "Iran")]
    [(20, 24)]
    """
    words = re.compile(r"\s+".join(map(re.escape, quote.split())))
    found = (each.span() for each in words.finditer(text, sentence.start, sentence.end))
    return [
        sentence._replace(start=start, end=end)
        for start, end in found
        if not _is_within(text, start) and not _is_within(text, end)
    ]


def _is_within(text: str, at: int) -> bool:
    """Say whether the letters before and behind a place are of one word."""
    return 0 < at < len(text) and all(
        letter.isdecimal() or letter.lower() != letter.upper() for letter in text[at - 1 : at + 1]
    )
