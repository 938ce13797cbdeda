"""Which incident figures of people hurt fit: by where it is told, what their words say, and what it has already."""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING, NamedTuple

from geomap.extract.events.account_signs import HARMED
from geomap.extract.events.meant import OTHER_DAY as NOT_MEANT
from geomap.extract.events.meant import Stretch, meant
from geomap.extract.events.more import is_more
from geomap.extract.events.signs import AGAINST, Signs
from geomap.extract.fields.camps import camp

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from geomap.extract.events.account import Account
    from geomap.extract.events.story import Story
    from geomap.extract.mention import Counted, Figure

    Had = dict[Counted, list[Figure]]

HERE, NEAR, FADES, APART, NEXT = 3.0, 2.0, 0.2, 0.5, 1.5
"""Points for being told in the same sentence and in the one before, so many fewer for each sentence and each paragraph
between, and for being first told in the next sentence of the paragraph."""
LEAD = 4
"""What a headline tells is told again in the first so many sentences."""
SAME_DAY, OTHER_DAY, OTHER_PLACE = 0.5, -3.0, -1.5
"""Points for the same day, against another, and against another place, which may be that of a speaker."""
SINCE = -1.5
"""Points where words such as 'the next day' count from something else."""
SOON = 14
"""So many days later somebody may still die of it."""
SAME, OTHER, MORE = 1.0, -1.0, 1.0
"""Points where both count so many of one sort, or not so many, and for 'four others' beside people of another sort."""
LEAST = 1.0
"""So many points must speak for an incident."""
SURE = 2.5
"""So near, or so surely meant, must an incident be that has figures of the sort already."""
ENOUGH = 20
"""So many figures of one sort tell whom an incident hurt."""
AROUND = 12
"""So many clauses before the figures and behind them can tell of the incident that they are of."""


_DYING = ("die", "dying", "succumb", "death")


class Asking(NamedTuple):
    """Figures of one sort in a clause, of which it is asked to which incident they belong."""

    account: Account
    """The clause."""
    figures: tuple[Figure, ...]
    """They, in their order."""
    signs: Signs
    """The day and the place of the clause."""


class Takers:
    """The incidents that are reported, and the clauses that tell of them in the order of the article."""

    def __init__(self, story: Story) -> None:
        """Take a story; a clause that names an incident only to say what followed it tells of that other one."""
        self._story = story
        told = ((at, story.accounts[at]) for at, number in story.group_of.items() if number in story.kept)
        self._told = sorted(
            (each.telling.start, at) for at, each in told if not each.is_title and not each.telling.is_governed
        )
        self._had: dict[int, Had] = {}
        for number in story.known:
            self._had[number] = {}
            for each in story.told[number].accounts:
                _add(self._had[number], each.figures)

    def of_which(self, asking: Asking) -> int | None:
        """Return the number of the incident for which most speaks; None if too little does, or it needs no figures."""
        near = self._nearness(asking.account)
        telling = asking.account.telling
        words = meant(self._story, Stretch(telling.start, telling.end), near, is_told=False)
        points = {
            number: near[number] + words[number] + self._likeness(asking, number) + self._alike(asking, number)
            for number in near
        }
        best = max(points, key=lambda number: points[number], default=None)
        if best is None or points[best] < LEAST:
            return None
        is_sure = _is_headline(asking.account) or max(near[best], words[best]) >= SURE
        return best if is_sure or self._is_missing(asking, best) else None

    def give(self, number: int, asking: Asking) -> None:
        """Take note of whose the figures are now."""
        _add(self._had[number], asking.figures)

    def _nearness(self, account: Account) -> dict[int, float]:
        """Return how near the incidents are told that are told around a clause."""
        at = bisect_left(self._told, (account.telling.start, -1))
        found: dict[int, float] = {}
        for _, number in self._told[max(0, at - AROUND) : at + AROUND]:
            incident, points = self._story.group_of[number], _near(self._story.accounts[number], account)
            if points is not None:
                found[incident] = max(points, found.get(incident, 0.0))
        return found

    def _likeness(self, asking: Asking, number: int) -> float:
        """Return what the day and the place say."""
        known, own = self._story.told[number].signs, asking.signs
        day = Signs(days=own.days).likeness(known)
        is_elsewhere = Signs(spots=own.spots).likeness(known) == AGAINST
        points = OTHER_PLACE * is_elsewhere + SINCE * (asking.account.relative is not None)
        if day == AGAINST:
            return points - NOT_MEANT if _is_later_death(asking, known) else points + OTHER_DAY
        return points + SAME_DAY * (day > 0)

    def _alike(self, asking: Asking, number: int) -> float:
        """Return what the figures say that an incident has already."""
        own: Had = {}
        _add(own, asking.account.figures)
        had = self._had[number]
        same = sum(_same(own[of], had[of]) for of in own.keys() & had.keys())
        is_beside = self._is_more(asking) and bool(had.keys() - {asking.figures[0].of})
        return same + MORE * is_beside

    def _is_missing(self, asking: Asking, number: int) -> bool:
        """Say whether an incident has no figure of the sort, or only figures of others than those who are counted."""
        had = self._had[number].get(asking.figures[0].of, ())
        return not had or self._is_more(asking) or _are_others(asking.figures, had)

    def _is_more(self, asking: Asking) -> bool:
        return any(is_more(each, self._story.text) for each in asking.figures)


def _is_later_death(asking: Asking, known: Signs) -> bool:
    """Say whether people died soon after an incident: of them it is told on which day they died."""
    is_dying = any(each.word.startswith(_DYING) for each in asking.account.telling.triggers)
    own = asking.signs.days
    return is_dying and own is not None and known.days is not None and 0 < (own[0] - known.days[1]).days <= SOON


def _near(told: Account, account: Account) -> float | None:
    """Return points for nearness; None for what is first told farther behind."""
    one, other = told.telling.sentence, account.telling.sentence
    if _is_headline(account) and one.number > 1:
        return NEXT if one.number <= LEAD else None
    if one.number == other.number:
        return HERE
    if one.number > other.number:
        return NEXT if one.number == other.number + 1 and one.paragraph == other.paragraph else None
    return max(NEAR - FADES * (other.number - one.number - 1) - APART * (other.paragraph - one.paragraph), 0.0)


def _is_headline(account: Account) -> bool:
    return account.telling.sentence.number == 1


def _same(own: Sequence[Figure], had: Sequence[Figure]) -> float:
    if own[0].best == had[0].best:
        return SAME
    return 0.0 if _are_others(own, had) else OTHER


def _are_others(figures: Sequence[Figure], had: Sequence[Figure]) -> bool:
    """Say whether all are known to be of another side than those counted before."""
    sides, known = ({camp(each.value) for each in some} for some in (figures, had))
    return "" not in sides | known and not sides & known


def _add(had: Had, figures: Iterable[Figure]) -> None:
    """Add figures of people who were hurt; of very many the first are enough."""
    for each in figures:
        if each.of in HARMED and len(had.setdefault(each.of, [])) < ENOUGH:
            had[each.of].append(each)
