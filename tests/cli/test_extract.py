"""`geomap extract` writes reports, sources and provenance of articles, and says that no person has read them."""

from __future__ import annotations

import pytest
import spacy

from geomap import sheets
from geomap.readers import read_all

ARTICLE = """Rockets hit base in Kirkuk

Eighteen rockets hit a military base in Kirkuk on Wednesday, killing three soldiers. Nobody claimed responsibility.
"""
LAST = "1 article: 1 report, read by no person yet"


@pytest.fixture
def news(here):
    """An article that does not say its day."""
    path = here / "news.txt"
    path.write_text(ARTICLE, encoding="utf-8")
    return path


def rows(path) -> list[dict[str, str]]:
    """The rows of a table."""
    return [row for _, row in sheets.read(path, "a table").rows]


@pytest.mark.usefixtures("news")
def test_three_tables_are_written(here, invoke) -> None:
    """Those of reports and sources are read by every other command; the last line says what no person has done."""
    code, out, err = invoke("extract", "news.txt", "--published", "2020-03-13")
    assert (code, out.splitlines()[-1]) == (0, LAST)
    assert err.splitlines()[-1] == "wrote reports.csv, reports-sources.csv, reports-provenance.csv"
    reading = read_all([here / "reports.csv", here / "reports-sources.csv"])
    assert (reading.refused, reading.doubtful) == ([], [])
    assert reading.reports.loc[0, ["location_as_reported", "country", "tags"]].tolist() == ["Kirkuk", "IQ", "extracted"]


@pytest.mark.usefixtures("news")
def test_what_is_written_makes_a_map(here, invoke) -> None:
    """As it is."""
    invoke("extract", "news.txt", "--published", "2020-03-13")
    assert invoke("build", "reports.csv", "reports-sources.csv")[0] == 0
    assert (here / "outputs" / "map.html").is_file()


def test_provenance_holds_words_only_if_asked_for(here, invoke, news) -> None:
    """Else it says where they stand."""
    invoke("extract", "news.txt", "-o", "a.csv")
    invoke("extract", "news.txt", "-o", "b.csv", "--with-text")
    bare, full = (rows(here / f"{name}-provenance.csv") for name in "ab")
    assert "text" not in bare[0]
    place = next(each for each in full if each["column"] == "location_as_reported")
    assert place["text"] == news.read_text()[int(place["start"]) : int(place["end"])] == "Kirkuk"
    assert [{**each, "text": ""} for each in bare] == [{**each, "text": ""} for each in full]


@pytest.mark.usefixtures("news")
def test_days_of_the_week_count_from_the_day_that_is_given(here, invoke) -> None:
    """Without one that is in doubt, and no day is made up."""
    invoke("extract", "news.txt", "--published", "2020-03-13", "-o", "a.csv")
    err = invoke("extract", "news.txt", "-o", "b.csv")[2]
    assert rows(here / "a.csv")[0]["date_start"] == "2020-03-11"
    assert "date_start" not in rows(here / "b.csv")[0]
    assert "doubtful: news.txt: 'no day of publication: Rockets hit base in Kirkuk'" in err


@pytest.mark.usefixtures("news")
def test_explain_prints_the_article_with_what_is_recognised(invoke) -> None:
    """Before the last line."""
    out = invoke("extract", "news.txt", "--explain")[1]
    assert "[Kirkuk | place" in out
    assert "location_as_reported" in out
    assert out.splitlines()[-1] == LAST


@pytest.mark.usefixtures("news")
def test_a_page_for_review_is_written_if_asked_for(here, invoke) -> None:
    """Beside the tables."""
    err = invoke("extract", "news.txt", "--review", "review.html")[2]
    assert err.splitlines()[-1].endswith("reports-provenance.csv, review.html")
    page = (here / "review.html").read_text(encoding="utf-8")
    assert (page[:15], "Content-Security-Policy" in page) == ("<!DOCTYPE html>", True)


def test_a_folder_is_read_whole(here, invoke) -> None:
    """An article that cannot be read is passed over, which is said."""
    (here / "in").mkdir()
    for name in ("a.txt", "b.md"):
        (here / "in" / name).write_text(ARTICLE, encoding="utf-8")
    (here / "in" / "c.txt").write_bytes(b"\x00\x01\x02")
    code, out, err = invoke("extract", "in", "--published", "2020-03-13")
    assert (code, out.splitlines()[-1]) == (0, "2 articles: 2 reports, read by no person yet")
    assert "c.txt" in err
    assert [each["source_id"] for each in rows(here / "reports.csv")] == ["a-2020-03-13", "b-2020-03-13"]


@pytest.mark.usefixtures("news")
def test_actors_of_ones_own_are_known(here, invoke) -> None:
    """A bad file of them is a mistake, said before anything is written."""
    (here / "news.txt").write_text(ARTICLE.replace("Nobody", "The River Guard"), encoding="utf-8")
    (here / "mine.csv").write_text("name,aliases,kind\nRiver Guard,,armed group\n")
    (here / "bad.csv").write_text("name,colour\nRiver Guard,blue\n")
    invoke("extract", "news.txt", "--lexicon", "mine.csv")
    assert rows(here / "reports.csv")[0]["perpetrator"] == "River Guard"
    code, _, err = invoke("extract", "news.txt", "--lexicon", "bad.csv", "-o", "other.csv")
    assert (code, "columns are name,colour" in err, (here / "other.csv").exists()) == (1, True, False)


@pytest.mark.usefixtures("news")
def test_a_pipeline_of_ones_own_recognises_too(here, invoke) -> None:
    """One that is none is refused with what was wanted."""
    (here / "news.txt").write_text(ARTICLE.replace("Kirkuk", "Zquabba"), encoding="utf-8")
    pipeline = spacy.blank("en")
    pipeline.add_pipe("entity_ruler").add_patterns([{"label": "GPE", "pattern": "Zquabba"}])
    pipeline.to_disk(here / "model")
    invoke("extract", "news.txt", "--published", "2020-03-13", "--recogniser", "spacy:model")
    assert rows(here / "reports.csv")[0]["location_as_reported"] == "Zquabba"
    code, _, err = invoke("extract", "news.txt", "--recogniser", "spacy:nowhere")
    assert (code, "wanted a spaCy pipeline that is installed" in err, err.count("\n")) == (1, True, 1)


@pytest.mark.parametrize(
    "options",
    [
        ["news.txt", "-o", "news.txt"],
        ["news.txt", "--review", "news.txt"],
        ["in", "-o", "in/a.txt"],
        ["in", "-o", "x.csv", "--review", "in/a.txt"],
        ["news.txt", "--lexicon", "mine.csv", "-o", "mine.csv"],
        ["news.txt", "--lexicon", "my-sources.csv", "-o", "my.csv"],
        ["news.txt", "--overrides", "own.csv", "-o", "own.csv"],
        ["news.txt", "-o", "same.html", "--review", "same.html"],
    ],
)
@pytest.mark.usefixtures("news")
def test_nothing_that_is_read_is_written_over(here, invoke, options: list[str]) -> None:
    """Neither an article, nor one of a folder, nor a table of one's own; nor is one file written twice."""
    (here / "in").mkdir()
    (here / "in" / "a.txt").write_text(ARTICLE, encoding="utf-8")
    for name in ("mine.csv", "my-sources.csv"):
        (here / name).write_text("name,aliases,kind\nRiver Guard,,armed group\n")
    (here / "own.csv").write_text("name,latitude,longitude\n")
    before = {path: path.read_bytes() for path in here.rglob("*.*")}
    code, _, err = invoke("extract", *options)
    assert (code, "name another file" in err) == (1, True)
    assert {path: path.read_bytes() for path in here.rglob("*.*")} == before


def test_hostile_words_are_text(here, invoke) -> None:
    """Markup, formulas, control characters and marks of direction: nothing of them runs, here or in a spreadsheet."""
    facts = '---\ntitle: "=cmd|x <b>bold</b>"\npublisher: "@<script>alert(1)</script>"\npublished: 2020-03-14\n---\n'
    words = "Jets \x1b[31mbombed \u202eKirkuk\u202c on Friday, killing two <img src=x onerror=alert(1)> =2+3 people."
    (here / "news.md").write_text(f"{facts}{words}\n", encoding="utf-8")
    code, out, err = invoke("extract", "news.md", "--with-text", "--explain", "--review", "review.html")
    assert (code, {*"\x1b\u202e\u202c"} & {*out, *err}) == (0, set())
    (source,) = rows(here / "reports-sources.csv")
    assert (source["title"], source["publisher"]) == ("=cmd|x <b>bold</b>", "@<script>alert(1)</script>")
    written = list(here.glob("reports*.csv"))
    cells = [cell for path in written for _, cells in sheets.records(path) for cell in cells]
    assert (len(written), [cell for cell in cells if cell[:1] in {*"=+-@"}]) == (3, [])
    assert "<script>alert" not in (here / "review.html").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("options", "expected"),
    [
        (["nowhere.txt"], "nowhere.txt"),
        (["news.txt", "--recogniser", "oracle:x"], "is no choice of a recogniser"),
        (["news.txt", "--recogniser", "endpoint:http://203.0.113.5/v1#m"], "203.0.113.5"),
        (["news.txt", "-o", "news.txt/x.csv"], "could not be written"),
    ],
)
@pytest.mark.usefixtures("news")
def test_a_mistake_is_one_line(invoke, options: list[str], expected: str) -> None:
    """No traceback, exit code 1."""
    code, out, err = invoke("extract", *options)
    assert (code, out, expected in err, err.splitlines()[-1][:8]) == (1, "", True, "geomap: ")
