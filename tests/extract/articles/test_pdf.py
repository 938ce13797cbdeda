"""The words of a PDF are an article."""

from __future__ import annotations

from contextlib import suppress
from datetime import date

import pytest
from article_files import one, pdf
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from geomap.errors import InputError
from geomap.extract.articles import read
from geomap.extract.articles.pdf import MOST_PAGES

WORDS = (
    "Depot near Hit struck by two rockets\n\n"
    "Two rockets hit the fuel depot near Hit on Monday, killing three guards in a bom-\n"
    "bardment that lasted an hour.\n"
    "Nobody claimed the attack."
)


def refused(folder, content: bytes) -> str:
    """Why a PDF is refused."""
    path = folder / "a.pdf"
    path.write_bytes(content)
    with pytest.raises(InputError) as caught:
        read([path])
    return str(caught.value)


def test_lines_are_paragraphs_and_broken_words_whole(tmp_path) -> None:
    """The first line is the title."""
    found = one(tmp_path, "a.pdf", pdf(WORDS))
    assert found.title == "Depot near Hit struck by two rockets"
    assert "killing three guards in a bombardment that lasted an hour.\n\nNobody claimed" in found.text


def test_properties_say_the_title_and_stand_in_for_the_day(tmp_path) -> None:
    """The day on which a file was made may be a later one, which is said."""
    path = tmp_path / "a.pdf"
    path.write_bytes(pdf(WORDS, info="/Title (Depot struck) /CreationDate (D:20210304233000-05'00')"))
    articles, doubtful = read([path])
    assert (articles[0].title, articles[0].published) == ("Depot struck", date(2021, 3, 4))
    assert "'2021-03-04, when the file was made'" in str(doubtful[0])


def test_a_day_among_the_words_goes_before_that_of_the_file(tmp_path) -> None:
    """And nothing is in doubt."""
    path = tmp_path / "a.pdf"
    path.write_bytes(pdf(f"Title\n\nPublished: 1 March 2021\n\n{WORDS}", info="/CreationDate (D:20210304)"))
    articles, doubtful = read([path])
    assert (articles[0].published, doubtful) == (date(2021, 3, 1), [])


@pytest.mark.parametrize("title", ["Microsoft Word - story.doc", "story_final.docx", "untitled"])
def test_a_title_that_a_program_gave_is_none(tmp_path, title: str) -> None:
    """The first line is."""
    assert one(tmp_path, "a.pdf", pdf(WORDS, info=f"/Title ({title})")).title.startswith("Depot near")


def test_a_scanned_pdf_is_refused(tmp_path) -> None:
    """Its pages are pictures."""
    assert "its pages have no words; they may be pictures of them; wanted a PDF with" in refused(tmp_path, pdf(""))


def test_a_locked_pdf_is_refused(tmp_path) -> None:
    """Whatever its password."""
    lock = "/Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O <00> /U <00> >> /ID [<00> <00>]"
    assert "it has a password or is locked" in refused(tmp_path, pdf(WORDS, more=lock))


def test_a_pdf_of_more_pages_than_an_article_has_is_refused(tmp_path) -> None:
    """It is a book."""
    assert f"more than {MOST_PAGES} pages" in refused(tmp_path, pdf(*["Two fell."] * (MOST_PAGES + 1)))


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.data())
def test_a_damaged_pdf_is_read_or_refused(tmp_path, data) -> None:
    """No other error is raised."""
    content = bytearray(pdf(WORDS))
    for _ in range(data.draw(st.integers(1, 9))):
        content[data.draw(st.integers(5, len(content) - 1))] = data.draw(st.integers(0, 255))
    path = tmp_path / "a.pdf"
    path.write_bytes(content[: data.draw(st.integers(9, len(content)))])
    with suppress(InputError):
        assert read([path])[0][0].text
