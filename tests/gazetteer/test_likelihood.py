"""How likely each sense of a name is, by itself and among the other names of a text."""

from __future__ import annotations

import pytest

from geomap.gazetteer.asked import Asked
from geomap.gazetteer.likelihood import UNLISTED, Mention, likelihoods
from geomap.gazetteer.opened import Hit


def sense(lat: float, *, weight: float = 5.0, **values: object) -> tuple[float, Hit]:
    """A town in Iraq of a hundred thousand people, unless told otherwise."""
    blank = dict.fromkeys(Hit._fields, "")
    known = {"name": "Twin", "type": "town", "country": "IQ", "lat": lat, "lon": 44.0, "radius_m": 2000.0}
    return weight, Hit(**(blank | known | values))


def mention(position: int, *senses: tuple[float, Hit]) -> Mention:
    """A name at this place of the text."""
    return Mention(Asked("Twin"), list(senses), [position])


UPLAND = sense(36.0, name="Upland", type="province", radius_m=90_000.0)


def test_a_text_without_names_has_no_likelihoods() -> None:
    """Nothing in, nothing out."""
    assert likelihoods([]) == []


def test_alone_a_sense_is_as_likely_as_its_weight() -> None:
    """Ten times as likely for one more; what nobody has listed has a share too."""
    ((big, small),) = likelihoods([mention(0, sense(30.0, weight=6.0), sense(33.0, weight=5.0))])
    assert big / small == pytest.approx(10, rel=0.01)
    assert likelihoods([mention(0, sense(30.0, weight=UNLISTED))]) == [[pytest.approx(0.5)]]


@pytest.mark.parametrize(
    ("other", "likelier"),
    [(sense(36.1, name="Beside"), 0), (sense(30.1, name="Beside"), 1), (UPLAND, 0)],
)
def test_what_lies_near_or_around_makes_a_sense_likelier(other: tuple[float, Hit], likelier: int) -> None:
    """By far."""
    twin, _ = likelihoods([mention(0, sense(36.0), sense(30.0)), mention(1, other)])
    assert twin[likelier] > 0.9


def test_what_lies_half_way_says_nothing() -> None:
    """Neither sense gains."""
    (north, south), _ = likelihoods([mention(0, sense(36.0), sense(30.0)), mention(1, sense(33.0))])
    assert north == pytest.approx(south, abs=0.01)


def test_a_province_by_name_says_more_than_by_its_disc() -> None:
    """The disc is round, the province is not."""
    (by_name, by_disc), _ = likelihoods([mention(0, sense(36.7, admin1="Upland"), sense(35.3)), mention(1, UPLAND)])
    assert by_name > by_disc


def test_a_country_says_which_of_two_countries() -> None:
    """And a region of several holds each."""
    for held in ("SY", "SY;TR"):
        senses = sense(30.0), sense(36.0, country="SY")
        (iraqi, syrian), _ = likelihoods([mention(0, *senses), mention(1, sense(35.0, type="country", country=held))])
        assert syrian > iraqi


def test_a_neighbour_in_the_text_says_more_than_a_name_far_off() -> None:
    """Of two towns that each bear out one sense."""
    north, south = sense(36.1, name="North"), sense(30.1, name="South")
    (upper, lower), *_ = likelihoods([mention(0, sense(36.0), sense(30.0)), mention(1, north), mention(9, south)])
    assert upper > lower
