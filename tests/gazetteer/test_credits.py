"""Whom to thank is known for every source, or the source is refused."""

from __future__ import annotations

import pytest

from geomap.errors import GazetteerError
from geomap.gazetteer.credits import FIELDS, Credit, credits_of, manifest
from geomap.gazetteer.importers import IMPORTERS

OURS = Credit("Our list", "", "CC0-1.0", "Places: our list")


@pytest.mark.parametrize("name", manifest())
def test_every_source_of_the_manifest_has_its_terms(name: str) -> None:
    """Title, licence and attribution, and short words for the edge of a map."""
    credit = manifest()[name]
    assert all(getattr(credit, field) for field in FIELDS)
    assert len(credit.short) <= len(credit.attribution)


def test_every_importer_s_source_is_in_the_manifest() -> None:
    """But that of a user's own table, who says the terms."""
    assert {importer.source for importer in IMPORTERS.values()} - {""} <= set(manifest())


def test_credits_come_in_the_manifest_s_order_and_once() -> None:
    """Those that a user stated come last."""
    names = ["ours", *reversed(manifest()), *manifest()]
    assert credits_of(names, {"ours": OURS}) == [*manifest().values(), OURS]


def test_terms_that_are_not_needed_are_left_out() -> None:
    """Only what was used is thanked for."""
    assert credits_of([], {"ours": OURS}) == []


def test_a_source_without_terms_is_refused() -> None:
    """No place is used whose licence nobody wrote down."""
    with pytest.raises(GazetteerError, match=r"nowhere: has no table in sources\.toml; wanted title, url"):
        credits_of(["nowhere", "geonames"])


def test_the_credit_of_geonames_names_its_licence() -> None:
    """CC BY asks for attribution in every output."""
    assert "CC-BY-4.0" in credits_of(["geonames"])[0].licence.replace(" ", "-")
