"""An online geocoder is asked once, politely, and what goes wrong with it is a reason and no crash."""

from __future__ import annotations

import pytest
from builders import gazetteer_of, place
from nominatim import result, serving

from geomap.errors import GazetteerError
from geomap.gazetteer import Gazetteer
from geomap.gazetteer.online import RETRIES, Online

IRAQ = frozenset({"IQ"})


@pytest.fixture
def server():
    """A server that knows one village."""
    with serving() as running:
        running.answers(result())
        yield running


@pytest.fixture
def online(server, tmp_path):
    """That server, asked by a test; `said` has what was announced."""
    said: list[str] = []
    opened = Online(server.url, user_agent="tests (a@example.org)", memory=tmp_path / "m.sqlite", say=said.append)
    opened.said = said
    yield opened
    opened.close()


def test_a_name_is_asked_with_its_country_and_by_whom(online, server) -> None:
    """The country filter goes with it, and the contact that the policy wants."""
    answer = online.ask("Xyzzy", IRAQ)
    assert (answer.status, answer.rung, answer.place.source) == ("placed", "online", "nominatim")
    assert (server.asked[0]["q"], server.asked[0]["countrycodes"]) == ("Xyzzy", "iq")
    assert server.agents == ["tests (a@example.org)"]


def test_the_name_that_leaves_the_machine_is_said(online) -> None:
    """Before it does."""
    online.ask("Xyzzy", IRAQ)
    assert online.said == ["online: asking 127.0.0.1 where 'Xyzzy' lies (IQ)"]


def test_a_second_run_asks_nothing(online, server, tmp_path) -> None:
    """What was answered is kept with its day; that nothing was found too."""
    server.answers()
    first = online.ask("Xyzzy", IRAQ)
    again = Online(server.url, user_agent="tests", memory=tmp_path / "m.sqlite")
    assert (again.ask("Xyzzy", IRAQ), len(server.asked)) == (first, 1)
    again.close()


@pytest.mark.parametrize("name", ["", "unknown", "  ", "n/a", "x" * 300])
def test_what_names_no_place_stays_here(online, server, name: str) -> None:
    """Nor does a whole paragraph leave the machine."""
    assert (online.ask(name), server.asked) == (None, [])


@pytest.mark.parametrize("status", [429, 500, 503])
def test_a_server_that_fails_is_asked_a_few_times_and_then_no_more(online, server, status: int) -> None:
    """The answer is unknown with the reason, and the next name is not sent."""
    server.status = status
    answer = online.ask("Xyzzy", IRAQ)
    assert (answer.status, str(status) in answer.reasons[0], len(server.asked)) == ("unknown", True, RETRIES + 1)
    assert "was not asked" in online.ask("Other", IRAQ).reasons[0]
    assert (len(server.asked), "nothing more is asked" in online.said[-1]) == (RETRIES + 1, True)


@pytest.mark.parametrize("body", [b"<html>\n" + b"x" * 999, b'{"a": 1}', b"[1]", b'[{"lat": {}}]', b"\xff", b""])
def test_an_answer_that_is_none_is_a_reason(online, server, body: bytes) -> None:
    """Whatever a captive portal sends; it is one short line."""
    server.body = body
    answer = online.ask("Xyzzy", IRAQ)
    assert (answer.status, len(answer.reasons[0]) < 300, "\n" in answer.reasons[0]) == ("unknown", True, False)


def test_a_failure_is_not_kept(online, server, tmp_path) -> None:
    """The next run asks again."""
    server.status = 500
    online.ask("Xyzzy", IRAQ)
    server.status = 200
    again = Online(server.url, user_agent="tests", memory=tmp_path / "m.sqlite")
    assert again.ask("Xyzzy", IRAQ).status == "placed"
    again.close()


def test_a_server_that_does_not_answer_in_time_is_given_up(server, tmp_path) -> None:
    """A build does not hang on it."""
    server.delay_s = 0.5
    impatient = Online(server.url, user_agent="tests", memory=tmp_path / "m.sqlite", timeout_s=0.05)
    assert "gave no answer" in impatient.ask("Xyzzy", IRAQ).reasons[0]
    impatient.close()


@pytest.mark.parametrize(("url", "agent"), [("ftp://x", "a"), ("nominatim", "a"), ("http://127.0.0.1", " ")])
def test_an_address_or_a_contact_that_is_none_is_refused(tmp_path, url: str, agent: str) -> None:
    """Before anything is sent."""
    with pytest.raises(GazetteerError, match="wanted"):
        Online(url, user_agent=agent, memory=tmp_path / "m.sqlite")


@pytest.fixture
def known(online, tmp_path):
    """A gazetteer of one town that asks the server for the rest."""
    gazetteer_of(tmp_path, place(gazetteer_id="hit", name="Hit")).close()
    with Gazetteer(tmp_path / "places.sqlite", online=online) as gazetteer:
        yield gazetteer


def test_only_what_is_not_found_offline_is_asked(known, server) -> None:
    """A known name stays on the machine, and so does one whose country is none."""
    assert known.resolve("Hit", country="IQ").rung == "exact"
    assert known.resolve("Xyzzy", country="Atlantis").status == "unknown"
    assert server.asked == []
    assert known.resolve("Xyzzy", country="IQ").rung == "online"


def test_of_a_phrase_the_name_alone_is_asked(known, server) -> None:
    """The words round it are ours to read."""
    answer = known.resolve("near Xyzzy", country="IQ")
    assert (answer.precision, answer.rung, answer.place.name) == ("near", "online", "Xyzzy")
    assert [asked["q"] for asked in server.asked] == ["Xyzzy"]


def test_what_neither_knows_has_both_reasons(known, server) -> None:
    """The ladder's and the geocoder's."""
    server.answers()
    reasons = known.resolve("Xyzzy", country="IQ").reasons
    assert (reasons[0], "no such place" in reasons[1]) == ("no place of that name is known", True)
