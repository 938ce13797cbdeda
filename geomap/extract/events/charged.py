"""The incidents of an article with all that it says of who did them."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace
from itertools import takewhile
from typing import TYPE_CHECKING

from geomap.extract.bands import is_band
from geomap.extract.events.account import Account
from geomap.extract.events.charges import charges
from geomap.extract.events.tellings import Telling
from geomap.extract.own import is_army
from geomap.extract.units import speaks, units

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from geomap.extract.events.charges import Charge
    from geomap.extract.events.story import Story
    from geomap.extract.events.told import Told
    from geomap.extract.lexicon import Lexicon
    from geomap.extract.mention import Mention
    from geomap.extract.said import Said
    from geomap.extract.sentences import Sentence

NEXT = 2
"""Of so many sentences behind an incident it is asked who speaks."""


def charged(story: Story, lexicon: Lexicon) -> dict[int, Told]:
    """Return the kept incidents by their number, with what is said of who did them and who speaks right behind."""
    taken: dict[int, list[Said]] = defaultdict(list)
    moved: dict[int, list[Charge]] = defaultdict(list)
    for each in charges(story, lexicon):
        if each.number != story.group_of.get(each.at):
            taken[each.at].append(each.said)
            if each.number is not None:
                moved[each.number].append(each)
    left = {story.accounts[at].telling: _without(story.accounts[at], said) for at, said in taken.items()}
    told: dict[int, Told] = {}
    for number in story.known:
        own = [left.get(each.telling, each) for each in story.told[number].accounts]
        more = [_of_charge(story.accounts[each.at], each.said) for each in moved[number]]
        told[number] = replace(story.told[number], accounts=[*own, *more])
    return _with_voices(story, told, lexicon)


def _without(account: Account, taken: Sequence[Said]) -> Account:
    left = [each for each in account.said if each not in taken]
    return replace(account, said=left, speakers=account.speakers if left else ())


def _of_charge(account: Account, said: Said) -> Account:
    """Return an account that says of an incident only who did it."""
    telling = replace(account.telling, triggers=(), mentions=(), connector=None)
    return Account(telling=telling, reference="back", said=[said], speakers=account.speakers)


def _with_voices(story: Story, told: dict[int, Told], lexicon: Lexicon) -> dict[int, Told]:
    """Return incidents with accounts that say only which armies and armed groups speak right behind them."""
    actors = [each for each in story.mentions if each.kind == "actor"]
    return {
        number: replace(each, accounts=[*each.accounts, *_voices(story, each, actors, lexicon)])
        for number, each in told.items()
    }


def _voices(story: Story, told: Told, actors: Sequence[Mention], lexicon: Lexicon) -> Iterator[Account]:
    for sentence in _behind(story, told):
        found = units(story.text, sentence, actors, lexicon)
        armed = (each for each in found if is_band(each, lexicon) or is_army(story.text, each, lexicon))
        speaking = [each for each in armed if speaks(story.text, sentence, each)]
        if speaking:
            telling = Telling(sentence, sentence.start, sentence.end, (), "real", (), None)
            yield Account(telling=telling, reference="back", speakers=speaking)


def _behind(story: Story, told: Told) -> Iterator[Sentence]:
    """Give the sentences behind those that tell of an incident, up to the next that tells of one."""
    for last in sorted({each.telling.sentence.number for each in told.accounts}):
        yield from takewhile(lambda each: each.number not in story.telling, story.sentences[last : last + NEXT])
