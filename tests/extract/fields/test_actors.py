"""Who did it, how that is known, who says so and who denies it."""

from __future__ import annotations

import pytest
from extract.fielded import read_in, values
from extract.reading import ours

from geomap.extract.coded import Coded
from geomap.extract.fields.actors import NOBODY, bring_home, who

HIT = "Rockets hit the Taji base on Monday, killing two soldiers. "


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (HIT, {"attribution_status": "unknown"}),
        (HIT + "No group claimed responsibility for the attack.", {"attribution_status": "unknown"}),
        (
            HIT + "Islamic State claimed responsibility for the attack.",
            {"perpetrator": "Islamic State", "attribution_status": "claimed", "attributed_by": "Islamic State"},
        ),
        (
            HIT + "The United States blamed Kataib Hezbollah for the attack.",
            {"perpetrator": "Kataib Hezbollah", "attribution_status": "attributed", "attributed_by": "United States"},
        ),
        (
            HIT + "The United States blamed Kataib Hezbollah for the attack. Kataib Hezbollah denied it.",
            {
                "perpetrator": "Kataib Hezbollah", "attribution_status": "disputed", "attributed_by": "United States",
                "denied_by": "Kataib Hezbollah",
            },
        ),
    ],
)  # fmt: skip
def test_who_did_it_is_what_the_sayings_come_to(small, text: str, expected: dict[str, str]) -> None:
    """Never more than somebody says, and who says it."""
    assert values(who(read_in(text, small).told[0], ours(), "")) == expected


@pytest.mark.parametrize(
    ("text", "country", "expected"),
    [
        ("The army shelled Taji on Monday.", "IQ", "Iraq"),
        ("The army shelled Taji on Monday.", "", "army"),
        ("The Syrian army shelled Taji on Monday.", "IQ", "Syria"),
        ("Gunmen shot two soldiers in Taji on Monday.", "IQ", "Gunmen"),
    ],
)
def test_forces_without_a_name_are_those_of_the_country(small, text: str, country: str, expected: str) -> None:
    """Where it is known; gunmen are nobody's."""
    assert who(read_in(text, small).told[0], ours(), country)["perpetrator"].value == expected


def test_a_group_without_a_name_leaves_open_who_it_was(small) -> None:
    """'Gunmen' says little, though it stands there."""
    found = who(read_in("Gunmen shot two soldiers in Taji on Monday.", small).told[0], ours(), "IQ")
    assert values(found) == {"perpetrator": "Gunmen", "attribution_status": "unknown"}


def test_who_only_denies_it_is_named_too(small) -> None:
    """As disputed if anybody else speaks of it."""
    denied = HIT + "The Taliban denied carrying out the attack."
    found = values(who(read_in(denied, small).told[0], ours(), ""))
    assert found == {"perpetrator": "Taliban", "attribution_status": "denied", "denied_by": "Taliban"}
    found = values(who(read_in("Residents said rockets hit" + denied[11:], small).told[0], ours(), ""))
    assert (found["attribution_status"], found["attributed_by"]) == ("disputed", "Residents")


def test_who_denies_what_others_did_disputes_nothing(small) -> None:
    """A governor may deny that there was a warning."""
    text = HIT + "The United States blamed Kataib Hezbollah for the attack. The governor denied that a school was hit."
    assert who(read_in(text, small).told[0], ours(), "")["attribution_status"].value == "attributed"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Shells hit a camp near Taji on Monday. Nine rebels were killed, the army said.", "army"),
        ("A bomb killed three shopkeepers in Taji on Monday, the Taliban said.", "Taliban"),
        ("A bomb killed three rebels in Taji on Monday, the Taliban said.", ""),
        ("A bomb killed three shopkeepers in Taji on Monday, the army said.", ""),
    ],
)
def test_who_speaks_of_it_as_his_own_has_done_it(small, text: str, expected: str) -> None:
    """An army that counts dead rebels, an armed group that counts others, if nobody else tells who did it."""
    found = values(who(read_in(text, small).told[0], ours(), ""))
    assert found.get("perpetrator", "") == expected
    assert found["attribution_status"] == ("claimed" if expected else "unknown")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Gunmen attacked Taji on Monday. Police blamed the gunmen. Residents blamed the Taliban.", "Taliban"),
        ("Rockets hit Taji on Monday. Residents blamed the PKK for it. The Taliban claimed the attack.", "Taliban"),
    ],
)
def test_a_name_and_a_claim_go_before_others(small, text: str, expected: str) -> None:
    """Though gunmen are told of more often, or another was blamed first."""
    assert who(read_in(text, small).told[0], ours(), "")["perpetrator"].value == expected


def test_forces_come_home_once_the_country_is_known() -> None:
    """It may be that of the article's other places."""
    found = {"perpetrator": "army drone", "attributed_by": "Army", "country": "BF"}
    report = {name: Coded(value, (), 0.5) for name, value in found.items()}
    bring_home([report], ours())
    assert values(report) == {"perpetrator": "Burkina Faso", "attributed_by": "Burkinabe army", "country": "BF"}


def test_who_claims_it_says_so_sooner_than_who_blames_him(small) -> None:
    """Though others spoke first; who speaks of a deed in its sentence tells it."""
    text = HIT + "Residents blamed the Taliban for the attack. The Taliban claimed responsibility for the attack."
    assert who(read_in(text, small).told[0], ours(), "")["attributed_by"].value == "Taliban"
    text = "On Monday, residents said, Taliban fighters attacked Taji."
    assert who(read_in(text, small).told[0], ours(), "")["attributed_by"].value == "residents"


def test_what_is_disputed_others_say_than_the_accused(small) -> None:
    """Also right behind, in a sentence that tells of no incident."""
    text = (
        "The Syrian army shelled Taji on Monday. Syria denied carrying out the attack. Residents spoke of an outrage."
    )
    found = values(who(read_in(text, small).told[0], ours(), ""))
    assert (found["attribution_status"], found["attributed_by"]) == ("disputed", "Residents")


def test_a_caller_speaks_for_those_whom_he_names(small) -> None:
    """The claim is theirs."""
    text = HIT + "A caller to a radio station said the attack had been carried out by the PKK."
    found = values(who(read_in(text, small).told[0], ours(), ""))
    assert (found["attribution_status"], found["attributed_by"]) == ("claimed", "PKK")


def test_a_place_between_says_nothing(small) -> None:
    """Who has no name and does not speak there says nothing."""
    text = "On Monday Taliban fighters attacked Taji, where the local council says nothing."
    assert "attributed_by" not in who(read_in(text, small).told[0], ours(), "")


def test_nobody_says_what_is_unknown(small) -> None:
    """Who tells of gunmen has not said who they were."""
    found = who(read_in("Gunmen shot two soldiers in Taji on Monday, police said.", small).told[0], ours(), "IQ")
    assert "attributed_by" not in found


def test_what_nobody_says_is_unsure_and_comes_from_the_first_word(small) -> None:
    """The word that tells of the incident."""
    read = read_in(HIT, small)
    unknown = who(read.told[0], ours(), "")["attribution_status"]
    assert (unknown.confidence, read.words(unknown)) == (NOBODY, ["hit"])
