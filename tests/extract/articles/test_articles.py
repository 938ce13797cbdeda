"""Files and folders of news are read by what is in them."""

from __future__ import annotations

import subprocess
import sys
from datetime import date
from unicodedata import is_normalized

import pytest
from article_files import STORY, item, page, pdf, rss

import geomap.extract.articles as articles_
from geomap.errors import InputError, MissingPackage
from geomap.extract.articles import ARTICLES, form_of, read
from geomap.readers.limits import Limits

WORDS = "\n\n".join(STORY)
FILES: dict[str, bytes] = {
    "pdf": pdf("Rockets hit depot\n\nTwo fell."),
    "feed": rss(item()).encode(),
    "html": page().encode(),
    "text": WORDS.encode(),
    "markdown": f"# Depot hit\n\n{WORDS}".encode(),
}
"""A file of each form."""


def written(folder, name: str, content: bytes):
    """The path of a file with this content."""
    path = folder / name
    path.write_bytes(content)
    return path


@pytest.mark.parametrize("name", ARTICLES)
def test_every_form_is_known_by_its_content_and_gives_clean_text(tmp_path, name: str) -> None:
    """Text begins with the title, and has no line without use."""
    path = written(tmp_path, f"a{ARTICLES[name].suffixes[0]}", FILES[name])
    assert form_of(path) is ARTICLES[name]
    for each in read([path])[0]:
        assert each.text.startswith(each.title)
        assert each.text == each.text.strip()
        assert "\n\n\n" not in each.text
        assert is_normalized("NFC", each.text)
        assert each.file == str(path)
        assert len(each.sha256) == 64


@pytest.mark.parametrize("name", ARTICLES)
def test_no_form_takes_what_is_none(tmp_path, name: str) -> None:
    """Whatever its suffix."""
    path = written(tmp_path, f"a{ARTICLES[name].suffixes[0]}", b"\x01\x02\x03\x04" * 100)
    with pytest.raises(InputError, match="wanted"):
        read([path])


def test_a_given_day_stands_in_for_a_missing_one_only(tmp_path) -> None:
    """Nothing is in doubt then."""
    paths = [written(tmp_path, "a.txt", FILES["text"]), written(tmp_path, "b.txt", b"March 4, 2021\n\nTwo fell.")]
    found, doubtful = read(paths, published=date(2020, 1, 2))
    assert [each.published for each in found] == [date(2020, 1, 2), date(2021, 3, 4)]
    assert doubtful == []


def test_an_article_without_a_day_is_said(tmp_path) -> None:
    """With the option that gives it."""
    _, doubtful = read([written(tmp_path, "a.txt", f"Depot hit\n\n{WORDS}".encode())])
    assert [str(each) for each in doubtful] == [
        "a.txt: 'no day of publication: Depot hit'; wanted the day of publication as YYYY-MM-DD, or --published."
    ]


def test_a_folder_is_read_in_the_order_of_its_names(tmp_path) -> None:
    """What cannot be read is passed over and said; what is no news is not looked at."""
    for name, content in (
        ("b.txt", b"Two fell."),
        ("a.md", b"# One fled\n\nIn Hit."),
        ("c.pdf", b"%PDF-"),
        ("d.csv", b"a,b"),
    ):
        written(tmp_path, name, content)
    (tmp_path / "inner").mkdir()
    found, doubtful = read([tmp_path], published=date(2021, 3, 4))
    assert [each.text[:3] for each in found] == ["One", "Two"]
    assert [str(each).partition(" (")[0].partition("';")[0] for each in doubtful] == [
        "inner: 'passed over: a folder in a folder",
        "c.pdf: 'passed over: not whole PDF",
    ]


@pytest.mark.parametrize(
    ("name", "problem"),
    [("none.txt", "no such file or folder"), ("empty.txt", "it has no words"), ("inner", "no article in it")],
)
def test_what_cannot_be_read_is_named(tmp_path, name: str, problem: str) -> None:
    """With what was wanted."""
    written(tmp_path, "empty.txt", b"")
    (tmp_path / "inner").mkdir()
    with pytest.raises(InputError, match=rf"{name}: {problem}; wanted"):
        read([tmp_path / name])


@pytest.mark.parametrize(
    ("suffix", "content"), [(".pdf", FILES["pdf"][:500]), (".html", page("").encode()), (".rss", FILES["feed"][:-9])]
)
def test_a_refused_file_is_not_spoken_of_by_libraries(tmp_path, suffix: str, content: bytes) -> None:
    """Nothing stands on the standard error but what we say."""
    path = written(tmp_path, f"a{suffix}", content)
    code = (
        "import sys, pathlib\nfrom geomap.errors import InputError\nfrom geomap.extract.articles import read\n"
        "try: read([pathlib.Path(sys.argv[1])])\nexcept InputError: print('refused')"
    )
    run = subprocess.run([sys.executable, "-c", code, path], capture_output=True, text=True, check=True)
    assert (run.stdout, run.stderr) == ("refused\n", "")


def test_a_greater_file_than_the_limit_is_refused(tmp_path) -> None:
    """Before it is read."""
    with pytest.raises(InputError, match=r"a\.txt: 9 bytes; wanted 8 at most"):
        read([written(tmp_path, "a.txt", b"Two fell.")], limits=Limits(file_bytes=8))


@pytest.mark.parametrize(("name", "package"), [("pdf", "pypdf"), ("html", "trafilatura"), ("feed", "feedparser")])
def test_a_missing_package_is_named_with_what_installs_it(tmp_path, monkeypatch, name: str, package: str) -> None:
    """Text needs none."""
    monkeypatch.setattr(articles_, "find_spec", lambda _: None)
    path = written(tmp_path, f"a{ARTICLES[name].suffixes[0]}", FILES[name])
    with pytest.raises(
        MissingPackage, match=rf"the package {package} is not installed.*pip install 'geomap\[extract\]'"
    ):
        read([path])
    assert read([written(tmp_path, "a.txt", FILES["text"])])
