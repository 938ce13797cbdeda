"""Everything that is recognised in the words of an article; a recogniser of your own is one line here."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from operator import attrgetter
from typing import TYPE_CHECKING

from geomap.extract.actors import actors
from geomap.extract.dates import dates
from geomap.extract.figures import figures
from geomap.extract.places import places
from geomap.extract.targets import targets
from geomap.extract.weapons import weapons

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from geomap.extract.article import Article
    from geomap.extract.lexicon import Lexicon
    from geomap.extract.mention import Mention
    from geomap.extract.sentences import Sentence
    from geomap.gazetteer import Gazetteer


@dataclass(frozen=True, slots=True)
class Text:
    """An article cut into sentences, and what is known beforehand."""

    article: Article
    """The article."""
    sentences: Sequence[Sentence]
    """Its sentences in their order."""
    gazetteer: Gazetteer
    """Where names of places are looked up."""
    lexicon: Lexicon
    """Actors, weapons and targets."""


RECOGNISERS: dict[str, Callable[[Text], Iterable[Mention]]] = {
    "places": lambda text: places(text.article.text, text.sentences, text.gazetteer),
    "dates": lambda text: dates(text.article.text, text.sentences, text.article.published),
    "figures": lambda text: figures(text.article.text, text.sentences),
    "actors": lambda text: actors(text.article.text, text.sentences, text.lexicon),
    "weapons": lambda text: weapons(text.article.text, text.sentences, text.lexicon),
    "targets": lambda text: targets(text.article.text, text.sentences, text.lexicon),
}
"""Each by its name; to add one, a function from a text to its mentions, and a line here."""


def recognised(text: Text, more: Sequence[Callable[[Text], Iterable[Mention]]] = ()) -> list[Mention]:
    """Return all mentions of a text in their order, ours and those that `more` recognisers add.

    What they find where a mention of the same kind stands already is dropped, be that ours or of one before.
    """
    found = [mention for recognise in RECOGNISERS.values() for mention in recognise(text)]
    if more:
        found += _added(text, found, more)
    return sorted(found, key=attrgetter("start", "end", "kind"))


def _added(
    text: Text, ours: Iterable[Mention], more: Iterable[Callable[[Text], Iterable[Mention]]]
) -> Iterator[Mention]:
    """Give what more recognisers find where none of its kind stands."""
    taken: dict[str, bytearray] = defaultdict(lambda: bytearray(len(text.article.text)))
    for each in ours:
        _take(taken[each.kind], each)
    for each in (mention for recognise in more for mention in recognise(text)):
        if taken[each.kind].find(1, each.start, each.end) < 0:
            _take(taken[each.kind], each)
            yield each


def _take(letters: bytearray, mention: Mention) -> None:
    letters[mention.start : mention.end] = b"\1" * (mention.end - mention.start)
