"""What an importer is: a way to tell its files and a way to read them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    import pandas as pd


@dataclass(frozen=True, slots=True)
class Importer:
    """One format of gazetteer files."""

    title: str
    """Its name for people, with what its files are called."""
    takes: Callable[[Path], bool]
    """Whether a file or folder is of this format, by its content; reads no more than its beginning."""
    read: Callable[..., Iterator[pd.DataFrame]]
    """The places of a file as chunks of table PLACES. Takes the path, and the options that its module names."""
    source: str
    """The source of its places, a key of gazetteer/sources.toml; empty: the user names it and says the terms."""
