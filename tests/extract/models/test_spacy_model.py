"""What a spaCy pipeline finds is held to the same kinds and spans as what ours find."""

from __future__ import annotations

import shutil
import sys
from datetime import date

import pytest
import spacy
from extract.texts import marked, text_of
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from geomap.errors import InputError, MissingPackage
from geomap.extract.models.spacy_model import CONFIDENCE, recogniser

PATTERNS = {
    "Zquabba": "GPE",
    "Frzulm Ridge": "LOC",
    "Hall of Glass": "FAC",
    "Iran": "GPE",
    "Kata'ib Hizballah": "ORG",
    "Ruritanian": "NORP",
    "two days ago": "DATE",
    "market day": "DATE",
    "Maria": "PERSON",
    "petrol bombs": "WEAPON",
}


@pytest.fixture(scope="module")
def folder(tmp_path_factory) -> str:
    """A pipeline on disk that knows a few words by heart."""
    path = tmp_path_factory.mktemp("spacy") / "pipeline"
    pipeline = spacy.blank("en")
    ruler = pipeline.add_pipe("entity_ruler")
    ruler.add_patterns([{"label": label, "pattern": words} for words, label in PATTERNS.items()])
    pipeline.to_disk(path)
    return str(path)


def found(words: str, gazetteer, folder: str) -> list[tuple[str, str]]:
    """Kind and words of all that is found."""
    text = text_of(words, gazetteer)
    return marked(text, list(recogniser(folder)(text)))


def test_entities_have_our_kinds(small, folder: str) -> None:
    """Places, who acts and what with; a person is none of these."""
    text = "Maria left Zquabba. The Ruritanian army shelled Frzulm Ridge and the Hall of Glass with petrol bombs."
    assert found(text, small, folder) == [
        ("place", "Zquabba"),
        ("actor", "Ruritanian"),
        ("place", "Frzulm Ridge"),
        ("place", "Hall of Glass"),
        ("weapon", "petrol bombs"),
    ]


def test_spans_count_the_letters_of_the_article(small, folder: str) -> None:
    """In every sentence and paragraph, whatever letters stand before."""
    text = "Ärger in 東京 😀.\n\nThey met.\n\nRockets fell\non Zquabba. Zquabba fell."
    starts = [each.start for each in recogniser(folder)(text_of(text, small))]
    assert starts == [text.index("Zquabba"), text.rindex("Zquabba")]


def test_a_date_has_the_days_that_our_rules_read_in_it(small, folder: str) -> None:
    """One that they read none in is left out."""
    text = text_of("It fell two days ago. It was market day.", small)
    (each,) = recogniser(folder)(text)
    assert (each.first, each.last, each.value) == (date(2020, 3, 11), date(2020, 3, 11), "two days ago")


def test_an_actor_has_its_usual_name(small, folder: str) -> None:
    """In whatever spelling it stands."""
    (each,) = recogniser(folder)(text_of("Kata'ib Hizballah spoke.", small))
    assert (each.value, each.confidence) == ("Kataib Hezbollah", CONFIDENCE)


def test_a_text_of_more_than_a_million_letters_is_read(small, folder: str) -> None:
    """Which spaCy by itself refuses."""
    text = "It fell. " + "word " * 210_000 + ". Zquabba fell."
    assert found(text, small, folder) == [("place", "Zquabba")]


@pytest.mark.parametrize("text", ["", " \n\n ", "…"])
def test_a_text_without_words_has_nothing(small, folder: str, text: str) -> None:
    """And does no harm."""
    assert found(text, small, folder) == []


@settings(max_examples=30, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.text(max_size=60))
def test_whatever_a_pipeline_is_given_it_answers_within_the_text(small, pipeline, text: str) -> None:
    """Of any script, with any control characters."""
    assert all(0 <= each.start < each.end <= len(text) for each in pipeline(text_of(text, small)))


@pytest.fixture(scope="module")
def pipeline(folder: str):
    """A pipeline that is loaded once."""
    return recogniser(folder)


@pytest.mark.parametrize("name", ["en_core_nowhere_sm", "pytest", "/nowhere/at/all", "a\nb", "."])
def test_what_is_no_pipeline_is_refused(tmp_path, monkeypatch, name: str) -> None:
    """Neither installed nor a folder of one; nothing is fetched."""
    monkeypatch.chdir(tmp_path)
    with pytest.raises(InputError, match="wanted a spaCy pipeline that is installed"):
        recogniser(name)


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("config.cfg", b""),
        ("config.cfg", b"\xff\x80"),
        ("config.cfg", b'[nlp]\nlang = "en"\npipeline = ["x"]\n[components.x]\nfactory = "nobody\'s"\n'),
        ("meta.json", b"[]"),
        ("meta.json", b"\xff\x80"),
        ("tokenizer", b"\xff\x80"),
        ("vocab/strings.json", b"\xff\x80"),
        ("vocab/vectors", b"\xff\x80"),
        ("entity_ruler/patterns.jsonl", b"\xff\x80"),
    ],
)
def test_a_damaged_pipeline_is_refused(tmp_path, folder: str, name: str, content: bytes) -> None:
    """With what spaCy says of it, on one line."""
    copy = shutil.copytree(folder, tmp_path / "pipeline")
    (copy / name).write_bytes(content)
    with pytest.raises(InputError, match=r"^\S+/pipeline: spaCy cannot load it \(.+\); wanted a spaCy pipeline"):
        recogniser(str(copy))


def test_a_pipeline_without_components_is_refused(tmp_path) -> None:
    """It would find nothing, and say nothing of it."""
    spacy.blank("en").to_disk(tmp_path)
    with pytest.raises(InputError, match="no components; wanted one that recognises entities"):
        recogniser(str(tmp_path))


def test_without_spacy_it_is_said_how_to_install_it(monkeypatch) -> None:
    """Before anything else is looked at."""
    monkeypatch.setitem(sys.modules, "spacy", None)
    with pytest.raises(MissingPackage, match=r"the package spacy is not installed.*pip install 'geomap\[spacy\]'"):
        recogniser("en_core_web_sm")
