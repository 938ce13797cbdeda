"""Who says who did it: claimed, attributed, suspected, denied, or nobody knows."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from geomap.extract.run import parted, runs
from geomap.extract.said import Said, settled
from geomap.extract.speakers import speakers

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from geomap.extract.lexicon import Lexicon
    from geomap.extract.lexicon.rules import Rule
    from geomap.extract.mention import Mention
    from geomap.extract.sentences import Sentence

__all__ = ["Said", "attributions", "settled"]
_TOKEN = re.compile(r"[^\W_]+(?:['’.-][^\W_]+)*|[,;:()\"“”]")
_LOOK_BACK = 600
"""'It' and 'they' mean an actor of so many letters before."""
_PRONOUNS = frozenset({"it", "they", "he", "she"})


class _Line(NamedTuple):
    """A sentence in plain words, with `@0` in the place of the first actor or speaker."""

    words: str
    starts: list[int]
    """Where each letter of these words stands in the text."""
    units: list[Mention]
    before: Mention | None
    """Whom 'it' and 'they' mean."""


def attributions(text: str, sentence: Sentence, actors: Sequence[Mention], lexicon: Lexicon) -> list[Said]:
    """Return what a sentence says about who did it; `actors` are those of the whole article.

    What it tells as plain fact is attributed, by whoever says the sentence or by the article itself.
    """
    line = _line(text, sentence, actors, lexicon)
    found: list[Said] = []
    for rule in lexicon.rules.sayings:
        if any(letters in line.words for letters in rule.letters):
            found.extend(said for match in rule.form.finditer(line.words) for said in _said(line, rule, match, lexicon))
    return _once(found, lexicon)


def _line(text: str, sentence: Sentence, actors: Sequence[Mention], lexicon: Lexicon) -> _Line:
    (run,) = runs(text, [sentence], lexicon)
    inside = [each for each in actors if sentence.start <= each.start and each.end <= sentence.end]
    units = parted([*inside, *speakers(run, lexicon)])
    pieces: list[str] = []
    starts: list[int] = []
    for start, piece in _pieces(text, sentence, units):
        pieces.append(piece)
        starts += [start] * (len(piece) + 1)
    return _Line(" ".join(pieces), starts, units, _meant(sentence, actors))


def _pieces(text: str, sentence: Sentence, units: Sequence[Mention]) -> Iterator[tuple[int, str]]:
    at = sentence.start
    for number, unit in enumerate(units):
        yield from ((each.start(), each[0].lower()) for each in _TOKEN.finditer(text, at, unit.start))
        yield unit.start, f"@{number}"
        at = unit.end
    yield from ((each.start(), each[0].lower()) for each in _TOKEN.finditer(text, at, sentence.end))


def _meant(sentence: Sentence, actors: Sequence[Mention]) -> Mention | None:
    """Return the actor whom 'it' at the head of a sentence means: the last that was told of before."""
    before = [each for each in actors if sentence.start - _LOOK_BACK <= each.start < sentence.start]
    return before[-1] if before else None


def _said(line: _Line, rule: Rule, match: re.Match[str], lexicon: Lexicon) -> Iterator[Said]:
    by, whom, too = (_unit(line, match, name) for name in ("by", "whom", "too"))
    if rule.is_own:
        by = whom = by or whom
    if by is None and rule.status != "unknown":
        by = _speaker(line, match, lexicon)
    start, end = line.starts[match.start()], line.starts[match.end() - 1]
    end = max([end + 1, *(each.end for each in (by, whom, too) if each and each.start >= start)])
    for each in (whom, too) if too else (whom,):
        is_own = rule.status == "attributed" and by is not None and each is not None and _is_same(by, each, lexicon)
        yield Said(start, end, "claimed" if is_own else rule.status, by, each, rule.confidence)


def _unit(line: _Line, match: re.Match[str], name: str) -> Mention | None:
    """Return the actor or speaker that a group of a rule found."""
    word = match[name] if name in match.re.groupindex else None
    if not word:
        return None
    if word in _PRONOUNS:
        return line.before
    return line.units[int(word[1:])] if word[0] == "@" else None


def _speaker(line: _Line, match: re.Match[str], lexicon: Lexicon) -> Mention | None:
    """Return who says a sentence, if somebody does outside of what a rule found."""
    for form in lexicon.rules.speakers:
        for found in form.finditer(line.words):
            if found.start("by") >= match.end() - 1 or found.end() <= match.start() + 1:
                return _unit(line, found, "by")
    return None


def _is_same(one: Mention, other: Mention, lexicon: Lexicon) -> bool:
    """Say whether two actors are of one state or the same group."""
    is_home = lexicon.is_home(one.value) or one.value.casefold().startswith(("army", "military"))
    both_home = is_home and lexicon.is_home(other.value)
    return one == other or both_home or lexicon.whole(one.value) == lexicon.whole(other.value)


def _once(found: list[Said], lexicon: Lexicon) -> list[Said]:
    """Return each saying about an actor once, the surest of overlapping ones; plain facts only where no rule says more."""
    kept: list[Said] = []
    for said in sorted(found, key=lambda each: -each.confidence):
        same = [each for each in kept if _about(each) == _about(said) and each.start < said.end and said.start < each.end]
        if not same and lexicon:
            kept.append(said)
    return sorted(kept, key=lambda each: (each.start, each.end))


def _about(said: Said) -> tuple[int, int] | None:
    return (said.whom.start, said.whom.end) if said.whom else None
