"""Which incidents of an article answer or follow which, as columns of a report."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, NamedTuple

from geomap.extract.coded import Coded, Span
from geomap.extract.events.reprisals import is_disputed, is_unreal
from geomap.extract.events.stated import stated
from geomap.extract.fitting import Fitting

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from geomap.extract.events.answers import Link
    from geomap.extract.events.stated import Stated
    from geomap.extract.events.story import Story
    from geomap.extract.lexicon import Lexicon

STATED, IMPLIED = 0.7, 0.5
"""How sure it is that one answers the other where words say so, and where they only say which came later."""
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
    sure = (link for link in beside if link.is_leading)
    return {group_of[at] for link in sure for at in (link.later, link.earlier)}


def relate(story: Story, coded: Mapping[int, dict[str, Coded]], ids: Mapping[int, str], lexicon: Lexicon) -> None:
    """Fill in what each incident answers or follows; `coded` has its fields by its number, `ids` its report."""
    if len(coded) <= 1:
        return
    before: dict[int, int] = {}
    fitting = Fitting.of(story, coded, lexicon)
    for each in _related(story, fitting):
        if each.later in before or not {each.later, each.earlier} <= coded.keys() or _comes_before(each, before):
            continue
        later = coded[each.later]
        sure = STATED if each.is_told else IMPLIED
        before[each.later] = each.earlier
        later[ANSWERS if _is_answer(each, fitting) else FOLLOWS] = Coded(ids[each.earlier], (each.span,), sure)
        later["relation_confidence"] = Coded(_known_how(story, each), (each.span,), sure)


def _is_answer(related: _Related, fitting: Fitting) -> bool:
    """Say whether one incident answers another, where words say so or another than its actor did it, and soon."""
    both = related.later, related.earlier
    if related.is_told:
        return not fitting.is_own(*both)
    return fitting.days_after(*both) <= MONTH and (related.is_source or fitting.is_by_other(*both))


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


def _related(story: Story, fitting: Fitting) -> list[_Related]:
    """Return which incident comes after which, what is said to be an answer before what only follows."""
    beside = list(_beside(story, fitting))
    told = {each.span.sentence for each in beside if each.is_told}
    said = (_said(each) for each in stated(story, fitting.points) if each.sentence.number not in told)
    order = [each for each in beside if not each.is_told]
    found = [*(each for each in beside if each.is_told), *said, *order]
    return sorted(found, key=lambda each: not each.is_told)


def _said(found: Stated) -> _Related:
    """Return what is said of two incidents; of where one came from only that the other hit that."""
    span = Span(found.sentence.number, found.words.start, found.words.end)
    is_source = found.words.sort == "source"
    return _Related(found.later, found.earlier, not is_source, span, is_source)


def _beside(story: Story, fitting: Fitting) -> Iterator[_Related]:
    """Give the incidents between which words stand that set one behind the other.

    'Jets bombed a camp after rebels hit a base' does if both are known, and not one.
    """
    for link in story.links:
        sentence = story.accounts[link.later].telling.sentence
        if is_unreal(story.text, sentence, link.words.start):
            continue
        both = story.group_of[link.later], story.group_of[link.earlier]
        if link.relation == "after" and not (fitting.coded.keys() >= {*both} and fitting.are_two(*both)):
            continue
        yield _Related(*both, link.relation == "answer", Span(sentence.number, link.words.start, link.words.end))
