"""The incidents that short articles tell of, and the fields that are made of them, each with its words."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from extract.reading import ours
from extract.texts import text_of

from geomap.extract.events.account_signs import signs_of
from geomap.extract.events.accounts import accounts
from geomap.extract.events.incidents import incidents
from geomap.extract.located import located
from geomap.extract.recognisers import recognised

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from geomap.extract.coded import Coded
    from geomap.extract.events.told import Told
    from geomap.gazetteer import Answer, Gazetteer


class Read(NamedTuple):
    """A short article as it is read before its fields are made."""

    text: str
    """Its words."""
    told: Sequence[Told]
    """Its incidents in their order."""
    answers: Mapping[str, Answer]
    """Where its places lie."""

    def words(self, coded: Coded) -> list[str]:
        """The words that a field comes from."""
        return [self.text[each.start : each.end] for each in coded.spans]


def read_in(text: str, gazetteer: Gazetteer) -> Read:
    """An article of Friday 13 March 2020."""
    article = text_of(text, gazetteer)
    told = accounts(article, recognised(article))
    answers = located(text, told, gazetteer)
    found, _ = incidents(told, [signs_of(each, answers, text, ours()) for each in told])
    return Read(text, found, answers)


def values(coded: Mapping[str, Coded]) -> dict[str, str]:
    """The values of fields by their columns."""
    return {name: each.value for name, each in coded.items()}
