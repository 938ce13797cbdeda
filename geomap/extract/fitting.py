"""How well one incident of an article can be the answer to another, by what is coded of the two."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Mapping

    from geomap.extract.coded import Coded
    from geomap.extract.events.story import Story
    from geomap.extract.lexicon import Lexicon

SOON, LATE, NEXT, SAME_ACTOR = 0.5, -2.0, 0.4, -2.0
"""Points for coming within days, for coming after months, for being told next, and for being of the other's actor:
actors are mistaken so often that words for an answer outrank them."""
GUESSED = 0.6
"""An actor no surer than this is nobody of whom it could be said that he does not answer himself."""
SOON_DAYS, LATE_DAYS = 9, 31
"""An answer comes within so many days, and after more than so many hardly ever."""


class Fitting(NamedTuple):
    """What is coded of the incidents of an article."""

    coded: Mapping[int, Mapping[str, Coded]]
    """The fields of each incident by its number."""
    rank: Mapping[int, int]
    """Which of them is told first, second and so on."""
    since: Mapping[int, frozenset[int]]
    """Those of which the article says that they came before one."""
    lexicon: Lexicon
    """What knows actors."""

    @classmethod
    def of(cls, story: Story, coded: Mapping[int, Mapping[str, Coded]], lexicon: Lexicon) -> Fitting:
        """Take the incidents of an article."""
        order = sorted(story.known, key=lambda number: story.known[number].sentences[0])
        since = {number: story.told[number].since for number in order}
        return cls(coded, {number: rank for rank, number in enumerate(order)}, since, lexicon)

    def points(self, one: int, other: int) -> float | None:
        """Return how well the first of two incidents can answer the second; None if it cannot."""
        if self.days_after(other, one) > 0 or one in self.since[other] or self.is_own(one, other):
            return None
        is_next = self.rank[one] == self.rank[other] + 1
        return self._in_time(one, other) + NEXT * is_next + SAME_ACTOR * self._is_same_actor(one, other)

    def days_after(self, one: int, other: int) -> int:
        """Return by how many days the first of two incidents is sure to have come after the second; 0 if by none."""
        later, earlier = self.coded[one], self.coded[other]
        last = earlier.get("date_end") or earlier.get("date_start")
        if last is None or "date_start" not in later:
            return 0
        return max((date.fromisoformat(later["date_start"].value) - date.fromisoformat(last.value)).days, 0)

    def is_own(self, one: int, other: int) -> bool:
        """Say whether one actor claims both: nobody answers himself."""
        known = (self.coded[each].get("attribution_status") for each in (one, other))
        is_claimed = all(each is not None and each.value == "claimed" for each in known)
        return is_claimed and self._is_same_actor(one, other)

    def is_by_other(self, one: int, other: int) -> bool:
        """Say whether the first of two incidents is by a known actor who is not known to have done the second."""
        return bool(self._actor(one)) and not self._is_same_actor(one, other)

    def are_two(self, one: int, other: int) -> bool:
        """Say whether both actors are known, and are not one."""
        return bool(self._actor(one)) and bool(self._actor(other)) and not self._is_same_actor(one, other)

    def _in_time(self, one: int, other: int) -> float:
        if not all("date_start" in self.coded[each] for each in (one, other)):
            return 0.0
        days = self.days_after(one, other)
        return SOON if days <= SOON_DAYS else LATE if days > LATE_DAYS else 0.0

    def _is_same_actor(self, one: int, other: int) -> bool:
        return self._actor(one) != "" and self._actor(one) == self._actor(other)

    def _actor(self, number: int) -> str:
        known = self.coded[number].get("perpetrator")
        return self.lexicon.whole(known.value) if known and known.confidence > GUESSED else ""
