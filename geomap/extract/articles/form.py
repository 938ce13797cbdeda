"""What a form of files with news is: how it is recognised and read."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from geomap.readers.formats.recognised import Recognised
from geomap.readers.limits import Limits

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from geomap.errors import Finding
    from geomap.extract.article import Article

DEFAULT = Limits(file_bytes=50_000_000)
"""The limits of one file of news; a PDF with pictures has some millions of bytes, a text some thousands."""


@dataclass(frozen=True)
class Form(Recognised):
    """One way in which bytes are articles."""

    read: Callable[[Path, Limits], tuple[list[Article], list[Finding]]]
    """Return the articles of a file and what is in doubt with them; raises InputError if it cannot be trusted."""
    packages: tuple[tuple[str, str], ...] = ()
    """Optional packages that it needs: the name that installs one, and the module that is imported."""
