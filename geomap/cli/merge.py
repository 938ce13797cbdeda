"""`geomap merge`: which reports are one incident; the sure ones joined, the doubtful ones to a sheet and back."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from geomap.cli.options import FILE, looking_up, reading
from geomap.cli.progress import progress
from geomap.cli.words import UNSETTLED, counted, say_findings, say_shown, tell
from geomap.errors import OutputError

if TYPE_CHECKING:
    from geomap.cli.options import Asked, Sought
    from geomap.errors import Finding
    from geomap.proposals.same import Merging, Pair
    from geomap.proposals.sheet import Verdict


@click.command()
@click.argument("inputs", nargs=-1, required=True, metavar="REPORTS...")
@click.option("-o", "--output", type=FILE, default="merged.csv", show_default=True, help="CSV of reports to write.")
@click.option(
    "--reviewed",
    type=FILE,
    help="The sheet of an earlier run, with yes or no in its column `same`: it goes before all.",
)
@click.option("--json", "as_json", is_flag=True, help="Write one JSON document; its fields are in docs/merge.md.")
@reading
@looking_up
def merge(  # noqa: PLR0913 - what the command takes
    inputs: tuple[str, ...], *, output: Path, reviewed: Path | None, as_json: bool, asked: Asked, sought: Sought
) -> None:
    """Propose which reports of different sources are one incident, with reasons.

    Sure ones get the same incident_id in the file that is written; doubtful ones go to a sheet beside it, such as
    merged-review.csv, for a person to say yes or no. Exit code 0: none are doubtful; 3: some are, or an answer could
    not be followed.

    Example: geomap merge reports.csv sources.csv -o merged.csv
    """
    online = sought.geocoder()
    from geomap.gazetteer import open_default
    from geomap.proposals import report_file, sheet
    from geomap.proposals.same import merged
    from geomap.readers import read_all

    beside = output.with_name(f"{output.stem}-review.csv")
    _check_output(output, beside, reviewed, inputs)
    verdicts, unread = sheet.read(reviewed) if reviewed else ([], [])
    with asked.gathered(inputs) as files, progress() as say:
        say("reading")
        found = read_all(files, asked.manner)
        with open_default(say, overrides=sought.overrides, online=online) as gazetteer:
            say("holding reports against each other")
            merging = merged(found, gazetteer, verdicts)
        say("writing")
        report_file.write(merging.reports, output)
        sheet.write(merging, beside, verdicts)
    say_findings("refused", found.refused)
    (_say_json if as_json else _say)(merging, verdicts, unread)
    tell(f"wrote {output} and {beside}")
    if merging.doubtful or merging.findings or unread:
        sys.exit(UNSETTLED)


def _check_output(output: Path, beside: Path, reviewed: Path | None, inputs: tuple[str, ...]) -> None:
    """Refuse to write over what a person has written: reports that are read, and answers that are not."""
    from geomap.proposals.sheet import is_answered

    if any(Path(each).resolve() == output.resolve() for each in inputs):
        raise OutputError(output, "it is one of the inputs; name another file")
    if is_answered(beside) and (reviewed is None or reviewed.resolve() != beside.resolve()):
        raise OutputError(
            beside, "it holds answers that a person filled in; give it as --reviewed or name another file"
        )


def _say(merging: Merging, verdicts: list[Verdict], unread: list[Finding]) -> None:
    say_shown("joined", list(merging.joined.items()), lambda each: f"{each[0]}: {', '.join(each[1])}")
    say_shown(
        "doubtful", merging.doubtful, lambda each: f"{each.one} and {each.other}: {each.score:.2f}: {each.reasons}"
    )
    say_findings("open", [*unread, *merging.findings])
    joined = sum(map(len, merging.joined.values()))
    click.echo(
        f"{counted(len(merging.reports), 'report')}: {joined:,} joined to {counted(len(merging.joined), 'incident')}, "
        f"{counted(len(merging.doubtful), 'doubtful pair')}, {counted(len(verdicts), 'answer')} of a person"
    )


def _say_json(merging: Merging, verdicts: list[Verdict], unread: list[Finding]) -> None:
    from dataclasses import asdict

    document = {
        "reports": len(merging.reports),
        "joined": [{"incident_id": name, "reports": reports} for name, reports in merging.joined.items()],
        "sure": list(map(_fields, merging.sure)),
        "doubtful": list(map(_fields, merging.doubtful)),
        "reviewed": len(verdicts),
        "open": [asdict(finding) for finding in (*unread, *merging.findings)],
    }
    click.echo(json.dumps(document, ensure_ascii=True, indent=1, allow_nan=False))


def _fields(pair: Pair) -> dict[str, object]:
    return {"report_a": pair.one, "report_b": pair.other, "score": pair.score, "reasons": pair.reasons.split("; ")}
