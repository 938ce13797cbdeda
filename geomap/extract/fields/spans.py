"""The words that a field comes from."""

from __future__ import annotations

from typing import TYPE_CHECKING

from geomap.extract.coded import Span

if TYPE_CHECKING:
    from geomap.extract.events.account import Account
    from geomap.extract.events.told import Told


def span_of(account: Account, start: int, end: int) -> Span:
    """Return some letters of the sentence of an account."""
    return Span(account.telling.sentence.number, start, end)


def first_word(told: Told) -> Span:
    """Return the first word that tells of an incident; where none does, the clause."""
    account = next((each for each in told.accounts if each.telling.triggers), told.accounts[0])
    first = account.telling.triggers[0] if account.telling.triggers else account.telling
    return span_of(account, first.start, first.end)


def words_of(text: str, span: Span) -> str:
    """Return the words of a span on one line."""
    return " ".join(text[span.start : span.end].split())
