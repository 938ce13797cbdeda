"""A benchmark does not see what the user has."""

from __future__ import annotations

from benchmarks.resolver.folders import own_folders
from geomap.files import config_folder, data_folder


def test_settings_and_imports_lie_in_a_folder_of_its_own_until_the_end(settings) -> None:
    """And the user's are there again after it."""
    with own_folders() as folder:
        assert folder in config_folder().parents
        assert folder in data_folder().parents
    assert config_folder() == settings
    assert not folder.exists()
