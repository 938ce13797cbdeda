"""An article with its mentions marked and its reports below, as lines for a terminal."""

from __future__ import annotations

import re
from dataclasses import replace

from coded_articles import TEXT, coded_article, field, mention, report, story
from hypothesis import given
from hypothesis import strategies as st

from geomap.extract.explained import explained
from geomap.extract.mention import Mention


def lines_of(text: str, *mentions: Mention) -> list[str]:
    """The lines below the headline of a text in which something is mentioned."""
    return list(explained(coded_article(text, mentions=mentions)))[2:]


def test_the_first_line_names_the_article() -> None:
    """By its source, headline, publisher and day."""
    assert next(explained(story())) == "ledger · Rockets hit base near Taji · The Ledger · 2020-03-13"


def test_sentences_have_their_numbers_and_paragraphs_are_apart() -> None:
    """The numbers are those that fields refer to."""
    assert lines_of("One.\n\nTwo. Three.") == ["   1  One.", "", "   2  Two.", "   3  Three."]


def test_a_mention_says_its_kind_and_how_sure_it_is() -> None:
    """What it means is said where its words say something else."""
    text = "Hashed al-Shaabi left Taji."
    marked = lines_of(text, mention(text, "Hashed al-Shaabi", "actor", "PMF", 0.8), mention(text, "Taji"))
    assert marked == ["   1  [Hashed al-Shaabi | actor PMF 0.8] left [Taji | place 0.9]."]


def test_a_mention_within_another_stands_within_its_brackets() -> None:
    """Whichever comes first in the list; also where both end at the same letter or are the same words."""
    text = "The Camp Taji base fell."
    base, camp = mention(text, "Camp Taji base", "target", "base"), mention(text, "Camp Taji")
    place = mention(text, "Camp Taji base")
    assert lines_of(text, camp, base) == ["   1  The [[Camp Taji | place 0.9] base | target base 0.9] fell."]
    assert lines_of(text, base, place) == ["   1  The [[Camp Taji base | place 0.9] | target base 0.9] fell."]


def test_a_mention_across_another_is_said_below() -> None:
    """Brackets that cross could not be read."""
    text = "Al Asad air base"
    found = lines_of(text, mention(text, "Al Asad air"), mention(text, "air base", "target", "base"))
    assert found == ["   1  [Al Asad air | place 0.9] base", "      and [air base | target base 0.9]"]


def test_a_report_has_its_fields_in_the_order_of_the_columns() -> None:
    """Each with how sure it is, the numbers of its sentences and its words."""
    text = "Six fell. That was in Taji."
    fields = {"location_as_reported": field(text, "Taji", "Taji"), "date_start": field(text, "2020", "Six", "Taji")}
    told = list(explained(coded_article(text, reports=(report(text, "a-1", "Six fell", **fields),))))[-3:]
    assert told == [
        "report a-1  0.8  sentence 1",
        "  date_start            2020  0.9  sentences 1, 2: “Six”, “Taji”",
        "  location_as_reported  Taji  0.9  sentence 2: “Taji”",
    ]


def test_control_characters_are_made_visible() -> None:
    """Those of the text and of every value; spaces of any kind are one space."""
    text = "A\x1b[31m\tfell\u00a0in  Taji\u202e."
    marked = lines_of(text, mention(text, "Taji\u202e", value="Ta\x07ji"))
    assert marked == ["   1  A\\x1b[31m fell in [Taji\\u202e | place Ta\\x07ji 0.9]."]


def test_a_text_without_sentences_loses_no_mention() -> None:
    """It is said all the same."""
    coded = replace(coded_article("Taji", mentions=(mention("Taji", "Taji"),)), sentences=())
    assert list(explained(coded))[1:] == ["      and [Taji | place 0.9]"]


@given(st.lists(st.tuples(st.integers(0, len(TEXT)), st.integers(0, 40)), max_size=12))
def test_no_mention_is_ever_lost(places) -> None:
    """Wherever mentions begin and end, each is said once, and the text stays as it was."""
    mentions = [
        Mention(kind="place", start=at, end=min(at + size, len(TEXT)), value=f"number{each}", confidence=1)
        for each, (at, size) in enumerate(places)
    ]
    told = "\n".join(explained(coded_article(mentions=mentions)))
    assert sorted(re.findall(r"place (number\d+) 1\]", told)) == sorted(each.value for each in mentions)
    bare = re.sub(
        r"\[| \| place number\d+ 1\]", "", "\n".join(line for line in told.split("\n") if "and [" not in line)
    )
    assert "At least three soldiers died when rockets hit the Camp Taji base on Wednesday." in bare
