"""The doubtful answers of a story, settled by a person: questions → a sheet → corrections by hand.

`questions` finds what is in doubt, `write` puts it in a CSV file for a person to complete, `accept` turns the completed
file into overrides that later builds use.
"""

from geomap.review.accept import Accepted, accept
from geomap.review.questions import Question, questions
from geomap.review.sheet import is_answered, write

__all__ = ["Accepted", "Question", "accept", "is_answered", "questions", "write"]
