"""Who is meant by 'it said', 'the ministry added' and 'the statement read': somebody who spoke before."""

from __future__ import annotations

from collections import deque
from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from geomap.extract.voices.speakers import PERSON

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from geomap.extract.lexicon import Lexicon
    from geomap.extract.mention import Mention
    from geomap.extract.run import Run
    from geomap.extract.voices import Voice

MOST_HEARD = 40
"""So many who spoke are remembered."""
MOST_BACK = 3
"""Who spoke so many sentences before can still be meant by a pronoun."""
_THE = "the "
_THINGS = frozenset({"it", "they"})
_PRONOUNS = _THINGS | {"he", "she"}


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
        self._heard: deque[Mention] = deque(maxlen=MOST_HEARD)

    def speakers(self, run: Run, number: int, voices: Sequence[Voice], before: Mention | None) -> list[Mention]:
        """Return who speaks in a sentence, each under the name of whom he means.

        `before` is who acts in the sentence before; 'it' and 'they' mean him if nobody spoke there.
        """
        meant = [self._meant(run, each, number) for each in voices] or list(self._pointed(run, number, before))
        if meant:
            self._last = _Last(meant[-1], number)
        return meant

    def _meant(self, run: Run, voice: Voice, number: int) -> Mention:
        if voice.head in self._lexicon.grammar["speakers"]["texts"] and (earlier := self._earlier(number)):
            return _under(earlier, voice.mention)
        if voice.is_bare and voice.head in self._by_head:
            return _under(self._by_head[voice.head], voice.mention)
        start = voice.mention.start
        is_definite = run.text[start - len(_THE) : start].lower() == _THE
        full = self._in_full(" ".join(run.text[start : voice.mention.end].split())) if is_definite else None
        found = _under(full, voice.mention) if full else voice.mention
        if not voice.is_bare:
            self._by_head[voice.head] = found
            self._heard.append(found)
        return found

    def _in_full(self, words: str) -> Mention | None:
        """Return who was heard under more words: 'Peru's Northern Command', if now it is 'the Northern Command'."""
        if " " not in words:
            return None
        ending = f" {words}".lower()
        return next((each for each in reversed(self._heard) if each.value.lower().endswith(ending)), None)

    def _pointed(self, run: Run, number: int, before: Mention | None) -> Iterator[Mention]:
        """Give whom a pronoun before a verb of speech means."""
        words = self._lexicon.grammar
        spoke = self._last is not None and self._last.number >= number - 1
        for at in range(len(run.words)):
            key = run.key(at)
            earlier = before if before and key in _THINGS and not spoke else self._earlier(number)
            verb = run.key(run.skip(at + 1, words["speakers"]["helpers"]))
            is_said = verb in words["verbs"]["say"] or (at == 0 and verb in words["speakers"]["verbs"])
            if earlier and key in _PRONOUNS and is_said:
                yield _under(earlier, run.mention("actor", at, at, "", PERSON))
                return

    def _earlier(self, number: int) -> Mention | None:
        """Return who spoke last, if that was shortly before."""
        return self._last.by if self._last and number - self._last.number <= MOST_BACK else None


def _under(name: Mention, mention: Mention) -> Mention:
    """Return a mention under the name of another, of whom it speaks."""
    return replace(mention, value=name.value, confidence=name.confidence)
