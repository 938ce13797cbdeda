"""What each clause of an article tells of an incident: of what sort, when, where, how many, by whom."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from geomap.extract.events.account import Account
from geomap.extract.events.counted_from import counted_from
from geomap.extract.events.determined import determined
from geomap.extract.events.doers import said_of
from geomap.extract.events.going_on import going_on
from geomap.extract.events.heard_behind import with_heard_behind
from geomap.extract.events.later_deaths import is_of_later_deaths
from geomap.extract.events.read_sentence import read_sentences
from geomap.extract.events.reference import is_carried_on, is_definite, reference
from geomap.extract.events.refuted import is_refuted, retracts
from geomap.extract.events.scene import Scene, headed
from geomap.extract.events.tellings import HARM, tellings
from geomap.extract.events.things import brought_in, taken_as_known
from geomap.extract.events.when import is_tied, when
from geomap.extract.said import Said

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from geomap.extract.events.read_sentence import ReadSentence
    from geomap.extract.events.tellings import Telling
    from geomap.extract.events.where import Located
    from geomap.extract.mention import Dated, Mention
    from geomap.extract.recognisers import Text

_REACTION = re.compile(
    r"\b(?:condemn|hail|denounc|slamm?(?:ed|s)?\b|prais|welcom|mourn|outrag|deplor|lament|regret|applaud|investigat|"
    r"probe|inquiry|enquiry|responsible for|responsibility for|behind|blam|accus|claim|link|trace|support|comment|"
    r"react|discuss|learnt|learned|spoke|deny|denie|consider|note|aware of|assess|since|after|before|following|"
    r"similar to|such as|unlike|compared)\w*",
    re.IGNORECASE,
)
"""Words behind which an incident is only spoken of; what stands before them is told of the speaker."""
_POINTING = re.compile(r"\b(?:that|this)\s+(?:\w+\s+)?$", re.IGNORECASE)
_POINTING_REACH = 25
_GOES_ON = re.compile(r"[,;:]|\band\b|\bbut\b", re.IGNORECASE)
"""Behind these the main clause goes on."""
_DENIED_THAT = re.compile(r"\bden(?:y|ies|ied|ying)\s+that\b", re.IGNORECASE)
_UNREAL = frozenset({"several", "general", "possible"})
"""What is told so goes on from no incident."""


def accounts(text: Text, mentions: Sequence[Mention]) -> list[Account]:
    """Return what the sentences of an article tell of incidents that happened, in their order."""
    found: list[Account] = []
    silent: list[ReadSentence] = []
    scene = Scene()
    for read in read_sentences(text, mentions):
        if retracts(read.text, read.sentence):
            found = [each for each in found if each.telling.sentence.number != read.sentence.number - 1]
        told = [] if is_refuted(read.text, read.sentence) else tellings(read.text, read.sentence, read.mentions)
        found += _before(read, told)
        scene = scene.before(read)
        is_title = bool(text.article.title) and read.sentence.paragraph == 1
        here = [headed(replace(each, scene=scene, is_title=is_title)) for each in _told(read, told)]
        scene = scene.after(read, text.article.published)
        is_unreal = any(each.reality in _UNREAL and not _is_harm(each) for each in told)
        new = here if here or is_unreal else [*going_on(read, read.sentence.start, read.sentence.end)]
        found += new
        silent += [] if new else [read]
    return with_heard_behind(found, silent)


def _before(read: ReadSentence, told: Sequence[Telling]) -> Iterator[Account]:
    """Give what the main clause says before the only incident that it names: 'it acted in retaliation for a raid'."""
    if len(told) == 1 and told[0].start > read.sentence.start and told[0].reality == "real":
        yield from going_on(read, read.sentence.start, told[0].start)


def _told(read: ReadSentence, told: Sequence[Telling]) -> Iterator[Account]:
    relative = counted_from(read, told)
    real = [_is_real(read, each) for each in told]
    for number, telling in enumerate(told):
        if real[number]:
            yield _account(read, telling, relative.get(number), is_answer=_is_answer(number, told))
        elif any(real) and _is_unhurt(telling):
            yield from going_on(read, telling.start, telling.end)


def _is_harm(telling: Telling) -> bool:
    return all(each.sort.name == HARM for each in telling.triggers)


def _is_unhurt(telling: Telling) -> bool:
    """Say whether words tell only that nobody was hurt, of an incident that others tell: 'but nobody was hurt'."""
    return telling.reality == "negated" and all(each.sort.name == HARM for each in telling.triggers)


def _account(read: ReadSentence, telling: Telling, relative: Dated | None, *, is_answer: bool) -> Account:
    start = _begin(read.text, telling)
    is_inside = _holds(telling, start)
    is_later = is_of_later_deaths(read.text, telling)
    return Account(
        telling=telling,
        reference="back" if is_later else reference(read.text, telling),
        dates=() if is_later else when(read.text, telling, _dates(read, telling, start)),
        relative=relative,
        is_tied=relative is not None and is_tied(relative, read.text),
        places=[_placed(each, read, telling) for each in read.places if is_inside(each.mention.start)],
        figures=[each for each in read.figures if is_inside(each.start)],
        said=said_of(telling, read.said) or _subject(read, telling),
        speakers=read.speakers,
        is_answer=is_answer,
        is_of_later_deaths=is_later,
        is_spoken_of=start > telling.start and is_definite(read.text, telling) and not _is_dated(read, telling),
        is_pointing=_is_pointing(read.text, telling),
        is_carried_on=is_carried_on(read.text, telling),
        brought_in=brought_in(read.text, telling.start, telling.end),
        taken_as_known=taken_as_known(read.text, start, telling.end),
    )


def _holds(telling: Telling, start: int) -> Callable[[int], bool]:
    """Return what says of a letter whether it is told of the incident, and not of who only speaks of it."""
    return lambda at: telling.holds(at) and (at >= start or at < telling.start)


def _dates(read: ReadSentence, telling: Telling, start: int) -> list[Dated]:
    """Return the dates of a clause; where it has none, that with which the sentence begins."""
    is_inside = _holds(telling, start)
    own = [each for each in read.dates if is_inside(each.start)]
    if any(each.first for each in own):
        return own
    return own + [each for each in read.opening if start == telling.start or each.precision != "day"]


def _placed(place: Located, read: ReadSentence, telling: Telling) -> Located:
    """Return a place, and whether no word that tells of the incident stands in its clause."""
    clause = next((each for each in read.clauses if each.start <= place.mention.start < each.end), None)
    is_beside = clause is None or any(clause.start <= each.start < clause.end for each in telling.triggers)
    return place._replace(is_apart=not is_beside)


def _is_real(read: ReadSentence, telling: Telling) -> bool:
    """Say whether it happened, by what the article says or by what somebody denies to have done.

    What is told of many is taken for one where a place of its own stands beside it.
    """
    if telling.reality == "real":
        return True
    is_placed = any(telling.holds(each.mention.start) and each.role == "at" for each in read.places)
    if telling.reality == "negated":
        is_denied = any(each.status == "denied" and each.whom and telling.holds(each.start) for each in read.said)
        before = _DENIED_THAT.search(read.text, telling.start, telling.triggers[0].start)
        return is_placed and is_denied and before is not None
    is_dated = any(each.first and each.precision == "day" and telling.holds(each.start) for each in read.dates)
    return is_placed and (telling.reality == "several" or (telling.reality == "general" and is_dated))


def _is_answer(number: int, told: Sequence[Telling]) -> bool:
    """Say whether words tell of an incident as the answer to another, before it or in its sentence."""
    words = told[number].connector
    if words and words.relation == "answer" and words.side == "ahead":
        return True
    others = (each for at, each in enumerate(told) if at != number)
    return any(each.is_governed and each.relation == "answer" for each in others)


def _is_dated(read: ReadSentence, telling: Telling) -> bool:
    """Say whether the day is of what a connector names, as in 'since the raid of 3 May', and not of the speaking."""
    noun = telling.triggers[0]
    behind = (each for each in read.dates if each.first and noun.end <= each.start < telling.end)
    return telling.is_governed and any(not _GOES_ON.search(read.text, noun.end, each.start) for each in behind)


def _is_pointing(text: str, telling: Telling) -> bool:
    first = telling.triggers[0]
    start = max(telling.start, first.start - _POINTING_REACH)
    return first.is_noun and determined(_POINTING, text, start, first.start) is not None


def _subject(read: ReadSentence, telling: Telling) -> list[Said]:
    """Return who did it where a verb goes on from another: 'the army accused the rebels and bombed their camp'."""
    words = telling.connector
    if words is None or not read.text[words.start : words.end].lower().startswith("and "):
        return []
    before = [each for each in read.said if each.start < telling.start and each.by]
    return [Said(telling.start, words.end, "attributed", None, before[-1].by, before[-1].confidence)] if before else []


def _begin(text: str, telling: Telling) -> int:
    """Return where the words about the incident begin, behind those by which it is only spoken of."""
    first = telling.triggers[0]
    found = list(_REACTION.finditer(text, telling.start, first.start)) if first.is_noun else []
    return found[-1].end() if found else telling.start
