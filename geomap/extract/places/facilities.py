"""Places that no gazetteer need list, told by the word for what they are: X Air Base, Camp X, the town of X."""

from __future__ import annotations

from typing import TYPE_CHECKING

from geomap.extract.places import words

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from geomap.extract.places.tokens import Word

BEHIND = words.listed(
    """
    street road avenue boulevard highway lane close crescent drive freeway expressway parkway motorway bridge square
    plaza tunnel airbase airfield airport airstrip base barracks garrison camp refinery dam port harbour harbor
    prison checkpoint crossing island islands river lake mountain mountains hills hill valley bay beach peninsula
    forest desert strait county district province governorate oblast prefecture township village quarter
    neighbourhood neighborhood hospital university college academy cathedral mosque museum library hotel stadium
    arena theatre theater park gardens market station tower castle palace mall estate cemetery church school embassy
    gallery courthouse racecourse
    """
)
"""What stands with a capital behind the name of a place: Rest Acres Road."""
HOUSES = words.listed(
    """
    hospital university college academy cathedral mosque museum library hotel stadium arena theatre theater park
    gardens market station tower castle palace mall estate cemetery church school camp base embassy gallery
    courthouse racecourse
    """
)
"""Of these one may be named as one who acts, too."""
BEFORE = words.listed(
    """
    camp fort mount lake cape port wadi jebel jabal highway interstate route faubourg rue calle via isle barangay mt
    ft fob
    """
)
"""What stands with a capital before it: Camp Speicher, Highway 403."""
OF = words.listed("gulf sea strait straits bay port isle cape plain republic kingdom")
"""The same with 'of' between."""
SMALL = words.listed(
    """
    airbase airfield airport base district province village town river island islands refinery governorate county
    neighbourhood neighborhood camp territory region oblast raion municipality crossing oilfield peninsula valley
    forest prison dam barracks quarter suburb gorge mountains junction parish subdistrict commune cercle prefecture
    department township
    """
)
"""What stands in small letters behind it: Kubaysa village. It belongs to what is looked up."""
QUALIFIERS = words.listed("military air international army naval refugee border oil gas air-force")
"""What may stand between: Taji military base."""
SMALL_OF = words.listed(
    """
    town village city district province county governorate region island port suburb hamlet neighbourhood
    neighborhood municipality commune state valley
    """
)
"""What stands in small letters before it: the village of X."""
ROYAL = words.listed("king queen prince princess saint sir lord lady father general president")
"""Titles that streets and houses have in their names."""
NEVER_BEHIND = words.NO_NOUNS | words.CREATURES
"""No name behind a type word begins with these."""
NUMBERED = frozenset({"highway", "interstate", "route"})
"""These name a place with a number behind them only."""
MOST = 5
"""No unlisted name has more words."""


def spans(sentence: Sequence[Word], first: int, last: int) -> Iterator[tuple[int, int]]:
    """Give the unlisted names of a run, as the first and the last word, the last not counted in."""
    for at in range(first, last):
        small = sentence[at].small
        if _closes(sentence, at, last) and (start := _start(sentence, first, at)) < at:
            yield start, at + 1
        if small in BEFORE and sentence[at].is_capital and (end := _end(sentence, at + 1, last)) > at + 1:
            yield at, end
        if small in OF and sentence[at].is_capital and at + 2 < last and sentence[at + 1].text == "of":
            yield at, _end(sentence, at + 2, last)


def _closes(sentence: Sequence[Word], at: int, last: int) -> bool:
    """Say whether a type word with a capital ends a name here: no word with a capital goes on with it."""
    goes_on = at + 1 < last and sentence[at + 1].is_capital and sentence[at + 1].before != "-"
    return sentence[at].small in BEHIND and sentence[at].is_capital and not goes_on


def _start(sentence: Sequence[Word], first: int, at: int) -> int:
    """Return where the name begins to which a type word at the end of a run belongs."""
    start = at
    while start > max(first, at - MOST) and _belongs(sentence[start - 1], is_next=start == at):
        if sentence[start].before == "-" and sentence[start - 1].small in BEHIND:
            break
        start -= 1
    while start < at and not _opens(sentence[start], is_first=start == 0):
        start += 1
    is_house = sentence[at].small in HOUSES
    return at if is_house and all(word.small in words.common() for word in sentence[start:at]) else start


def _belongs(word: Word, *, is_next: bool) -> bool:
    """Say whether a word before the type word is one of its name."""
    return (word.is_capital and word.small not in (words.TITLES - ROYAL) | words.NO_NOUNS) or (
        word.text in {"of", "de", "al"} and not is_next
    )


def _opens(word: Word, *, is_first: bool) -> bool:
    """Say whether a name begins with this word: one that begins the sentence and is a word too does not."""
    return word.is_capital and not word.text[-1].isdigit() and not (is_first and word.small in words.common())


def _end(sentence: Sequence[Word], at: int, last: int) -> int:
    """Return where the name ends that begins behind a type word: two words at most."""
    end = at
    while end < min(last, at + 2) and (sentence[end].is_capital or sentence[end].text.isdigit()):
        if (end > at and sentence[end].small in words.common()) or sentence[end].small in NEVER_BEHIND:
            break
        if sentence[at - 1].small in NUMBERED and not sentence[end].text.isdigit():
            break
        end += 1
    return end


def type_behind(sentence: Sequence[Word], last: int) -> int:
    """Return how many words in small letters behind a name say what it is: of 'Taji military base' two, else none.

    >>> from geomap.extract.places.tokens import tokens
    >>> type_behind(tokens("Taji military base fell", 0, 23), 1)
    2
    """
    at = last
    while at < min(len(sentence), last + 2) and sentence[at].is_joined and sentence[at].text in QUALIFIERS:
        at += 1
    is_type = at < len(sentence) and sentence[at].is_joined and sentence[at].text in SMALL
    return at + 1 - last if is_type else 0


def is_told(sentence: Sequence[Word], first: int) -> bool:
    """Say whether 'the town of' or the like stands before a name."""
    return first > 1 and sentence[first - 1].text == "of" and sentence[first - 2].small in SMALL_OF
