"""Alternate names find their places, in whatever order they come."""

from __future__ import annotations

import pandas as pd
import pytest
from gazetteer_samples import town, written, zipped

from geomap.errors import GazetteerError
from geomap.gazetteer.importers import geonames

NAMES = ["9\t1\tar\tهيت\t1\t\t\t\t\t", "8\t2\tiata\tXYZ\t\t\t\t\t\t", "7\t1\ten\tOld Hit\t\t\t\t1\t\t",
         "6\t1\tlink\thttps://x\t\t\t\t\t\t", "5\t1\tpost\t31007\t\t\t\t\t\t",
         "4\t99\ten\tElsewhere\t\t\t\t\t\t"]  # fmt: skip


def aliases(path) -> list[str]:
    """The aliases of two towns."""
    return pd.concat(geonames.read(path))["aliases"].fillna("").tolist()


def test_names_are_added_and_keys_of_other_lists_are_not(tmp_path) -> None:
    """Codes of airports and historical names are names; addresses and post codes are none."""
    written(tmp_path / "alternateNamesV2.txt", NAMES)
    path = written(tmp_path / "x.txt", [town(1, alternatenames="Heet,هيت"), town(2)])
    first, second = (set(cell.split(";")) for cell in aliases(path))
    assert (first, second) == ({"Heet", "هيت", "Old Hit"}, {"XYZ"})


def test_an_archive_of_names_is_read(tmp_path) -> None:
    """A list of languages lies beside them."""
    content = "".join(f"{row}\n" for row in NAMES).encode()
    zipped(tmp_path / "alternateNamesV2.zip", **{"alternateNamesV2__txt": content, "iso-languagecodes__txt": b"x\n"})
    assert aliases(written(tmp_path / "x.txt", [town(1), town(2)]))[1] == "XYZ"


def test_a_file_of_another_shape_is_refused(tmp_path) -> None:
    """The message says what was found."""
    written(tmp_path / "alternateNamesV2.txt", ["a\tb"])
    with pytest.raises(GazetteerError, match="its first line has 2 cells"):
        aliases(written(tmp_path / "x.txt", [town(1)]))
