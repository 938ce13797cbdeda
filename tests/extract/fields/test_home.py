"""'The army' is that of the country of which an article tells most."""

from __future__ import annotations

from typing import TYPE_CHECKING

from extract.fielded import read_in

from geomap.extract.fields.home import home

if TYPE_CHECKING:
    from geomap.gazetteer import Gazetteer


def of(text: str, small: Gazetteer) -> str:
    """The home of a text."""
    read = read_in(text, small)
    return home(read.told, read.answers, read.text)


def test_home_is_where_most_incidents_were(small: Gazetteer) -> None:
    """Two at least."""
    text = "On Sunday a bomb exploded in Kirkuk. On Monday mortar shells fell on Erbil."
    assert of(text, small) == "IQ"
    assert of("On Sunday a bomb exploded in Kirkuk.", small) == ""


def test_no_incident_has_no_home(small: Gazetteer) -> None:
    """Nor has a text that tells of none."""
    assert of("It rained.", small) == ""
