"""A model is chosen in one word and its place."""

from __future__ import annotations

from pathlib import Path

import pytest
from chat_server import chatting, claim
from extract.texts import marked, text_of

from geomap.errors import InputError, ModelError
from geomap.extract.models import MODELS, chosen

PAGE = Path(__file__).parents[3] / "docs" / "extract-models.md"


@pytest.mark.parametrize(
    "spec", ["", "spacy", "spacy:", "endpoint: ", "gpt:4", "en_core_web_sm", "http://127.0.0.1:8080/v1#model"]
)
def test_anything_else_is_no_choice(spec: str) -> None:
    """The message has examples of what is."""
    with pytest.raises(ModelError, match=r"is no choice of a recogniser; wanted spacy:en_core_web_sm, .*endpoint:http"):
        chosen(spec, [])


@pytest.mark.parametrize("spec", ["http://me:secret@127.0.0.1/v1#m", "endpoint:http://me:secret@127.0.0.1/v1"])
def test_a_password_in_a_choice_is_not_repeated(spec: str) -> None:
    """Messages end up in logs."""
    with pytest.raises(ModelError) as refused:
        chosen(spec, [])
    assert "secret" not in str(refused.value)


def test_an_endpoint_is_chosen_by_its_address_and_model(small) -> None:
    """The model's name stands behind the first '#', and may have colons and slashes."""
    with chatting() as server:
        server.claims(claim("Taji"))
        text = text_of("Rockets hit Taji.", small)
        found = chosen(f"endpoint:{server.url}#maker/model:8b#1", [])(text)
    assert marked(text, list(found)) == [("place", "Taji")]
    assert server.asked[0][1]["model"] == "maker/model:8b#1"


def test_what_a_model_is_refused_reaches_who_chose_it(small) -> None:
    """In the list that was given."""
    refused = []
    with chatting() as server:
        server.claims(claim("Basra"))
        assert list(chosen(f"endpoint:{server.url}#m", refused)(text_of("Rockets hit Taji.", small))) == []
    assert [(each.file, each.value) for each in refused] == [("news.txt", "Basra")]


def test_an_endpoint_needs_a_model() -> None:
    """A server may have many."""
    with pytest.raises(ModelError, match="no model is named"):
        chosen("endpoint:http://127.0.0.1:8080/v1", [])


def test_an_endpoint_far_away_must_be_allowed() -> None:
    """By whoever chooses it; nothing is asked before a text is recognised."""
    with pytest.raises(ModelError, match="outside of your own network"):
        chosen("endpoint:https://93.184.216.34/v1#m", [])
    assert chosen("endpoint:https://93.184.216.34/v1#m", [], allow_remote=True)


def test_a_pipeline_is_chosen_by_its_name() -> None:
    """One that is not installed is not fetched."""
    with pytest.raises(InputError, match="en_core_nowhere_sm: spaCy cannot load it"):
        chosen("spacy:en_core_nowhere_sm", [])


def test_every_sort_of_model_is_documented() -> None:
    """A newcomer finds it in its page."""
    text = PAGE.read_text(encoding="utf-8")
    assert [name for name in MODELS if f"`{name}:" not in text] == []
