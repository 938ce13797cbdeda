"""What is left out of what is published is in no table, and what is published is whole."""

from __future__ import annotations

import time

import pandas as pd
import pytest
from leaks import found_in
from leaks.planted import HIDEABLE

from geomap import pipeline
from geomap.publish import EVERYTHING, Publishing, publish, published
from geomap.publish.strike import STRUCK, Strike


@pytest.fixture(scope="module")
def placed(planted, places):
    """What is read and placed of the files."""
    return pipeline.place(*planted.files, gazetteer=places)


@pytest.mark.parametrize("name", HIDEABLE)
def test_a_redacted_column_is_in_no_table_and_no_name(name: str, planted, placed, tmp_path) -> None:
    """Nor where it was copied to, nor in a title or a file's name."""
    reading, story, _ = placed
    made = publish(story, Publishing(redact=(name,)), reading.refused)
    for table in ("sources", "reports", "incidents", "relations", "attributions", "placed", "matches"):
        getattr(made.story, table).to_csv(tmp_path / f"{table}.csv")
    (tmp_path / "texts.txt").write_text(
        "\n".join([made.strike(planted.title), *map(made.name_of, (p.name for p in planted.files))])
    )
    assert found_in(tmp_path, planted.copies_of(name)) == set()


def test_every_text_of_many_is_struck() -> None:
    """Each with what was in it; empty cells stay empty."""
    cells = pd.Series([*(f"at Taji {number}" for number in range(20_000)), None], dtype="str")
    begun = time.process_time()
    struck = published.struck_column(cells, Strike(["Taji"]))
    assert struck.tolist()[:2] == [f"at {STRUCK} 0", f"at {STRUCK} 1"]
    assert struck.isna().tolist() == cells.isna().tolist()
    assert struck.dtype == cells.dtype
    assert time.process_time() - begun < 3


@pytest.mark.parametrize("name", ["latitude", "uncertainty_m", "location"])
def test_coordinates_in_words_go_with_a_redacted_point(name: str, placed) -> None:
    """Not only those that were read."""
    strike = publish(placed[1], Publishing(redact=(name,))).strike
    assert strike("Seen at 33.524, 44.256, 33° 31' 25\" N") == f"Seen at {STRUCK}, {STRUCK}"


def test_coordinates_in_words_stay_beside_a_published_point(placed) -> None:
    """They tell no more than it does."""
    assert publish(placed[1], Publishing(redact=("weapon",))).strike("at 33.524, 44.256") == "at 33.524, 44.256"


def test_nothing_is_lost_but_what_is_hidden(placed) -> None:
    """As many incidents, reports and sources as before."""
    reading, story, _ = placed
    made = publish(story, Publishing(redact=("notes",)), reading.refused).story
    for table in ("sources", "reports", "placed", "relations", "attributions", "matches"):
        assert len(getattr(made, table)) == len(getattr(story, table))


def test_a_wish_for_everything_gives_the_story_itself(placed) -> None:
    """No copy, no other order."""
    assert publish(placed[1], EVERYTHING).story is placed[1]
