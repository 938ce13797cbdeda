"""Imports are files that are whole, say where they come from, and do not touch each other."""

from __future__ import annotations

import base64
import json
import os
import signal
import subprocess
import sys
import zlib
from typing import TYPE_CHECKING

import pytest
from builders import gazetteer_of
from gazetteer_samples import geonames, town, written
from surroundings import children

import geomap
from geomap.errors import GazetteerError
from geomap.files import TEMPORARY
from geomap.gazetteer import Gazetteer, index, library
from geomap.gazetteer.credits import Credit

if TYPE_CHECKING:
    from pathlib import Path

pytestmark = pytest.mark.usefixtures("settings")
TERMS = Credit("Our list", "https://example.org", "CC0-1.0", "Places: our list")
TABLE = "name,latitude,longitude,country,aliases,population\nQwxqvort,33.5,44.5,IQ,Qwxq;قوكس,1200\n"
REPORT = "report_id,source_id,date_start,location_as_reported,country\nr1,s1,2020-03-11,Qwxqvort,Iraq\n"
KILLED = """
import sys, time
from pathlib import Path
from geomap.gazetteer import library
library.add(Path(sys.argv[1]), say=lambda step: (print(step, flush=True), time.sleep(60)))
"""


def table(folder: Path, text: str = TABLE) -> Path:
    """A table of one place that nobody else has."""
    path = folder / "ours.csv"
    path.write_text(text, encoding="utf-8")
    return path


def inside(page: str) -> str:
    """The data block of a page."""
    block = page.split('id="geomap-data">')[1].split("<", maxsplit=1)[0]
    return zlib.decompress(base64.b64decode(block)).decode("latin-1")


def found(folder: Path, name: str, paths: list[Path]):
    """The answer for a name when these indexes are open beside one of three countries."""
    with gazetteer_of(folder) as countries, Gazetteer(folder / "places.sqlite", *paths) as gazetteer:
        countries.close()
        return gazetteer.resolve(name, country="IQ")


def test_an_import_says_what_it_holds(tmp_path) -> None:
    """Format, source, numbers, and the file with its hash; the same when it is listed later."""
    added = library.add(geonames(tmp_path))
    assert (added.name, added.format, added.sources, added.places, added.refused) == (
        "iq",
        "geonames",
        ("geonames",),
        3,
        0,
    )
    assert (added.imported_from, len(added.sha256), added.bytes > 0) == ("IQ.txt", 64, True)
    assert library.listed() == [added]


def test_an_import_of_the_same_name_replaces_the_old_one(tmp_path) -> None:
    """What stood there before is not added to."""
    library.add(geonames(tmp_path))
    written(tmp_path / "IQ.txt", [town(8, name="Newtown")])
    assert library.add(tmp_path / "IQ.txt").places == 1
    assert found(tmp_path, "Hit", library.ready()).status == "unknown"
    assert found(tmp_path, "Newtown", library.ready()).status == "placed"


def test_two_imports_do_not_touch_each_other(tmp_path) -> None:
    """The one that is removed is gone, the other answers."""
    library.add(geonames(tmp_path))
    library.add(table(tmp_path), credit=TERMS)
    library.remove("iq")
    assert [each.name for each in library.listed()] == ["ours"]
    assert found(tmp_path, "Qwxqvort", library.ready()).place.source == "ours"


def test_a_table_without_terms_is_refused(tmp_path) -> None:
    """Nobody could say later whom to thank."""
    with pytest.raises(GazetteerError, match="its title, licence and attribution"):
        library.add(table(tmp_path))
    assert library.listed() == []


@pytest.mark.parametrize("name", ["geonames", "../up", "", ".hidden", "A B", "x" * 65])
def test_a_name_that_cannot_be_a_file_s_or_is_a_source_s_is_refused(tmp_path, name: str) -> None:
    """No import leaves its folder or takes another's credit."""
    if name == "":
        assert library.add(table(tmp_path), name=name, credit=TERMS).name == "ours"
        return
    with pytest.raises(GazetteerError, match=r"cannot be the name|name of another source"):
        library.add(table(tmp_path), name=name, credit=TERMS)


def test_an_import_that_fails_at_its_end_leaves_the_old_one(tmp_path) -> None:
    """Cut in the middle of the last line: a million good lines before it do not count."""
    library.add(geonames(tmp_path))
    good = "".join(f"{town(number)}\n" for number in range(10, 200))
    (tmp_path / "IQ.txt").write_text(good + "201\tCut", encoding="utf-8")
    with pytest.raises(GazetteerError):
        library.add(tmp_path / "IQ.txt")
    assert [each.places for each in library.listed()] == [3]
    assert [path.name for path in library.folder().iterdir()] == ["iq.sqlite"]


def test_a_file_without_a_usable_place_is_refused(tmp_path) -> None:
    """An empty import would only hide that it is one."""
    path = written(tmp_path / "IQ.txt", [town(1, **{"class": "S", "code": "HTL"})])
    with pytest.raises(GazetteerError, match="holds no place"):
        library.add(path)
    assert library.listed() == []


def test_a_refused_row_is_kept_with_the_import(tmp_path) -> None:
    """With its row, column and value."""
    added = library.add(table(tmp_path, TABLE + "Bad,999,44.5,IQ,,\n"), credit=TERMS)
    assert (added.places, added.refused) == (1, 1)
    assert (added.refusals[0].row, added.refusals[0].column, added.refusals[0].value) == (3, "latitude", "999")


def test_an_import_is_made_anew_when_names_are_compared_in_another_way(tmp_path, monkeypatch) -> None:
    """From what its own file holds: the places, their other names and the terms are the same."""
    before = library.add(table(tmp_path), credit=TERMS)
    (tmp_path / "ours.csv").unlink()
    said: list[str] = []
    monkeypatch.setattr(index, "code", lambda: "another")
    paths = library.ready(said.append)
    assert (said[0], library.listed()) == ("renewing the index of ours", [before])
    assert found(tmp_path, "قوكس", paths).matched_name == "قوكس"
    assert found(tmp_path, "Qwxqvort", paths).place.population == 1200
    said.clear()
    assert (library.ready(said.append), said) == (paths, [])


@pytest.mark.parametrize("content", [b"", b"rubbish", b"SQLite format 3\0" + b"\0" * 5000])
def test_an_import_whose_file_is_no_index_is_refused_in_one_line(tmp_path, content: bytes) -> None:
    """With what to do about it; it can be removed all the same."""
    library.add(geonames(tmp_path))
    (library.folder() / "iq.sqlite").write_bytes(content)
    with pytest.raises(GazetteerError, match="import it again, or remove it") as caught:
        library.ready()
    assert "\n" not in str(caught.value)
    library.remove("iq")
    assert library.ready() == []


def test_an_import_whose_file_was_cut_short_is_refused(tmp_path) -> None:
    """The beginning of the file is good."""
    library.add(geonames(tmp_path))
    path = library.folder() / "iq.sqlite"
    path.write_bytes(path.read_bytes()[:-4096])
    with pytest.raises(GazetteerError, match="cut short"):
        library.ready()


def test_what_was_never_imported_cannot_be_removed(tmp_path) -> None:
    """The message lists what there is."""
    library.add(geonames(tmp_path))
    with pytest.raises(GazetteerError, match="one of: iq"):
        library.remove("sy")


def test_a_build_thanks_whoever_made_an_import(tmp_path) -> None:
    """In the record of the run, in the GeoJSON file and on the page."""
    library.add(table(tmp_path), credit=TERMS)
    (tmp_path / "mine.csv").write_text(REPORT, encoding="utf-8")
    build = geomap.build(tmp_path / "mine.csv")
    build.write(tmp_path / "out")
    run, features = (json.loads((tmp_path / "out" / name).read_text()) for name in ("run.json", "incidents.geojson"))
    assert TERMS in [Credit(**credit) for credit in run["credits"]]
    assert TERMS.attribution in json.dumps(features["attribution"])
    assert TERMS.attribution in inside((tmp_path / "out" / "map.html").read_text())


def test_an_import_that_was_killed_leaves_the_old_one(tmp_path) -> None:
    """And nothing that a later import stumbles over."""
    library.add(geonames(tmp_path))
    written(tmp_path / "IQ.txt", [town(8, name="Newtown")])
    with subprocess.Popen([sys.executable, "-c", KILLED, tmp_path / "IQ.txt"], stdout=subprocess.PIPE) as process:
        process.stdout.readline()
        process.send_signal(signal.SIGKILL)
    assert len(list(library.folder().glob(f"{TEMPORARY}*"))) == 1
    assert [each.places for each in library.listed()] == [3]
    assert library.add(tmp_path / "IQ.txt").places == 1


def test_what_a_killed_import_left_behind_is_removed(tmp_path) -> None:
    """By the next import, once nothing was written there for an hour."""
    old, new = (library.folder() / f"{TEMPORARY}{name}" for name in ("old", "new"))
    for folder in (old, new):
        folder.mkdir(parents=True)
    os.utime(old, (0, 0))
    library.add(geonames(tmp_path))
    assert (old.exists(), new.exists()) == (False, True)


def test_an_import_says_how_far_it_is(tmp_path) -> None:
    """How many places it has, then what is sorted, then that it has ended."""
    said: list[str] = []
    library.add(table(tmp_path), credit=TERMS, say=said.append)
    assert (said[0], said[1], said[-1]) == ("importing ours: 1 places", "importing ours: sorting names", "")


def test_what_is_removed_leaves_nothing(tmp_path, monkeypatch) -> None:
    """Not even the lock that it was made anew under."""
    library.add(table(tmp_path), credit=TERMS)
    monkeypatch.setattr(index, "code", lambda: "another")
    library.ready()
    library.remove("ours")
    assert list(library.folder().iterdir()) == []


@pytest.mark.parametrize("when", ["importing ours: 1 places", "importing ours: sorting names"])
def test_an_import_that_is_interrupted_leaves_the_old_one(tmp_path, when: str) -> None:
    """And nothing else: no part of a file, no process."""
    library.add(table(tmp_path), credit=TERMS)
    before, others = library.listed(), children()
    more = table(tmp_path, TABLE.replace("Qwxqvort", "Other"))
    with pytest.raises(KeyboardInterrupt):
        library.add(more, credit=TERMS, say=lambda step: signal.raise_signal(signal.SIGINT) if step == when else None)
    assert library.listed() == before
    assert [path.name for path in library.folder().iterdir()] == ["ours.sqlite"]
    assert children() == others
