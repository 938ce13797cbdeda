"""An importer is what the registry knows of a format."""

from __future__ import annotations

from dataclasses import FrozenInstanceError

import pytest

from geomap.gazetteer.importers import IMPORTERS


def test_every_importer_has_a_title_for_people() -> None:
    """No two have the same."""
    titles = [importer.title for importer in IMPORTERS.values()]
    assert all(titles)
    assert len(set(titles)) == len(titles)


def test_only_a_user_s_own_table_has_no_source() -> None:
    """For all others we know the terms."""
    assert [name for name, importer in IMPORTERS.items() if not importer.source] == ["table"]


def test_an_importer_is_not_changed() -> None:
    """The registry is the same for everybody."""
    with pytest.raises(FrozenInstanceError):
        IMPORTERS["table"].source = "mine"
