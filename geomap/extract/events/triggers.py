"""Words of a sentence that tell of an incident."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from geomap.extract.events.words import known

if TYPE_CHECKING:
    from collections.abc import Iterator

    from geomap.extract.events.words import Sort
    from geomap.extract.sentences import Sentence

_BEFORE = re.compile(r"(?P<word>[\w.%]+(?:[-'’]\w+)*)[\"'”’,]*\s+$")
_AFTER = re.compile(r"\s+(?P<word>[\w'’-]+)")
_REACH = 40
"""So many letters before a word are looked at."""
_ANNOUNCE_NOUN = frozenset(
    """
    a an the this that these those his her its their our my your no any every each some several many few both another
    other of in after before during by with from for against previous past recent latest first second third fourth last
    one two three four five six seven eight nine ten twelve dozen dozens hundreds deadly fresh new more such series
    drone missile rocket mortar air suicide bomb car truck helicopter ground dawn night cross-border military
    precision sniper arson knife gun ied spate wave string retaliatory similar alleged suspected major fatal bloody
    separate subsequent earlier further
    """.split()  # noqa: SIM905 - a list of words reads best as words
)
"""After these a word that could be either is a noun."""
_ANNOUNCE_VERB = frozenset(
    """
    to who which that they we i he she it had has have was were been is are be being not then also later reportedly
    allegedly jets warplanes aircraft forces troops fighters militants rebels gunmen rockets missiles drones shells
    mortars planes helicopters soldiers and
    """.split()  # noqa: SIM905 - as above
)
"""After these it is a verb."""
_FOLLOW_NOUN = frozenset(
    "that which on against in by of killed took came was were is has had left at near".split()  # noqa: SIM905 - as above
)
"""Before these it is a noun, if nothing before it says otherwise."""
_CAPITAL_BEFORE, _CAPITAL_AFTER = re.compile(r"\b[A-Z][\w’'-]*\s+$"), re.compile(r"\s+[A-Z]")
_AROUND = 150
_SMALL = re.compile(r"(?:\s+[a-z][\w’'-]*){3}")
"""Three small words in a row: a sentence that is no title in capitals."""
_OF_SPEECH = re.compile(
    r"\s+(?:the|this|that|these|those|what)\s+(?:[\w’'-]+\s+){0,2}"
    r"(?:attack|strike|assault|raid|bombing|move|decision|killing|report|plan)",
    re.IGNORECASE,
)
"""Behind 'slammed' these are spoken of."""
_OBJECT = re.compile(
    r"\s+(?:(?:north|south|east|west|central|northern|southern|eastern|western)\s+(?=[A-Z])|the|a|an|its|their|his|another|two|three|four|five|\d+|(?:al|el|ash|as)-\w+|(?-i:[A-Z])\w+|targets|positions|homes|houses|villages)\b",
    re.IGNORECASE,
)
"""What is bombed or shelled stands behind the verb."""
_DETERMINED = re.compile(
    r"\b(?:the|a|an|this|that|these|those|its|his|her|their|another)\s+(?P<between>(?:[\w’'-]+\s+){0,2})$",
    re.IGNORECASE,
)
"""Behind these a noun comes; at most two adjectives stand between."""
_KNOWN_ADJECTIVE_ENDS = ("ed", "an", "ish", "ese", "ly", "al", "ic", "ous", "ing", "s'", "'s", "’s")
_LANDS = ("stan", "iran", "sudan", "jordan", "azerbaijan", "taiwan", "japan", "oman")
"""Ends of the names of lands that end as adjectives do: 'Iran shells a village'."""


@dataclass(frozen=True, slots=True)
class Trigger:
    """A word, or a few, that tells of an incident."""

    start: int
    """Where it begins in the article's text."""
    end: int
    """Where it ends."""
    word: str
    """The word in small letters."""
    sort: Sort
    """What sort of incident it tells of."""
    is_noun: bool
    """Whether it names the incident; else it is a verb."""
    is_plural: bool
    """Whether it names more than one."""


def triggers(text: str, sentence: Sentence) -> list[Trigger]:
    """Return the words of a sentence that tell of an incident, whether it happened or not, in their order."""
    parted = {each.start: each for each in _parted(text, sentence)}
    whole = {each.start: each for each in _whole(text, sentence)}
    return [each for _, each in sorted((whole | parted).items())]


def _whole(text: str, sentence: Sentence) -> Iterator[Trigger]:
    """Give the words that tell of an incident by themselves."""
    words = known()
    for match in words.pattern.finditer(text, sentence.start, sentence.end):
        word = " ".join(match[0].lower().split())
        is_noun = word in words.nouns and (word not in words.verbs or _is_noun(text, sentence, match))
        if is_noun and _is_of_name(text, sentence, match):
            continue
        if not is_noun and _is_else(text, sentence, match, word):
            continue
        sort = words.nouns[word] if is_noun else words.verbs.get(word)
        if sort:
            yield Trigger(match.start(), match.end(), word, sort, is_noun, is_noun and word in words.plurals)


def _is_else(text: str, sentence: Sentence, match: re.Match[str], word: str) -> bool:
    """Say whether a word is spoken, as in 'slammed the attack', or names a thing, as in 'the bomb'."""
    if word in known().things:
        return _is_noun(text, sentence, match) or not _OBJECT.match(text, match.end(), sentence.end)
    return word.startswith("slam") and _OF_SPEECH.match(text, match.end(), sentence.end) is not None


def _is_of_name(text: str, sentence: Sentence, match: re.Match[str]) -> bool:
    """Say whether a noun is part of a name, as in 'Joint Operations Command', among others that are written small."""
    if not match[0][0].isupper() or match[0].isupper():
        return False
    if not _SMALL.search(text, max(sentence.start, match.start() - _AROUND), min(sentence.end, match.end() + _AROUND)):
        return False
    before = _CAPITAL_BEFORE.search(text, max(sentence.start, match.start() - _REACH), match.start())
    return before is not None or _CAPITAL_AFTER.match(text, match.end(), sentence.end) is not None


def _parted(text: str, sentence: Sentence) -> Iterator[Trigger]:
    """Give the verbs that tell of an incident with a word farther on: 'took three people hostage'."""
    for pattern, sort in known().parted:
        for match in pattern.finditer(text, sentence.start, sentence.end):
            word = " ".join(match[0].lower().split())
            yield Trigger(match.start(), match.end(), word, sort, is_noun=False, is_plural=False)


def _is_noun(text: str, sentence: Sentence, match: re.Match[str]) -> bool:
    """Say whether a word that is both a noun and a verb names something here, by the words beside it."""
    before = _BEFORE.search(text, max(sentence.start, match.start() - _REACH), match.start())
    word = before["word"].lower() if before else ""
    if word in _ANNOUNCE_NOUN or word.isdecimal() or word.endswith(("'s", "’s")):
        return word != "that" or not match[0].lower().endswith("ed")
    if word in _ANNOUNCE_VERB:
        return False
    led = _DETERMINED.search(text, max(sentence.start, match.start() - _REACH), match.start())
    if led and all(_is_adjective(each) for each in led["between"].lower().split()):
        return True
    after = _AFTER.match(text, match.end(), sentence.end)
    follows = after["word"].lower() if after else ""
    is_adjective = word.endswith(_KNOWN_ADJECTIVE_ENDS) and not word.endswith(_LANDS)
    return not word or follows in _FOLLOW_NOUN or is_adjective or not after


def _is_adjective(word: str) -> bool:
    return word in _ANNOUNCE_NOUN or word.endswith(_KNOWN_ADJECTIVE_ENDS) or "-" in word
