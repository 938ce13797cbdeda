"""Who is meant by 'it said', 'the ministry added' and 'the statement read': somebody who spoke before."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from geomap.extract.speakers import PERSON

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from geomap.extract.lexicon import Lexicon
    from geomap.extract.mention import Mention
    from geomap.extract.run import Run
    from geomap.extract.voices import Voice

MOST_BACK = 3
"""Who spoke so many sentences before can still be meant by a pronoun."""
_PRONOUNS = frozenset({"it", "he", "she", "they"})


class _Last(NamedTuple):
    by: Mention
    number: int


class Hearing:
    """Listens to the sentences of one article in their order."""

    def __init__(self, lexicon: Lexicon) -> None:
        """Begin with nobody who has spoken."""
        self._lexicon = lexicon
        self._by_head: dict[str, Mention] = {}
        self._last: _Last | None = None

    def speakers(self, run: Run, number: int, voices: Sequence[Voice], before: Mention | None) -> list[Mention]:
        """Return who speaks in a sentence, each under the name of whom he means.

        `before` is who acts in the sentence before.
        """
        if before is not None and (self._last is None or self._last.number < number - 1):
            self._last = _Last(before, number - 1)
        meant = [self._meant(each, number) for each in voices]
        if meant:
            self._last = _Last(meant[-1], number)
        else:
            meant = list(self._pointed(run, number))
        return meant

    def _meant(self, voice: Voice, number: int) -> Mention:
        if voice.head in self._lexicon.grammar["speakers"]["texts"] and (earlier := self._earlier(number)):
            return _under(earlier, voice.mention)
        if voice.is_bare and voice.head in self._by_head:
            return _under(self._by_head[voice.head], voice.mention)
        if not voice.is_bare:
            self._by_head[voice.head] = voice.mention
        return voice.mention

    def _pointed(self, run: Run, number: int) -> Iterator[Mention]:
        """Give whom a pronoun before a verb of speech means."""
        earlier = self._earlier(number)
        helpers = self._lexicon.grammar["speakers"]["helpers"]
        for at in range(len(run.words)):
            if earlier is None:
                return
            if run.key(at) in _PRONOUNS and run.key(run.skip(at + 1, helpers)) in self._lexicon.grammar["verbs"]["say"]:
                self._last = _Last(earlier, number)
                yield _under(earlier, run.mention("actor", at, at, "", PERSON))
                return

    def _earlier(self, number: int) -> Mention | None:
        """Return who spoke last, if that was shortly before."""
        return self._last.by if self._last and number - self._last.number <= MOST_BACK else None


def _under(name: Mention, mention: Mention) -> Mention:
    """Return a mention under the name of another, of whom it speaks."""
    return replace(mention, value=name.value, confidence=name.confidence)
