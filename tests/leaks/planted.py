"""Inputs in which every column holds what stands nowhere else, with copies of it wherever a person might put one."""

from __future__ import annotations

import csv
import io
import random
import string
import zipfile
from typing import TYPE_CHECKING

import openpyxl

from geomap.publish.hidden import COLUMNS
from geomap.schema import FIGURES, REPORTS, SOURCES
from leaks.forms import OTHER_DIGITS, forms

if TYPE_CHECKING:
    from collections.abc import Collection
    from pathlib import Path

FREE = {
    table.name: [column.name for column in table.columns if column.kind == "text" and not column.allowed]
    for table in (REPORTS, SOURCES)
}
HIDEABLE = [name for name in COLUMNS if name in {*FREE["reports"], *FREE["sources"]} and name != "file"]
RANDOM = random.Random(5)  # noqa: S311 - letters that stand nowhere else, not a password
IDS = ("report_id", "source_id", "incident_id")
BASE, LAUNCH = "Zqwex Öld Base", "Vbnyt Farm"
"""Places that the gazetteer knows and no map labels."""
ALIAS = "Qrtyp Depot"
"""What the reports call the first of them."""
EVERYWHERE = frozenset({"", "Battles", "Riots", "exact", "claimed", "Iraq"})
"""Words that every page has."""
TELLS = {
    **dict.fromkeys(("label", "query"), ("location_as_reported", "location", "incident_id")),
    **dict.fromkeys(("place_name", "matched_name", "candidates"), ("location_as_reported", "location")),
    "reasons": ("location_as_reported", "location", "admin1", "country"),
    **dict.fromkeys(("part_of", "follows", "same_as", "disputes", "retaliation_for"), ("incident_id",)),
    **dict.fromkeys(("latitude", "longitude"), ("latitude", "longitude")),
    **{f"{name}_{part}": (f"{name}_low",) for name in FIGURES for part in ("low", "best", "high")},
    "date_end": ("date_start",),
    "source_id": ("sums_up",),
    "sources": ("source_id", "sums_up"),
    "file": ("target", "publisher", "title"),
}
"""What other columns a column tells."""

NAMING = {"place_name", "matched_name", "label", "reasons", "candidates"}
"""Columns in which the gazetteer's own name of a place stands."""


def marker(name: str) -> str:
    """A value that stands nowhere else, with letters of several kinds."""
    letters = "".join(RANDOM.choices(string.ascii_lowercase, k=8))
    return f"Mk{letters} Éx {name[:3].title()}{letters[::-1]}".replace("_", "")


def number() -> str:
    """A figure that stands nowhere else."""
    return str(RANDOM.randrange(10**7, 10**8))


def row(table: str, **cells: str) -> dict[str, str]:
    """A row with a marker in every free column."""
    return {name: marker(name) for name in FREE[table] if name != "file"} | cells


class Input:
    """A table of reports and, packed, one of sources: markers in every column and copies of them in notes and links.

    The first report has coordinates, the second words; the third is another one of the first, the last is refused.
    """

    def __init__(self, folder: Path) -> None:
        """Write the files, whose names have markers too."""
        source = row("sources", date_published="2013-02-17", date_accessed="2013-02-18")
        figures = {f"{name}_{part}": number() for name in FIGURES for part in ("low",)}
        given = row(
            "reports", source_id=source["source_id"], latitude="33.271828", longitude="44.314159", **figures,
            date_start="2011-05-23", date_end="2011-05-27", event_type="Battles", geo_precision="exact",
            attribution_status="claimed",
        )  # fmt: skip
        named = row(
            "reports", source_id=source["source_id"], date_start="2012-08-19", location_as_reported=ALIAS,
            country="Iraq", launch_location=LAUNCH, retaliation_for=given["incident_id"], location="",
            event_type="Riots",
        )  # fmt: skip
        for name in ("part_of", "follows", "same_as", "disputes"):
            given[name] = named["incident_id"]
        refused = given | row("reports", date_start="23.5.2011?")
        copies = [value for each in (given, named) for name, value in each.items() if name not in IDS and value]
        copies = [copy for copy in copies if copy not in EVERYWHERE]
        pair = f"{given['latitude']}، {given['longitude']}".translate(OTHER_DIGITS[0])
        twin = row(
            "reports", incident_id=given["incident_id"], date_start="2011-05-23",
            notes="; ".join([*copies, pair]), tags=copies[-1].upper(),
            location_as_reported=f"33.271828, 44.314159 {copies[3]}",
            retaliation_for="",
        )  # fmt: skip
        source["url"] = "https://example.org/" + "/".join(copy.lower().replace(" ", "-") for copy in copies)
        self.rows = {"reports": [given, named, twin, refused], "sources": [source]}
        self.title = f"Of {given['perpetrator']} and {ALIAS}"
        self.unknown = marker("unknown")
        """The name of a column that no table has."""
        self.files = [folder / f"of {given['target']}.csv", folder / f"by {source['publisher']}.zip"]
        self._write(source)

    def _write(self, source: dict[str, str]) -> None:
        with self.files[0].open("w", newline="", encoding="utf-8") as file:
            rows = self.rows["reports"]
            writer = csv.DictWriter(file, [*dict.fromkeys(name for each in rows for name in each), self.unknown])
            writer.writeheader()
            writer.writerows(rows)
        book, packed = openpyxl.Workbook(), io.BytesIO()
        book.active.title = source["language"]
        book.active.append(list(source))
        book.active.append(list(source.values()))
        book.save(packed)
        with zipfile.ZipFile(self.files[1], "w") as archive:
            archive.writestr(f"in {source['title']}.xlsx", packed.getvalue())

    def values(self, *columns: str) -> set[str]:
        """All that stands under columns, but for the words that every page has."""
        found = {each.get(name, "") for rows in self.rows.values() for each in rows for name in columns}
        return {part for value in found for part in {value, *value.split("; ")}} - EVERYWHERE

    def copies_of(self, name: str) -> set[str]:
        """What stands under a column in the first rows, of which the third has copies in other columns."""
        return self.values(name) - {*self.rows["reports"][2].get(name, "").split("; ")}

    def left_out_by(self, chosen: Collection[str]) -> set[str]:
        """What must not be published where only these columns are: all that none of their cells has in any form."""
        shown = {*chosen}.union(*(TELLS.get(name, ()) for name in chosen))
        names = {name for rows in self.rows.values() for each in rows for name in each}
        kept = "\n".join(self.values(*shown)).encode()
        kept += " ".join((ALIAS, BASE) if shown & NAMING else ()).encode()
        rest = self.values(*(names - shown)) | {BASE, self.unknown}
        rest |= set() if "gazetteer_id" in shown else {"gidzqwex", "gidvbnyt"}
        rest |= set() if "latitude" in shown else {"34.5772", "43.6654", "34.9123", "43.1245"}
        return {value for value in heads(rest) if not any(form in kept for form in forms(value))}


def heads(values: set[str]) -> set[str]:
    """Values, and the first word of each marker, which stays where a text is cut."""
    return values | {value.split()[0] for value in values if value.startswith("Mk") and ";" not in value}
