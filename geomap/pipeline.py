"""The whole story in one screen: read → group → place → publish → draw → write."""

from __future__ import annotations

import json
from contextlib import nullcontext
from dataclasses import dataclass, replace
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from geomap import exports, figures, files, incidents, layers, record, resolve
from geomap.figures import Subject
from geomap.gazetteer import library, open_default
from geomap.gazetteer.credits import Credit, by_name, credits_of
from geomap.incidents.unchecked import unchecked
from geomap.publish import EVERYTHING, Publishing, publish
from geomap.publish.hidden import checked
from geomap.readers import USUAL, Manner, Reading, read_all

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    import geopandas as gpd
    from xyzservices import TileProvider

    from geomap.errors import Finding
    from geomap.gazetteer import Gazetteer
    from geomap.gazetteer.online import Online
    from geomap.page import Drawn, Page
    from geomap.page.basemap import Ground
    from geomap.page.tiles import Tiles
    from geomap.publish.published import Published
    from geomap.schema import PlacedStory, Story

SEEDS = ("sources.csv", "reports.csv")
TITLE = "Attacks and answers"
ALWAYS = "geojson"
"""The export that every build writes."""
OUTLINED = ("natural-earth",)
"""Whose outlines of provinces exports may hold."""


@dataclass(frozen=True, repr=False)
class Build:
    """What a build made, before it is written."""

    reading: Reading
    """What was read, and what was refused."""
    published: Published
    """What is published of it, and what strikes the rest."""
    doubtful: list[Finding]
    """What was kept but is not as it should be."""
    drawn: Drawn
    """What the page shows."""
    credits: list[Credit]
    """Whom to thank."""
    subject: Subject
    """What figures are drawn from."""
    whole: PlacedStory
    """The story with what is hidden: for messages to whoever builds, never for an output."""
    overrides: Sequence[dict[str, str]] = ()
    """Name and sha256 of each file of corrections by hand that was in use."""
    basemap: Sequence[dict[str, str]] = ()
    """The same of each file that changed the basemap."""

    def __repr__(self) -> str:
        """Return how many incidents it has: a notebook's cell shows no tables that nobody asked for."""
        return f"<Build of {len(self.story.placed)} incidents>"

    @property
    def story(self) -> PlacedStory:
        """Everything that the map shows."""
        return self.published.story

    @cached_property
    def page(self) -> Page:
        """The map: a folium.Map that shows itself in a notebook; what is added to it is written too."""
        from geomap.page.page import Page  # noqa: PLC0415 - folium: a build that only writes files needs none

        return Page(self.drawn)

    @property
    def incidents(self) -> gpd.GeoDataFrame:
        """The placed incidents, table PLACED with a point of each as geometry, EPSG:4326."""
        return resolve.with_points(self.story.placed)

    def _html(self) -> str:
        return self.page.html() if "page" in vars(self) else self.drawn.html()

    def write(
        self, folder: Path | str = "outputs", *, also: Sequence[str] = (), drawn: Sequence[str] = (), paper: str = "a4"
    ) -> list[Path]:
        """Write map.html, the GeoJSON, the exports and figures of these names and run.json; return their paths.

        If anything fails, the old files stay as they were. Raises UnknownExport for a name that is none, MissingPackage
        where an export or a figure needs what is not installed.
        """
        written_as = {name: f"incidents.{exports.EXPORTS[name].suffix}" for name in exports.named([ALWAYS, *also])}
        pictures = [f"{name}.{suffix}" for name in drawn for suffix in figures.SUFFIXES]
        names = ["map.html", *written_as.values(), *pictures]
        with files.replacing_all(Path(folder)) as temporary:
            (temporary / names[0]).write_bytes(self._html().encode())
            for name, file in written_as.items():
                exports.write(name, self.story, temporary / file, self.credits)
            for name in drawn:
                figures.write(name, self.subject, temporary, paper=paper)
            written = [temporary / name for name in names]
            run = record.of(
                self.reading, self.published, self.doubtful, self.credits, written, self.overrides, self.basemap
            )
            text = json.dumps(run, ensure_ascii=False, indent=1, allow_nan=False)
            # A value that was refused may hold what UTF-8 cannot write.
            (temporary / "run.json").write_bytes(f"{text}\n".encode(errors="backslashreplace"))
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
    manner: Manner = USUAL,
    publishing: Publishing = EVERYTHING,
    say: Callable[[str], None] = lambda _: None,
) -> Build:
    """Read reports and sources, group them to incidents, place these and draw the page; nothing is written.

    Without inputs the seeds are read. Without a `gazetteer` the default one is opened, with files of corrections by
    hand (`overrides`) and an `online` geocoder if there is one. Raises InputError for files that cannot be read or
    trusted; `manner` says how they are read. `ground` is what is wanted of the basemap, `language` the tag of the
    language in which the page opens; `tiles` are offered to the reader. `publishing` says what of it all leaves the
    machine; what it hides is in the `Build` only as `reading`, `doubtful` and `whole`, which no output has. `say` is
    told what is being done, in a few words, before each step.
    """
    from geomap.page import draw  # noqa: PLC0415 - an export draws none
    from geomap.page.labels import labels_for  # noqa: PLC0415 - as above
    from geomap.page.languages import language_of  # noqa: PLC0415 - as above

    language_of(language)
    checked(publishing)
    opened = nullcontext(gazetteer) if gazetteer else open_default(say, overrides=overrides, online=online)
    with opened as places:
        reading, whole, doubtful = place(*inputs, gazetteer=places, manner=manner, say=say)
        thanks = _credits(reading, whole, "natural-earth", "geonames")
        published = publish(whole, publishing, reading.refused)
        placed, title = published.story, published.strike(title or TITLE)
        labels = labels_for(placed, places)
        ground = _renamed(ground, published.strike)
        corrections = places.settled.overrides.files
    say("drawing the page")
    drawn = draw(
        placed,
        layers.build_all(placed),
        title=title,
        credits=thanks,
        labels=labels,
        ground=ground,
        language=language,
        tiles=tiles,
    )
    subject = Subject(placed, title, thanks, labels, ground)
    used = ground.files if ground else ()
    return Build(reading, published, doubtful, drawn, thanks, subject, whole, corrections, used)


def _renamed(ground: Ground | None, strike: Callable[[str], str]) -> Ground | None:
    """Return the wishes for the basemap with the name of the user's file, which the page tells, struck."""
    if ground is None or ground.own is None:
        return ground
    return replace(ground, own=replace(ground.own, name=strike(ground.own.name)))


def _credits(reading: Reading, placed: PlacedStory, *drawn: str) -> list[Credit]:
    """Return whom to thank for the places, the data and what else is drawn, and what no person has checked."""
    used = placed.matches["gazetteer_source"].dropna().unique()
    told = by_name(reading.matches["gazetteer_source"].dropna().unique())
    thanks = credits_of({*used, *drawn}, told | library.terms())
    data = [dataset.credit for dataset in reading.datasets if dataset.credit]
    return [*thanks, *data, *_unread(placed)]


def _unread(placed: PlacedStory) -> list[Credit]:
    """Return what must stand beside incidents that only a program has read, in the place of whom to thank."""
    number = unchecked(placed.reports)
    if not number:
        return []
    which = f"{number:,} of {len(placed.placed):,} incidents"
    whole = f"{which} were read from articles by a program and checked by no person"
    return [Credit("geomap extract", "", "", whole, f"{which} read by a program, unchecked")]


def export(  # noqa: PLR0913 - as above
    *inputs: Path | str,
    to: Path | str,
    gazetteer: Gazetteer | None = None,
    overrides: Iterable[Path] = (),
    online: Online | None = None,
    manner: Manner = USUAL,
    publishing: Publishing = EVERYTHING,
    say: Callable[[str], None] = lambda _: None,
) -> tuple[Reading, PlacedStory, list[Finding]]:
    """Read, group and place as a build does, and write one export, chosen by the suffix of `to`.

    Returns what was read and placed, what is hidden too, and what is doubtful. Raises UnknownExport and MissingPackage
    before anything is read; if anything fails, what stood at `to` stays as it was.
    """
    path = Path(to)
    name = exports.of_file(path)
    exports.needed([name])
    checked(publishing)
    opened = nullcontext(gazetteer) if gazetteer else open_default(say, overrides=overrides, online=online)
    with opened as places:
        reading, placed, doubtful = place(*inputs, gazetteer=places, manner=manner, say=say)
    thanks = _credits(reading, placed, *OUTLINED)
    story = publish(placed, publishing, reading.refused).story
    say("writing")
    with files.replacing(path) as temporary:
        exports.write(name, story, temporary, thanks)
    return reading, placed, doubtful


def place(
    *inputs: Path | str,
    gazetteer: Gazetteer,
    manner: Manner = USUAL,
    say: Callable[[str], None] = lambda _: None,
) -> tuple[Reading, PlacedStory, list[Finding]]:
    """Return what was read, the incidents placed, and all that was kept but is not as it should be.

    Without inputs the seeds are read.
    """
    reading, story, doubtful = group(*inputs, manner=manner, say=say)
    say("placing incidents")
    placed, misplaced = resolve.place(story, gazetteer, reading.matches)
    return reading, placed, [*doubtful, *gazetteer.settled.misfits(), *misplaced]


def group(
    *inputs: Path | str,
    manner: Manner = USUAL,
    say: Callable[[str], None] = lambda _: None,
) -> tuple[Reading, Story, list[Finding]]:
    """Return what was read, the incidents that it tells of, and all that was kept but is not as it should be.

    No place is looked up. Without inputs the seeds are read.
    """
    say("reading")
    paths = [Path(path) for path in inputs] or [files.own_folder("seeds") / name for name in SEEDS]
    reading = read_all(paths, manner)
    say("grouping reports to incidents")
    story, doubtful = incidents.group(reading.reports, reading.sources, reading.relations)
    return reading, story, [*reading.doubtful, *doubtful]
