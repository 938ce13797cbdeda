"""The one name in a phrase: what somebody must be asked about who is to settle the phrase."""

from __future__ import annotations

from geomap.gazetteer.phrases import Named, Near, Offset, Offshore, Part, Within, parse

MOST_LAYERS = 8


def name_in(words: str) -> str:
    """Return the name that words count from; all of 'X, Y'; nothing where they need several places.

    >>> name_in("five miles west of the town of Hit"), name_in("Hit, Anbar"), name_in("between Hit and Ramadi")
    ('Hit', 'Hit, Anbar', '')
    """
    for _ in range(MOST_LAYERS):
        phrase = parse(words)
        if isinstance(phrase, Offset | Near | Part | Offshore) and phrase.anchor != words:
            words = phrase.anchor
        elif isinstance(phrase, Named):
            return phrase.name
        else:
            return words if isinstance(phrase, Within) else ""
    return ""
