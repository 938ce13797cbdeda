"""Where a sentence says that something happened: places behind 'in' and 'near', what was hit, what was fired from."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, Literal, NamedTuple

from geomap.extract.events.words import known
from geomap.extract.numerals import NUMBER
from geomap.extract.places import WITHIN

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from geomap.extract.mention import Mention
    from geomap.extract.sentences import Sentence

Role = Literal["at", "from", "head", "land", "named"]
"""at: something was there or came there; from: something left from there; head: what is told behind it is told of it;
land: what was hit is told to be of it, as 'an Iraqi base'; named: nothing is said."""
MOST_BACK = 7
"""The word that says what part a place plays stands at most so many words before it."""
_REACH = 90
_WORD = re.compile(r"[^\W_]+(?:['’.-][^\W_]+)*")
_PARTED = re.compile(r"[,;:()—“”\"|*]")
_AT = frozenset(
    """
    in at near outside inside around across off on over within throughout against along into between beside beyond
    towards toward nearby amid above
    """.split()  # noqa: SIM905 - a list of words reads best as words
)
_FROM = frozenset({"from"})
_ARTICLES = frozenset({"the", "a", "an", "its", "their", "his", "in", "at", "near", "of", "s", "on", "and", "to"})
_ENDS = frozenset(
    """
    by to for with as that which who than said says and but or about via under after before since until when while
    """.split()  # noqa: SIM905 - as above
)
"""Behind these words a place is only named."""
_BEARING = r"(?:(?:north|south|east|west)(?:[- ]?(?:north|south|east|west))?(?:ern)?)"
_PART = (
    rf"(?:{_BEARING}|outskirts|edge|suburbs?|centre|center|vicinity|town|city|village|port|district|province|region|"
    r"area|hills|mountains|countryside|quarter|neighbou?rhood|island|coast|camp|part|parts|governorate|county|"
    r"road|roads|highway|street|bazaar|market|airport|crossing|gates?|northern part|township|municipality|state|capital|sector|locality|hamlet|valley|forest|desert|banks?|streets?|miles|kilomet(?:re|er)s)"
)
_IS_PART = re.compile(rf"\b{_PART}\s+of$", re.IGNORECASE)
_UNIT = r"(?:km|kms|kilomet(?:re|er)s?|miles?|mi|m|met(?:re|er)s?|nautical miles?|nm)"
_FAR = (
    rf"(?:(?:(?:about|around|some|roughly|nearly|just|almost)\s+)?(?:\d[\d.,]*|{NUMBER}|a few|several|a)\s*{_UNIT}\s+)"
)
_KIND = rf"(?:(?:[\w’'-]+\s+){{0,2}}{_PART}s?\s+(?:of\s+)?)?"
_LEAD = re.compile(
    rf"\b(?:{_BEARING}\s+$|(?:{_FAR}?(?:to the\s+)?{_BEARING}\s+of|{_FAR}from|near|outside|close to|around|off(?: the coast of)?|between|"
    rf"(?:on |at )?the (?:outskirts|edge) of|the (?:hills|mountains|forests?|countryside) (?:of|around|near))"
    rf"\s+(?:the\s+)?{_KIND}$)",
    re.IGNORECASE,
)
"""Words that say where from a place something was."""
_HEAD = re.compile(r"(?:^|\n|[*|•-]\s?)\s?$")
_BEHIND_HEAD = re.compile(r"\s?(?:[,.:|*–—]| - )")
_SHORT = re.compile(r"(?:[A-Z]\.?){2,4}")
_NOUN = re.compile(
    r"\s+(?!(?:and|or|on|in|at|when|where|after|before|as|by|for|to|from|but|with|that|which|who|is|was|has|had|will|since|until|while)\b)[a-z]"
)
_AND = re.compile(r"\s+and\s+(?:the\s+)?", re.IGNORECASE)
_LISTED = re.compile(
    r"\s*(?:,|,?\s+and|,?\s+or|,?\s+including|,?\s+notably)\s+(?:in\s+|near\s+|at\s+)?(?:the\s+)?", re.IGNORECASE
)


class Located(NamedTuple):
    """A place of a sentence, and what part it plays."""

    mention: Mention
    """The place."""
    role: Role
    """What part it plays."""
    start: int
    """Where the words about it begin: 'five miles west of Erbil'."""
    end: int
    """Where they end."""
    is_apart: bool = False
    """Whether no word that tells of an incident stands in its clause."""

    def words(self, text: str) -> str:
        """Return what to look up: the words about it if they say more than its name."""
        if self.role == "land":
            return self.mention.value
        is_phrase = self.start < self.mention.start or self.end > self.mention.end
        return " ".join(text[self.start : self.end].split()) if is_phrase else self.mention.value


def where(
    text: str, sentence: Sentence, mentions: Sequence[Mention], is_state: Callable[[str], bool] = lambda _: False
) -> list[Located]:
    """Return the places of a sentence in their order; `mentions` are those of the sentence.

    What is between two states is no place; `is_state` says of a name whether a state is meant by it.

    >>> from geomap.extract.mention import Mention
    >>> from geomap.extract.sentences import sentences
    >>> text = "Rockets fired from Qaim struck a camp near Raqqa."
    >>> names = [Mention(kind="place", start=19, end=23, value="Qaim", confidence=1),
    ...          Mention(kind="place", start=43, end=48, value="Raqqa", confidence=1)]
    >>> [(each.role, each.words(text)) for each in where(text, sentences(text)[0], names)]
    [('from', 'Qaim'), ('at', 'near Raqqa')]
    """
    actors = [each for each in mentions if each.kind == "actor"]
    names = [
        each
        for each in mentions
        if each.kind == "place"
        and each.confidence > WITHIN
        and not any(_overlap(each, other) for other in actors)
        and "-" not in text[max(0, each.start - 1) : each.start] + text[each.end : each.end + 1]
    ]
    found: list[Located] = []
    targets = [each for each in mentions if each.kind == "target"]
    for number, each in enumerate(names):
        one = _located(text, sentence, each, found[-1] if found else None, names[number + 1 :])
        is_between = text[one.start : one.end].lower().startswith("between") and is_state(each.value)
        found.append(one._replace(role="named") if is_between else one)
    lands = [
        Located(each, "land", each.start, target.end)
        for each in mentions
        if each.kind == "place" and each.confidence <= WITHIN
        for target in targets
        if _is_of(each, target)
    ]
    kept = [each for number, each in enumerate(found) if not any(_is_inside(each, by) for by in found[:number])]
    return sorted([*kept, *lands], key=lambda each: each.start)


def _is_of(land: Mention, target: Mention) -> bool:
    """Say whether an adjective of a land stands in the phrase for what was hit, or right before it."""
    return land.start >= target.start - 1 - (land.end - land.start) and land.end <= target.end


def happened_at(places: Sequence[Located]) -> list[Located]:
    """Return the places where something was: those in its own clause before others, then heads of lists, then lands."""
    at = [each for each in places if each.role == "at"]
    beside = [each for each in at if not each.is_apart]
    heads, lands = ([each for each in places if each.role == role] for role in ("head", "land"))
    return beside or at or heads or lands


def _overlap(one: Mention, other: Mention) -> bool:
    return one.start < other.end and other.start < one.end


def _is_inside(each: Located, by: Located) -> bool:
    return by.start <= each.mention.start and each.mention.end <= by.end


def _located(
    text: str, sentence: Sentence, each: Mention, before: Located | None, behind: Sequence[Mention]
) -> Located:
    end = _end(text, each)
    if before and _LISTED.fullmatch(text, before.end, each.start):
        return Located(each, before.role, each.start, end)
    lead = _LEAD.search(text, max(sentence.start, each.start - _REACH), each.start)
    start = lead.start() if lead else each.start
    if lead and lead[0].lower().startswith("between") and behind and _AND.fullmatch(text, each.end, behind[0].start):
        end = _end(text, behind[0])
    role = "named" if _is_adjective(text, sentence, each) else _role(text, sentence, start)
    if role == "named" and (lead or _is_of_deed(text, sentence, each)):
        role = "at"
    if role == "named" and _HEAD.search(text, max(0, start - 3), start) and _BEHIND_HEAD.match(text, end):
        role = "head"
    return Located(each, role, start, end)


def _end(text: str, each: Mention) -> int:
    """Return where a name ends with the word behind it that says what it is: 'Baghdad airport'."""
    end = each.start + len(each.value)
    return end if text[each.start : end].lower() == each.value.lower() else each.end


def _is_adjective(text: str, sentence: Sentence, each: Mention) -> bool:
    """Say whether an acronym says whose something is: 'at US positions'."""
    is_short = bool(_SHORT.fullmatch(text, each.start, each.end))
    return is_short and bool(_NOUN.match(text, each.end, sentence.end))


def _role(text: str, sentence: Sentence, start: int) -> Role:
    """Return what the words before a place say, the nearest first."""
    end = start
    for back, word in enumerate(_words_before(text, sentence, start)):
        if back >= MOST_BACK or _PARTED.search(text, word.end(), end):
            break
        if told := _told(text, sentence, word):
            return told
        end = word.start()
    return "named"


def _words_before(text: str, sentence: Sentence, at: int) -> Iterator[re.Match[str]]:
    return reversed(list(_WORD.finditer(text, max(sentence.start, at - _REACH), at)))


def _told(text: str, sentence: Sentence, word: re.Match[str]) -> Role | None:
    """Return the part that a word gives to the place behind it; None if it says nothing."""
    key = word[0].lower()
    if key in _AT:
        return "at"
    if key in _FROM:
        return "from"
    if key == "of":
        return None if _IS_PART.search(text, max(sentence.start, word.end() - 30), word.end()) else "named"
    if key in _ENDS or (key.endswith("ed") and key not in _hitting() and _is_verb(text, sentence, word)):
        return "named"
    return "at" if key in _hitting() else None


def _is_verb(text: str, sentence: Sentence, word: re.Match[str]) -> bool:
    """Say whether a word in -ed is a verb: no article or adjective stands before it, and no hyphen."""
    before = next(iter(_words_before(text, sentence, word.start())), None)
    return before is not None and "-" not in word[0] and before[0].lower() not in _ARTICLES


@cache
def _hitting() -> frozenset[str]:
    """Return the verbs whose object is what was hit."""
    return frozenset(form for form, sort in known().verbs.items() if not (sort.is_weak and sort.name == "killing"))


def _is_of_deed(text: str, sentence: Sentence, each: Mention) -> bool:
    """Say whether a word for what was done stands right behind a place: 'the Erbil rocket attack'."""
    behind = [word[0].lower() for word in _WORD.finditer(text, each.end, min(sentence.end, each.end + 40))][:3]
    gap = text[each.end : each.end + 1]
    return gap == " " and any(word in known().nouns for word in behind) and not behind[0].endswith("ed")
