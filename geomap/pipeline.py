"""The whole story in one screen: read → group → place → draw → write."""

from __future__ import annotations

import json
from contextlib import nullcontext
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from geomap import figures, files, incidents, layers, record, resolve
from geomap.exports import EXPORTS
from geomap.figures import Subject
from geomap.gazetteer import library, open_default
from geomap.gazetteer.credits import Credit, credits_of
from geomap.page import Page
from geomap.page.labels import labels_for
from geomap.page.languages import language_of
from geomap.readers import Reading, read_all

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    import geopandas as gpd
    from xyzservices import TileProvider

    from geomap.errors import Finding
    from geomap.gazetteer import Gazetteer
    from geomap.gazetteer.online import Online
    from geomap.page.basemap import Ground
    from geomap.page.tiles import Tiles
    from geomap.schema import PlacedStory

SEEDS = ("sources.csv", "reports.csv")
TITLE = "Attacks and answers"


@dataclass(frozen=True)
class Build:
    """What a build made, before it is written."""

    reading: Reading
    """What was read, and what was refused."""
    story: PlacedStory
    """Everything that the map shows."""
    doubtful: list[Finding]
    """What was kept but is not as it should be."""
    page: Page
    """The map: a folium.Map that shows itself in a notebook."""
    credits: list[Credit]
    """Whom to thank."""
    subject: Subject
    """What figures are drawn from."""
    overrides: Sequence[dict[str, str]] = ()
    """Name and sha256 of each file of corrections by hand that was in use."""
    basemap: Sequence[dict[str, str]] = ()
    """The same of each file that changed the basemap."""

    @property
    def incidents(self) -> gpd.GeoDataFrame:
        """The placed incidents, table PLACED with a point of each as geometry, EPSG:4326."""
        return resolve.with_points(self.story.placed)

    def write(self, folder: Path | str = "outputs", *, drawn: Sequence[str] = (), paper: str = "a4") -> list[Path]:
        """Write map.html, one file for each export, the figures of these names and run.json; return their paths.

        If anything fails, the old files stay as they were. Raises MissingPackage where figures cannot be drawn.
        """
        pictures = [f"{name}.{suffix}" for name in drawn for suffix in figures.SUFFIXES]
        names = ["map.html", *(f"incidents.{name}" for name in EXPORTS), *pictures]
        with files.replacing_all(Path(folder)) as temporary:
            (temporary / names[0]).write_bytes(self.page.html().encode())
            for name, write in EXPORTS.items():
                write(self.story, temporary / f"incidents.{name}", self.credits)
            for name in drawn:
                figures.write(name, self.subject, temporary, paper=paper)
            written = [temporary / name for name in names]
            run = record.of(
                self.reading, self.story, self.doubtful, self.credits, written, self.overrides, self.basemap
            )
            text = json.dumps(run, ensure_ascii=False, indent=1, allow_nan=False)
            # A value that was refused may hold what UTF-8 cannot write.
            (temporary / "run.json").write_bytes(f"{text}\n".encode("utf-8", "replace"))
        return [Path(folder) / name for name in (*names, "run.json")]


def build(  # noqa: PLR0913 - all that a build may be told, each by name
    *inputs: Path | str,
    gazetteer: Gazetteer | None = None,
    title: str | None = None,
    overrides: Iterable[Path] = (),
    online: Online | None = None,
    ground: Ground | None = None,
    language: str = "en",
    tiles: TileProvider | Tiles | None = None,
    say: Callable[[str], None] = lambda _: None,
) -> Build:
    """Read reports and sources, group them to incidents, place these and draw the page; nothing is written.

    Without inputs the seeds are read. Without a `gazetteer` the default one is opened, with files of corrections by
    hand (`overrides`) and an `online` geocoder if there is one. Raises InputError for files that cannot be read or
    trusted. `ground` is what is wanted of the basemap, `language` the tag of the language in which the page opens;
    `tiles` are offered to the reader. `say` is told what is being done, in a few words, before each step.
    """
    language_of(language)
    opened = nullcontext(gazetteer) if gazetteer else open_default(say, overrides=overrides, online=online)
    with opened as places:
        reading, placed, doubtful = place(*inputs, gazetteer=places, say=say)
        labels = labels_for(placed, places)
        corrections = places.settled.overrides.files
    say("drawing the page")
    used = placed.matches["gazetteer_source"].dropna().unique()
    thanks = credits_of({*used, "natural-earth", "geonames"}, library.terms())
    page = Page(
        placed,
        layers.build_all(placed),
        title=title or TITLE,
        credits=thanks,
        labels=labels,
        ground=ground,
        language=language,
        tiles=tiles,
    )
    subject = Subject(placed, title or TITLE, thanks, labels, ground)
    return Build(reading, placed, doubtful, page, thanks, subject, corrections, ground.files if ground else ())


def place(
    *inputs: Path | str, gazetteer: Gazetteer, say: Callable[[str], None] = lambda _: None
) -> tuple[Reading, PlacedStory, list[Finding]]:
    """Return what was read, the incidents placed, and all that was kept but is not as it should be.

    Without inputs the seeds are read.
    """
    say("reading")
    reading = read_all([Path(path) for path in inputs] or [files.own_folder("seeds") / name for name in SEEDS])
    say("grouping reports to incidents")
    story, doubtful = incidents.group(reading.reports, reading.sources)
    say("placing incidents")
    placed, misplaced = resolve.place(story, gazetteer)
    return reading, placed, [*reading.doubtful, *doubtful, *gazetteer.settled.misfits(), *misplaced]
