"""Which incident of an article answers which, where a sentence says so that need not tell of either."""

from __future__ import annotations

import re
from itertools import product
from typing import TYPE_CHECKING, NamedTuple

from geomap.extract.events.meant import DAY, NAMED, Stretch, meant
from geomap.extract.events.nearby import Nearby, salient, told_before, told_last, told_next
from geomap.extract.events.reprisals import OPENING
from geomap.extract.events.triggers import triggers

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from geomap.extract.events.reprisals import Reprisal
    from geomap.extract.events.story import Known, Story
    from geomap.extract.sentences import Sentence

ENOUGH, SURE, MARGIN = 0.3, 1.5, 1.5
"""With fewer points an incident is not meant at all; not where the words would rather mean the other of the two; nor
where so many more speak for a third."""
MOST = 3.0
"""More than so much for one of two incidents does not outweigh what speaks against the other."""
LIKELIEST = 5
"""So many of the likeliest incidents are held against each other."""
_BACK = re.compile(
    r"\W*(?:(?:the|that|this|these|those|it|its|his|her|their|them|what|yesterday|last|earlier)\b|\w+day['’]s\b)",
    re.IGNORECASE,
)
"""What begins so has been told: 'that crime', 'Monday's losses'."""


class Stated(NamedTuple):
    """Words that say which incident answers which."""

    later: int
    """Number of the incident that answers."""
    earlier: int
    """Number of the one that it answers."""
    sentence: Sentence
    """Where that is said."""
    words: Reprisal
    """The words that say it."""


class _Likely(NamedTuple):
    """What speaks for each incident's being the one that answers, and for its being the one that is answered."""

    later: Mapping[int, float]
    earlier: Mapping[int, float]


def stated(story: Story, fits: Callable[[int, int], float | None]) -> list[Stated]:
    """Return which incident answers which by the words of an article, in its order.

    `fits` says of the numbers of two incidents how well the first can answer the second; None if it cannot.
    """
    nearby = Nearby(story.known)
    found = ((sentence, words, _of(story, nearby, sentence, words)) for sentence, words in story.reprisals)
    made = ((sentence, words, _pair(likely, fits)) for sentence, words, likely in found if likely)
    return [Stated(*pair, sentence, words) for sentence, words, pair in made if pair]


def _pair(likely: _Likely, fits: Callable[[int, int], float | None]) -> tuple[int, int] | None:
    """Return the two incidents for which most speaks together; None if too little speaks for any."""
    later, earlier = likely
    fitting = {(one, other): fits(one, other) for one, other in product(_best(later), _best(earlier)) if one != other}
    fit = {pair: points for pair, points in fitting.items() if points is not None}
    points = {
        (one, other): min(later[one], MOST) + min(earlier[other], MOST) + fit[one, other]
        for one, other in fit
        if _is_meant(likely, one, other, fit)
    }
    return max(points, key=points.__getitem__, default=None)


def _best(points: Mapping[int, float]) -> list[int]:
    likely = [number for number in points if points[number] >= ENOUGH]
    return sorted(likely, key=lambda number: -points[number])[:LIKELIEST]


def _is_meant(likely: _Likely, one: int, other: int, fitting: Iterable[tuple[int, int]]) -> bool:
    """Say whether two incidents are those that are meant, and not only what is left of those that fit."""
    most_later = max(likely.later[each] for each, answered in fitting if answered == other)
    most_earlier = max(likely.earlier[each] for answers, each in fitting if answers == one)
    if likely.later[one] < most_later - MARGIN or likely.earlier[other] < most_earlier - MARGIN:
        return False
    rather = max(likely.earlier, key=likely.earlier.__getitem__)
    return rather != one or likely.earlier[other] >= SURE


def _of(story: Story, nearby: Nearby, sentence: Sentence, words: Reprisal) -> _Likely | None:
    """Return which incidents some words can be about; None if they are about no two."""
    near = nearby.at(sentence)
    if len(near) < 2:  # noqa: PLR2004 - nothing answers itself
        return None
    if words.sort in {"to", "source"}:
        return _answering(story, near, sentence, words)
    told = told_before(near, sentence)
    if words.sort == "act":
        before = Stretch(sentence.start, words.start)
        later = _with(told_next(near, sentence), meant(story, Stretch(words.end, sentence.end), near))
        return _Likely(later, _with(told, meant(story, before, near)) if any(story.inside(*before)) else told)
    last = told_last(near, sentence)
    whole = meant(story, Stretch(sentence.start, sentence.end), near)
    if words.sort == "mark":
        return _unnamed(_with(last, whole), told)
    here = {story.group_of.get(at) for at in story.inside(sentence.start, words.start)}
    later = {number: 0.0 if number in here else last[number] for number in last}
    return _Likely(later, _with(told, whole)) if here else _unnamed(later, told)


def _answering(story: Story, near: Mapping[int, Known], sentence: Sentence, words: Reprisal) -> _Likely | None:
    """Return what is meant where the words for what is answered stand behind."""
    answered = meant(story, Stretch(words.end, words.until), near)
    most = max(answered.values())
    if most < _wanted(story, words) or _is_of_another(story, sentence, words):
        return None
    is_led = words.start - sentence.start <= OPENING
    subject = Stretch(words.until, sentence.end) if is_led else Stretch(sentence.start, words.start)
    later = _with(told_last(near, sentence), meant(story, subject, near, is_told=False))
    if most >= NAMED:
        return _Likely(later, _with(salient(near, sentence), answered))
    return _unnamed(later, told_before(near, sentence))


def _unnamed(later: Mapping[int, float], told: Mapping[int, float]) -> _Likely:
    """Return what is meant where nothing says what was answered: what was told last, but for the answer."""
    return _Likely(later, {**told, max(later, key=later.__getitem__): 0.0})


def _wanted(story: Story, words: Reprisal) -> float:
    """Return how much must speak for an incident's being the one that is answered: little for 'that crime'."""
    if words.sort == "source":
        return NAMED
    return 0.0 if _BACK.match(story.text, words.end, words.until) else DAY


def _is_of_another(story: Story, sentence: Sentence, words: Reprisal) -> bool:
    """Say whether a sentence tells of some answer, but of none of the incidents; from where one came it must tell."""
    told = [each for each in triggers(story.text, sentence) if not words.start <= each.start < words.until]
    if words.sort == "source":
        return not told
    first = (story.accounts[each].telling.triggers[0].start for each in story.inside(sentence.start, sentence.end))
    is_inside = any(not words.start <= each < words.until for each in first)
    return not is_inside and any(not each.sort.is_weak for each in told)


def _with(points: Mapping[int, float], more: Mapping[int, float]) -> dict[int, float]:
    return {number: points[number] + more[number] for number in points}
