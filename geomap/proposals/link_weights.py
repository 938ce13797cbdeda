"""How much each thing speaks for one incident being the answer to another: powers of ten of odds, in one place.

docs/links.md says what they mean. They are no measurement: what is inferred is shown as inferred.
"""

from __future__ import annotations

DAYS, MOST, LEAST = 14, 1, 0.5
"""What a user may set: the longest delay in days, how many links an incident has, and the least score."""
PRIOR = -1.6
"""One incident in forty answers the one it is held against."""
TURNED = 1.5
"""Who was hit hits, and who hit is hit."""
STRIKES_BACK, IS_HIT = 0.8, 0.7
"""Only the one of both, or only the other."""
ALLY = -0.3
"""Where it is by an ally only: by whoever hits the same side and never its own."""
DELAYS = ((0, 0.6), (3, 0.5), (7, 0.2))
LATE = -0.2
"""What so many days at most are worth, and more."""
DISTANCES = ((100_000.0, 0.2), (500_000.0, 0.1), (1_500_000.0, 0.0))
FAR = -0.5
"""The same of distances in metres."""
WORDS = 0.8
"""The later one's words speak of revenge, of a response, of an answer."""
DEADLY = 0.2
RIVAL = 0.7
"""Among n that it might answer the odds of each go down by n to this power: in a war of every day none is likely."""
SHOWN = 0.05
"""A smaller share is not shown."""
MOST_CAUSES, MOST_LOOKED_AT, LONGEST_DAYS = 50, 400, 31
"""So many causes of an incident are weighed, so many incidents looked at for them, and none that itself took longer."""
