"""An article → the incidents that it tells of, each as a report whose fields say where they stand."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from geomap.extract.coded import Coded, CodedArticle, CodedReport, Span
from geomap.extract.events.account_signs import TAKEN, signs_of
from geomap.extract.events.accounts import accounts
from geomap.extract.events.answers import links
from geomap.extract.events.incidents import incidents
from geomap.extract.events.victims import victims
from geomap.extract.fields import fields
from geomap.extract.recognisers import Text, recognised
from geomap.extract.sentences import sentences

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import date

    from geomap.extract.article import Article
    from geomap.extract.events.accounts import Account
    from geomap.extract.events.incidents import Told
    from geomap.extract.events.signs import Signs
    from geomap.extract.lexicon import Lexicon
    from geomap.gazetteer import Answer, Gazetteer


YEAR = 365


def code(article: Article, source_id: str, gazetteer: Gazetteer, lexicon: Lexicon) -> CodedArticle:
    """Return what is coded from an article."""
    text = Text(article, sentences(article.text), gazetteer, lexicon)
    mentions = recognised(text)
    told = accounts(text, mentions)
    answers = _answers(article.text, told, gazetteer)
    signs = [signs_of(each, answers, article.text, lexicon) for each in told]
    found, numbers = incidents(told, signs)
    linked = _linked(told, numbers)
    kept = [
        number
        for number, each in enumerate(found)
        if is_kept(article.text, each, article.published, is_linked=number in linked)
    ]
    coded = {number: fields(found[number], answers, article.text, lexicon) for number in kept}
    _fill_country(coded, answers)
    _link(told, numbers, coded, source_id, lexicon)
    reports = [
        CodedReport(_id(source_id, kept.index(number)), coded[number], _spans(found[number]), 0.5) for number in kept
    ]
    return CodedArticle(source_id, article, text.sentences, mentions, reports)


def _answers(text: str, told: Sequence[Account], gazetteer: Gazetteer) -> dict[str, Answer]:
    """Return where the places of an article lie, by the words that were looked up.

    Names say something about each other; what is told from a name, as 'near' it, is looked up in its country.
    """
    places = [each for account in told for each in account.places]
    names = [each.mention.value for each in places]
    answers = dict(zip(names, gazetteer.resolve_together(names), strict=True)) if names else {}
    answers = {name: answer for name, answer in answers.items() if answer.rung != "context"}
    lands = sorted({code for answer in answers.values() for code in _countries(answer)})
    for each in places:
        words, by_name = each.words(text), answers.get(each.mention.value)
        if words not in answers:
            answer = gazetteer.resolve(words, country=_countries(by_name) or lands)
            if answer.lat is None and by_name is not None:
                answer = by_name
            answers[words] = answer
    return answers


def _countries(answer: Answer | None) -> list[str]:
    return answer.place.country.split(";") if answer and answer.place and answer.place.country else []


def _fill_country(coded: Mapping[int, dict[str, Coded]], answers: Mapping[str, Answer]) -> None:
    """Give places that no gazetteer knows the country that most places of the article lie in."""
    votes = Counter(code for answer in answers.values() for code in _countries(answer))
    if not votes or votes.most_common(1)[0][1] < votes.total() / 2:
        return
    for report in coded.values():
        place = report.get("location_as_reported")
        if place and "country" not in report:
            report["country"] = Coded(votes.most_common(1)[0][0], place.spans, place.confidence / 2)


def _linked(told: Sequence[Account], numbers: Sequence[int | None]) -> set[int]:
    """Return the numbers of the incidents that answer others or are answered."""
    group_of = {at: number for at, number in enumerate(numbers) if number is not None}
    found = links([each.telling for each in told], group_of)
    return {group_of[at] for link in found if link.relation != "none" for at in (link.later, link.earlier)}


def is_kept(text: str, told: Told, published: date | None, *, is_linked: bool = False) -> bool:
    """Say whether enough is told of an incident to report it."""
    signs = told.signs
    if _is_past(told, published):
        return False
    own = bool(signs.days) + bool(signs.spots) + bool(signs.figures) + bool(signs.actors) + is_linked
    is_strong = any(not each.sort.is_weak for account in told.accounts for each in account.telling.triggers)
    has_thing = any(True for account in told.accounts for kind in ("weapon", "target") for _ in account.of_kind(kind))
    has_thing = has_thing or any(victims(text, account.telling) for account in told.accounts)
    return own >= (2 if is_strong or has_thing else 3)


def _is_past(told: Told, published: date | None) -> bool:
    """Say whether a change of who holds a place lies so far back that it only explains the news."""
    is_taken = all(each.sort.name == TAKEN for account in told.accounts for each in account.telling.triggers)
    return bool(is_taken and published and told.signs.days and (published - told.signs.days[1]).days > YEAR)


def _length(signs: Signs) -> int:
    return (signs.days[1] - signs.days[0]).days if signs.days else 0


def _id(source_id: str, number: int) -> str:
    return f"{source_id}-{number + 1}"


def _spans(told: Told) -> tuple[Span, ...]:
    return tuple(Span(each.telling.sentence.number, each.telling.start, each.telling.end) for each in told.accounts)


def _link(
    told: Sequence[Account],
    numbers: Sequence[int | None],
    coded: Mapping[int, dict[str, Coded]],
    source_id: str,
    lexicon: Lexicon,
) -> None:
    """Fill in what each incident answers or follows."""
    order = list(coded)
    group_of = {at: number for at, number in enumerate(numbers) if number is not None and number in coded}
    for link in links([each.telling for each in told], group_of):
        later, earlier = coded[group_of[link.later]], coded[group_of[link.earlier]]
        span = Span(told[link.later].telling.sentence.number, link.words.start, link.words.end)
        is_answer = link.relation == "answer"
        column = "retaliation_for" if _are_opposed(later, earlier, lexicon, is_told=is_answer) else "follows"
        if {"retaliation_for", "follows"} & later.keys():
            continue
        later[column] = Coded(_id(source_id, order.index(group_of[link.earlier])), (span,), 0.7)
        later["relation_confidence"] = Coded("stated" if is_answer else "implied", (span,), 0.7)


def _are_opposed(later: Mapping[str, Coded], earlier: Mapping[str, Coded], lexicon: Lexicon, *, is_told: bool) -> bool:
    """Say whether one incident can answer another: not by the same actor, and by a known one if nobody says so."""
    by, before = (
        lexicon.whole(each["perpetrator"].value) if "perpetrator" in each else "" for each in (later, earlier)
    )
    return by != before if by else is_told
