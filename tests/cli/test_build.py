"""`geomap build` says what is on the map and what is not, and its exit code can be trusted."""

from __future__ import annotations

import json

import pytest

from geomap.cli.build import in_words
from geomap.files import sha256_of
from geomap.gazetteer.overrides import own_file


def test_the_seeds_are_the_default_input_and_outputs_the_default_folder(here, invoke) -> None:
    """`geomap build` alone makes a map."""
    code, out, err = invoke("build")
    assert (code, out) == (0, "")
    assert (here / "outputs" / "map.html").is_file()
    assert err.splitlines()[-1].startswith("13 incidents: ")


def test_a_mistake_is_one_line_on_stderr(here, invoke) -> None:
    """No traceback, exit code 1, nothing written."""
    code, out, err = invoke("build", "nowhere.csv")
    assert (code, out, err.count("\n")) == (1, "", 1)
    assert err.startswith("geomap: nowhere.csv: no such file")
    assert list(here.iterdir()) == []


def test_refused_and_unplaced_rows_are_said(here, invoke) -> None:
    """The user sees what is not on the map, and why."""
    (here / "a.csv").write_text("report_id,source_id,location_as_reported,latitude\nr1,s,Qwxqvort,\nr2,s,Taji,x\n")
    code, _, err = invoke("build", "a.csv")
    assert code == 0
    assert "refused: a.csv:3: column 'latitude' is 'x'" in err
    assert "not placed: 'r1': no place of that name is known" in err
    assert err.splitlines()[-1] == "1 incident: 1 of unknown place"


def test_control_characters_do_not_reach_the_terminal(here, invoke) -> None:
    """Neither from an id, nor from a country, nor from a column's name."""
    (here / "a.csv").write_text("report_id,source_id,country,\x1b[31mred\nr\x1b[31m1,s,\x1b]0;x\x07,\n")
    _, _, err = invoke("build", "a.csv")
    assert ("\x1b" in err, "\x07" in err) == (False, False)


def test_an_output_that_cannot_be_written_is_named(here, invoke) -> None:
    """Path and reason in one line."""
    (here / "file").touch()
    code, _, err = invoke("build", "-o", "file/out")
    assert code == 1
    assert "could not be written" in err
    assert "Traceback" not in err


def test_a_title_is_the_page_s(here, invoke) -> None:
    """As the user words it."""
    invoke("build", "--title", "My <map>")
    assert "<title>My &lt;map&gt;</title>" in (here / "outputs" / "map.html").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("counts", "words"),
    [
        ({"placed": 11, "region": 1, "country": 1}, "13 incidents: 11 placed, 1 to a region, 1 to a country"),
        ({"ambiguous": 1}, "1 incident: 1 ambiguous"),
    ],
)
def test_the_summary_leaves_out_what_is_zero(counts: dict[str, int], words: str) -> None:
    """It is one line that can be read aloud."""
    zero = dict.fromkeys(("placed", "region", "country", "ambiguous", "unknown"), 0)
    assert in_words(zero | counts | {"incidents": sum(counts.values())}) == words


def test_the_user_s_own_overrides_are_used_and_said(here, settings, invoke) -> None:
    """On the terminal and, by name and hash, in the run record."""
    settings.mkdir(parents=True)
    own_file().write_text(
        "name,country,latitude,longitude,radius_m,why,by\nXyzzy,Iraq,33,44,900,as surveyed,A. Analyst\n"
    )
    (here / "a.csv").write_text("report_id,source_id,location_as_reported,country\nr1,s,Xyzzy,Iraq\n")
    _, _, err = invoke("build", "a.csv")
    run = json.loads((here / "outputs" / "run.json").read_text(encoding="utf-8"))
    assert "corrections by hand: overrides.csv" in err
    assert run["overrides"] == [{"name": "overrides.csv", "sha256": sha256_of(own_file())}]
    assert (run["rows"]["placed"], "corrections by hand" in str(run["credits"])) == (1, True)


def test_an_override_that_cannot_be_used_is_doubtful(here, invoke) -> None:
    """It is named by file, row and column, and the build goes on."""
    (here / "own.csv").write_text("name,gazetteer_id,why,by\nTaji,nowhere,w,b\n")
    code, _, err = invoke("build", "--overrides", "own.csv")
    assert (code, "doubtful: own.csv:2: column 'gazetteer_id' is 'nowhere'" in err) == (0, True)


def test_lines_and_choices_for_the_basemap_are_in_the_run_record(here, invoke) -> None:
    """By name and hash; a file that is none stops the build with one line."""
    (here / "roads.json").write_text('{"type": "LineString", "coordinates": [[44, 33], [45, 34]]}')
    (here / "borders.csv").write_text("id,drawn\ngolan,solid\n")

    code, _, _ = invoke("build", "--basemap", "roads.json", "--borders", "borders.csv")
    run = json.loads((here / "outputs" / "run.json").read_text(encoding="utf-8"))
    refused = invoke("build", "--basemap", "borders.csv")

    assert (code, [file["name"] for file in run["basemap"]]) == (0, ["borders.csv", "roads.json"])
    assert (refused[0], refused[2].count("\n"), "borders.csv: not JSON" in refused[2]) == (1, 1, True)


def test_pmtiles_without_their_packages_stop_the_build_at_once(here, invoke, monkeypatch) -> None:
    """With the way to install them; nothing is written."""
    (here / "own.pmtiles").write_bytes(b"PMTiles\x03")
    monkeypatch.setattr("geomap.page.basemap.archive.find_spec", lambda _: None)
    code, out, err = invoke("build", "--basemap", "own.pmtiles")
    assert (code, out, err.count("\n")) == (1, "", 1)
    assert "pip install 'geomap[pmtiles]'" in err
    assert [path.name for path in here.iterdir()] == ["own.pmtiles"]


def test_figures_are_drawn_if_asked_for(here, invoke) -> None:
    """Each by its option, on the paper that is chosen, with its hash in the run record."""
    code, _, err = invoke("build", "--timeline", "--print-map", "--paper", "letter")
    names = ["timeline.svg", "timeline.png", "map.svg", "map.png"]
    assert code == 0
    assert all(f"wrote outputs/{name}" in err for name in names)
    run = json.loads((here / "outputs" / "run.json").read_text(encoding="utf-8"))
    assert {name: sha256_of(here / "outputs" / name) for name in names}.items() <= {
        output["name"]: output["sha256"] for output in run["outputs"]
    }.items()
    assert 'width="792pt"' in (here / "outputs" / "map.svg").read_text(encoding="utf-8")


def test_without_matplotlib_the_way_to_install_it_is_one_line(here, invoke, monkeypatch) -> None:
    """Said before anything is built."""
    monkeypatch.setattr("geomap.figures.find_spec", lambda _: None)
    code, out, err = invoke("build", "--timeline")
    assert (code, out, err.count("\n")) == (1, "", 1)
    assert "pip install 'geomap[figures]'" in err
    assert list(here.iterdir()) == []


def test_tiles_are_offered_by_name(here, invoke) -> None:
    """The page may ask their host for images; what a provider wants is said."""
    code, _, err = invoke("build", "--tiles", "openstreetmap.mapnik")
    html = (here / "outputs" / "map.html").read_text(encoding="utf-8")
    assert code == 0
    assert "; img-src data: https://tile.openstreetmap.org; " in html
    assert "tiles: tile.openstreetmap.org wants to be told which page asks" in err


def test_a_key_stands_in_the_page_and_that_is_said(here, invoke) -> None:
    """And it is not in the run record."""
    code, _, err = invoke("build", "--tiles", "CartoDB.Positron", "--tiles-key", "k3yk3y")
    assert (code, "whoever has the file can read it" in err) == (0, True)
    assert "k3yk3y" not in (here / "outputs" / "run.json").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("options", "code", "said"),
    [
        (
            ["--tiles", "CartoDB.Positron"],
            1,
            "geomap: tiles 'CartoDB.Positron': it wants a key; wanted --tiles-key KEY",
        ),
        (["--tiles", "Mapnik"], 1, "one of OpenStreetMap.Mapnik"),
        (["--tiles-key", "k3y"], 2, "--tiles-key needs --tiles."),
    ],
)
def test_tiles_that_cannot_be_had_stop_the_build_at_once(here, invoke, options, code, said) -> None:
    """Before anything is read, with what was wanted."""
    done, out, err = invoke("build", *options)
    assert (done, out) == (code, "")
    assert said in err
    assert list(here.iterdir()) == []


REPORT = b'[{"report_id": "r1", "source_id": "s", "location": "Taji", "country": "IQ"}]'


def test_standard_input_is_an_input(here, invoke) -> None:
    """Said as what it was taken for, and hashed under its name."""
    code, _, err = invoke("build", "-", stdin=REPORT)
    assert (code, "read stdin: JSON, utf-8, 1 report" in err) == (0, True)
    run = json.loads((here / "outputs" / "run.json").read_text(encoding="utf-8"))
    assert [each["name"] for each in run["inputs"]] == ["stdin"]


def test_empty_standard_input_is_one_line(here, invoke) -> None:
    """Nothing is written."""
    code, _, err = invoke("build", "-")
    assert (code, err.count("\n"), list(here.iterdir())) == (1, 1, [])
    assert err.startswith("geomap: stdin: it is empty")


def test_an_address_needs_a_word(here, invoke) -> None:
    """Nothing leaves the machine unasked."""
    code, _, err = invoke("build", "https://x.invalid/a.csv")
    assert (code, list(here.iterdir())) == (1, [])
    assert err.startswith("geomap: https://x.invalid/a.csv: an address, and nothing is fetched unasked; wanted --fetch")


@pytest.mark.parametrize(
    ("option", "problem"), [("--max-cell", "2 letters at most"), ("--max-file-mb", "2,000,000 at most")]
)
def test_how_much_is_read_can_be_said(here, invoke, option: str, problem: str) -> None:
    """The line says the limit."""
    (here / "a.json").write_bytes(REPORT + b" " * 2_000_000)
    code, _, err = invoke("build", "a.json", option, "2")
    assert (code, problem in err) == (1, True)


def test_a_value_that_utf_8_cannot_write_is_named_in_the_record(here, invoke) -> None:
    """Half of a surrogate pair refuses its row and stops nothing."""
    lines = [REPORT.strip(b"[]"), REPORT.strip(b"[]").replace(b"r1", rb"\ud800")]
    code, _, _ = invoke("build", "-", stdin=b"\n".join(lines))
    run = json.loads((here / "outputs" / "run.json").read_bytes())
    assert (code, [each["column"] for each in run["refused"]]) == (0, ["report_id"])
