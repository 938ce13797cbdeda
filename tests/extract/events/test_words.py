"""The words that tell of an incident are known in all their forms."""

from __future__ import annotations

from geomap.extract.events.words import known
from geomap.schema import EVENT_TYPES


def test_every_sort_is_coded_as_the_codebook_has_it() -> None:
    """Or not at all, where the word does not say."""
    sorts = {*known().nouns.values(), *known().verbs.values()}
    coded = [sort for sort in sorts if sort.event_type]
    assert len(coded) > 5
    assert all(sort.event_type in EVENT_TYPES for sort in coded)
    assert all(sort.sub_event_type in (*EVENT_TYPES[sort.event_type], "") for sort in coded)


def test_the_longest_words_are_found_first() -> None:
    """A rocket attack is more than an attack."""
    found = known().pattern.search("after a Rocket\nattack there")
    assert found is not None
    assert found[0] == "Rocket\nattack"


def test_words_inside_others_are_not_found() -> None:
    """Neither behind nor before a hyphen."""
    assert known().pattern.search("a counter-raid-like thing, unshelled") is None


def test_what_a_sort_is_used_for_too_is_in_the_codebook() -> None:
    """A bombing may be a suicide bombing."""
    kinds = {sub for subs in EVENT_TYPES.values() for sub in subs}
    also = {sub for sort in known().nouns.values() for sub in sort.also}
    assert "Suicide bomb" in also
    assert also <= kinds


def test_a_verb_stands_a_few_words_before_what_belongs_to_it() -> None:
    """Six at most, and no comma between."""
    texts = ("took hostage", "took all six of the men hostage", "took a b c d e f g hostage", "took two, hostage")
    found = [any(pattern.match(text) for pattern, _ in known().parted) for text in texts]
    assert found == [True, True, False, False]
