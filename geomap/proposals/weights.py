"""How much each agreement speaks for two reports being one incident: powers of ten of odds, in one place.

A weight w says that what was seen is 10^w times as likely of two reports of one incident as of two different ones.
They are added to what crowds.py says before anything is compared; docs/merge.md says how the two thresholds follow
from what a wrong join costs.
"""

from __future__ import annotations

SHARED, LEAST_CROWD = 0.5, 5.0
"""Of what a source tells of a period and an area another tells half; none is taken to know of fewer than five."""
SURE = 0.95
"""A wrong join hides an incident, a missed one shows it twice: if nineteen missed ones weigh as much as a wrong one,
reports are joined from 0.95."""
DOUBTFUL = 0.4
"""From here on a person is asked: about even, as of two incidents that a report fits alike."""

PERIOD_DAYS = 60.0
"""The time in which rivals are counted; an agreement that is known to d days is PERIOD_DAYS / d times less likely by
chance."""
DATE_LEAST, DATE_MOST = -0.3, 1.78
NEXT_DAY = -1.0
"""No day in common, but the next one."""

AREA_M, TOWN_M = 400_000.0, 10_000.0
"""The same of places: the side of the area in which rivals are counted, and the least that both reach."""
PLACE_LEAST, PLACE_MOST = -0.3, 1.6
OUTSIDE = -0.7
"""Farther apart than both allow, but not by much."""

SAME_KIND, SAME_TYPE, OTHER_KIND, OTHER_TYPE, NEAR_TYPE = 0.4, 0.2, -0.3, -0.5, -0.1
"""Same sub-event type; same event type and no more known; another sub-event type; another type; protests and riots."""
SAME_ACTOR, OTHER_ACTOR = 0.5, -0.4
SAME_WEAPON, OTHER_WEAPON = 0.3, -0.1
COMMON_TARGET, OTHER_TARGET = 0.3, -0.1
WORD_MOST, TARGET_MOST = 0.9, 1.5
"""What one rare name in both targets is worth at most, and all of them."""
EQUAL_FIGURE = ((10.0, 0.9), (2.0, 0.5), (1.0, 0.3), (0.0, 0.1))
"""From what number on the same number in both is worth how much: 26 comes twice by chance less often than 1."""
SHARED_RANGE, NEAR_FIGURE, FAR_FIGURE = 0.2, -0.1, -0.6
"""Ranges that overlap; numbers that sources of one incident often differ by; numbers far apart."""
NEAR_SHARE, NEAR_COUNT = 0.35, 3.0
"""Figures are near that differ by no more than this share of the greater, or this number."""
