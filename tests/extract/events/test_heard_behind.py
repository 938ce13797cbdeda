"""Who speaks right behind an incident is heard about it."""

from __future__ import annotations

from extract.fielded import read_in
from extract.reading import ours
from extract.tales import story_of

from geomap.extract.events.heard_behind import with_armed_behind

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


def test_who_bears_arms_and_speaks_right_behind_is_heard(small) -> None:
    """Up to the next incident; a baker is not."""
    raid = "On Tuesday US jets bombed a camp near Taji."
    story = story_of(f"{HIT} The PKK said that it was a warning. A baker said nothing. {raid}", small)
    told = with_armed_behind(story, {number: story.told[number] for number in story.known}, ours())
    voices = [{one.value for each in told[number].accounts for one in each.speakers} for number in sorted(told)]
    assert voices == [{"PKK"}, set()]
