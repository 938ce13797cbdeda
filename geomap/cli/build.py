"""`geomap build`: reports in, a map and files out."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from geomap.cli.options import FILE, FOLDER, drawing, looking_up, publishing, reading
from geomap.cli.progress import progress
from geomap.cli.words import MOST_SHOWN, say_findings, say_marked, say_reading, tell
from geomap.errors import printable, shown

if TYPE_CHECKING:
    from pathlib import Path

    from geomap.cli.options import Asked, Drawn, Sought
    from geomap.page.tiles import Tiles
    from geomap.publish import Publishing


@click.command()
@click.argument("inputs", nargs=-1, metavar="[INPUT]...")
@click.option("-o", "--output", type=FOLDER, default="outputs", show_default=True, help="Folder to write to.")
@click.option("--title", help="Title of the page.")
@click.option(
    "--language", default="en", show_default=True, help="Language in which the page opens: en, ar or fr; it speaks all."
)
@click.option("--basemap", type=FILE, help="Lines of your own on the map: GeoJSON, TopoJSON or PMTiles.")
@click.option("--borders", type=FILE, help="How disputed borders are drawn: CSV of id and dashed, solid or none.")
@click.option(
    "--tiles", metavar="NAME", help="Online tiles that the page offers, by name in xyzservices; it asks first."
)
@click.option(
    "--tiles-key", metavar="KEY", help="Key for them. It stands in the page: whoever has the page can read it."
)
@click.option(
    "--also", metavar="NAMES", default="", help="More exports, comma between: gpkg,kml,xlsx; see docs/exports.md."
)
@reading
@publishing
@drawing
@looking_up
def build(  # noqa: PLR0913, PLR0917 - click hands over every option
    inputs: tuple[str, ...],
    output: Path,
    title: str | None,
    language: str,
    basemap: Path | None,
    borders: Path | None,
    tiles: str | None,
    tiles_key: str | None,
    also: str,
    asked: Asked,
    published: Publishing,
    drawn: Drawn,
    sought: Sought,
) -> None:
    """Read reports and sources, place the incidents, write map.html, incidents.geojson and run.json.

    INPUT is a file or folder of reports and sources of any known format (docs/readers.md), `-` for standard input, or
    with --fetch an address; without any, the built-in seeds are mapped.

    Example: geomap build reports.csv sources.csv -o outputs
    """
    online = sought.geocoder()
    from geomap import exports, figures, pipeline, record
    from geomap.page.basemap import read_ground
    from geomap.resolve import summary

    more = exports.named(name.strip() for name in also.split(",") if name.strip())
    exports.needed(more)
    if drawn.names:
        figures.needed()
    ground = read_ground(borders, basemap)
    offer = _offered(tiles, tiles_key)

    with asked.gathered(inputs) as files, progress() as say:
        made = pipeline.build(
            *files,
            title=title,
            overrides=sought.overrides,
            online=online,
            ground=ground,
            tiles=offer,
            language=language,
            manner=asked.manner,
            publishing=published,
            say=say,
        )
        say("writing")
        written = made.write(output, also=more, drawn=drawn.names, paper=drawn.paper)
    say_reading(made.reading)
    say_marked(made.reading)
    if published.coarsen_km and "query" not in made.story.withheld:
        tell("coarse: points are, words are not; --redact location and location_as_reported where no name may stand")
    say_findings("refused", made.reading.refused, rest=", all of them in run.json")
    say_findings("doubtful", made.doubtful, rest=", all of them in run.json")
    for row in record.unplaced(made.whole)[:MOST_SHOWN]:
        click.echo(f"not placed: {shown(row['incident_id'])}: {printable(row['reasons'])}", err=True)
    for file in made.overrides:
        tell(f"corrections by hand: {file['name']}")
    for path in written:
        click.echo(f"wrote {path}", err=True)
    click.echo(in_words(summary(made.whole)), err=True)


def _offered(name: str | None, key: str | None) -> Tiles | None:
    """Return the tiles of a provider, if one is named, and say what the maker of the page should know of them."""
    if not name:
        if key:
            raise click.UsageError("--tiles-key needs --tiles.")
        return None
    from geomap.page.tiles import provider_of, tiles_of

    offer = tiles_of(provider_of(name, key))
    if key:
        tell(f"tiles: the key of {offer.name} stands in map.html, and whoever has the file can read it")
    if offer.wants_referrer:
        tell(f"tiles: {offer.host} wants to be told which page asks; this one does not say, and may be refused")
    return offer


def in_words(counts: dict[str, int]) -> str:
    """Return the summary of a build as one line.

    >>> in_words({"incidents": 2, "placed": 1, "region": 0, "country": 1, "ambiguous": 0, "unknown": 0})
    '2 incidents: 1 placed, 1 to a country'
    """
    words = {
        "placed": "placed",
        "region": "to a region",
        "country": "to a country",
        "ambiguous": "ambiguous",
        "unknown": "of unknown place",
    }
    parts = [f"{counts[name]} {word}" for name, word in words.items() if counts[name]]
    total = counts["incidents"]
    return f"{total} incident{'' if total == 1 else 's'}: {', '.join(parts)}"
