"""`geomap resolve`: names in, where they lie out."""

from __future__ import annotations

import json
import sys
from contextlib import ExitStack
from io import TextIOWrapper
from pathlib import Path
from typing import TYPE_CHECKING

import click

from geomap.cli.options import FILE, looking_up
from geomap.cli.progress import progress
from geomap.cli.words import UNSETTLED, answer_line, counted, place_line, reach, say_findings, tell
from geomap.errors import InputError, OutputError, printable

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from typing import TextIO

    from geomap.cli.options import Sought
    from geomap.gazetteer import Answer, Gazetteer, Place

SETTLED = {"placed", "given"}
LIMITS = (90, 180)


def _point(_: click.Context, __: click.Parameter, text: str | None) -> tuple[float, float] | None:
    if text is None:
        return None
    try:
        lat, lon = (float(part) for part in text.split(","))
    except ValueError:
        lat, lon = 999, 999
    if not (abs(lat) <= LIMITS[0] and abs(lon) <= LIMITS[1]):
        raise click.BadParameter(f"{text!r} is no point; wanted latitude,longitude in degrees, such as 33.3,44.4.")
    return lat, lon


@click.command()
@click.argument("names", nargs=-1, metavar="[NAME]...")
@click.option("--country", multiple=True, help="Country by name or code in which it lies; may be given several times.")
@click.option("--admin1", default="", help="First-level province near which it lies.")
@click.option("--near", callback=_point, metavar="LAT,LON", help="A point near which it lies.")
@click.option(
    "--explain", is_flag=True, help="Say every reason, the same place in other sources, and what else it could be."
)
@click.option("--json", "as_json", is_flag=True, help="Write one JSON document; its fields are in docs/resolve.md.")
@click.option("--file", type=FILE, help="A CSV or TSV file with a column of names instead; - is stdin.")
@click.option("--column", help="The column of names in that file.")
@click.option("--country-column", help="Its column of countries, several joined by ';'.")
@click.option("--admin1-column", help="Its column of first-level provinces.")
@click.option("--prefix", default="", help="What goes before the names of the columns that are added.")
@click.option("-o", "--output", type=FILE, default="-", help="File to write the rows to; by default stdout.")
@looking_up
def resolve(  # noqa: PLR0913 - what the command takes
    *,
    names: tuple[str, ...],
    country: tuple[str, ...],
    admin1: str,
    near: tuple[float, float] | None,
    explain: bool,
    as_json: bool,
    file: Path | None,
    column: str | None,
    country_column: str | None,
    admin1_column: str | None,
    prefix: str,
    output: Path,
    sought: Sought,
) -> None:
    """Say where names lie, offline: one line each, or added to every row of a file.

    Exit code 0: every name is placed (with --file: every row is written); 3: some are ambiguous or unknown.

    Example: geomap resolve "Ain al-Asad" --country IQ
    """
    columns = {"name": column, "country": country_column, "admin1": admin1_column}
    _check_use(names, file, columns)
    online = sought.geocoder()
    from geomap.gazetteer import open_default

    with ExitStack() as stack:
        say = stack.enter_context(progress())
        gazetteer = stack.enter_context(open_default(say, overrides=sought.overrides, online=online))
        say_findings("refused", gazetteer.settled.misfits())
        if file:
            given = {hint: name for hint, name in columns.items() if name}
            _resolve_file(gazetteer, file, output, given, prefix)
            return
        answers = [gazetteer.resolve(name, country=country, admin1=admin1, near=near) for name in names]
    if as_json:
        _print_json(answers)
    else:
        for answer in answers:
            _print(answer, explain=explain)
    if any(answer.status not in SETTLED for answer in answers):
        sys.exit(UNSETTLED)


def _check_use(names: Sequence[str], file: Path | None, columns: dict[str, str | None]) -> None:
    if bool(names) == bool(file):
        raise click.UsageError("Give either names or --file.")
    if file and not columns["name"]:
        raise click.UsageError("--file needs --column, the name of its column of names.")
    if not file and any(columns.values()):
        raise click.UsageError("--column, --country-column and --admin1-column need --file.")


def _print(answer: Answer, *, explain: bool) -> None:
    click.echo(printable(answer_line(answer)))
    if explain and answer.lat is not None:
        for reason in answer.reasons:
            click.echo(printable(f"  because {reason}"))
    if explain:
        for place in answer.merged:
            click.echo(printable(f"  also listed as {place_line(place)}; {'; '.join(_about(place, answer))}"))
    if explain or answer.status not in SETTLED:
        for number, place in enumerate(answer.candidates, 1):
            about = f"; {'; '.join(_about(place, answer))}" if explain else ""
            click.echo(printable(f"  {number}. {place_line(place)}{about}"))
    if explain:
        from geomap.gazetteer.plain import credits_of_answers

        for credit in credits_of_answers([answer]):
            click.echo(printable(f"  {credit.attribution}"))


def _about(place: Place, answer: Answer) -> Iterator[str]:
    """Yield what helps to tell a candidate from the answer."""
    from geomap import geo

    if answer.lat is not None and answer.lon is not None:
        yield f"{reach(geo.distance_m(place.lat, place.lon, answer.lat, answer.lon))} from the answer"
    if place.admin1:
        yield place.admin1
    if place.population:
        yield f"{place.population:,} people"
    yield f"{place.source} {place.gazetteer_id}"


def _print_json(answers: Sequence[Answer]) -> None:
    from geomap.gazetteer.plain import document

    click.echo(json.dumps(document(answers), ensure_ascii=True, indent=1, allow_nan=False))


def _resolve_file(gazetteer: Gazetteer, file: Path, output: Path, columns: dict[str, str], prefix: str) -> None:
    from geomap.gazetteer.names_file import resolve_file

    with ExitStack() as stack:
        source, target = _source(file, stack), _target(output, stack)
        counts = resolve_file(gazetteer, source, target, file=str(file), columns=columns, prefix=prefix)
        target.flush()
    parts = [f"{number:,} {status}" for status, number in sorted(counts.items())]
    tell(": ".join([counted(sum(counts.values()), "row"), ", ".join(parts)] if parts else ["0 rows"]))


def _source(path: Path, stack: ExitStack) -> TextIO:
    if path == Path("-"):
        if sys.stdin is None:
            raise InputError(path, "stdin is closed", "a CSV or TSV file")
        return _unclosed(TextIOWrapper(sys.stdin.buffer, encoding="utf-8", newline=""), stack)
    try:
        return stack.enter_context(path.open(encoding="utf-8", newline=""))
    except OSError as error:
        raise InputError(path, error.strerror or str(error), "a CSV or TSV file") from error


def _target(path: Path, stack: ExitStack) -> TextIO:
    from geomap.files import is_stream, replacing

    if path == Path("-"):
        if sys.stdout is None:
            raise OutputError(path, "stdout is closed")
        return _unclosed(TextIOWrapper(sys.stdout.buffer, encoding="utf-8", newline=""), stack)
    target = path if is_stream(path) else stack.enter_context(replacing(path))
    return stack.enter_context(target.open("w", encoding="utf-8", newline=""))


def _unclosed(stream: TextIOWrapper, stack: ExitStack) -> TextIOWrapper:
    """Return a stream that leaves the one below it open: stdin and stdout are not ours to close."""
    stack.callback(stream.detach)
    return stream
