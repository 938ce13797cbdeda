"""The fields of a report, from what an article tells of one incident, each with the words that it comes from."""

from __future__ import annotations

from typing import TYPE_CHECKING

from geomap.extract.fields.actors import who
from geomap.extract.fields.counts import counts
from geomap.extract.fields.dates import dates
from geomap.extract.fields.kinds import kind
from geomap.extract.fields.places import where
from geomap.extract.fields.things import things

if TYPE_CHECKING:
    from collections.abc import Mapping

    from geomap.extract.coded import Coded
    from geomap.extract.events.told import Told
    from geomap.extract.lexicon import Lexicon
    from geomap.gazetteer import Answer

__all__ = ["fields"]


def fields(told: Told, answers: Mapping[str, Answer], text: str, lexicon: Lexicon, home: str = "") -> dict[str, Coded]:
    """Return what is known of an incident, by the names of the columns of a table of reports.

    `home` is the country whose forces 'the army' means; without it, the country in which it happened.
    """
    places = where(told, answers, text)
    country = places["country"].value if "country" in places else ""
    return {
        **dates(told, text),
        **kind(told, text, lexicon),
        **places,
        **who(told, lexicon, home or country),
        **things(told),
        **counts(told, text),
    }
