"""What is left out of what is published is in no byte of any output."""

from __future__ import annotations

import csv
import random
import string
from typing import TYPE_CHECKING

import pytest
from builders import gazetteer_of, place
from leaks import found_in

import geomap
from geomap import pipeline
from geomap.publish import EVERYTHING, Publishing, publish
from geomap.publish.hidden import COLUMNS
from geomap.schema import FIGURES, REPORTS, SOURCES

if TYPE_CHECKING:
    from pathlib import Path

FREE = {
    table.name: [column.name for column in table.columns if column.kind == "text" and not column.allowed]
    for table in (REPORTS, SOURCES)
}
RANDOM = random.Random(5)  # noqa: S311 - letters that stand nowhere else, not a password
IDS = ("report_id", "source_id", "incident_id")
BASE, LAUNCH = "Zqwex Öld Base", "Vbnyt Farm"
"""Places that the gazetteer knows and no map labels."""


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
    """Two files with markers in every column, a row that is refused, and copies of every value in notes and links."""

    def __init__(self, folder: Path) -> None:
        """Write the files."""
        source = row("sources", date_published="2013-02-17", date_accessed="2013-02-18")
        figures = {f"{name}_{part}": number() for name in FIGURES for part in ("low",)}
        given = row(
            "reports", source_id=source["source_id"], latitude="33.271828", longitude="44.314159", **figures,
            date_start="2011-05-23", date_end="2011-05-27", event_type="Battles", geo_precision="exact",
            attribution_status="claimed",
        )  # fmt: skip
        named = row(
            "reports", source_id=source["source_id"], date_start="2012-08-19", location_as_reported=BASE,
            country="Iraq", launch_location=LAUNCH, retaliation_for=given["incident_id"], location="",
            event_type="Riots",
        )  # fmt: skip
        for name in ("part_of", "follows", "same_as", "disputes"):
            given[name] = named["incident_id"]
        refused = given | row("reports", date_start="23.5.2011?")
        copies = [value for each in (given, named) for name, value in each.items() if name not in IDS and value]
        copies = [copy for copy in copies if copy not in ("Battles", "Riots", "exact", "claimed", "Iraq")]
        twin = row(
            "reports", incident_id=given["incident_id"], date_start="2011-05-23",
            notes="; ".join(copies), tags=copies[-1].upper(), location_as_reported=f"33.271828, 44.314159 {copies[3]}",
            retaliation_for="",
        )  # fmt: skip
        source["url"] = "https://example.org/" + "/".join(copy.lower().replace(" ", "-") for copy in copies)
        self.rows = {"reports": [given, named, twin, refused], "sources": [source]}
        self.title = f"Of {given['perpetrator']} and {BASE}"
        self.files = [folder / f"of {given['target']}.csv", folder / "sources.csv"]
        for path, rows in zip(self.files, self.rows.values(), strict=True):
            with path.open("w", newline="", encoding="utf-8") as file:
                writer = csv.DictWriter(file, list(dict.fromkeys(name for each in rows for name in each)))
                writer.writeheader()
                writer.writerows(rows)

    def values(self, *columns: str) -> set[str]:
        """All that stands under columns, but for the words that every page has."""
        found = {each.get(name, "") for rows in self.rows.values() for each in rows for name in columns}
        found -= {"", "Battles", "Riots", "exact", "claimed", "Iraq"}
        return {part for value in found for part in {value, *value.split("; ")}}

    def copies_of(self, name: str) -> set[str]:
        """What stands under a column in the first rows, of which the third has copies in other columns."""
        return self.values(name) - {*self.rows["reports"][2].get(name, "").split("; ")}


@pytest.fixture(scope="module")
def places(tmp_path_factory):
    """A gazetteer of two places."""
    base = place(gazetteer_id="gidzqwex", name=BASE, type="military_base", latitude=34.5772, longitude=43.6654)
    farm = place(gazetteer_id="gidvbnyt", name=LAUNCH, type="site", latitude=34.9123, longitude=43.1245)
    with gazetteer_of(tmp_path_factory.mktemp("places"), base, farm) as gazetteer:
        yield gazetteer


@pytest.fixture(scope="module")
def given(tmp_path_factory) -> Input:
    """The files."""
    return Input(tmp_path_factory.mktemp("input"))


@pytest.fixture(scope="module")
def placed(given, places):
    """What is read and placed of them."""
    return pipeline.place(*given.files, gazetteer=places)


@pytest.fixture
def written(given, places, tmp_path):
    """A function that builds with a wish and gives the folder of all that was written."""

    def write(publishing: Publishing) -> Path:
        title = given.title if publishing.columns is None else "Of no place"
        geomap.build(*given.files, gazetteer=places, title=title, publishing=publishing).write(tmp_path / "out")
        return tmp_path / "out"

    return write


HIDEABLE = [name for name in COLUMNS if name in {*FREE["reports"], *FREE["sources"]} and name != "file"]


def test_without_a_wish_everything_is_found(written, given) -> None:
    """The search finds what is there: else it would prove nothing."""
    values = given.values("perpetrator", "url", "latitude", "date_start", "munitions_low", "location_as_reported")
    values -= set(given.rows["reports"][3].values())
    assert {value for _, value in found_in(written(EVERYTHING), values)} == values


@pytest.mark.parametrize("name", HIDEABLE)
def test_a_redacted_column_is_in_no_table_and_no_name(name: str, given, placed, tmp_path) -> None:
    """Nor where it was copied to, nor in a title or a file's name."""
    reading, story, _ = placed
    made = publish(story, Publishing(redact=(name,)), reading.refused)
    for table in ("sources", "reports", "incidents", "relations", "attributions", "placed", "matches"):
        getattr(made.story, table).to_csv(tmp_path / f"{table}.csv")
    (tmp_path / "texts.txt").write_text(
        "\n".join([made.strike(given.title), *map(made.name_of, (p.name for p in given.files))])
    )
    assert found_in(tmp_path, given.copies_of(name)) == set()


@pytest.mark.parametrize(
    ("redact", "more"),
    [
        (("latitude",), {"44.314159", "33.27182", "33.271", "44.314"}),
        (("location_as_reported", "location", "launch_location"), {BASE, LAUNCH, "gidzqwex", "34.5772", "34.9123"}),
        (("perpetrator", "target", "attributed_by", "denied_by"), set()),
        (("date_start", "incident_id"), {"2011-05-27", "23 May 2011"}),
        (("fatalities_best", "munitions_best", "injuries_low"), set()),
        (("publisher", "title", "url", "archive_url", "sha256", "language", "source_id"), set()),
        (("notes", "tags", "codes", "cites", "actors", "weapon", "report_id"), set()),
    ],
)  # fmt: skip
def test_what_is_redacted_is_in_no_byte_of_any_output(redact, more, written, given) -> None:
    """Blocks inflated, containers unpacked, columns decoded, in every usual form."""
    values = set().union(*(given.copies_of(name) for name in redact)) | more
    assert found_in(written(Publishing(redact=redact)), values) == set()


@pytest.mark.parametrize(
    "columns",
    [
        ("date_start", "latitude", "longitude"),
        ("incident_id", "event_type", "country"),
        ("perpetrator", "weapon", "notes"),
        ("source_id", "publisher", "fatalities_low", "retaliation_for"),
    ],
)
def test_only_the_chosen_columns_are_in_any_output(columns, written, given) -> None:
    """Every value of every other column is in no byte."""
    chosen = {*columns, "notes"} if "notes" in columns else {*columns}
    kept = given.values(*chosen, *(("latitude", "longitude") if "latitude" in columns else ()))
    kept |= given.values("incident_id") if "retaliation_for" in columns else set()
    kept |= given.values("sums_up") if "source_id" in columns else set()
    rest = given.values(*(name for name in (*COLUMNS,) if name not in columns)) - kept
    rest = {value for value in rest if not any(value in each for each in kept)} if "notes" in columns else rest
    assert found_in(written(Publishing(columns=columns)), rest) == set()


def test_a_coarse_map_has_no_exact_point(written) -> None:
    """Neither the given ones nor those of the gazetteer, nor its ids, nor coordinates in words."""
    exact = {"33.271828", "44.314159", "33.27182", "44.31415", "33.2718", "44.3141", "34.5772", "43.6654", "34.9123"}
    assert found_in(written(Publishing(coarsen_km=20)), exact | {"gidzqwex", "gidvbnyt"}) == set()


def test_a_coarse_map_without_words_names_no_place(written) -> None:
    """Coarse points and struck words go together: the place is on the map and nobody says which it is."""
    wish = Publishing(coarsen_km=20, redact=("location_as_reported", "location", "launch_location"))
    assert found_in(written(wish), {BASE, LAUNCH, "gidzqwex", "34.5772", "34.9123"}) == set()


def test_the_record_says_what_was_wished_and_hashes_no_input(written, given) -> None:
    """Whoever has all but one cell could try what fits a hash."""
    text = (written(Publishing(redact=("notes",))) / "run.json").read_text()
    assert '"redacted": [\n   "notes"\n  ]' in text
    assert not any(geomap_hash in text for geomap_hash in map(_sha256, given.files))


def _sha256(path: Path) -> str:
    from geomap.files import sha256_of  # noqa: PLC0415 - of this test alone

    return sha256_of(path)


def test_nothing_is_lost_but_what_is_hidden(placed) -> None:
    """As many incidents, reports and sources as before."""
    reading, story, _ = placed
    made = publish(story, Publishing(redact=("notes",)), reading.refused).story
    for table in ("sources", "reports", "placed", "relations", "attributions", "matches"):
        assert len(getattr(made, table)) == len(getattr(story, table))


def test_a_wish_for_everything_gives_the_story_itself(placed) -> None:
    """No copy, no other order."""
    assert publish(placed[1], EVERYTHING).story is placed[1]
