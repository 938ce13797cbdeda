"""Models of the user's own that recognise beside our rules. None is asked unless the user chose it.

To add a sort: write a module with a function that returns a recogniser, and add one line to MODELS.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from geomap.errors import ModelError
from geomap.extract.models import endpoint, spacy_model

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from geomap.errors import Finding
    from geomap.extract.mention import Mention
    from geomap.extract.recognisers import Text

    Recogniser = Callable[[Text], Iterable[Mention]]

__all__ = ["MODELS", "chosen"]


def _of_spacy(name: str, _refused: list[Finding], *, allow_remote: bool) -> Recogniser:  # noqa: ARG001 - asks nobody
    return spacy_model.recogniser(name)


def _of_endpoint(address: str, refused: list[Finding], *, allow_remote: bool) -> Recogniser:
    url, _, model = address.partition("#")
    return endpoint.recogniser(url, model, refused, allow_remote=allow_remote)


MODELS = {"spacy": _of_spacy, "endpoint": _of_endpoint}
"""Every sort of model by the word that a choice of one begins with."""
EXAMPLES = "spacy:en_core_web_sm, spacy:FOLDER or endpoint:http://127.0.0.1:8080/v1#MODEL"


def chosen(spec: str, refused: list[Finding], *, allow_remote: bool = False) -> Recogniser:
    """Return the recogniser that 'spacy:en_core_web_sm' or 'endpoint:http://127.0.0.1:8080/v1#model-name' stands for.

    What it refuses of a model's answers is added to `refused`, with the article's file, while a text is recognised.
    Raises ModelError for any other words and for an address that will not do, MissingPackage and InputError as
    `spacy_model.recogniser` does.
    """
    sort, _, rest = spec.strip().partition(":")
    if sort not in MODELS or not rest.strip():
        raise ModelError(spec.rpartition("@")[2], "is no choice of a recogniser", EXAMPLES)
    return MODELS[sort](rest.strip(), refused, allow_remote=allow_remote)
