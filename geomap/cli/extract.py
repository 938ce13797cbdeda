"""`geomap extract`: articles → reports, their sources, and where in the articles each field stands."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

import click

from geomap.cli.options import FILE, looking_up
from geomap.cli.progress import progress
from geomap.cli.words import counted, say_findings, tell
from geomap.errors import OutputError, printable

if TYPE_CHECKING:
    from collections.abc import Sequence

    from geomap.cli.options import Sought
    from geomap.extract.coded import CodedArticle


@click.command()
@click.argument("articles", nargs=-1, required=True, metavar="ARTICLES...", type=FILE)
@click.option("-o", "--output", type=FILE, default="reports.csv", show_default=True, help="CSV of reports to write.")
@click.option(
    "--published",
    type=click.DateTime(["%Y-%m-%d"]),
    metavar="YYYY-MM-DD",
    help="Day of publication of articles that do not say it.",
)
@click.option("--lexicon", "lexicons", multiple=True, type=FILE, help="CSV of your own actors, weapons or targets.")
@click.option("--explain", is_flag=True, help="Print the articles with what is recognised marked.")
@click.option("--with-text", is_flag=True, help="Write the words of the articles to the provenance file.")
@looking_up
def extract(  # noqa: PLR0913 - what the command takes
    articles: tuple[Path, ...],
    *,
    output: Path,
    published: datetime | None,
    lexicons: tuple[Path, ...],
    explain: bool,
    with_text: bool,
    sought: Sought,
) -> None:
    """Read news articles and write the incidents that they tell of as reports, for a person to correct.

    Beside reports.csv stand reports-sources.csv and reports-provenance.csv, which says for each field in which sentence
    it stands and how sure it is. Nothing is sent anywhere.

    Example: geomap extract articles/ -o reports.csv
    """
    online = sought.geocoder()
    from geomap.extract import articles as forms
    from geomap.extract import tables
    from geomap.extract.coding import coded
    from geomap.extract.lexicon import open_lexicon
    from geomap.gazetteer import open_default

    _check_output(output, articles)
    with progress() as say:
        say("reading")
        texts, doubtful = forms.read(articles, published=published.date() if published else None)
        with open_default(say, overrides=sought.overrides, online=online) as gazetteer:
            say("recognising")
            found = coded(texts, gazetteer, open_lexicon(*lexicons))
        say("writing")
        written = tables.write(found, output, with_text=with_text)
    say_findings("doubtful", doubtful)
    if explain:
        _explain(found)
    _say(found)
    tell(f"wrote {', '.join(map(str, written))}")


def _check_output(output: Path, articles: Sequence[Path]) -> None:
    if any(each.resolve() == output.resolve() for each in articles):
        raise OutputError(output, "it is one of the inputs; name another file")


def _explain(found: Sequence[CodedArticle]) -> None:
    from geomap.extract.explained import explained

    for article in found:
        for line in explained(article):
            click.echo(printable(line))


def _say(found: Sequence[CodedArticle]) -> None:
    reports = sum(len(each.reports) for each in found)
    click.echo(f"{counted(len(found), 'article')}: {counted(reports, 'report')}, none of them read by a person yet")
