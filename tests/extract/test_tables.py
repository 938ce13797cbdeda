"""Coded articles are written as tables that every build reads."""

from __future__ import annotations

from dataclasses import replace

from coded_articles import TEXT, coded_article, field, report, story

from geomap import sheets
from geomap.extract.tables import write
from geomap.readers import read_all
from geomap.schema import PROVENANCE, SOURCES
from geomap.schema.words import EXTRACTED


def rows(path) -> list[dict[str, str]]:
    """The rows of a table."""
    return [row for _, row in sheets.read(path, "a table").rows]


def test_reports_and_sources_are_read_as_any_others(tmp_path) -> None:
    """Nothing is refused, and each report says that no person has read it."""
    reports, sources, _ = write([story()], tmp_path / "out.csv")
    reading = read_all([reports, sources])
    assert (reading.refused, reading.doubtful) == ([], [])
    assert reading.reports["report_id"].tolist() == ["ledger-1", "ledger-2", "ledger-3"]
    assert set(reading.reports["tags"]) == {EXTRACTED}
    assert reading.sources.loc[0, ["source_id", "publisher"]].tolist() == ["ledger", "The Ledger"]


def test_provenance_says_where_in_the_article_each_field_stands(tmp_path) -> None:
    """A row for each of its words; the words themselves are not there."""
    found = rows(write([story()], tmp_path / "out.csv")[2])
    day = [each for each in found if (each["report_id"], each["column"]) == ("ledger-2", "date_start")]
    assert [TEXT[int(each["start"]) : int(each["end"])] for each in day] == ["Two days later", "Wednesday"]
    assert {(each["value"], each["confidence"], each["article"]) for each in day} == {
        ("2020-03-13", "0.7", "ledger.txt")
    }
    assert list(found[0]) == [name for name in PROVENANCE.names if name != "text"]


def test_words_of_the_article_are_written_if_asked_for(tmp_path) -> None:
    """On one line each; the reports hold no more than before."""
    text = "Rockets hit\nthe   base."
    told = report(text, "a-1", "Rockets", location_as_reported=field(text, "the base", "the   base"))
    paths = write([coded_article(text, reports=(told,))], tmp_path / "out.csv", with_text=True)
    assert [each["text"] for each in rows(paths[2])] == ["the base"]
    assert "Rockets hit" not in paths[0].read_text("utf-8")


def test_columns_that_no_report_fills_are_left_out(tmp_path) -> None:
    """In the order of the schema; those of sources are all there."""
    reports, sources, _ = write([coded_article()], tmp_path / "out.csv")
    assert sheets.read(reports, "a table").columns == ["report_id", "source_id"]
    assert sheets.read(sources, "a table").columns == list(SOURCES.names)


def test_an_article_without_a_publisher_goes_by_its_name(tmp_path) -> None:
    """A table of sources wants a publisher."""
    known = coded_article()
    known = replace(known, article=replace(known.article, publisher="", published=None))
    (row,) = rows(write([known], tmp_path / "out.csv")[1])
    assert (row["publisher"], row["date_published"]) == ("ledger", "")


def test_no_cell_runs_in_a_spreadsheet(tmp_path) -> None:
    """Neither a title nor a word of the article; the words are read back as they were."""
    text = "Rockets hit =1+1."
    told = report(text, "a-1", "Rockets", location_as_reported=field(text, "=1+1", "=1+1"))
    article = coded_article(text, reports=(told,))
    article = replace(article, article=replace(article.article, title="@cmd", file="=x.txt"))
    paths = write([article], tmp_path / "out.csv", with_text=True)
    cells = [cell for path in paths for _, row in sheets.records(path) for cell in row]
    assert [cell for cell in cells if cell[:1] in {*"=+-@"}] == []
    assert rows(paths[0])[0]["location_as_reported"] == "=1+1"
