"""An online geocoder is asked, and something is left out, only where the user says so."""

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


@pytest.fixture
def reports(here):
    """A report with coordinates and a note."""
    head = "report_id,source_id,incident_id,date_start,latitude,longitude,notes"
    (here / "a.csv").write_text(f"{head}\nr1,s,i1,2020-03-11,33.51234,44.26321,Quwertz\n")
    return here / "outputs"


def test_what_is_published_is_the_choice_of_the_user(invoke, reports) -> None:
    """Columns, a grid, and what is struck, all at once."""
    options = ("--columns", "incident_id,latitude,notes", "--coarsen", "20", "--redact", "notes")
    code, _, _ = invoke("build", "a.csv", *options)
    feature = json.loads((reports / "incidents.geojson").read_text(encoding="utf-8"))["features"][0]
    assert (code, "Quwertz" in (reports / "run.json").read_text(encoding="utf-8")) == (0, False)
    assert list(feature["properties"]) == ["incident_id", "latitude", "longitude", "uncertainty_m", "geo_precision"]
    assert feature["geometry"]["coordinates"] != [44.26321, 33.51234]


@pytest.mark.usefixtures("reports")
@pytest.mark.parametrize("command", [("build",), ("export", "-o", "a.kml")])
@pytest.mark.parametrize("options", [("--columns", "date_start"), ("--coarsen", "50")])
def test_the_terminal_counts_what_is_hidden_too(invoke, command, options) -> None:
    """A hidden place is none that was not found."""
    assert invoke(*command, "a.csv", *options)[2].splitlines()[-1] == "1 incident: 1 placed"


@pytest.mark.usefixtures("reports")
def test_a_coarse_map_says_that_words_stay(invoke) -> None:
    """Who coarsens should know."""
    assert "coarse: points are, words are not" in invoke("build", "a.csv", "--coarsen", "20")[2]


@pytest.mark.parametrize(
    ("options", "code"),
    [(("--redact", "Notes"), 1), (("--columns", "colour"), 1), (("--coarsen", "0"), 2), (("--columns", ","), 2)],
)
def test_a_wish_that_cannot_be_met_writes_nothing(invoke, reports, options, code: int) -> None:
    """A misprint must not publish what was meant to be struck."""
    assert (invoke("build", "a.csv", *options)[0], reports.exists()) == (code, False)


ATLOS = (
    "slug,project,status,sensitive,latitude,longitude,date\n"
    "A,p,Done,Not Sensitive,33.5,44.2,2020-03-11\nB,p,Done,Graphic Violence,33.5,44.2,2020-03-12\n"
)


@pytest.mark.parametrize("command", [("build",), ("export", "-o", "a.csv")])
def test_rows_that_are_marked_are_counted_before_they_leave(invoke, here, command) -> None:
    """With the option that leaves them out."""
    (here / "atlos.csv").write_text(ATLOS)
    code, _, said = invoke(*command, "atlos.csv")
    assert (code, "marked: published with 1 row" in said, "--without-marked leaves them out" in said) == (0, True, True)
    code, _, said = invoke(*command, "atlos.csv", "--without-marked")
    assert (code, "marked:" in said, "column 'codes' is 'Graphic Violence'" in said) == (0, False, True)
