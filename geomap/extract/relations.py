"""Which incidents of an article answer or follow which, as columns of a report."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Literal, NamedTuple

from geomap.extract.coded import Coded, Span
from geomap.extract.events.reprisals import is_disputed, is_unreal
from geomap.extract.events.stated import stated

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from geomap.extract.events.answers import Link
    from geomap.extract.events.stated import Stated
    from geomap.extract.events.story import Story
    from geomap.extract.lexicon import Lexicon

STATED, IMPLIED = 0.7, 0.5
"""How sure it is that one answers the other where words say so, and where they only say which came later."""
GUESSED = 0.6
"""An actor no surer than this is nobody of whom it could be said that he does not answer himself."""
MONTH = 31
"""What follows after more days than these is an answer only if somebody says so."""
LONGEST = 50
"""So many blows back is looked for the one that would come round again."""
ANSWERS, FOLLOWS = "retaliation_for", "follows"


Confidence = Literal["stated", "implied", "disputed"]
"""How a relation is known."""


class _Related(NamedTuple):
    later: int
    earlier: int
    is_told: bool
    span: Span
    is_source: bool = False


def linked(beside: Iterable[Link], group_of: Mapping[int, int]) -> set[int]:
    """Return the numbers of the incidents that come after others or before them, by what the article says."""
    return {group_of[at] for link in beside for at in (link.later, link.earlier)}


def relate(story: Story, coded: Mapping[int, dict[str, Coded]], ids: Mapping[int, str], lexicon: Lexicon) -> None:
    """Fill in what each incident answers or follows; `coded` has its fields by its number, `ids` its report."""
    if len(coded) <= 1:
        return
    before: dict[int, int] = {}
    for each in _related(story, coded, lexicon):
        if each.later in before or not {each.later, each.earlier} <= coded.keys() or _comes_before(each, before):
            continue
        later, earlier = coded[each.later], coded[each.earlier]
        is_soon = each.is_told or not _is_before(earlier, later, MONTH)
        is_answer = is_soon and _is_other(later, earlier, lexicon, is_told=each.is_told or each.is_source)
        sure = STATED if each.is_told else IMPLIED
        before[each.later] = each.earlier
        later[ANSWERS if is_answer else FOLLOWS] = Coded(ids[each.earlier], (each.span,), sure)
        later["relation_confidence"] = Coded(_known_how(story, each), (each.span,), sure)


def _known_how(story: Story, related: _Related) -> Confidence:
    """Return how it is known that one incident answers another; what is denied right behind is disputed."""
    number = related.span.sentence
    if any(is_disputed(story.text, each) for each in story.sentences[number - 1 : number + 1]):
        return "disputed"
    return "stated" if related.is_told else "implied"


def _comes_before(related: _Related, before: Mapping[int, int]) -> bool:
    """Say whether the later of two incidents is known to have come before the other."""
    at = related.earlier
    for _ in range(LONGEST):
        if at == related.later:
            return True
        if at not in before:
            break
        at = before[at]
    return False


def _related(story: Story, coded: Mapping[int, dict[str, Coded]], lexicon: Lexicon) -> list[_Related]:
    """Return which incident comes after which, what is said to be an answer before what only follows."""

    def may_answer(one: int, other: int) -> bool:
        if _is_before(coded[one], coded[other]):
            return False
        return _is_other(coded[one], coded[other], lexicon, is_told=True)

    beside = list(_beside(story))
    told = {each.span.sentence for each in beside if each.is_told}
    said = (each for each in stated(story, may_answer) if each.sentence.number not in told)
    order = [each for each in beside if not each.is_told]
    found = [each for each in beside if each.is_told] + [_said(each) for each in said] + order
    return sorted(found, key=lambda each: not each.is_told)


def _said(found: Stated) -> _Related:
    """Return what is said of two incidents; of where one came from only that the other hit that."""
    span = Span(found.sentence.number, found.words.start, found.words.end)
    is_source = found.words.sort == "source"
    return _Related(found.later, found.earlier, not is_source, span, is_source)


def _beside(story: Story) -> Iterator[_Related]:
    """Give the incidents between which words stand that set one behind the other."""
    for link in story.links:
        sentence = story.accounts[link.later].telling.sentence
        if is_unreal(story.text, sentence, link.words.start):
            continue
        span = Span(sentence.number, link.words.start, link.words.end)
        yield _Related(story.group_of[link.later], story.group_of[link.earlier], link.relation == "answer", span)


def _is_other(later: Mapping[str, Coded], earlier: Mapping[str, Coded], lexicon: Lexicon, *, is_told: bool) -> bool:
    """Say whether one incident can answer another: not by the same actor, and by a known one if nobody says so."""
    doers = [each.get("perpetrator") for each in (later, earlier)]
    whose = [lexicon.whole(each.value) if each and each.confidence > GUESSED else "" for each in doers]
    return whose[0] != whose[1] if whose[0] else is_told


def _is_before(one: Mapping[str, Coded], other: Mapping[str, Coded], days: int = 0) -> bool:
    """Say whether one is sure to have come before another, by more than some days."""
    last = one.get("date_end") or one.get("date_start")
    if last is None or "date_start" not in other:
        return False
    return (date.fromisoformat(other["date_start"].value) - date.fromisoformat(last.value)).days > days
