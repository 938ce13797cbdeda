"""Words by which a sentence says that an incident answers another, whether it tells of the two or of neither."""

from __future__ import annotations

import re
import tomllib
from functools import cache
from importlib.resources import files
from itertools import islice
from typing import TYPE_CHECKING, Any, Literal, NamedTuple

from geomap.extract.events.phrased import phrased
from geomap.extract.events.spelled import spelled

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from geomap.extract.sentences import Sentence

Sort = Literal["to", "source", "act", "this", "mark"]
"""to: what is answered stands behind the words; source: so does what came from there, and what hit it is told beside
them; act: the answer is told there or next; this: it was told last; mark: what is told is one."""
_SORTS: tuple[Sort, ...] = ("to", "source", "act", "this", "mark")
_DOUBTFUL = ("respon", "react")
"""Words that begin so are said of helpers too."""
_QUOTED = re.compile(r"(?<=[\"“‘])for\b", re.IGNORECASE)
"""What is said to be 'for' something answers that."""
REACH, FAR, HEADING, MOST = 40, 300, 45, 4
"""So many letters before the words are looked at, and so many behind them; a line no longer than this that ends with a
noun is a heading; so many such words of a sentence are read."""
OPENING = 20
"""Words that begin so near to the beginning of a sentence have the answer behind a comma."""
_ENDS = re.compile(
    r"""
    [;:]
    | ,?["”’]\s(?!(?:of|in|on|against|at|by|from|last|this)\b)
    | ,\s+(?:[\w’'-]+\s+){0,5}?(?:said|says|told|according|reported)\b
    | \sand\s(?:said|that|had)\b
    """,
    re.VERBOSE,
)
"""Behind these something else is told than what was answered."""


class Reprisal(NamedTuple):
    """Words that speak of an answer."""

    start: int
    """Where they begin in the article's text."""
    end: int
    """Where they end."""
    sort: Sort
    """Where the two incidents are told."""
    until: int
    """Where the words for what is answered end, if they stand behind these."""


class _Words(NamedTuple):
    sorts: tuple[tuple[Sort, re.Pattern[str]], ...]
    heading: re.Pattern[str]
    speech: re.Pattern[str]
    spoken: re.Pattern[str]
    helpers: re.Pattern[str]
    unreal: re.Pattern[str]
    soon: re.Pattern[str]
    disputes: re.Pattern[str]
    common: frozenset[str]


def reprisals(text: str, sentence: Sentence) -> list[Reprisal]:
    """Return the words of a sentence that speak of an answer, in their order; where several overlap, the first sort.

    >>> from geomap.extract.sentences import sentences
    >>> text = "He called the raid revenge for Monday's bombing. The reply came at dawn."
    >>> [(text[each.start:each.end], each.sort) for one in sentences(text) for each in reprisals(text, one)]
    [('revenge for', 'to'), ('reply came', 'act')]
    """
    found: list[Reprisal] = []
    for each in islice(_found(text, sentence), MOST):
        if all(each.start >= one.end or each.end <= one.start for one in found):
            found.append(each)
    return sorted(each for each in found if _is_real(text, sentence, each))


def all_reprisals(text: str, sentences: Iterable[Sentence]) -> list[tuple[Sentence, Reprisal]]:
    """Return the words of sentences that speak of an answer, each with its sentence."""
    return [(sentence, each) for sentence in sentences for each in reprisals(text, sentence)]


def _found(text: str, sentence: Sentence) -> Iterator[Reprisal]:
    words = _words()
    for sort, pattern in words.sorts:
        for match in pattern.finditer(text, sentence.start, sentence.end):
            start, end = match.span(match.lastindex or 0)
            yield Reprisal(start, end, sort, _until(text, sentence, start, end))
    for match in _QUOTED.finditer(text, sentence.start, sentence.end):
        yield Reprisal(*match.span(), "to", _until(text, sentence, *match.span()))
    is_short = sentence.end - sentence.start <= HEADING
    if is_short and words.heading.fullmatch(text, sentence.start, sentence.end):
        yield Reprisal(sentence.start, sentence.end, "act", sentence.end)


def _until(text: str, sentence: Sentence, start: int, end: int) -> int:
    """Return where the words for what is answered end: at the comma if the sentence begins with them."""
    if start - sentence.start <= OPENING:
        comma = text.find(",", end, sentence.end)
        return comma if comma > 0 else sentence.end
    last = min(sentence.end, end + FAR)
    ends = _ENDS.search(text, end + 1, last)
    return ends.start() if ends else last


def is_disputed(text: str, sentence: Sentence) -> bool:
    """Say whether somebody denies in a sentence that one thing had to do with another."""
    return _words().disputes.search(text, sentence.start, sentence.end) is not None


def is_common(word: str) -> bool:
    """Say whether a word is in every article, so that no incident is known by it."""
    return word in _words().common


def _is_real(text: str, sentence: Sentence, found: Reprisal) -> bool:
    """Say whether somebody answered, and not with words."""
    words = _words()
    if words.speech.match(text, found.end, sentence.end):
        return False
    return not is_unreal(text, sentence, found.start) and (found.sort != "act" or _is_blow(text, sentence, found))


def _is_blow(text: str, sentence: Sentence, found: Reprisal) -> bool:
    """Say whether 'responded' is said of a blow: not of the police who came, or of somebody who spoke."""
    words = _words()
    if words.spoken.match(text, found.end, sentence.end):
        return False
    is_doubtful = text[found.start : found.end].lower().startswith(_DOUBTFUL)
    return not (is_doubtful and words.helpers.search(text, max(sentence.start, found.start - REACH), found.start))


def is_unreal(text: str, sentence: Sentence, at: int) -> bool:
    """Say whether what stands before a letter says that nobody answered, or not yet."""
    start = max(sentence.start, at - REACH)
    return _words().unreal.search(text, start, at) is not None and not _words().soon.search(text, start, at)


@cache
def _words() -> _Words:
    content = files("geomap.extract.events").joinpath("reprisals.toml").read_text(encoding="utf-8")
    told: dict[str, Any] = tomllib.loads(content)
    phrases: dict[str, list[str]] = told.pop("phrases")
    either = {name: f"(?:{spelled(listed)})" for name, listed in told.items()}
    patterns = {name: phrased(listed, told) for name, listed in phrases.items()}
    return _Words(
        tuple((sort, patterns[sort]) for sort in _SORTS),
        re.compile(rf"{patterns['heading'].pattern}[.:?]?", re.IGNORECASE),
        re.compile(
            rf"\W{{1,3}}(?:(?:the|a|an|his|her|its|their|this|these|those)\s+)?(?:{either['of_speech']}|{either['vague']})\b",
            re.IGNORECASE,
        ),
        re.compile(rf"\W{{1,3}}{either['spoken']}\b", re.IGNORECASE),
        re.compile(rf"\b{either['helpers']}\s+(?:\w+\s+)?$", re.IGNORECASE),
        re.compile(rf"\b{either['before']}\s+(?:[\w’']+\s+){{0,4}}$", re.IGNORECASE),
        re.compile(rf"\b{either['soon']}\b", re.IGNORECASE),
        re.compile(rf"\b{either['disputes']}\b", re.IGNORECASE),
        frozenset(told["common"]),
    )
