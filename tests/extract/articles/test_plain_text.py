"""A text file is an article as it stands."""

from __future__ import annotations

import hashlib
from datetime import date

import pytest
from article_files import STORY, one

from geomap.errors import InputError
from geomap.extract.articles import read

TEXT = "\n\n".join(["Rockets hit depot near Hit", *STORY])


def test_the_first_line_is_the_title_and_how_the_text_begins(tmp_path) -> None:
    """Paragraphs stay parted."""
    found = one(tmp_path, "a.txt", TEXT)
    assert (found.title, found.text) == ("Rockets hit depot near Hit", TEXT)


def test_the_checksum_is_that_of_the_bytes(tmp_path) -> None:
    """Before anything was made of them."""
    content = TEXT.replace("\n", "\r\n").encode()
    assert one(tmp_path, "a.txt", content).sha256 == hashlib.sha256(content).hexdigest()


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le"])
def test_every_encoding_gives_the_same_text(tmp_path, encoding: str) -> None:
    """Read off its bytes."""
    assert one(tmp_path, "a.txt", TEXT.encode(encoding)).text == TEXT


def test_a_guessed_encoding_is_said(tmp_path) -> None:
    """Old programs still write them."""
    path = tmp_path / "a.txt"
    path.write_bytes(
        "انفجار في بغداد\n\nقتل رجلان في هجوم صاروخي يوم الاثنين قرب مدينة هيت غرب العراق.".encode("cp1256")
    )
    articles, doubtful = read([path])
    assert articles[0].title == "انفجار في بغداد"
    assert str(doubtful[0]) == "a.txt: 'taken for cp1256, by its letters'; wanted a file saved as UTF-8."


def test_what_stands_before_a_text_counts(tmp_path) -> None:
    """As in Markdown."""
    found = one(tmp_path, "a.txt", f"---\ntitle: Depot hit\ndate: 2021-03-04\n---\n{TEXT}")
    assert (found.title, found.published) == ("Depot hit", date(2021, 3, 4))


def test_bytes_that_are_no_text_are_refused(tmp_path) -> None:
    """By their name, with what is read."""
    path = tmp_path / "a.txt"
    path.write_bytes(bytes(range(256)) * 10)
    with pytest.raises(InputError, match=r"a\.txt: .*; wanted"):
        read([path])


@pytest.mark.parametrize("text", ["word " * 1_000_000, "x" * 5_000_000, "a\n\n" * 1_500_000, "A - " * 1_200_000])
def test_five_million_letters_do_no_harm(tmp_path, text: str) -> None:
    """With sentences or without."""
    assert len(one(tmp_path, "a.txt", text).text) >= len(text.strip()) - 2
