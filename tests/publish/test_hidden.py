"""Which columns a wish hides."""

from __future__ import annotations

import pytest

from geomap.errors import PublishingError
from geomap.publish import Publishing
from geomap.publish.hidden import COLUMNS, POINT, hidden


def test_a_point_goes_with_its_radius() -> None:
    """A pin without a radius would say more than anybody knows."""
    shown = set(COLUMNS) - hidden(Publishing(columns=("latitude",))).columns
    assert shown == {"latitude", "longitude", "uncertainty_m", "geo_precision"}


def test_an_accusation_goes_with_how_it_is_known() -> None:
    """'Suspected' is not left out."""
    assert "attribution_status" not in hidden(Publishing(columns=("perpetrator",))).columns


def test_the_role_goes_along_with_what_it_is_made_from() -> None:
    """Exports draw by it, and it tells nothing that the kind of event does not."""
    assert "role" not in hidden(Publishing(columns=("event_type",))).columns
    assert "role" in hidden(Publishing(columns=("date_start",))).columns


def test_the_order_of_a_file_goes_with_its_dates() -> None:
    """Most files are in the order of their days."""
    assert "row" in hidden(Publishing(redact=("date_end",))).told


def test_a_radius_without_its_point_is_nothing() -> None:
    """Nobody could use it but to find the place it was taken from."""
    assert set(POINT) <= hidden(Publishing(columns=("uncertainty_m", "notes"))).columns


@pytest.mark.parametrize("name", ["latitude", "country", "admin1", "place_name", "location"])
def test_what_the_map_is_made_from_takes_the_points_away(name: str) -> None:
    """A point tells the place, its province and its country."""
    assert set(POINT) <= hidden(Publishing(redact=(name,))).told


def test_a_coarse_point_may_stay_where_the_words_are_struck() -> None:
    """It tells no name but that of its cell."""
    told = hidden(Publishing(redact=("location",), coarsen_km=20)).told
    assert "latitude" not in told
    assert {"query", "label", "gazetteer_id", "reasons"} <= told


def test_one_figure_takes_the_others_of_its_kind_along() -> None:
    """Where low and high are one, either tells the best."""
    told = hidden(Publishing(redact=("fatalities_best",))).redacted
    assert {"fatalities_low", "fatalities_high", "fatalities_open", "fatalities_as_reported"} <= told
    assert "injuries_best" not in told


@pytest.mark.parametrize("wish", [{"columns": ("colour",)}, {"redact": ("Notes",)}])
def test_a_column_that_no_table_has_is_refused(wish) -> None:
    """A misprint must not publish what was meant to be struck."""
    with pytest.raises(PublishingError, match="wanted one of incident_id"):
        hidden(Publishing(**wish))
