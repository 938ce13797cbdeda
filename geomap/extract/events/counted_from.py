"""Which incident of a sentence is dated by words that count from another: 'hours after the attack', 'days later'."""

from __future__ import annotations

from typing import TYPE_CHECKING

from geomap.extract.events.when import is_tied

if TYPE_CHECKING:
    from collections.abc import Sequence

    from geomap.extract.events.read_sentence import ReadSentence
    from geomap.extract.events.tellings import Telling
    from geomap.extract.mention import Dated

FAR = 40
"""Words that begin so far from the beginning of a sentence date what stands before them."""


def counted_from(read: ReadSentence, told: Sequence[Telling]) -> dict[int, Dated]:
    """Return words that count days from another incident, by the number of the telling that they date."""
    found: dict[int, Dated] = {}
    for each in read.dates:
        if each.after_days is None or each.first is not None:
            continue
        inside = next((at for at, one in enumerate(told) if one.holds(each.start)), None)
        dated = inside if inside is None or not is_tied(each, read.text) else _tied(inside, each, told)
        if dated is not None:
            found.setdefault(dated, each)
    return found


def _tied(inside: int, date: Dated, told: Sequence[Telling]) -> int | None:
    """Return the telling that 'hours after the attack' dates: the one before these words, else the one behind."""
    telling = told[inside]
    is_led = date.start < telling.triggers[0].start
    words = telling.connector
    if not is_led or (words and words.side != "forward" and not telling.is_governed):
        return inside
    is_last = inside + 1 == len(told)
    if inside and (is_last or date.start - telling.sentence.start > FAR):
        return inside - 1
    return None if is_last else inside + 1
