"""What is measured of names alone, of air strikes and of texts: each gives the lines of the table that belong to it."""

from __future__ import annotations

from collections import Counter
from itertools import pairwise
from typing import TYPE_CHECKING

from benchmarks.table import Line, at_least, down, percent

from . import scores

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from geomap.gazetteer import Answer, Gazetteer

    from .floors import Simple
    from .scores import Judge
    from .truth import Case

    Pairs = list[tuple[Answer, Case]]

KM = 1000.0
PLACES = 0.95
STRIKES = {5: 0.55, 25: 0.88}
"""Kilometres, and the share of strikes that must lie within them."""
CORPORA = {"trnews": 0.87, "gwn": 0.92}
"""The share of mentions that must lie within a hundred miles."""
MOST_WRONG = 0.02


def alone(gazetteer: Gazetteer, cases: Iterable[Case]) -> Pairs:
    """Return the answer to each case, asked by itself with its hints."""
    return [(gazetteer.resolve(case.words, country=case.country, admin1=case.admin1), case) for case in cases]


def together(gazetteer: Gazetteer, articles: Iterable[Sequence[Case]]) -> Pairs:
    """Return the answer to each name, those of one article asked together."""
    return [
        pair
        for article in articles
        for pair in zip(gazetteer.resolve_together([case.words for case in article]), article, strict=True)
    ]


def of_names(what: str, pairs: Pairs, simple: Simple, is_wrong: Judge) -> Iterator[Line]:
    """Give the lines of names that were asked alone."""
    right, floor = scores.share(scores.is_right, pairs), simple.share([case for _, case in pairs])
    yield at_least(f"{what}: right place, or ambiguous where nobody can tell", len(pairs), right, PLACES, floor)
    wrong = sum(is_wrong(answer, case) for answer, case in pairs)
    yield Line(f"{what}: confident answers in a wrong country", len(pairs), str(wrong), "", "0", wrong == 0)
    yield _flagged(pairs)


def of_strikes(pairs: Pairs, simple: Simple) -> Iterator[Line]:
    """Give the lines of the air strikes."""
    for km, required in STRIKES.items():
        floor = simple.share([case for _, case in pairs], KM * km)
        reached = scores.share(scores.guessed(KM * km), pairs)
        yield at_least(f"airstrikes.csv: within {km} km", len(pairs), reached, required, floor)
    for km in STRIKES:
        yield from _stricter(f"{km} km", KM * km, pairs)
    sure = [pair for pair in pairs if pair[0].status in scores.SETTLED]
    covered = percent(scores.share(scores.is_covered, sure))
    yield Line("… placed answers whose stated radius holds the coded point", len(sure), covered)
    yield _flagged(pairs)


def of_corpus(name: str, pairs: Pairs, simple: Simple, is_wrong: Judge) -> Iterator[Line]:
    """Give the lines of a corpus."""
    reached = scores.share(scores.guessed(scores.CORPUS_M), pairs)
    floor = simple.share([case for _, case in pairs], scores.CORPUS_M)
    yield at_least(f"{name}: within 161 km", len(pairs), reached, CORPORA[name], floor)
    sure = [pair for pair in pairs if not scores.is_flagged(pair[0])]
    wrong, most = scores.share(is_wrong, sure), f"≤ {percent(MOST_WRONG)}"
    label = f"{name}: wrong country among answers not flagged"
    yield Line(label, len(sure), percent(wrong), "", most, wrong <= MOST_WRONG)
    yield from _stricter("161 km", scores.CORPUS_M, pairs)
    wide = scores.share(scores.in_its_area(scores.CORPUS_M), pairs)
    yield Line("… within 161 km, or a wide place whose stated area holds the point", len(pairs), down(wide))
    yield _flagged(pairs)


def _stricter(distance: str, metres: float, pairs: Pairs) -> Iterator[Line]:
    strict = scores.share(scores.placed(metres), pairs)
    yield Line(f"… within {distance}, ambiguous answers counted as wrong", len(pairs), down(strict))
    phrases, number = scores.share_of_phrases(scores.guessed(metres), pairs)
    yield Line(f"… within {distance}, every different question once", number, down(phrases))


def _flagged(pairs: Pairs) -> Line:
    flagged = scores.share(lambda answer, _: scores.is_flagged(answer), pairs)
    return Line("… answers flagged as doubtful", len(pairs), percent(flagged))


def of_villages(pairs: Pairs) -> Iterator[Line]:
    """Give the lines of places most of which the embedded gazetteer lacks: better no answer than a wrong one."""
    elsewhere = [answer for answer, case in pairs if _is_elsewhere(answer, case)]
    shares = [f"{rung} {percent(number / len(pairs))}" for rung, number in Counter(_rungs(elsewhere)).most_common()]
    label = "villages, most not in the embedded gazetteer: confident answers elsewhere"
    yield Line(label, len(pairs), f"{percent(len(elsewhere) / len(pairs))} ({', '.join(shares) or 'none'})")
    yield _flagged(pairs)


def _is_elsewhere(answer: Answer, case: Case) -> bool:
    return not scores.is_flagged(answer) and scores.off_m(answer, case) > max(case.radius_m, answer.uncertainty_m or 0)


def _rungs(answers: Iterable[Answer]) -> list[str]:
    return [answer.rung for answer in answers]


def of_growth(before: Pairs, after: dict[str, Pairs]) -> Iterator[Line]:
    """Give the line of what imports do to the names asked alone; `after` has them by what was imported, in order."""
    shares = [scores.share(scores.is_right, pairs) for pairs in (before, *after.values())]
    holds = all(later >= sooner for sooner, later in pairwise(shares))
    told = ", ".join(f"{name} {down(share)}" for name, share in zip(("none", *after), shares, strict=True))
    label = "places.csv: the score after each import never falls"
    yield Line(label, len(before), told, "", "holds", holds)
    lost = sum(
        scores.is_right(*old) and not scores.is_right(*new)
        for pairs in after.values()
        for old, new in zip(before, pairs, strict=True)
    )
    yield Line("… names that were right before any import and are not after one", len(before) * len(after), str(lost))
