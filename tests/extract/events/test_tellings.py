"""A sentence is taken apart into the incidents that it tells of."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from geomap.extract.events.tellings import Telling, tellings
from geomap.extract.mention import Kind, Mention
from geomap.extract.sentences import sentences


def named(text: str, kind: Kind, words: str) -> Mention:
    """A mention of some words of a text."""
    start = text.index(words)
    return Mention(kind=kind, start=start, end=start + len(words), value=words, confidence=1.0)


def told(text: str, *mentions: tuple[Kind, str]) -> list[Telling]:
    """What a sentence tells, with the words of each kind that it names."""
    return tellings(text, sentences(text)[0], [named(text, *each) for each in mentions])


def words_of(text: str, *mentions: tuple[Kind, str]) -> list[list[str]]:
    """The words that tell of each incident."""
    return [[each.word for each in telling.triggers] for telling in told(text, *mentions)]


@pytest.mark.parametrize(
    "text",
    [
        "Three soldiers were killed and 12 wounded when rockets hit the base.",
        "Two men died after rockets struck their house.",
        "The attack on the base, which killed ten, involved rockets fired from a truck.",
        "An air strike killed 26 fighters, wounding four.",
        "Ten people died in Hama, where rockets hit a market.",
        "Ten killed in Hama and Homs bombings",
        "Five killed in Hama bombing",
        "The army launched airstrikes that targeted rockets.",
    ],
)
def test_what_was_done_and_who_was_hurt_are_one_incident(text: str) -> None:
    """In either order."""
    assert len(told(text, ("target", text.rsplit(maxsplit=1)[-1]))) == 1


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Hours after the attack, jets bombed a camp.", [["attack"], ["bombed"]]),
        ("Jets shelled a camp in retaliation for a raid that killed two.", [["shelled"], ["raid", "killed"]]),
        ("In response to his death, they shelled the town.", [["death"], ["shelled"]]),
        ("An attack killed one, prompting air strikes.", [["attack", "killed"], ["air strikes"]]),
        ("It blamed them for a killing and carried out air strikes.", [["killing"], ["air strikes"]]),
        ("Gunmen killed two in Hama and rockets hit Homs.", [["killed"], ["hit"]]),
        ("Police blame that raid on a man arrested in May.", [["raid"], ["arrested"]]),
    ],
)
def test_an_incident_and_the_one_that_it_answers_are_two(text: str, expected: list[list[str]]) -> None:
    """Words that set them into an order part them."""
    first, *_, last = text.split()
    assert words_of(text, ("target", first), ("target", last)) == expected


def test_the_words_between_say_which_came_first() -> None:
    """They stand with the incident that they lead to."""
    answer, first = told("Jets bombed a camp in retaliation for a raid.", ("place", "camp"))
    assert answer.connector is None
    assert first.connector is not None
    assert (first.connector.relation, first.connector.side) == ("answer", "behind")


def test_each_incident_has_the_names_that_stand_with_it() -> None:
    """Those of the other are not its own."""
    text = "After a raid on Hama, jets bombed Homs."
    raid, bombed = told(text, ("place", "Hama"), ("place", "Homs"))
    assert [each.value for each in (*raid.mentions, *bombed.mentions)] == ["Hama", "Homs"]


def test_a_name_tells_of_no_incident() -> None:
    """The town Hit, though a word like it does."""
    assert words_of("Rockets hit Hit today.", ("place", "Hit"), ("weapon", "Rockets")) == [["hit"]]


def test_a_weak_word_needs_a_thing_beside_it() -> None:
    """A film that hits the cinemas is no incident."""
    assert told("The film hit cinemas in May.") == []
    assert len(told("Rockets hit cinemas in May.", ("weapon", "Rockets"))) == 1


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("No one was killed in the missile attack.", "real"),
        ("The army denied any raids.", "negated"),
        ("It could prompt air strikes.", "possible"),
    ],
)
def test_an_incident_is_real_even_if_nobody_was_hurt(text: str, expected: str) -> None:
    """One that is denied or feared is not."""
    assert [each.reality for each in told(text)] == [expected]


@pytest.mark.parametrize(
    ("text", "opening"),
    [
        ("Jets, answering a raid, bombed Homs.", "Jets, "),
        ("The army, hours after a raid, bombed Homs.", "The army, "),
        ("It said on Monday that, in response to a raid, it bombed Homs.", "It said on Monday that, "),
    ],
)
def test_words_that_another_incident_parts_from_theirs_are_of_the_main_clause(text: str, opening: str) -> None:
    """So that who did it, and when, is told of what was done, and not of what it answers."""
    raid, bombed = told(text, ("place", "Homs"))
    start = text.index(opening)
    assert (bombed.opening, bombed.opening_end) == (start, start + len(opening))
    assert bombed.holds(0)
    assert not raid.holds(0)
    assert not bombed.holds(text.index("raid"))


def test_what_an_opening_names_is_of_the_main_clause() -> None:
    """As what stands behind the other incident is."""
    text = "The army, answering a raid on Hama, shelled Homs."
    raid, shelled = told(text, ("actor", "The army"), ("place", "Hama"), ("place", "Homs"))
    assert [each.value for each in shelled.mentions] == ["The army", "Homs"]
    assert [each.value for each in raid.mentions] == ["Hama"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It acted in retaliation for a raid.", [True]),
        ("Following a raid, jets shelled a camp.", [True, False]),
        ("In response to his death, they left.", [True]),
        ("Following calls for calm, jets shelled a camp.", [False]),
        ("A raid came before the shelling.", [False, False]),
        ("A raid was followed by shelling.", [False, False]),
    ],
)
def test_a_connector_governs_what_it_says_came_first(text: str, expected: list[bool]) -> None:
    """No comma parts the two, and words for what came later govern nothing."""
    assert [each.is_governed for each in told(text)] == expected


def test_a_clause_without_a_connector_says_nothing_of_others() -> None:
    """It has the relation 'none'."""
    assert [each.relation for each in told("Jets shelled a camp in reply to a raid.")] == ["none", "answer"]


@given(
    st.lists(st.sampled_from(["attack", "killed", "after", ",", "in response to", "rockets", "hit", "no"]), max_size=12)
)
def test_what_is_told_stands_in_order_and_apart(words: list[str]) -> None:
    """Whatever the words are."""
    text = " ".join(words)
    for sentence in sentences(text):
        found = tellings(text, sentence, ())
        edges = [edge for each in found for edge in (each.start, each.end)]
        assert edges == sorted(edges)
        assert all(each.start <= word.start < word.end <= each.end for each in found for word in each.triggers)


def test_what_somebody_else_did_is_another_incident() -> None:
    """Where a new sentence could begin; the same doer goes on."""
    text = "Rebels shelled a base, and Syrian jets bombed a camp."
    assert words_of(text, ("actor", "Rebels"), ("actor", "Syrian")) == [["shelled"], ["bombed"]]
    assert words_of("Rebels shelled a base, and then bombed a camp.", ("actor", "Rebels")) != [["shelled", "bombed"]]
    assert words_of(text, ("actor", "Rebels")) == [["shelled", "bombed"]]


@pytest.mark.parametrize(
    "text",
    ["Clashes broke out after gunmen attacked a post.", "There was an explosion when gunmen attacked the post."],
)
def test_how_a_clash_began_is_told_of_it(text: str) -> None:
    """The one became the other."""
    assert len(told(text)) == 1


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("After that raid the army launched an assault.", [["raid"], ["launched", "assault"]]),
        ("After rockets fired by rebels hit a mill, he fled.", [["fired", "hit"]]),
        ("Two men were hurt and a mill was destroyed.", [["hurt", "destroyed"]]),
    ],
)
def test_what_a_connector_governs_ends_where_the_main_clause_begins(text: str, expected: list[list[str]]) -> None:
    """Who fired is still part of it; and what was destroyed came of it as those who were hurt did."""
    assert words_of(text, ("weapon", text.split()[1]), ("target", text.split()[-2])) == expected


def test_what_falls_is_an_incident_only_beside_a_weapon() -> None:
    """Suspicion falls, helicopters land, stones are thrown."""
    text = "Suspicion fell on a clan in the town."
    assert words_of(text, ("place", "town")) == []
    assert words_of("Shells fell on the town.", ("weapon", "Shells")) == [["fell"]]
