"""An online geocoder is asked only where the user says so."""

from __future__ import annotations

import json

import pytest
from nominatim import result, serving


@pytest.fixture
def server(tmp_path, monkeypatch):
    """A geocoder on this machine that knows one village, and a cache folder where nothing is remembered."""
    monkeypatch.setattr("geomap.cli.options.MEMORY", str(tmp_path / "online.sqlite"))
    with serving() as running:
        running.answers(result())
        yield running


def test_what_is_not_found_offline_is_asked_where_the_user_says_so(invoke, server) -> None:
    """One line says which name leaves; the answer is marked, and its licence named."""
    arguments = ("Qwxqvort", "--country", "IQ", "--online", "nominatim", "--online-url", server.url, "--json")
    code, out, err = invoke("resolve", *arguments)
    document = json.loads(out)
    assert (code, err) == (0, "online: asking 127.0.0.1 where 'Qwxqvort' lies (IQ)\n")
    assert (document["answers"][0]["rung"], document["credits"][0]["licence"]) == ("online", "ODbL-1.0")


def test_a_build_names_the_licence_of_what_was_found_online(here, invoke, server) -> None:
    """In the run record as on the page."""
    (here / "a.csv").write_text("report_id,source_id,location_as_reported,country\nr1,s,Qwxqvort,Iraq\n")
    invoke("build", "a.csv", "--online", "nominatim", "--online-url", server.url)
    run = json.loads((here / "outputs" / "run.json").read_text(encoding="utf-8"))
    assert (run["rows"]["placed"], "ODbL-1.0" in str(run["credits"])) == (1, True)


def test_nothing_is_asked_by_default(invoke, server) -> None:
    """An unknown name stays unknown."""
    assert (invoke("resolve", "Qwxqvort", "--country", "IQ")[0], server.asked) == (3, [])


def test_the_public_server_wants_to_know_who_asks(invoke) -> None:
    """Its policy asks for a contact."""
    code, _, err = invoke("resolve", "Qwxqvort", "--online", "nominatim")
    assert (code, "--user-agent" in err) == (2, True)
