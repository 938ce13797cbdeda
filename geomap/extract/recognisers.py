"""Everything that is recognised in the words of an article; a recogniser of your own is one line here."""

from __future__ import annotations

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
    from collections.abc import Callable, Iterable, Sequence

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


def recognised(text: Text) -> list[Mention]:
    """Return all mentions of a text in their order."""
    found = (mention for recognise in RECOGNISERS.values() for mention in recognise(text))
    return sorted(found, key=attrgetter("start", "end", "kind"))
