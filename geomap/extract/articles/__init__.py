"""Files of news → articles: every form that is read, and which one a file is of.

To add one: write a module with `FORM`, import it here and add one line to ARTICLES. The contract tests then cover it.
"""

from __future__ import annotations

from dataclasses import replace
from importlib.util import find_spec
from typing import TYPE_CHECKING

from geomap.errors import Finding, InputError, MissingPackage, UnknownFormat
from geomap.extract.articles import feed, html_page, markdown, pdf, plain_text
from geomap.extract.articles.form import DEFAULT, HEAD
from geomap.extract.articles.published import WANTED
from geomap.files import name_of

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date
    from pathlib import Path

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
SUFFIXES = frozenset(suffix for each in ARTICLES.values() for suffix in each.suffixes)
"""How the names of files end that are read from a folder."""
FOLDER = "passed over: a folder in a folder"
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
    with path.open("rb") as file:
        head = file.read(HEAD)
    fitting = [each for each in ARTICLES.values() if each.is_it(head)]
    fitting = [each for each in fitting if each not in PLAIN] or fitting
    named = [each for each in fitting if path.suffix.lower() in each.suffixes]
    found = (named or fitting)[:1]
    if not found:
        raise UnknownFormat(path, sorted(SUFFIXES))
    return found[0]


def _files(path: Path, doubtful: list[Finding]) -> list[tuple[Path, bool]]:
    """Return the files that an input stands for, and whether the user named them one by one."""
    try:
        if path.is_dir():
            inside = [each for each in sorted(path.iterdir()) if not each.name.startswith(".")]
            doubtful += [
                Finding(name_of(each), 0, "", FOLDER, "its own name among the inputs")
                for each in inside
                if each.is_dir()
            ]
            return [(each, False) for each in inside if each.suffix.lower() in SUFFIXES and each.is_file()]
        if path.exists() and not path.is_file():
            raise InputError(path, "neither a file nor a folder", NEEDED)
        path.stat()
    except FileNotFoundError as error:
        raise InputError(path, "no such file or folder", NEEDED) from error
    except OSError as error:
        raise InputError(path, error.strerror or str(error), NEEDED) from error
    return [(path, True)]


def _of_file(path: Path, limits: Limits, doubtful: list[Finding], *, is_named: bool) -> list[Article]:
    try:
        articles, more = _read(path, limits)
    except InputError as error:
        if is_named:
            raise
        doubtful.append(Finding(name_of(path), 0, "", f"passed over: {error.problem}", error.wanted))
        return []
    doubtful += more
    return articles


def _read(path: Path, limits: Limits) -> tuple[list[Article], list[Finding]]:
    try:
        size = path.stat().st_size
        if size > limits.file_bytes:
            raise InputError(path, f"{size:,} bytes", f"{limits.file_bytes:,} at most")
        form = form_of(path)
        _check_packages(form)
        return form.read(path, limits)
    except OSError as error:
        raise InputError(path, error.strerror or str(error), "a file that can be read") from error


def _check_packages(form: Form) -> None:
    for package, module in form.packages:
        if find_spec(module) is None:
            raise MissingPackage(package, form.title, "pip install 'geomap[extract]'")


def _dated(article: Article, path: Path, published: date | None, doubtful: list[Finding]) -> Article:
    """Return an article with the day that the user gave; without one that is said."""
    if published is None:
        doubtful.append(Finding(name_of(path), 0, "", f"no day of publication: {article.title}".strip(": "), UNDATED))
    return replace(article, published=published)
