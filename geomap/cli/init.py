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
@click.option("--force", is_flag=True, help="Write over a file that is there, which may be a map with corrections.")
def init(file: Path, output: Path | None, *, force: bool) -> None:
    """Guess what the columns of a table are, and write it as a map for `geomap build --columns-map`.

    FILE is any table that build does not know. Columns are guessed by their names (English, French, Arabic) and by
    what stands in them; each line says why, and what is not certain is said on stderr and in the map.

    Example: geomap init incidents.csv -o incidents.toml
    """
    from geomap.errors import OutputError
    from geomap.files import write_bytes
    from geomap.readers.mapping.first_map import first_map

    if output and output.is_file() and not force:
        raise OutputError(output, "it is there already; --force writes over it")
    text, unsure = first_map(file)
    if output:
        write_bytes(output, text.encode())
        click.echo(f"wrote {output}", err=True)
    else:
        click.echo(text, nl=False)
    for each in unsure:
        tell(f"to settle: {each}")
