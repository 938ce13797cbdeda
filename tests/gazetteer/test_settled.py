"""What is settled without the ladder comes before it, and what was asked online is settled from then on."""

from __future__ import annotations

import pytest
from builders import gazetteer_of
from nominatim import result, serving

from geomap.gazetteer import Answer
from geomap.gazetteer.online import Online
from geomap.gazetteer.overrides import load
from geomap.gazetteer.settled import Settled

NOWHERE = Answer("Xyzzy", "unknown", reasons=("no place of that name is known",))
IRAQ = frozenset({"IQ"})


@pytest.fixture
def server():
    """A geocoder that knows one village."""
    with serving() as running:
        running.answers(result())
        yield running


@pytest.fixture
def settled(server, tmp_path):
    """One correction by hand, and that geocoder."""
    (tmp_path / "own.csv").write_text("name,latitude,longitude,radius_m,why,by\nHome,33,44,500,said so,desk\n")
    online = Online(server.url, user_agent="tests", memory=tmp_path / "m.sqlite")
    with gazetteer_of(tmp_path) as places:
        opened = Settled(load([tmp_path / "own.csv"]), online, places)
        yield opened
        opened.close()


def test_nothing_is_settled_about_most_names(settled) -> None:
    """Neither by hand nor online."""
    assert (settled.has("xyzzy"), settled.answer("Xyzzy", IRAQ)) == (False, None)


def test_a_correction_is_settled(settled) -> None:
    """However the name is written."""
    assert (settled.has("home"), settled.answer("HOME", IRAQ).rung) == (True, "override")
    assert [file["name"] for file in settled.overrides.files] == ["own.csv"]


def test_what_was_found_online_is_settled_for_its_country(settled, server) -> None:
    """Of a phrase the name is asked, once."""
    found = settled.ask("north of Xyzzy", IRAQ, NOWHERE)
    assert (found.rung, settled.has("xyzzy"), settled.answer("Xyzzy", IRAQ)) == ("online", True, found)
    assert settled.answer("Xyzzy", frozenset({"SY"})) is None
    assert [asked["q"] for asked in server.asked] == ["Xyzzy"]


@pytest.mark.parametrize("status", ["placed", "ambiguous"])
def test_what_is_not_unknown_is_not_asked(settled, server, status: str) -> None:
    """What was found offline stays here."""
    answer = Answer("Xyzzy", status)
    assert (settled.ask("Xyzzy", IRAQ, answer), server.asked) == (answer, [])


def test_what_nobody_knows_keeps_its_reason(settled, server) -> None:
    """And has the geocoder's beside it."""
    server.answers()
    answer = settled.ask("Xyzzy", IRAQ, NOWHERE)
    assert (answer.status, answer.reasons[0], len(answer.reasons)) == ("unknown", NOWHERE.reasons[0], 2)


def test_without_a_geocoder_an_answer_stays_as_it_is(tmp_path) -> None:
    """The default."""
    with gazetteer_of(tmp_path) as places:
        assert Settled(load([]), None, places).ask("Xyzzy", IRAQ, NOWHERE) is NOWHERE
