"""Who speaks right behind an incident is heard about it."""

from __future__ import annotations

from extract.fielded import read_in

HIT = "Rockets hit the Taji base on Monday, killing two soldiers."


def behind(text: str, gazetteer) -> list[str]:
    """The names of those who speak behind the only incident of a text."""
    return [each.by.value for account in read_in(text, gazetteer).told[0].accounts for each in account.behind]


def test_who_speaks_in_the_next_sentences_is_heard(small) -> None:
    """If these tell of no incident."""
    assert behind(f"{HIT} The mayor said it was a dark day. Traders said so too.", small) == ["mayor", "Traders"]


def test_who_speaks_two_paragraphs_later_is_not(small) -> None:
    """He may speak of something else."""
    assert behind(f"{HIT}\n\nIt was dark.\n\nThe mayor said it was a dark day.", small) == []
