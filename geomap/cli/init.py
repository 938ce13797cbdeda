"""`geomap init`: a table in, a first map of its columns out, for a person to correct."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from geomap.cli.options import FILE
from geomap.cli.words import tell

if TYPE_CHECKING:
    from pathlib import Path


@click.command()
@click.argument("file", type=FILE)
@click.option("-o", "--output", type=FILE, help="File to write to; without it the map is printed.")
def init(file: Path, output: Path | None) -> None:
    """Guess what the columns of a table are, and write it as a map for `geomap build --columns-map`.

    FILE is any table that build does not know. Columns are guessed by their names (English, French, Arabic) and by
    what stands in them; each line says why, and what is not certain is said on stderr and in the map.

    Example: geomap init incidents.csv -o incidents.toml
    """
    from geomap.files import write_bytes
    from geomap.readers.mapping.first_map import first_map

    text, unsure = first_map(file)
    if output:
        write_bytes(output, text.encode())
        click.echo(f"wrote {output}", err=True)
    else:
        click.echo(text, nl=False)
    for each in unsure:
        tell(f"to settle: {each}")
