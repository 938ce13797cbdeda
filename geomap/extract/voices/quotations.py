"""Who speaks in a quotation of several sentences, of which only one says it."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from geomap.extract.mention import Mention
    from geomap.extract.sentences import Sentence

_MARKS = frozenset('"“”«»„')
_OPENING, _CLOSING = frozenset("“«„"), frozenset("”»")


def quoting(text: str, sentences: Sequence[Sentence], heard: Sequence[Sequence[Mention]]) -> list[Sequence[Mention]]:
    """Return who speaks in each sentence, where `heard` are those whom it names.

    Without one of its own a sentence has the speaker of the quotation in which it stands: he is named behind it, or
    in the sentence before.
    """
    is_open = list(_open(text, sentences))
    found = list(heard)
    for at in range(len(found) - 2, -1, -1):
        if not found[at] and is_open[at] and _is_beside(sentences, at):
            found[at] = found[at + 1][:1]
    for at in range(1, len(found)):
        begins = text[sentences[at].start : sentences[at].start + 1] in _MARKS
        if not found[at] and begins and _is_beside(sentences, at - 1):
            found[at] = found[at - 1][-1:]
    return found


def _open(text: str, sentences: Sequence[Sentence]) -> Iterator[bool]:
    """Say of each sentence whether a quotation goes on behind it; none does behind a paragraph."""
    is_open, paragraph = False, -1
    for each in sentences:
        is_open = is_open and each.paragraph == paragraph
        paragraph = each.paragraph
        for letter in text[each.start : each.end]:
            if letter in _MARKS:
                is_open = letter in _OPENING or (letter not in _CLOSING and not is_open)
        yield is_open


def _is_beside(sentences: Sequence[Sentence], at: int) -> bool:
    """Say whether the sentence behind one is of its paragraph."""
    return sentences[at].paragraph == sentences[at + 1].paragraph
