"""GNS files become places, one for each ufi."""

from __future__ import annotations

import pandas as pd
import pytest
from gazetteer_samples import GNS_NEW, GNS_OLD, SAMPLES, header, line, written

from geomap.errors import GazetteerError
from geomap.gazetteer.importers import gns
from geomap.schema import records

OLD = {"RC": "1", "UFI": "7", "LAT": "33.6", "LONG": "42.8", "FC": "P", "DSG": "PPL", "CC1": "IZ", "ADM1": "01",
       "NT": "N", "FULL_NAME_RO": "Hīt", "NAME_RANK": "1"}  # fmt: skip
NEW = {"ufi": "7", "lat_dd": "33.6", "long_dd": "42.8", "desig_cd": "PPL", "fc": "P", "cc_ft": "IRQ", "nt": "N",
       "full_name": "Hīt"}  # fmt: skip


def old(folder, *rows: dict[str, str]):
    """A file in the old layout."""
    return written(folder / "iz.txt", [header(GNS_OLD), *(line(GNS_OLD, **(OLD | row)) for row in rows)])


def new(folder, *rows: dict[str, str]):
    """A file in the layout since 2022."""
    return written(folder / "iraq.txt", [header(GNS_NEW), *(line(GNS_NEW, **(NEW | row)) for row in rows)])


def read(path, **options) -> list[dict[str, object]]:
    """The places of a file."""
    return records(pd.concat(gns.read(path, **options)))


def test_the_names_of_one_place_are_gathered_from_all_over_the_file(tmp_path) -> None:
    """The approved one is its name, the variant an alias; its province is named by another row."""
    hit, anbar = read(SAMPLES["gns"](tmp_path))
    assert (hit["name"], hit["aliases"], hit["country"], hit["admin1"]) == ("Hīt", "Heet", "IQ", "Al Anbār")
    assert (anbar["type"], anbar["gazetteer_id"]) == ("province", "9")


def test_the_old_layout_is_read_too(tmp_path) -> None:
    """With its short and native forms, and a population."""
    rows = [{"POP": "66000", "SHORT_FORM": "Hit"}, {"NT": "NS", "FULL_NAME_RO": "", "FULL_NAME_RG": "هيت"}]
    (place,) = read(old(tmp_path, *rows))
    assert (place["name"], set(place["aliases"].split(";")), place["population"]) == ("Hīt", {"Hit", "هيت"}, 66_000)


@pytest.mark.parametrize(
    ("fips", "iso"),
    [("IZ", "IQ"), ("SY", "SY"), ("YM", "YE"), ("IS", "IL"), ("WE", "PS"), ("GZ", "PS"), ("UP", "UA"), ("AS", "AU"),
     ("SU", "SD"), ("NI", "NG"), ("TU", "TR"), ("IZ,SY", "IQ;SY"), ("PF", "CN;TW;VN"), ("ZZ", None)],
)  # fmt: skip
def test_fips_codes_become_iso_codes(fips: str, iso: str | None, tmp_path) -> None:
    """They look alike and mean other countries: AS is Australia, NI Nigeria."""
    assert read(old(tmp_path, {"CC1": fips}))[0]["country"] == iso


@pytest.mark.parametrize(("genc", "iso"), [("SYR", "SY"), ("XWB", "PS"), ("XKS", "XK"), ("IRQ,SYR", "IQ;SY")])
def test_genc_codes_become_iso_codes(genc: str, iso: str, tmp_path) -> None:
    """Several in one cell are all kept."""
    assert read(new(tmp_path, {"cc_ft": genc}))[0]["country"] == iso


def test_a_conventional_name_goes_first(tmp_path) -> None:
    """Then the approved one, variants, other scripts; of one kind the better rank."""
    rows = [{"nt": "V", "full_name": "V"}, {"nt": "N", "full_name": "N2", "name_rank": "2"},
            {"nt": "N", "full_name": "N1", "name_rank": "1"}, {"nt": "C", "full_name": "C"}]  # fmt: skip
    (place,) = read(new(tmp_path, *rows))
    assert (place["name"], place["aliases"]) == ("C", "N1;N2;V")


def test_a_feature_that_has_ended_is_left_out(tmp_path) -> None:
    """So is one whose designation reports do not name."""
    rows = [{"ufi": "1", "term_dt_f": "2010-01-01"}, {"ufi": "2", "fc": "S", "desig_cd": "HTL"}, {"ufi": "3"}]
    assert [place["gazetteer_id"] for place in read(new(tmp_path, *rows))] == ["3"]


def test_a_name_at_another_point_is_refused(tmp_path) -> None:
    """A place is at one point."""
    refused = []
    (place,) = read(new(tmp_path, {}, {"lat_dd": "50", "full_name": "Far"}), refuse=refused.append)
    assert (place["aliases"], [finding.row for finding in refused]) == (None, [3])


def test_a_header_that_lacks_a_column_is_said(tmp_path) -> None:
    """By the names that it has gone by."""
    path = written(tmp_path / "x.txt", [header(GNS_NEW).replace("lat_dd", "north")])
    with pytest.raises(GazetteerError, match=r"lacks lat_dd or lat"):
        read(path)
