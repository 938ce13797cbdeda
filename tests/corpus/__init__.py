"""Bad files of our own making, each with what must happen to it; `docs/bad-files.md` says how others fare with them.

To add one: add a line to the family that it belongs to. A new family is a module with CASES and a line in FAMILIES.
"""

from __future__ import annotations

from tests.corpus import (
    archives,
    code_pages,
    control_bytes,
    coordinates,
    counts,
    cut,
    datasets,
    dates,
    delimiters,
    found,
    json_files,
    letters,
    markup,
    open_document,
    ragged,
    shapes,
    unfolding,
    workbooks,
    yaml_files,
)
from tests.corpus.case import Case

__all__ = ["CASES", "FAMILIES", "Case"]

FAMILIES: dict[str, tuple[Case, ...]] = {
    "encodings": code_pages.CASES,
    "delimiters and quotes": delimiters.CASES,
    "ragged rows, columns and keys": ragged.CASES,
    "control bytes, megabyte cells": control_bytes.CASES,
    "letters": letters.CASES,
    "dates": dates.CASES,
    "numbers": counts.CASES,
    "coordinates": coordinates.CASES,
    "shapes": shapes.CASES,
    "JSON": json_files.CASES,
    "YAML": yaml_files.CASES,
    "workbooks": workbooks.CASES,
    "OpenDocument": open_document.CASES,
    "archives": archives.CASES,
    "what unfolds": unfolding.CASES,
    "cut files": cut.CASES,
    "XML": markup.CASES,
    "data sets": datasets.CASES,
    "what fuzzing found": found.CASES,
}
"""Every case, by what is bad."""
CASES = tuple(case for family in FAMILIES.values() for case in family)
