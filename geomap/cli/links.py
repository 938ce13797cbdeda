"""`geomap links`: which incident may answer which, where no source says it."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import click

from geomap.cli.options import FILE, looking_up, reading
from geomap.cli.progress import progress
from geomap.cli.words import counted, say_findings, say_shown, tell

if TYPE_CHECKING:
    from pathlib import Path

    from geomap.cli.options import Asked, Sought
    from geomap.proposals.answers import Answer


@click.command()
@click.argument("inputs", nargs=-1, required=True, metavar="REPORTS...")
@click.option("-o", "--output", type=FILE, default="linked.csv", show_default=True, help="CSV of relations to write.")
@click.option("--days", type=click.IntRange(0, 365), default=14, show_default=True, help="The longest delay.")
@click.option("--most", type=click.IntRange(1, 20), default=1, show_default=True, help="Most links of one incident.")
@click.option("--least", type=click.FloatRange(0, 1), default=0.5, show_default=True, help="The least score of a link.")
@click.option("--json", "as_json", is_flag=True, help="Write one JSON document; its fields are in docs/links.md.")
@reading
@looking_up
def links(  # noqa: PLR0913 - what the command takes
    inputs: tuple[str, ...],
    *,
    output: Path,
    days: int,
    most: int,
    least: float,
    as_json: bool,
    asked: Asked,
    sought: Sought,
) -> None:
    """Propose which incident answers which earlier one, where no source says it; each with a score and reasons.

    What is written is read beside the reports: geomap build reports.csv linked.csv draws it as inferred. Nothing is
    proposed for incidents of which a source says what they answer.

    Example: geomap links reports.csv sources.csv -o linked.csv
    """
    online = sought.geocoder()
    from geomap import pipeline
    from geomap.gazetteer import open_default
    from geomap.proposals import link_file
    from geomap.proposals.answers import answers

    with (
        asked.gathered(inputs) as files,
        progress() as say,
        open_default(say, overrides=sought.overrides, online=online) as gazetteer,
    ):
        found, story, _ = pipeline.place(*files, gazetteer=gazetteer, manner=asked.manner, say=say)
        say("looking for answers")
        proposed = answers(story, gazetteer, days=days, most=most, least=least)
    link_file.write(proposed, output)
    say_findings("refused", found.refused)
    (_say_json if as_json else _say)(proposed, len(story.incidents))
    tell(f"wrote {output}")


def _say(proposed: list[Answer], incidents: int) -> None:
    say_shown(
        "inferred", proposed, lambda each: f"{each.incident} answers {each.other}: {each.score:.2f}: {each.reasons}"
    )
    click.echo(f"{counted(incidents, 'incident')}: {counted(len(proposed), 'link')} proposed")


def _say_json(proposed: list[Answer], incidents: int) -> None:
    document = {
        "incidents": incidents,
        "links": [
            {
                "incident_id": each.incident,
                "other_id": each.other,
                "score": each.score,
                "reasons": each.reasons.split("; "),
            }
            for each in proposed
        ],
    }
    click.echo(json.dumps(document, ensure_ascii=True, indent=1, allow_nan=False))
