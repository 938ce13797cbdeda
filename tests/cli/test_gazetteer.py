"""`geomap gazetteer`: what there is, more of it, and less."""

from __future__ import annotations

from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from typing import TYPE_CHECKING

import pytest
from gazetteer_samples import town, written, zipped

from tests.in_a_thread import address_of, running

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

TABLE = "name,latitude,longitude,country\nQwxqvort,33.5,44.5,IQ\nBad,999,44.5,IQ\n"
TERMS = ("--title", "Our list", "--licence", "CC0-1.0", "--attribution", "Places: our list")
pytestmark = pytest.mark.usefixtures("settings")


class _Quiet(SimpleHTTPRequestHandler):
    def log_message(self, *_: object) -> None:
        """Say nothing."""


@contextmanager
def published(folder: Path) -> Iterator[str]:
    """Serve a folder on this machine; gives its address."""
    with running(ThreadingHTTPServer(("127.0.0.1", 0), partial(_Quiet, directory=folder))) as server:
        yield address_of(server)


@pytest.fixture
def imported(here, invoke):
    """A table of one good place and a bad one, imported."""
    (here / "ours.csv").write_text(TABLE)
    return invoke("gazetteer", "import", "ours.csv", "--as", "ours", *TERMS)


def test_info_prints_terms_and_numbers_of_every_source(invoke) -> None:
    """And where the index lies."""
    code, out, _ = invoke("gazetteer", "info")
    assert (code, "CC-BY-4.0; Place data © GeoNames (CC BY 4.0)" in out) == (0, True)
    assert out.splitlines()[-1].startswith("index ")


def test_an_import_that_nobody_knows_cannot_be_removed(invoke) -> None:
    """The message says what there is."""
    code, _, err = invoke("gazetteer", "remove", "nothing")
    assert (code, "nothing: is no import; wanted" in err) == (1, True)


@pytest.mark.parametrize(
    "arguments",
    [
        ("--columns", "name"),
        ("--columns", "=a"),
        ("--title", "Ours"),
        ("--licence", "CC0-1.0"),
        ("--format", "nonesuch"),
        ("--format", "gns", "--columns", "name=a"),
    ],
)
def test_terms_and_columns_are_stated_whole(here, invoke, arguments: tuple[str, ...]) -> None:
    """Before anything is read."""
    (here / "ours.csv").write_text(TABLE)
    assert invoke("gazetteer", "import", "ours.csv", *arguments)[0] == 2


def test_an_import_is_looked_up_with_its_terms(invoke, imported) -> None:
    """Its places are found, its attribution is printed."""
    assert (imported[0], "ours: 1 place, 1 name" in imported[2], "1 row refused" in imported[2]) == (0, True, True)
    code, out, _ = invoke("resolve", "Qwxqvort", "--explain")
    assert (code, "33.5000, 44.5000" in out, "  Places: our list" in out) == (0, True, True)
    assert "import ours: 1 place" in invoke("gazetteer", "info")[1]


def test_a_removed_import_is_gone(invoke, imported) -> None:
    """Its names are unknown again."""
    assert imported[0] == 0
    assert invoke("gazetteer", "remove", "ours")[0] == 0
    assert invoke("resolve", "Qwxqvort")[0] == 3


def test_columns_by_other_names_are_mapped(here, invoke) -> None:
    """OURS=THEIRS, several apart by commas."""
    (here / "ours.csv").write_text("WHAT,Y,X\nQwxqvort,33.5,44.5\n")
    mapped = ("--columns", "name=WHAT,latitude=Y", "--columns", "longitude=X", "--defaults", "type=dam,country=IQ")
    assert invoke("gazetteer", "import", "ours.csv", *mapped, *TERMS)[0] == 0
    assert "Qwxqvort (dam, IQ), 33.5000, 44.5000" in invoke("resolve", "Qwxqvort")[1]


def test_search_lists_places_that_begin_so(invoke) -> None:
    """One a line, with source and id; exit code 3 if there are none."""
    code, out, _ = invoke("gazetteer", "search", "camp taj", "--country", "IQ")
    assert (code, "Camp Taji (military base, IQ)" in out, "iq-camp-taji" in out) == (0, True, True)
    assert invoke("gazetteer", "search", "qwxqvort")[0] == 3


def test_what_is_fetched_is_named(here, invoke, tmp_path) -> None:
    """One path a line, to import from; an address is imported at once."""
    (tmp_path / "ours.csv").write_text(TABLE)
    with published(tmp_path) as url:
        code, out, _ = invoke("gazetteer", "download", f"{url}/ours.csv", "-o", "places")
        assert (code, out, (here / "places" / "ours.csv").read_text()) == (0, "places/ours.csv\n", TABLE)
        assert invoke("gazetteer", "import", f"{url}/ours.csv", *TERMS)[0] == 0
    assert "33.5000" in invoke("resolve", "Qwxqvort")[1]


def mirror(folder: Path) -> None:
    """A mirror of GeoNames for two countries, with a town each in a province that only the list of codes names."""
    for number, (code, name) in enumerate({"IQ": "Qwxqvort", "SY": "Zwxqvort"}.items(), 1):
        row = town(number, name=name, country=code, latitude="33.5")
        zipped(folder / f"{code}.zip", **{f"{code}__txt": f"{row}\n".encode()})
    written(folder / "admin1CodesASCII.txt", ["IQ.18\tSalah ad Din\tSalah ad Din\t91695"])


@pytest.mark.usefixtures("here")
def test_what_is_fetched_is_imported_if_asked(invoke, tmp_path) -> None:
    """Each file of places is, with the messages of an import; what goes with them is read with them."""
    mirror(tmp_path)
    with published(tmp_path) as url:
        code, out, err = invoke("gazetteer", "download", "geonames:IQ,SY", "--base", url, "-o", "places", "--import")
    assert (code, out.split()) == (0, ["places/IQ.zip", "places/SY.zip", "places/admin1CodesASCII.txt"])
    assert ["1 place, 1 name" in line and "0 rows refused" in line for line in err.splitlines()[-2:]] == [True, True]
    assert "Qwxqvort" in invoke("gazetteer", "search", "Qwxqvort", "--country", "IQ")[1]
    assert "Salah ad Din" in invoke("resolve", "Qwxqvort", "--json")[1]


def test_a_file_that_only_goes_with_others_is_not_imported(invoke, tmp_path) -> None:
    """And that is said."""
    written(tmp_path / "regions.csv", ["id,code,name"])
    with published(tmp_path) as url:
        code, _, err = invoke("gazetteer", "download", f"{url}/regions.csv", "--import")
    assert (code, "nothing was imported" in err) == (0, True)


def test_what_cannot_be_imported_is_said_and_stays_fetched(invoke, here, tmp_path) -> None:
    """By the reason, in one line."""
    zipped(tmp_path / "IQ.zip", picture__png=b"x")
    with published(tmp_path) as url:
        code, _, err = invoke("gazetteer", "download", f"{url}/IQ.zip", "-o", "places", "--import")
    assert (code, "nothing in it is of a known format: 'picture.png'" in err) == (1, True)
    assert (here / "places" / "IQ.zip").is_file()


@pytest.mark.parametrize("option", [("--type", "castle"), ("--country", "Atlantis"), ("--country", "\udcff")])
def test_a_filter_that_nothing_can_pass_is_a_matter_of_usage(invoke, option: tuple[str, str]) -> None:
    """It is not passed over, nor taken for a place that is not known."""
    code, _, err = invoke("gazetteer", "search", "hit", *option)
    assert (code, " is no " in err) == (2, True)
