"""`geomap extract`: articles → reports, their sources, and where in the articles each field stands."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from geomap.cli.options import FILE, looking_up
from geomap.cli.progress import progress
from geomap.cli.words import counted, say_findings, tell
from geomap.errors import OutputError

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime
    from pathlib import Path

    from geomap.cli.options import Sought
    from geomap.errors import Finding
    from geomap.extract.article import Article
    from geomap.extract.coded import CodedArticle


@click.command()
@click.argument("articles", nargs=-1, required=True, metavar="ARTICLES...", type=FILE)
@click.option("-o", "--output", type=FILE, default="reports.csv", show_default=True, help="CSV of reports to write.")
@click.option(
    "--published",
    type=click.DateTime(["%Y-%m-%d"]),
    metavar="YYYY-MM-DD",
    help="Day of publication of articles that do not say it; days such as 'Wednesday' count from it.",
)
@click.option("--review", type=FILE, metavar="HTML", help="Also write a page on which a person accepts or corrects.")
@click.option("--explain", is_flag=True, help="Print the articles with all that is recognised in them.")
@click.option("--with-text", is_flag=True, help="Write the words of the articles to the provenance file too.")
@click.option(
    "--lexicon", "lexicons", multiple=True, type=FILE, metavar="CSV", help="Your own actors, weapons or targets."
)
@click.option(
    "--recogniser",
    "specs",
    multiple=True,
    metavar="SPEC",
    help="A spaCy pipeline or an endpoint of your own beside the rules, as docs/extract-models.md says.",
)
@click.option("--allow-remote", is_flag=True, help="Let an endpoint be on another network; it gets the articles.")
@looking_up
def extract(  # noqa: PLR0913 - what the command takes
    articles: tuple[Path, ...],
    *,
    output: Path,
    published: datetime | None,
    review: Path | None,
    explain: bool,
    with_text: bool,
    lexicons: tuple[Path, ...],
    specs: tuple[str, ...],
    allow_remote: bool,
    sought: Sought,
) -> None:
    """Read news articles and write the incidents that they tell of as reports, for a person to correct.

    Beside reports.csv stand reports-sources.csv and reports-provenance.csv, which says for each field in which sentence
    it stands and how sure it is. Nothing is sent anywhere, and nothing that is extracted is shown as confirmed.

    Example: geomap extract articles/ -o reports.csv --review review.html
    """
    from geomap.extract import articles as forms
    from geomap.extract import tables

    _check_outputs([*articles, *lexicons, *sought.overrides], [*tables.paths(output), *([review] if review else [])])
    refused: list[Finding] = []
    with progress() as say:
        say("reading")
        texts, doubtful = forms.read(articles, published=published.date() if published else None)
        say("recognising")
        found = _coded(texts, lexicons, specs, refused, sought, allow_remote=allow_remote)
        say("writing")
        written = tables.write(found, output, with_text=with_text)
        written += [_reviewed(found, review)] if review else []
    say_findings("doubtful", doubtful)
    say_findings("refused", refused)
    if explain:
        _explain(found)
    _say(found)
    tell(f"wrote {', '.join(map(str, written))}")


def _coded(  # noqa: PLR0913 - what the command took
    texts: Sequence[Article],
    lexicons: Sequence[Path],
    specs: Sequence[str],
    refused: list[Finding],
    sought: Sought,
    *,
    allow_remote: bool,
) -> list[CodedArticle]:
    """Return what is coded; with recognisers or a geocoder of the user's own by this process alone."""
    from geomap.extract.lexicon import open_lexicon
    from geomap.extract.many import Sources, coded, coded_side_by_side, jobs_for
    from geomap.gazetteer import open_default
    from geomap.gazetteer.apart import cores

    online, lexicon = sought.geocoder(), open_lexicon(*lexicons)
    jobs = jobs_for(len(texts), cores())
    if jobs > 1 and not specs and not online:
        return coded_side_by_side(texts, Sources(tuple(lexicons), sought.overrides), jobs)
    more = []
    if specs:
        from geomap.extract.models import chosen

        more = [chosen(spec, refused, allow_remote=allow_remote) for spec in specs]
    with open_default(overrides=sought.overrides, online=online) as gazetteer:
        return coded(texts, gazetteer, lexicon, more)


def _check_outputs(inputs: Sequence[Path], outputs: Sequence[Path]) -> None:
    """Refuse to write over what is read, articles of a folder included, and to write one file twice."""
    from geomap.extract.articles import SUFFIXES

    taken = {each.resolve() for each in inputs}
    folders = {each for each in taken if each.is_dir()}
    for output in outputs:
        path = output.resolve()
        is_article = path.parent in folders and path.suffix.lower() in SUFFIXES and path.exists()
        if path in taken or is_article:
            raise OutputError(output, "it is one of the inputs, or written already; name another file")
        taken.add(path)


def _reviewed(found: Sequence[CodedArticle], path: Path) -> Path:
    from geomap.page.review_page import written

    written(found, path)
    return path


def _explain(found: Sequence[CodedArticle]) -> None:
    from geomap.extract.explained import explained

    for article in found:
        for line in explained(article):
            click.echo(line)


def _say(found: Sequence[CodedArticle]) -> None:
    reports = sum(len(each.reports) for each in found)
    click.echo(f"{counted(len(found), 'article')}: {counted(reports, 'report')}, read by no person yet")
