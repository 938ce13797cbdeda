"""Who says who did it, in the many ways of saying so."""

from __future__ import annotations

import pytest
from extract.reading import said_in, told
from hypothesis import given
from hypothesis import strategies as st

from geomap.extract.attribution import Said, settled


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Boko Haram claimed responsibility for it.", ("claimed", "Boko Haram", "Boko Haram")),
        ("The blast was claimed by the PKK.", ("claimed", "PKK", "PKK")),
        ("Hamas said it carried out the attack.", ("claimed", "Hamas", "Hamas")),
        ("Washington blamed Iran-backed militias for it.", ("attributed", "United States", "Iran-backed militias")),
        ("Armenia accused Azerbaijan of shelling.", ("attributed", "Armenia", "Azerbaijan")),
        ("Kyiv pointed the finger at Russia for it.", ("attributed", "Ukraine", "Russia")),
        ("Police suspect Boko Haram.", ("suspected", "Police", "Boko Haram")),
        ("JNIM is believed to be behind it.", ("suspected", "", "JNIM")),
        ("It was probably carried out by the Houthis.", ("suspected", "", "Houthis")),
        ("The Taliban denied carrying out the attack.", ("denied", "Taliban", "Taliban")),
        ("Moscow rejected the accusation.", ("denied", "Russia", "Russia")),
        ("No group has claimed the attack.", ("unknown", "", "")),
        ("It is not yet known who did it.", ("unknown", "", "")),
        ("Israeli jets bombed a camp.", ("attributed", "", "Israel")),
        ("Israeli jets and helicopters bombed a camp.", ("attributed", "", "Israel")),
        ("PKK fighters in two lorries ambushed a patrol.", ("attributed", "", "PKK")),
        ("The PKK and its allies attacked a post.", ("attributed", "", "PKK")),
        ("A PKK car bomb went off.", ("attributed", "", "PKK")),
        ("The officials attribute the attack to the PKK.", ("attributed", "officials", "PKK")),
        ("The PKK has been accused by residents of doing it.", ("attributed", "residents", "PKK")),
        ("Men identified by survivors as PKK came.", ("attributed", "survivors", "PKK")),
        ("The officer told reporters Hamas was responsible.", ("attributed", "officer", "Hamas")),
        ("Suspected rebels attacked a post.", ("suspected", "", "Suspected rebels")),
        ("The men, believed to be members of the PKK, fled.", ("suspected", "", "PKK")),
        ("The PKK, which said its men were responsible, spoke.", ("claimed", "PKK", "PKK")),
        ("The PKK, a Kurdish group, said in a call that it had fired it.", ("claimed", "PKK", "PKK")),
        ("The PKK spoke of a successful raid.", ("claimed", "PKK", "PKK")),
        ("The PKK called the raid an answer to a threat.", ("claimed", "PKK", "PKK")),
        ("Four died in what the PKK called an act of revenge.", ("claimed", "PKK", "PKK")),
        ("The Sons of Dawn have claimed responsibility.", ("claimed", "Sons of Dawn", "Sons of Dawn")),
        ("But the people of the valley blamed the ELN.", ("attributed", "", "ELN")),
        ("He named Chad as responsible.", ("attributed", "", "Chad")),
        ("Two guards were shot dead by members of the ELN.", ("attributed", "", "ELN")),
        ("The raid was the work of the ELN.", ("attributed", "", "ELN")),
        ("The attackers were members of the ELN.", ("attributed", "", "ELN")),
        ("The ELN issued a statement claiming the attack.", ("claimed", "ELN", "ELN")),
        ("It was struck by Chad, the army said.", ("attributed", "army", "Chad")),
        ("The bomb was traced to the ELN.", ("attributed", "", "ELN")),
        ("The sheikh accused the ELN of shelling a school.", ("attributed", "", "ELN")),
        ("ELN gunmen set up a roadblock near the river and killed a farmer.", ("attributed", "", "ELN")),
        ("Suspected ELN fighters attacked a post.", ("suspected", "", "ELN")),
        ("A caller said the bomb had been planted by the ELN.", ("claimed", "caller", "ELN")),
        ("Leaflets bore the stamp of a local office of the ELN.", ("claimed", "", "ELN")),
        ("An ELN spokesman in Arauca told a radio station that a unit had attacked.", ("claimed", "ELN", "ELN")),
        ("The ELN, a Marxist group, claimed the ambush.", ("claimed", "ELN", "ELN")),
        ("The ELN apologised for the explosion.", ("claimed", "ELN", "ELN")),
        ("Chad does not deny the raid.", ("claimed", "Chad", "Chad")),
        ("“This was our reply,” the ELN said.", ("claimed", "ELN", "ELN")),
        ("“We attacked the post at dawn,” the ELN said.", ("claimed", "ELN", "ELN")),
        ("It was an attack the ELN claimed later.", ("claimed", "ELN", "ELN")),
        ("The ELN conducted no attacks there, and said it had attacked no one.", ("denied", "ELN", "ELN")),
    ],
)
def test_a_way_of_saying_who_did_it(text: str, wanted: tuple[str, str, str]) -> None:
    """Its status, who says so, and who is said to have done it."""
    assert wanted in told(text)


def test_who_ends_a_sentence_says_it() -> None:
    """A speaker without a name is one too."""
    assert told("Houthi fighters fired a missile, two defense officials said.") == [
        ("attributed", "two defense officials", "Houthis")
    ]


def test_who_tells_of_his_own_deed_claims_it() -> None:
    """Plain facts told by the other side are attributed."""
    assert told("Israeli planes struck a camp, the Israeli army said.") == [("claimed", "Israel", "Israel")]


def test_it_means_who_spoke_before() -> None:
    """And not the last actor that was named."""
    assert ("attributed", "Hamas", "Israel") in told("Hamas spoke of Egypt. It blamed Israel for the blast.")


def test_fighters_of_a_group_are_that_group() -> None:
    """So is one whom the text calls by a name."""
    assert told("Fighters of the PKK ambushed a patrol.") == [("attributed", "", "PKK")]
    assert told("A shadowy group calling itself ‘Red Column’ claimed it.") == [("claimed", "Red Column", "Red Column")]


def test_two_may_be_blamed_at_once() -> None:
    """Each in a saying of its own."""
    assert [whom for _, _, whom in told("The Hashed blamed Israel and the US for it.")] == ["Israel", "United States"]


@pytest.mark.parametrize(
    "text",
    [
        "A UN convoy struck a roadside bomb.",
        "The attack on the PKK killed two.",
        "He had blamed it: Kataib Hezbollah hails attack.",
        "US soldiers were killed.",
        "If Iran attacked the base, it would end badly.",
        "A tractor driver was killed.",
        "The ELN claimed that five people had died.",
        "The ELN denied that any civilians were hit.",
        "Car bomb attacked a post.",
    ],
)
def test_who_suffers_or_might_act_has_not_acted(text: str) -> None:
    """Neither the passive nor a mere possibility tells of a deed."""
    assert told(text) == []


def test_a_denied_event_is_not_a_denied_deed() -> None:
    """Who denies what others did is not said to have done it."""
    assert told("A Saudi official denied a report of an attack.") == [("denied", "Saudi Arabia", "")]


def test_a_saying_carries_its_words() -> None:
    """From the first to the last that tell it."""
    text = "Late on Monday Washington blamed Iran for it."
    (said,) = said_in(text)
    assert text[said.start : said.end] == "Washington blamed Iran"


def test_accused_and_denied_is_disputed() -> None:
    """And what nobody says is unknown."""
    blamed = Said(0, 1, "attributed", None, None, 0.9)
    denied = Said(2, 3, "denied", None, None, 0.9)
    assert settled([blamed, denied]) == "disputed"
    assert settled([blamed]) == "attributed"


@given(st.text(alphabet="@0 ,.IiranIrqdeblmst'", max_size=200))
def test_any_text_is_read(text: str) -> None:
    """Also one that looks like our own marks."""
    assert all(0 <= each.start < each.end <= len(text) for each in said_in(text))
