"""Where a sentence says that something happened: places behind 'in' and 'near', what was hit, what was fired from."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Literal, NamedTuple

from geomap.extract.events import place_words as words
from geomap.extract.events.aside import is_aside
from geomap.extract.events.tellings import HARM
from geomap.extract.events.words import known
from geomap.extract.places import WITHIN

if TYPE_CHECKING:
    import re
    from collections.abc import Callable, Iterator, Sequence

    from geomap.extract.mention import Mention
    from geomap.extract.sentences import Sentence

Role = Literal["at", "from", "head", "land", "named"]
"""at: something was there or came there; from: something left from there; head: what is told behind it is told of it;
land: what was hit is told to be of it, as 'an Iraqi base'; named: nothing is said."""
MOST_BACK = 9
"""The word that says what part a place plays stands at most so many words before it."""
_GAP = 10
"""Between a place and the words that say where it lies stand at most so many letters."""
_REACH = 90
"""So many letters before a place are looked at."""


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
    actors, weapons = ([each for each in mentions if each.kind == kind] for kind in ("actor", "weapon"))
    names = [
        each
        for each in mentions
        if each.kind == "place"
        and each.confidence > WITHIN
        and not any(other.overlaps(each.start, each.end) for other in actors)
        and not any(other.start < each.start and each.end <= other.end for other in weapons)
        and "-" not in text[max(0, each.start - 1) : each.start] + text[each.end : each.end + 1]
    ]
    found: list[Located] = []
    targets = [each for each in mentions if each.kind == "target"]
    for number, each in enumerate(names):
        one = _located(text, sentence, each, found[-1] if found else None, names[number + 1 :])
        is_between = text[one.start : one.end].lower().startswith("between") and is_state(each.value)
        found.append(one._replace(role="named") if is_between else one)
    found = _meant_by_there(text, sentence, list(_with_lands(text, found)))
    lands = [
        Located(each, "land", each.start, target.end)
        for each in mentions
        if each.kind == "place" and each.confidence <= WITHIN
        for target in targets
        if _is_of(each, target) and not words.PERSONS.search(text, target.start, target.end)
    ]
    kept = [each for number, each in enumerate(found) if not any(_is_inside(each, by) for by in found[:number])]
    return sorted([*kept, *lands], key=lambda each: each.start)


def _meant_by_there(text: str, sentence: Sentence, found: list[Located]) -> list[Located]:
    """Return places, the last that is only named before 'there' as one where something was."""
    there = words.THERE.search(text, sentence.start, sentence.end)
    before = [at for at, each in enumerate(found) if there and each.end <= there.start()]
    if before and found[before[-1]].role == "named":
        found[before[-1]] = found[before[-1]]._replace(role="at")
    return found


def _with_lands(text: str, found: Sequence[Located]) -> Iterator[Located]:
    """Give places, those with which it is said where they lie: 'Rueso, in Narathiwat', 'Pivdennyi, east of Odesa'."""
    held: Located | None = None
    for each in found:
        if held and each.mention.start >= held.end and _is_around(text, held, each):
            held = held._replace(end=each.end)
            continue
        if held:
            yield held
        held = each
    if held:
        yield held


def _is_around(text: str, each: Located, land: Located) -> bool:
    """Say whether the second place says where the first lies."""
    if words.BESIDE.match(text, each.end, land.mention.start):
        return land.start <= land.mention.start and land.start - each.end <= _GAP
    if each.end > each.mention.end and words.OWNED.fullmatch(text, each.end, land.mention.start):
        return True
    is_around = words.AROUND.fullmatch(text, each.end, land.mention.start) is not None
    return is_around and not words.AND_IN.match(text, land.end)


def _is_of(land: Mention, target: Mention) -> bool:
    """Say whether an adjective of a land stands in the phrase for what was hit, or right before it."""
    return land.start >= target.start - 1 - (land.end - land.start) and land.end <= target.end


def happened_at(places: Sequence[Located]) -> list[Located]:
    """Return the places where something was: those in its own clause before others, then heads of lists, then lands."""
    at = [each for each in places if each.role == "at"]
    beside = [each for each in at if not each.is_apart]
    heads, lands = ([each for each in places if each.role == role] for role in ("head", "land"))
    return beside or at or heads or lands


def _is_inside(each: Located, by: Located) -> bool:
    return by.start <= each.mention.start and each.mention.end <= by.end


def _located(
    text: str, sentence: Sentence, each: Mention, before: Located | None, behind: Sequence[Mention]
) -> Located:
    end = _end(text, each)
    if before and words.LISTED.fullmatch(text, before.end, each.start):
        return Located(each, before.role, each.start, end)
    lead = words.LEAD.search(text, max(sentence.start, each.start - _REACH), each.start)
    start = lead.start() if lead else each.start
    if lead and words.STRETCH.match(lead[0]) and behind and words.AND.fullmatch(text, each.end, behind[0].start):
        end = _end(text, behind[0])
    role = "named" if _is_adjective(text, sentence, each) else _role(text, sentence, start)
    if role == "named" and (lead or _is_of_deed(text, sentence, each) or _is_attacked(text, sentence, each)):
        role = "at"
    if role == "named" and words.WHERE.match(text, end, sentence.end):
        role = "at"
    if role == "at" and _is_launched(text, sentence, start):
        role = "from"
    if role == "at" and is_aside(text, sentence, each.start, end):
        role = "named"
    if role == "named" and words.HEAD.search(text, max(0, start - 3), start) and words.BEHIND_HEAD.match(text, end):
        role = "head"
    return Located(each, role, start, end)


def _is_launched(text: str, sentence: Sentence, start: int) -> bool:
    """Say whether something was launched at a place that begins here."""
    found = words.LAUNCHED.search(text, max(sentence.start, start - _REACH), start)
    return found is not None and _hitting().isdisjoint(found["between"].lower().split())


def _end(text: str, each: Mention) -> int:
    """Return where a name ends with the word behind it that says what it is: 'Baghdad airport'."""
    end = each.start + len(each.value)
    return end if text[each.start : end].lower() == each.value.lower() else each.end


def _is_adjective(text: str, sentence: Sentence, each: Mention) -> bool:
    """Say whether an acronym says whose something is: 'at US positions'."""
    is_short = bool(words.SHORT.fullmatch(text, each.start, each.end))
    return is_short and bool(words.NOUN.match(text, each.end, sentence.end))


def _role(text: str, sentence: Sentence, start: int) -> Role:
    """Return what the words before a place say, the nearest first."""
    end = start
    nearest = next(_words_before(text, sentence, start), None)
    if nearest and nearest[0].lower() in words.BARE and start - nearest.end() == 1:
        return "at"
    for back, word in enumerate(_words_before(text, sentence, start)):
        if back >= MOST_BACK or words.PARTED.search(text, word.end(), end):
            break
        if told := _told(text, sentence, word):
            return told
        end = word.start()
    return "named"


def _words_before(text: str, sentence: Sentence, at: int) -> Iterator[re.Match[str]]:
    return reversed(list(words.WORD.finditer(text, max(sentence.start, at - _REACH), at)))


def _told(text: str, sentence: Sentence, word: re.Match[str]) -> Role | None:
    """Return the part that a word gives to the place behind it; None if it says nothing."""
    key = word[0].lower()
    if key in words.AT:
        return "at"
    if key in words.FROM or key in {"of", "to"}:
        return _joined(text, sentence, word, key)
    if key in words.ENTERED:
        return "at"
    if key == "and" and words.BETWEEN.search(text, max(sentence.start, word.start() - _REACH), word.end()):
        return "at"
    if key in words.ENDS or (key.endswith("ed") and key not in _hitting() and _is_verb(text, sentence, word)):
        return "named"
    return "at" if key in _hitting() else None


def _joined(text: str, sentence: Sentence, word: re.Match[str], key: str) -> Role | None:
    """Return what 'from', 'of' and 'to' say; None where words before them do: 'on the road from', 'the town of'."""
    first = max(sentence.start, word.start() - _REACH)
    if key != "of" and words.ROAD.search(text, first, word.start()):
        return None
    if key == "from":
        return "at" if words.TAKEN.search(text, first, word.start()) else "from"
    if key == "to":
        return None if words.ENTRANCE.search(text, first, word.start()) else "named"
    if words.IS_PART.search(text, max(sentence.start, word.end() - 30), word.end()):
        return None
    deed = next(_words_before(text, sentence, word.start()), None)
    if deed and (deed[0].lower() in words.DEEDS or deed[0].lower() in known().nouns):
        return "at"
    is_out = text[first : word.start()].endswith("out ") and words.TAKEN.search(text, first, word.start())
    return "at" if is_out else "named"


def _is_verb(text: str, sentence: Sentence, word: re.Match[str]) -> bool:
    """Say whether a word in -ed is a verb: no article or adjective stands before it, and no hyphen."""
    before = next(iter(_words_before(text, sentence, word.start())), None)
    return before is not None and "-" not in word[0] and before[0].lower() not in words.ARTICLES


@cache
def _hitting() -> frozenset[str]:
    """Return the verbs whose object is what was hit."""
    return frozenset(form for form, sort in known().verbs.items() if not (sort.is_weak and sort.name == HARM))


def _is_attacked(text: str, sentence: Sentence, each: Mention) -> bool:
    """Say whether a place is the subject of a passive: 'Tuapse, on the coast, was shelled'."""
    is_first = not text[sentence.start : each.start].strip(words.OPENING)
    return is_first and words.ATTACKED.match(text, each.end, sentence.end) is not None


def _is_of_deed(text: str, sentence: Sentence, each: Mention) -> bool:
    """Say whether a word for what was done stands right behind a place: 'the Erbil rocket attack'."""
    behind = [word[0].lower() for word in words.WORD.finditer(text, each.end, min(sentence.end, each.end + 40))][:3]
    gap = text[each.end : each.end + 1]
    return gap == " " and any(word in known().nouns for word in behind) and not behind[0].endswith("ed")
