"""Who speaks right behind what is told of an incident, in sentences that tell of no other."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import replace
from itertools import takewhile
from typing import TYPE_CHECKING

from geomap.extract.actors.bands import is_band
from geomap.extract.actors.forces import is_army
from geomap.extract.actors.parties import parties, speaks
from geomap.extract.events.account import Account
from geomap.extract.events.tellings import Telling
from geomap.extract.mention import Spoken
from geomap.extract.run import run_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from geomap.extract.events.read_sentence import ReadSentence
    from geomap.extract.events.story import Story
    from geomap.extract.events.told import Told
    from geomap.extract.lexicon import Lexicon
    from geomap.extract.mention import Mention
    from geomap.extract.sentences import Sentence

FARTHEST, NEXT = 3, 1
"""So many sentences and paragraphs behind an incident somebody is still heard about it."""
NEXT_ARMED = 2
"""In so many sentences behind it those who bear arms are heard as those who may have done it."""


def with_heard_behind(accounts: Sequence[Account], silent: Sequence[ReadSentence]) -> list[Account]:
    """Return accounts with those who speak behind each; `silent` are the sentences that tell of nothing."""
    numbers = [each.telling.sentence.number for each in accounts]
    behind: dict[int, list[Spoken]] = {}
    for read in silent:
        at = bisect_right(numbers, read.sentence.number)
        last = accounts[at - 1].telling.sentence if at else None
        is_near = last is not None and read.sentence.number - last.number <= FARTHEST
        if last is not None and is_near and read.sentence.paragraph - last.paragraph <= NEXT:
            behind.setdefault(last.number, []).extend(Spoken(each, read.sentence.number) for each in read.speakers)
    return [replace(each, behind=behind.get(number, ())) for each, number in zip(accounts, numbers, strict=True)]


def with_armed_behind(story: Story, told: Mapping[int, Told], lexicon: Lexicon) -> dict[int, Told]:
    """Return incidents with accounts that say only which armies and armed groups speak right behind them."""
    actors = [each for each in story.mentions if each.kind == "actor"]
    return {
        number: replace(each, accounts=[*each.accounts, *_armed(story, each, actors, lexicon)])
        for number, each in told.items()
    }


def _armed(story: Story, told: Told, actors: Sequence[Mention], lexicon: Lexicon) -> Iterator[Account]:
    for sentence in _behind(story, told):
        found = parties(run_of(story.text, sentence, lexicon), sentence, actors, lexicon)
        armed = (each for each in found if is_band(each, lexicon) or is_army(story.text, each, lexicon))
        speaking = [each for each in armed if speaks(story.text, sentence, each)]
        if speaking:
            telling = Telling(sentence, sentence.start, sentence.end, (), "real", (), None)
            yield Account(telling=telling, reference="back", speakers=speaking)


def _behind(story: Story, told: Told) -> Iterator[Sentence]:
    """Give the sentences behind those that tell of an incident, up to the next that tells of one."""
    for last in sorted({each.telling.sentence.number for each in told.accounts}):
        near = story.sentences[last : last + NEXT_ARMED]
        yield from takewhile(lambda each: each.number not in story.telling, near)
