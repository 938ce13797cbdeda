"""Files of news → articles: every form that is read, and which one a file is of.

To add one: write a module with `FORM`, import it here and add one line to ARTICLES. The contract tests then cover it.
"""

from __future__ import annotations

from dataclasses import replace
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING

from geomap.errors import Finding, InputError, MissingPackage
from geomap.extract.articles import feed, html_page, markdown, pdf, plain_text
from geomap.extract.articles.form import DEFAULT
from geomap.extract.articles.published import WANTED
from geomap.files import name_of
from geomap.readers.folders import files_of, passing_over
from geomap.readers.formats.recognised import by_content, suffixes_of
from geomap.readers.limits import bounded

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from geomap.extract.article import Article
    from geomap.extract.articles.form import Form
    from geomap.readers.limits import Limits

__all__ = ["ARTICLES", "DEFAULT", "SUFFIXES", "form_of", "read"]

ARTICLES: dict[str, Form] = {
    "pdf": pdf.FORM,
    "feed": feed.FORM,
    "html": html_page.FORM,
    "text": plain_text.FORM,
    "markdown": markdown.FORM,
}
"""Every form by its name, in the order in which a file is tried: any text may be plain or Markdown."""
PLAIN = (plain_text.FORM, markdown.FORM)
"""What text may be that has no mark of another form: a name ending in .txt does not make a page one of these."""
SUFFIXES = suffixes_of(ARTICLES.values())
"""How the names of files end that are read from a folder."""
UNDATED = f"{WANTED}, or --published"
NEEDED = "a file of news, or a folder of them"


def read(
    paths: Sequence[Path], *, published: date | None = None, limits: Limits = DEFAULT
) -> tuple[list[Article], list[Finding]]:
    """Return the articles of files and folders in their order, and what is in doubt with them.

    `published` stands in where an article does not say its day. Raises InputError where a file cannot be trusted; in a
    folder such a file is passed over, which is said. Raises MissingPackage without what reads a form.
    """
    articles: list[Article] = []
    doubtful: list[Finding] = []
    for path in paths:
        for file, is_named in _files(path, doubtful):
            found = _of_file(file, limits, doubtful, is_named=is_named)
            articles += [each if each.published else _dated(each, file, published, doubtful) for each in found]
    if not articles:
        raise InputError(", ".join(map(str, paths)), "no article in it", NEEDED)
    return articles, doubtful


def form_of(path: Path) -> Form:
    """Return the form of a file by its content; where several would do, by its name.

    Raises UnknownFormat if it is none.
    """
    return by_content(path, ARTICLES.values(), PLAIN)


def _files(path: Path, doubtful: list[Finding]) -> list[tuple[Path, bool]]:
    return files_of(path, doubtful, wanted=NEEDED, is_read=_is_news, is_forgotten=Path.is_dir)


def _is_news(path: Path) -> bool:
    return not path.name.startswith(".") and path.suffix.lower() in SUFFIXES


def _of_file(path: Path, limits: Limits, doubtful: list[Finding], *, is_named: bool) -> list[Article]:
    found: list[Article] = []
    with passing_over(path, doubtful, is_named=is_named), bounded(path, limits):
        form = form_of(path)
        _check_packages(form)
        found, more = form.read(path, limits)
        doubtful += more
    return found


def _check_packages(form: Form) -> None:
    for package, module in form.packages:
        if find_spec(module) is None:
            raise MissingPackage(package, form.title, "pip install 'geomap[extract]'")


def _dated(article: Article, path: Path, published: date | None, doubtful: list[Finding]) -> Article:
    """Return an article with the day that the user gave; without one that is said."""
    if published is None:
        doubtful.append(Finding(name_of(path), 0, "", f"no day of publication: {article.title}".strip(": "), UNDATED))
    return replace(article, published=published)
