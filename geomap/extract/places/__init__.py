"""Place mentions: which words of a text name places.

tokens       words, and runs of them that may hold a name
known        what the gazetteer knows of these, asked at once
candidates   the spans worth a look
facilities   places told by a word for what they are: X Air Base, Camp X
people       which words name persons
demonyms     adjectives of lands
evidence     points for and against
other_scripts  texts without capitals
"""

from __future__ import annotations

from geomap.extract.places.recognise import WITHIN, places

__all__ = ["WITHIN", "places"]
