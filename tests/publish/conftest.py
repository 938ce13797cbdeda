"""A small story that is placed, and inputs whose every value can be looked for in all that is written of them."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

import pytest
from builders import gazetteer_of, place, report, story
from leaks.pictures import write_words
from leaks.planted import ALIAS, BASE, LAUNCH, Input

import geomap
from geomap import resolve
from geomap.exports import EXPORTS
from geomap.figures import FIGURES

if TYPE_CHECKING:
    from pathlib import Path

    from geomap.publish import Publishing


@pytest.fixture(scope="session")
def told(small):
    """An attack in Taji that two sources tell and one denies, and what answered it."""
    rows = [
        report(
            report_id="r1", incident_id="b", source_id="s2", location_as_reported="Camp Taji", perpetrator="Group A",
            attribution_status="claimed", fatalities_best=3, notes="three dead", launch_location="Erbil",
        ),
        report(report_id="r2", incident_id="b", source_id="s1", denied_by="Group A", location_as_reported="Taji"),
        report(
            report_id="r3", incident_id="a", source_id="s1", date_start="2020-03-13", retaliation_for="b",
            location_as_reported="Erbil", attributed_by="Ministry", attribution_status="attributed",
        ),
    ]  # fmt: skip
    return resolve.place(story(*rows), small)[0]


@pytest.fixture(scope="session")
def places(tmp_path_factory):
    """A gazetteer of two places."""
    base = place(
        gazetteer_id="gidzqwex", name=BASE, aliases=ALIAS, type="military_base", latitude=34.5772, longitude=43.6654
    )
    farm = place(gazetteer_id="gidvbnyt", name=LAUNCH, type="site", latitude=34.9123, longitude=43.1245)
    with gazetteer_of(tmp_path_factory.mktemp("places"), base, farm) as gazetteer:
        yield gazetteer


@pytest.fixture(scope="session")
def planted(tmp_path_factory) -> Input:
    """Files with what stands nowhere else."""
    return Input(tmp_path_factory.mktemp("input"))


@pytest.fixture(scope="session")
def written(planted, places, tmp_path_factory):
    """A function that builds with a wish, all exports and figures, and gives the folder of all that was written."""

    @cache
    def write(publishing: Publishing) -> Path:
        folder = tmp_path_factory.mktemp("out")
        title = planted.title if publishing.columns is None else "Of no place"
        made = geomap.build(*planted.files, gazetteer=places, title=title, publishing=publishing)
        has_points = made.story.placed["latitude"].notna().any()
        made.write(folder, also=[name for name in EXPORTS if has_points or name != "pmtiles"], drawn=[*FIGURES])
        write_words(made.subject, folder)
        return folder

    return write
