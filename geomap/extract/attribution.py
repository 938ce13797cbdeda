"""Who says who did it: claimed, attributed, suspected, denied, or nobody knows."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from geomap.extract.actors.bands import is_band
from geomap.extract.actors.forces import doers
from geomap.extract.actors.pronouns import BANDS, PRONOUNS, band_before, told_of
from geomap.extract.run import run_of
from geomap.extract.said import Said, settled
from geomap.extract.voices import voices
from geomap.extract.voices.speakers import PERSON, UNNAMED

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from geomap.extract.lexicon import Lexicon
    from geomap.extract.lexicon.rules import Rule
    from geomap.extract.mention import Mention
    from geomap.extract.run import Run
    from geomap.extract.said import Status
    from geomap.extract.sentences import Sentence
    from geomap.extract.voices import Voice

__all__ = ["Heard", "Said", "attributions", "heard", "settled"]
_TOKEN = re.compile(r"[^\W_]+(?:['’.-][^\W_]+)*|[,;:|—–]|(?<=\s)-(?=\s)")
_DASHES = frozenset("-–—")
"""They part what is said as a semicolon does."""
_DEED = re.compile(
    r"\b(?:air)?(?:strikes?|raids?|attacks?|shelling|bombardment|fire|gunfire|shells?|missiles?|rockets?)$",
    re.IGNORECASE,
)
"""The last word of 'Israeli air strike', which says that it was done."""
_NO, _NO_REACH = re.compile(r" (?:no|not(?! den| disp)|never)(?= )"), 4
"""With one of these in it or right behind it a claim is none: 'has never admitted', 'conducted no strikes'."""
_OF_HARM, _HARM_REACH = (
    re.compile(r" (?:any|no|that|targeting|hitting|killing|hit|target) (?:\w+ )?(?:civilians?|residents|bystanders)\b"),
    40,
)
"""Who denies only that civilians were hit does not deny to have struck."""
SURE = 0.95
"""Who claims responsibility in so sure words has done it, also if no list knows the name."""
_NUMBER = re.compile(r"@(\d+)")
_EARLIER = 2_000
"""Whom 'it' means is looked for so many letters before in its sentence."""
_DOUBT_BACK = 25
"""'If' and 'any' make a mere possibility of what stands so many letters behind."""


class Heard(NamedTuple):
    """What is heard from a sentence."""

    said: list[Said]
    """What it says about who did it."""
    voices: list[Voice]
    """Who speaks in it."""
    before: Mention | None
    """Whom its 'it' or 'they' means, if it has one: who spoke or acted in the sentence before."""
    run: Run
    """Its words."""


class _Line(NamedTuple):
    """A sentence in plain words, with `@0` in the place of the first actor or speaker."""

    words: str
    places: list[tuple[int, int]]
    """For each letter of these words, where its word begins and ends in the text."""
    units: list[Mention]
    before: Mention | None
    """Whom 'it' and 'they' mean."""
    band: Mention | None
    """Whom 'the group' means."""


def attributions(text: str, sentence: Sentence, actors: Sequence[Mention], lexicon: Lexicon) -> list[Said]:
    """Return what a sentence says about who did it; `actors` are those of the whole article in their order.

    What it tells as plain fact is attributed, by whoever says the sentence or by the article itself.
    """
    return heard(text, sentence, actors, lexicon).said


def heard(text: str, sentence: Sentence, actors: Sequence[Mention], lexicon: Lexicon) -> Heard:
    """Return what a sentence says about who did it, as `attributions` does, and who speaks in it."""
    run = run_of(text, sentence, lexicon)
    units = doers(run, sentence, actors, lexicon)
    line = _line(text, sentence, units, actors, lexicon)
    speaking = [_of_band(each, sentence, actors, lexicon) for each in voices(run, units, lexicon)]
    return Heard(_sayings(line, lexicon), speaking, line.before, run)


def _of_band(voice: Voice, sentence: Sentence, actors: Sequence[Mention], lexicon: Lexicon) -> Voice:
    """Return 'the group', if it speaks, under the name of the group that was named before."""
    is_band_word = voice.is_bare and voice.mention.value.lower() in lexicon.grammar["groups"]["meant"]
    band = band_before(sentence, actors, lexicon) if is_band_word else None
    if band is None:
        return voice
    return voice._replace(mention=replace(voice.mention, value=band.value, confidence=band.confidence), is_bare=False)


def _sayings(line: _Line, lexicon: Lexicon) -> list[Said]:
    found: list[Said] = []
    for rule in lexicon.rules.sayings:
        if any(letters in line.words for letters in rule.letters):
            found.extend(said for match in rule.form.finditer(line.words) for said in _said(line, rule, match, lexicon))
    return _once(found)


def _line(text: str, sentence: Sentence, units: list[Mention], actors: Sequence[Mention], lexicon: Lexicon) -> _Line:
    pieces: list[str] = []
    places: list[tuple[int, int]] = []
    for start, end, piece in _pieces(text, sentence, units):
        pieces.append(piece)
        places += [(start, end)] * (len(piece) + 1)
    words = " ".join(pieces)
    here = {*words.split()}
    before = told_of(text, sentence, actors, lexicon) if here & PRONOUNS else None
    band = band_before(sentence, actors, lexicon) if here & BANDS else None
    return _Line(words, places, units, before, band)


def _pieces(text: str, sentence: Sentence, units: Sequence[Mention]) -> Iterator[tuple[int, int, str]]:
    at = sentence.start
    for number, unit in enumerate(units):
        yield from _plain(text, at, unit.start)
        yield unit.start, unit.end, f"@{number}"
        deed = _DEED.search(text, unit.start, unit.end)
        if deed:
            yield deed.start(), deed.end(), deed[0].lower()
        at = unit.end
    yield from _plain(text, at, sentence.end)


def _plain(text: str, start: int, end: int) -> Iterator[tuple[int, int, str]]:
    found = _TOKEN.finditer(text, start, end)
    return ((each.start(), each.end(), ";" if each[0] in _DASHES else each[0].lower()) for each in found)


def _said(line: _Line, rule: Rule, match: re.Match[str], lexicon: Lexicon) -> Iterator[Said]:
    by, whom, too = (_unit(line, match, name, lexicon) for name in ("by", "whom", "too"))
    if rule.is_own:
        by = whom = _whose(line, match, by or whom, lexicon)
    mine = _unit(line, match, "mine", lexicon)
    if not _is_meant(line, rule, match, whom, lexicon) or (mine and whom and not _is_same(whom, mine, lexicon)):
        return
    if by is None and rule.status != "unknown":
        by = _speaker(line, match, lexicon)
    start, end = line.places[match.start()][0], line.places[match.end() - 1][1]
    is_no = rule.status == "claimed" and _NO.search(line.words, match.start(), match.end() + _NO_REACH) is not None
    for each in (whom, too) if too else (whom,):
        yield Said(start, end, "denied" if is_no else _status(rule, by, each, lexicon), by, each, rule.confidence)


def _whose(line: _Line, match: re.Match[str], by: Mention | None, lexicon: Lexicon) -> Mention | None:
    """Return who speaks in his own matter; for 'a statement' or 'a video' who was named before it."""
    if by is None or by.confidence > UNNAMED or by.value.lower() not in lexicon.grammar["speakers"]["things"]:
        return by
    earlier = _earlier(line, match.start())
    return next((each for each in reversed(earlier) if each.confidence > UNNAMED), by)


def _status(rule: Rule, by: Mention | None, whom: Mention | None, lexicon: Lexicon) -> Status:
    """Return what a rule says of somebody: of himself he claims it; 'suspected rebels' are suspected."""
    if rule.status != "attributed" or whom is None:
        return rule.status
    if by is not None and (_is_voice(by, lexicon) or _is_own_word(rule, by, whom, lexicon)):
        return "claimed"
    return (
        "suspected" if not lexicon.grammar["groups"]["doubted"].isdisjoint(whom.value.lower().split()) else "attributed"
    )


def _is_own_word(rule: Rule, by: Mention, whom: Mention, lexicon: Lexicon) -> bool:
    """Say whether somebody tells of his own deed; who blames an army of another side may be called 'army' too."""
    return "by" not in rule.form.groupindex and _is_same(by, whom, lexicon)


def _is_voice(by: Mention, lexicon: Lexicon) -> bool:
    """Say whether words speak for those whom they name: those of a caller or a leaflet."""
    return by.value.lower().split()[-1] in lexicon.grammar["speakers"]["own"]


def _is_meant(line: _Line, rule: Rule, match: re.Match[str], whom: Mention | None, lexicon: Lexicon) -> bool:
    """Say whether a rule that fits tells of somebody who can have done it, and of no mere possibility."""
    before = line.words[max(0, match.start() - _DOUBT_BACK) : match.start()]
    if rule.status == "attributed" and any(word in before for word in lexicon.rules.doubts):
        return False
    if rule.status == "denied" and _is_no_denial(line, match):
        return False
    if whom is None:
        return not match.re.groupindex.keys() & {"whom"} and not rule.is_own
    if rule.is_armed and not is_band(whom, lexicon):
        return False
    is_speaker = whom.confidence <= UNNAMED
    is_own = rule.is_own and (_is_official(whom, lexicon) or (rule.confidence >= SURE and whom.confidence == PERSON))
    return not is_speaker or is_own


def _is_no_denial(line: _Line, match: re.Match[str]) -> bool:
    """Say whether somebody only denies that he hit civilians, or does not deny it."""
    is_of_harm = _OF_HARM.search(line.words, match.start(), match.end() + _HARM_REACH)
    return is_of_harm is not None or " not den" in match[0]


def _is_official(speaker: Mention, lexicon: Lexicon) -> bool:
    """Say whether a speaker answers for a state's forces: 'army spokesman', 'defence ministry in Ankara'."""
    return lexicon.is_home(speaker.value) or speaker.value in lexicon.states


def _unit(line: _Line, match: re.Match[str], name: str, lexicon: Lexicon) -> Mention | None:
    """Return the actor or speaker that a group of a rule found."""
    word = match[name] if name in match.re.groupindex else None
    if not word:
        return None
    if word in PRONOUNS or word in BANDS:
        earlier = _earlier(line, match.start(name))
        if word in BANDS:
            return next((each for each in reversed(earlier) if is_band(each, lexicon)), line.band)
        return earlier[-1] if earlier else line.before
    return line.units[int(word[1:])]


def _earlier(line: _Line, at: int) -> list[Mention]:
    """Return whom a sentence names not far before some words."""
    return [line.units[int(each)] for each in _NUMBER.findall(line.words, max(0, at - _EARLIER), at)]


def _speaker(line: _Line, match: re.Match[str], lexicon: Lexicon) -> Mention | None:
    """Return who says a sentence, if somebody does outside of what a rule found."""
    for form in lexicon.rules.speakers:
        for found in form.finditer(line.words):
            if found.start("by") >= match.end() - 1 or found.end() <= match.start() + 1:
                return _unit(line, found, "by", lexicon)
    return None


def _is_same(one: Mention, other: Mention, lexicon: Lexicon) -> bool:
    """Say whether two actors are of one state or the same group."""
    both_home = lexicon.is_home(other.value) and (lexicon.is_home(one.value) or "spokes" in one.value)
    return one == other or both_home or lexicon.whole(one.value) == lexicon.whole(other.value)


def _once(found: list[Said]) -> list[Said]:
    """Return the surest of sayings that overlap and are about one actor."""
    kept: list[Said] = []
    for said in sorted(found, key=lambda each: (-each.confidence, each.start)):
        if not any(_is_told(said, each) for each in kept):
            kept.append(said)
    return sorted(kept, key=lambda each: (each.start, each.end))


def _is_told(said: Said, by: Said) -> bool:
    is_same = by.whom == said.whom or (said.whom is None and said.status == by.status)
    return is_same and said.overlaps(by.start, by.end)
