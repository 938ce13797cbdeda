"""Where the places of an article lie."""

from __future__ import annotations

from collections import Counter
from itertools import islice
from typing import TYPE_CHECKING

from geomap.extract.coded import Coded
from geomap.extract.strangers import at_home, believed, countries_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from geomap.extract.events.account import Account
    from geomap.gazetteer import Answer, Gazetteer

MOST_NAMES = 1_000
"""So many different names of an article are looked up; a text of more is none."""


def located(text: str, told: Sequence[Account], gazetteer: Gazetteer) -> dict[str, Answer]:
    """Return where the places of an article lie, by the words that were looked up.

    Names say something about each other; what is told from a name, as 'near' it, is looked up in its country.
    """
    named = [each for account in told for each in (*account.places, *account.scene.places, *account.scene.meant)]
    first = {*islice(dict.fromkeys(each.mention.value for each in named), MOST_NAMES)}
    places = [each for each in named if each.mention.value in first]
    names = [each.mention.value for each in places]
    together = zip(names, gazetteer.resolve_together(names), strict=True) if names else ()
    answers = at_home({name: believed(answer) for name, answer in together if answer.rung != "context"})
    lands = sorted({code for answer in answers.values() for code in countries_of(answer)})
    for each in places:
        words, by_name = each.words(text), answers.get(each.mention.value)
        if words not in answers:
            answer = believed(gazetteer.resolve(words, country=countries_of(by_name) or lands))
            answers[words] = by_name if answer.lat is None and by_name else answer
    return answers


def fill_country(reports: Iterable[dict[str, Coded]], answers: Mapping[str, Answer]) -> None:
    """Give places that no gazetteer knows the country that most places of the article lie in."""
    votes = Counter(code for answer in answers.values() for code in countries_of(answer))
    if not votes or votes.most_common(1)[0][1] * 2 < votes.total():
        return
    for report in reports:
        place = report.get("location_as_reported")
        if place and "country" not in report:
            report["country"] = Coded(votes.most_common(1)[0][0], place.spans, place.confidence / 2)
