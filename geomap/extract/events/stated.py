"""Which incident of an article answers which, where a sentence says so that need not tell of either."""

from __future__ import annotations

import re
from bisect import bisect_right
from itertools import product
from typing import TYPE_CHECKING, NamedTuple

from geomap.extract.events.meant import DAY, NAMED, Stretch, meant
from geomap.extract.events.reprisals import OPENING
from geomap.extract.events.triggers import triggers

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from geomap.extract.events.reprisals import Reprisal
    from geomap.extract.events.story import Known, Story
    from geomap.extract.sentences import Sentence

NEAR, FADES, OFTEN, MOST_OFTEN, PLACED, DATED, DEADLY, BEFORE = 0.9, 0.15, 0.05, 6, 0.2, 0.2, 0.2, 0.4
"""Points for being told beside the words, fewer for each sentence between, more for each time that it is told, and for
its place and its day being known."""
ENOUGH = 0.3
"""With fewer points an incident is not the one that is meant."""
LIKELIEST, AROUND = 5, 40
"""So many of the likeliest incidents are held against each other, of so many that were begun before and after."""
MARGIN = 1.5
"""An incident for which so much less speaks than for another is not meant."""
_BACK = re.compile(
    r"\W*(?:(?:the|that|this|these|those|it|its|his|her|their|them|what|yesterday|last|earlier|previous)\b|\w+day['’]s\b)",
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


def stated(story: Story, may_answer: Callable[[int, int], bool]) -> list[Stated]:
    """Return which incident answers which by the words of an article, in its order.

    `may_answer` says of the numbers of two incidents whether the first can answer the second.
    """
    if len(story.known) < 2:  # noqa: PLR2004 - nothing answers itself
        return []
    around = _Around(story)
    found = (_of(story, around.at(sentence), sentence, words, may_answer) for sentence, words in story.reprisals)
    return [each for each in found if each]


def _of(
    story: Story,
    near: Mapping[int, Known],
    sentence: Sentence,
    words: Reprisal,
    may_answer: Callable[[int, int], bool],
) -> Stated | None:
    later, earlier = _likely(story, near, sentence, words)
    pairs = sorted(product(_best(later), _best(earlier)), key=lambda pair: -(later[pair[0]] + earlier[pair[1]]))
    good = (
        (one, other)
        for one, other in pairs
        if one != other and _is_near(later, one, other) and _is_near(earlier, other, one) and may_answer(one, other)
    )
    return next((Stated(one, other, sentence, words) for one, other in good), None)


def _likely(
    story: Story, near: Mapping[int, Known], sentence: Sentence, words: Reprisal
) -> tuple[dict[int, float], dict[int, float]]:
    """Return what speaks for each incident's being the one that answers, and for its being the one answered."""
    before, behind = Stretch(sentence.start, words.start), Stretch(words.end, sentence.end)
    told = _told(near, sentence)
    if words.sort in {"to", "source"}:
        object_ = Stretch(words.end, words.until)
        answered = meant(story, object_, near)
        most, is_back = max(answered.values(), default=0.0), _BACK.match(story.text, *object_)
        if most < (0.0 if is_back else DAY) or (words.sort == "source" and most < NAMED):
            return {}, {}
        subject = before if words.start - sentence.start > OPENING else Stretch(object_.end, sentence.end)
        told_here = [each for span in (before, Stretch(words.until, sentence.end)) for each in story.inside(*span)]
        if not told_here and (words.sort == "source" or _tells(story.text, sentence, subject)):
            return {}, {}
        return _with(told, meant(story, subject, near, is_told=False)), _with(
            _salient(near, sentence), answered
        ) if most >= NAMED else _with(told, answered)
    if words.sort == "act":
        return (
            _with(_told_next(near, sentence), meant(story, behind, near)),
            _with(told, meant(story, before, near)),
        )
    return _with(told, meant(story, Stretch(*sentence[1:3]), near)), told


def _tells(text: str, sentence: Sentence, subject: Stretch) -> bool:
    """Say whether words tell of some deed, be it one that is no incident of the article."""
    return any(subject.start <= each.start < subject.end and not each.sort.is_weak for each in triggers(text, sentence))


def _with(points: Mapping[int, float], more: Mapping[int, float]) -> dict[int, float]:
    return {number: points[number] + more[number] for number in points}


def _best(points: Mapping[int, float]) -> list[int]:
    likely = [number for number in points if points[number] >= ENOUGH]
    return sorted(likely, key=lambda number: -points[number])[:LIKELIEST]


def _is_near(points: Mapping[int, float], number: int, other: int) -> bool:
    """Say whether hardly less speaks for an incident than for any, but for the other of the two."""
    return points[number] >= max(points[each] for each in points if each != other) - MARGIN


def _told(near: Mapping[int, Known], sentence: Sentence) -> dict[int, float]:
    """Return points for having been told a moment ago, and often."""
    return {number: _recent(known, sentence) for number, known in near.items()}


def _recent(known: Known, sentence: Sentence) -> float:
    back = [sentence.number - each for each in known.sentences if each <= sentence.number]
    return max(NEAR - FADES * min(back), 0.0) + _salience(known) if back else 0.0


def _salient(near: Mapping[int, Known], sentence: Sentence) -> dict[int, float]:
    """Return points for being told well, and before."""
    return {
        number: _salience(known) + BEFORE * (known.sentences[0] <= sentence.number) for number, known in near.items()
    }


def _salience(known: Known) -> float:
    often = OFTEN * min(known.accounts, MOST_OFTEN)
    return often + PLACED * bool(known.at) + DATED * bool(known.days) + DEADLY * known.is_deadly


def _told_next(near: Mapping[int, Known], sentence: Sentence) -> dict[int, float]:
    """Return points for being told right behind."""
    return {number: _next(known, sentence) for number, known in near.items()}


def _next(known: Known, sentence: Sentence) -> float:
    ahead = [each - sentence.number for each in known.sentences if each >= sentence.number]
    return max(NEAR - FADES * min(ahead), 0.0) if ahead else 0.0


class _Around:
    """The incidents that were begun around a sentence: of all of them the work would have no bounds."""

    def __init__(self, story: Story) -> None:
        self.story = story
        self.order = sorted((min(known.sentences), number) for number, known in story.known.items())

    def at(self, sentence: Sentence) -> dict[int, Known]:
        """Return those that were begun last before a sentence and first behind it."""
        at = bisect_right(self.order, (sentence.number, len(self.story.told)))
        return {number: self.story.known[number] for _, number in self.order[max(0, at - AROUND) : at + AROUND]}
