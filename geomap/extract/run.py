"""One sentence as a run of words, and what rules ask of it: which word follows, whether two are joined."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from geomap.extract.lexicon.words import Word, words
from geomap.extract.mention import Mention

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Sequence

    from geomap.extract.lexicon import Lexicon
    from geomap.extract.mention import Kind
    from geomap.extract.sentences import Sentence

_JOINTS = frozenset({" ", "-", "‑", "–", "'s ", "’s ", "' ", "’ ", "  ", "\n", ". ", "-\n", " “", " ‘", ' "', "/"})
"""What may stand between two words of one phrase; a shortened word ends in a stop."""

_SPACES = str.maketrans("\u00a0\u2009\u202f\t", "    ")


class Run(NamedTuple):
    """The words of a sentence, and the text that they stand in."""

    text: str
    """The whole article."""
    words: Sequence[Word]
    """The words of the sentence in their order."""

    def key(self, at: int) -> str:
        """Return the key of a word; empty where there is none."""
        return self.words[at].key if 0 <= at < len(self.words) else ""

    def raw(self, at: int) -> str:
        """Return a word as it stands; empty where there is none."""
        return self.words[at].raw if 0 <= at < len(self.words) else ""

    def gap(self, at: int) -> str:
        """Return what stands between a word and the one after it, and a full stop where there is none."""
        if not 0 <= at < len(self.words) - 1:
            return "."
        return self.text[self.words[at].end : self.words[at + 1].start].translate(_SPACES)

    def is_joined(self, at: int) -> bool:
        """Say whether a word and the next can be of one phrase: no comma or stop between them."""
        gap = self.gap(at)
        return gap in _JOINTS and (gap != ". " or len(self.words[at].raw) <= 4)  # noqa: PLR2004 - 'Gen. ', 'U.S. '

    def is_capital(self, at: int) -> bool:
        """Say whether a word begins with a capital; words of scripts that have none do as well."""
        return not self.raw(at)[:1].islower() and not self.raw(at)[:1].isdigit() and bool(self.raw(at))

    def skip(self, at: int, over: Collection[str], most: int = 4) -> int:
        """Return the number of the first word from one on that is none of these, joined to it."""
        for _ in range(most):
            if self.key(at) not in over or not self.is_joined(at):
                break
            at += 1
        return at

    def mention(self, kind: Kind, first: int, last: int, value: str, confidence: float) -> Mention:
        """Return a mention from one word to another; an empty value stands for the words themselves."""
        start, end = self.words[first].start, self.words[last].end
        words = " ".join(self.text[start:end].split())
        return Mention(kind=kind, start=start, end=end, value=value or words, confidence=confidence)


def runs(text: str, sentences: Sequence[Sentence], lexicon: Lexicon) -> list[Run]:
    """Return the words of each sentence."""
    return [Run(text, found) for found in words(text, sentences, lexicon.spellings)]


def run_of(text: str, sentence: Sentence, lexicon: Lexicon) -> Run:
    """Return the words of one sentence."""
    return runs(text, [sentence], lexicon)[0]


def parted(mentions: Iterable[Mention]) -> list[Mention]:
    """Return mentions in the order of the text, of those that overlap the one that came first."""
    kept: list[Mention] = []
    taken: set[int] = set()
    for each in mentions:
        letters = range(each.start, each.end)
        if taken.isdisjoint(letters):
            taken.update(letters)
            kept.append(each)
    return sorted(kept, key=lambda each: each.start)
