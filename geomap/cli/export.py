"""`geomap export`: reports in, one file for another tool out."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from geomap.cli.build import in_words
from geomap.cli.options import FILE, looking_up, publishing, reading
from geomap.cli.progress import progress
from geomap.cli.words import say_findings, say_marked, say_reading

if TYPE_CHECKING:
    from pathlib import Path

    from geomap.cli.options import Asked, Sought
    from geomap.publish import Publishing


@click.command()
@click.argument("inputs", nargs=-1, metavar="[INPUT]...")
@click.option("-o", "--output", type=FILE, required=True, help="File to write; its suffix says what it is.")
@reading
@publishing
@looking_up
def export(inputs: tuple[str, ...], output: Path, asked: Asked, published: Publishing, sought: Sought) -> None:
    """Read reports and sources, place the incidents, write one file for another tool.

    What it is says its suffix: .geojson, .geojsonl, .gpkg, .parquet, .fgb, .kml, .kmz, .csv, .xlsx, .timemap.json,
    .pmtiles or .stix.json. INPUT is as in `geomap build`.

    Example: geomap export reports.csv sources.csv -o incidents.gpkg
    """
    online = sought.geocoder()
    from geomap import pipeline
    from geomap.resolve import summary

    with asked.gathered(inputs) as files, progress() as say:
        found, story, doubtful = pipeline.export(
            *files,
            to=output,
            overrides=sought.overrides,
            online=online,
            manner=asked.manner,
            publishing=published,
            say=say,
        )
    say_reading(found)
    say_marked(found)
    say_findings("refused", found.refused)
    say_findings("doubtful", doubtful)
    click.echo(f"wrote {output}", err=True)
    click.echo(in_words(summary(story)), err=True)
