"""`geomap gazetteer`: what place data there is; more of it imported, searched, removed."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from geomap.cli.options import FOLDER
from geomap.cli.progress import progress
from geomap.cli.words import UNSETTLED, counted, place_line, say_findings, tell
from geomap.errors import printable, shown

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from geomap.gazetteer.credits import Credit
    from geomap.gazetteer.library import Imported

REMOTE = ("http://", "https://")
FETCHED = "downloads"
MEGABYTE = 1e6
TABLE = "table"
"""The format for which columns can be named."""


@click.group()
def gazetteer() -> None:
    """Show, search and extend the place data that names are looked up in.

    Example: geomap gazetteer info
    """


@gazetteer.command("import")
@click.argument("source", metavar="FILE|URL")
@click.option("--as", "name", help="Name under which it is kept; by default made from the file's.")
@click.option(
    "--format", "importer", help="Format of the file, if it is not recognised; see docs/gazetteer-importers.md."
)
@click.option("--columns", multiple=True, metavar="OURS=THEIRS", help="Which column is what: name=NAME_EN,latitude=Y.")
@click.option(
    "--defaults", multiple=True, metavar="OURS=VALUE", help="What a table does not say: type=town,country=IQ."
)
@click.option("--title", default="", help="Title of the data, for a table of your own.")
@click.option("--licence", default="", help="Its licence.")
@click.option("--attribution", default="", help="What must be printed beside what is made from it.")
@click.option("--url", default="", help="Where it can be had.")
def import_(  # noqa: PLR0913 - what the command takes
    *,
    source: str,
    name: str | None,
    importer: str | None,
    columns: tuple[str, ...],
    defaults: tuple[str, ...],
    title: str,
    licence: str,
    attribution: str,
    url: str,
) -> None:
    """Add places from a file, or from an address that is fetched because you name it.

    Example: geomap gazetteer import IQ.zip
    """
    credit = _credit(title, licence, attribution, url)
    given = {"columns": _pairs(columns), "defaults": _pairs(defaults)}
    options = {name: pairs for name, pairs in given.items() if pairs}
    if options and importer not in {None, TABLE}:
        raise click.UsageError(f"--columns and --defaults are for tables, not for {importer}.")
    importer = TABLE if options else importer
    from geomap.gazetteer import library
    from geomap.gazetteer.importers import IMPORTERS

    if importer not in {None, *IMPORTERS}:
        raise click.BadParameter(f"{importer!r} is no format; wanted one of {', '.join(IMPORTERS)}.")
    with progress() as say:
        path = _fetched(source, say) if source.startswith(REMOTE) else Path(source)
        added = library.add(path, name=name, importer=importer, options=options, credit=credit, say=say)
    _tell(added)


@gazetteer.command()
@click.argument("name", metavar="NAME|URL")
@click.option("-o", "--output", type=FOLDER, help="Folder to put the files in; by default one of the cache folder.")
@click.option("--base", metavar="URL", help="A mirror to fetch from.")
@click.option("--import", "is_import", is_flag=True, help="Add the places of what was fetched at once.")
def download(*, name: str, output: Path | None, base: str | None, is_import: bool) -> None:
    """Fetch files of place data, such as GeoNames of some countries, and with --import add their places.

    Example: geomap gazetteer download geonames:IQ,SY --import
    """
    from geomap.files import cache_folder
    from geomap.gazetteer.download import download as fetch

    with progress() as say:
        paths = fetch(name, output or cache_folder() / FETCHED, base=base, say=say)
    for path in paths:
        click.echo(printable(str(path)))
    if is_import:
        _import_all(paths)
    else:
        tell(f"{counted(len(paths), 'file')} fetched; add the places with: geomap gazetteer import FILE")


@gazetteer.command()
def info() -> None:
    """Print every source of places: how many, licence, attribution, size, day.

    Example: geomap gazetteer info
    """
    from geomap.gazetteer import embedded, library, open_default
    from geomap.gazetteer.contents import contents
    from geomap.gazetteer.credits import credits_of

    terms = library.terms()
    with progress() as say, open_default(say) as places:
        for source in contents(places.indexes):
            (credit,) = credits_of([source.source], terms)
            click.echo(f"{source.source}: {counted(source.places, 'place')}, {counted(source.names, 'name')}")
            click.echo(printable(f"  {credit.title}; {credit.licence}; {credit.attribution}"))
        paths = [embedded.core(say), embedded.world(say)]
    for each in library.listed():
        about = f"{counted(each.places, 'place')}, {_size(each.bytes)}, {each.format} from {each.imported_from}"
        click.echo(printable(f"import {each.name}: {about}"))
    for path in paths:
        click.echo(printable(f"index {path}: {_size(path.stat().st_size)}, of {_day(path)}"))


@gazetteer.command()
@click.argument("text")
@click.option("--country", default="", help="Only places of this country, by name or code.")
@click.option("--type", "kind", default="", help="Only places of this type, such as town or military_base.")
@click.option("--most", default=20, show_default=True, type=click.IntRange(1, 1000), help="How many to list.")
def search(text: str, country: str, kind: str, most: int) -> None:
    """List places whose names begin with or resemble a text; exit code 3 if there are none.

    Example: geomap gazetteer search taji --country IQ
    """
    from geomap.gazetteer import open_default
    from geomap.schema.words import PLACE_TYPES

    if kind and kind not in PLACE_TYPES:
        raise click.BadParameter(f"{shown(kind)} is no type of place; wanted one of {', '.join(PLACE_TYPES)}.")
    with progress() as say, open_default(say) as places:
        if country and not places.country(country):
            raise click.BadParameter(f"{shown(country)} is no country that is known.")
        found = places.search(text, country=country, type=kind, most=most)
    for place in found:
        click.echo(printable(f"{place_line(place)}; {place.source} {place.gazetteer_id}"))
    if not found:
        tell("no place of such a name")
        sys.exit(UNSETTLED)


@gazetteer.command()
@click.argument("name")
def remove(name: str) -> None:
    """Remove places that were imported, by the name under which they are kept.

    Example: geomap gazetteer remove iq
    """
    from geomap.gazetteer import library

    library.remove(name)
    tell(f"{name} removed")


def _import_all(paths: Iterable[Path]) -> None:
    """Import what was fetched, each file for itself; those that only go with another are read with that one."""
    from geomap.gazetteer import library
    from geomap.gazetteer.catalogue import BESIDE

    tables = [path for path in paths if path.name not in BESIDE]
    for path in tables:
        with progress() as say:
            added = library.add(path, say=say)
        _tell(added)
    if not tables:
        tell("nothing was imported: these files are read beside one of places, such as allCountries.zip")


def _tell(added: Imported) -> None:
    """Say what was imported, and what was refused of it."""
    say_findings("refused", added.refusals)
    parts = [counted(added.places, "place"), counted(added.names, "name"), _size(added.bytes)]
    tell(f"{added.name}: {', '.join(parts)}, {counted(added.refused, 'row')} refused")


def _pairs(columns: Iterable[str]) -> dict[str, str]:
    pairs = [part.partition("=") for text in columns for part in text.split(",")]
    if wrong := ["".join(pair) for pair in pairs if not all(pair)]:
        raise click.BadParameter(f"{wrong[0]!r} is no pair; wanted OURS=THEIRS, such as name=NAME_EN.")
    return {ours.strip(): theirs.strip() for ours, _, theirs in pairs}


def _credit(title: str, licence: str, attribution: str, url: str) -> Credit | None:
    """Return the terms that the user states; None if nothing is stated."""
    stated = {"--title": title, "--licence": licence, "--attribution": attribution}
    if not any(stated.values()):
        return None
    if missing := [option for option, text in stated.items() if not text]:
        raise click.UsageError(f"{', '.join(stated)} go together; {missing[0]} is missing.")
    from geomap.gazetteer.credits import Credit

    return Credit(title, url, licence, attribution)


def _fetched(url: str, say: Callable[[str], None]) -> Path:
    from geomap.files import cache_folder
    from geomap.gazetteer.download import download as fetch

    paths: Sequence[Path] = fetch(url, cache_folder() / FETCHED, say=say)
    return paths[0]


def _size(size: int) -> str:
    return f"{size / MEGABYTE:.1f} MB"


def _day(path: Path) -> str:
    from datetime import UTC, datetime

    return datetime.fromtimestamp(path.stat().st_mtime, UTC).date().isoformat()
