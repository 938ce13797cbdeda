"""LC_ALL=C, and no UTF-8 mode to mend it: Arabic in, Arabic out."""

from __future__ import annotations

import json
import os

import pytest

from geomap.exports import EXPORTS

PLAIN = {"LC_ALL": "C", "LANG": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0", "PYTHONIOENCODING": None}
HEAD = "report_id,source_id,date_start,location_as_reported,country,notes\n"
NAME = "تقارير"


@pytest.fixture
def arabic(here):
    """A file of reports in Arabic, named in Arabic."""
    path = here / f"{NAME}.csv"
    path.write_text(f"{HEAD}خ١,وكالة,2020-03-11,بغداد,Iraq,ضربة\nخ٢,وكالة,٣٠/٠٢/٢٠٢٠,بغداد,Iraq,\n", encoding="utf-8")
    return path


def test_a_build_is_the_same_byte_for_byte(geomap, here, arabic, contents) -> None:
    """All its files, in a folder whose name is Arabic too."""
    also = ("--also", ",".join(EXPORTS), "--title", "ضربات")
    plain = geomap("build", arabic.name, "-o", "مخرجات", *also, changes=PLAIN)
    assert plain.code == 0, plain.err
    assert geomap("build", arabic.name, "-o", "out", *also).code == 0
    assert contents(here / "مخرجات") == contents(here / "out")


@pytest.mark.parametrize("suffix", ["geojson", "gpkg", "fgb", "parquet", "xlsx", "pmtiles"])
def test_an_export_may_have_an_arabic_name(geomap, here, arabic, suffix: str) -> None:
    """Whatever writes it; and it is read again."""
    done = geomap("export", arabic.name, "-o", f"{NAME}.{suffix}", changes=PLAIN)
    assert (done.code, (here / f"{NAME}.{suffix}").is_file()) == (0, True), done.err
    assert "Traceback" not in geomap("check", f"{NAME}.{suffix}", changes=PLAIN).err


@pytest.mark.parametrize("suffix", ["gpkg", "fgb", "parquet", "pmtiles", "kmz"])
def test_a_name_that_is_no_utf_8_is_written_or_refused_in_one_line(geomap, suffix: str) -> None:
    """Some libraries take no other."""
    done = geomap("export", "reports.csv", "-o", os.fsdecode(b"\xff." + suffix.encode()))
    assert done.code == 0 or done.fault.endswith(
        "could not be written (its name is not UTF-8); what stood there before is unchanged."
    )


def test_messages_are_written_with_escapes(geomap, arabic) -> None:
    """As a terminal that knows ASCII alone can show them; JSON is ASCII anyway."""
    done = geomap("check", arabic.name, changes=PLAIN)
    assert (done.code, "refused: " in done.out, done.out.isascii()) == (2, True, True)
    found = json.loads(geomap("check", arabic.name, "--json", changes=PLAIN).out)
    assert found["refused"][0]["value"] == "٣٠/٠٢/٢٠٢٠"


def test_a_first_map_and_a_difference_are_written_in_full(geomap, here, arabic) -> None:
    """UTF-8 in files, whatever the terminal takes."""
    table = here / "جدول.csv"
    table.write_text("رقم,تاريخ,مكان\n1,2020-03-11,بغداد\n", encoding="utf-8")
    assert geomap("init", table.name, "-o", "خريطة.toml", changes=PLAIN).code == 0
    assert "مكان" in (here / "خريطة.toml").read_text(encoding="utf-8")
    other = here / "أخرى.csv"
    other.write_text(arabic.read_text(encoding="utf-8").replace("بغداد", "أربيل"), encoding="utf-8")
    done = geomap("diff", arabic.name, other.name, "--map", "فرق.html", changes=PLAIN)
    assert (done.code, (here / "فرق.html").is_file()) == (2, True), done.err


def test_a_file_that_is_not_there_is_named(geomap) -> None:
    """In escapes, on one line."""
    for arguments in (("build", "لا.csv"), ("check", "لا.csv"), ("init", "لا.csv"), ("diff", "لا.csv", "لا.csv")):
        assert geomap(*arguments, changes=PLAIN).fault.isascii()
