"""Words in, words out: one line for a mistake, a summary for a build, an exit code that can be trusted."""

from __future__ import annotations

import time

import pytest
from click.testing import CliRunner

from geomap import cli
from geomap.cli import build, commands, in_words


@pytest.fixture
def here(tmp_path, monkeypatch):
    """An empty folder to work in."""
    monkeypatch.chdir(tmp_path)
    return tmp_path


def invoke(capsys, monkeypatch, *arguments: str) -> tuple[int, str, str]:
    """Run the command as a shell would: exit code, stdout, stderr."""
    monkeypatch.setattr("sys.argv", ["geomap", *arguments])
    with pytest.raises(SystemExit) as left:
        cli.main()
    printed = capsys.readouterr()
    return int(left.value.code or 0), printed.out, printed.err


def test_the_seeds_are_the_default_input_and_outputs_the_default_folder(here, capsys, monkeypatch) -> None:
    """`geomap build` alone makes a map."""
    code, out, err = invoke(capsys, monkeypatch, "build")
    assert (code, out) == (0, "")
    assert (here / "outputs" / "map.html").is_file()
    assert err.splitlines()[-1].startswith("13 incidents: ")


def test_a_mistake_is_one_line_on_stderr(here, capsys, monkeypatch) -> None:
    """No traceback, exit code 1, nothing written."""
    code, out, err = invoke(capsys, monkeypatch, "build", "nowhere.csv")
    assert (code, out, err.count("\n")) == (1, "", 1)
    assert err.startswith("geomap: nowhere.csv: no such file")
    assert list(here.iterdir()) == []


def test_refused_and_unplaced_rows_are_said(here, capsys, monkeypatch) -> None:
    """The user sees what is not on the map, and why."""
    (here / "a.csv").write_text("report_id,source_id,location_as_reported,latitude\nr1,s,Xyzzyville,\nr2,s,Taji,x\n")
    code, _, err = invoke(capsys, monkeypatch, "build", "a.csv")
    assert code == 0
    assert "refused: a.csv:3: column 'latitude' is 'x'" in err
    assert "not placed: 'r1': no place of that name is known" in err
    assert err.splitlines()[-1] == "1 incident: 1 of unknown place"


def test_control_characters_do_not_reach_the_terminal(here, capsys, monkeypatch) -> None:
    """Neither from an id, nor from a country, nor from a column's name."""
    (here / "a.csv").write_text("report_id,source_id,country,\x1b[31mred\nr\x1b[31m1,s,\x1b]0;x\x07,\n")
    _, _, err = invoke(capsys, monkeypatch, "build", "a.csv")
    assert ("\x1b" in err, "\x07" in err) == (False, False)


def test_an_output_that_cannot_be_written_is_named(here, capsys, monkeypatch) -> None:
    """Path and reason in one line."""
    (here / "file").touch()
    code, _, err = invoke(capsys, monkeypatch, "build", "-o", "file/out")
    assert code == 1
    assert "could not be written" in err
    assert "Traceback" not in err


def test_a_title_is_the_page_s(here, capsys, monkeypatch) -> None:
    """As the user words it."""
    invoke(capsys, monkeypatch, "build", "--title", "My <map>")
    assert "<title>My &lt;map&gt;</title>" in (here / "outputs" / "map.html").read_text(encoding="utf-8")


@pytest.mark.parametrize("command", [commands, build], ids=["geomap", "build"])
def test_help_says_the_purpose_and_gives_an_example(command) -> None:
    """One line and one example are enough to start."""
    printed = CliRunner().invoke(command, ["--help"])
    assert (printed.exit_code, "Example: geomap build" in printed.output) == (0, True)


def test_a_step_that_takes_over_a_second_is_said(capsys) -> None:
    """And a quick one is not."""
    with cli.progress() as say:
        say("quick")
        say("slow")
        time.sleep(cli.SILENT_S + 0.3)
    assert capsys.readouterr().err == "slow …\n"


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
