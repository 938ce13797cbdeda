"""A spaCy pipeline that the user installed, as a recogniser. Nothing is ever downloaded."""

from __future__ import annotations

from functools import partial
from importlib.util import find_spec
from typing import TYPE_CHECKING

from geomap.errors import InputError, MissingPackage, briefly
from geomap.extract.models.held import KINDS, held

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from spacy.language import Language

    from geomap.extract.mention import Kind, Mention
    from geomap.extract.recognisers import Text

CONFIDENCE = 0.6
"""Of all that it finds: a pipeline does not say how sure it is."""
LABELS: dict[str, Kind] = {
    "GPE": "place",
    "LOC": "place",
    "FAC": "place",
    "ORG": "actor",
    "NORP": "actor",
    "DATE": "date",
    **{kind.upper(): kind for kind in KINDS},
}
"""What an entity's label means here: those of the usual pipelines, and our kinds for one's own. Others are left out."""
AT_ONCE = 64
"""So many sentences are looked at together."""
WANTED = "a spaCy pipeline that is installed, by the name of its package or by its folder"


def recogniser(name_or_path: str) -> Callable[[Text], Iterator[Mention]]:
    """Return a recogniser that asks a spaCy pipeline, named by its package or its folder.

    Raises MissingPackage without spaCy, InputError if there is no such pipeline or it has nothing that recognises.
    """
    if find_spec("spacy") is None:
        raise MissingPackage("spacy", "a spaCy pipeline", "pip install 'geomap[spacy]'")
    pipeline = _loaded(name_or_path)
    if not pipeline.pipe_names:
        raise InputError(name_or_path, "a spaCy pipeline that has no components", "one that recognises entities")
    return partial(_recognised, pipeline)


def _loaded(name_or_path: str) -> Language:
    import spacy  # noqa: PLC0415 - takes more than a second, and only who chose it waits

    if not name_or_path.strip():
        raise InputError("spacy", "no pipeline is named", WANTED)
    try:
        return spacy.load(name_or_path)
    except (AttributeError, ImportError, LookupError, OSError, TypeError, ValueError) as error:
        # a package that is no pipeline, or a damaged folder, makes spaCy fail in each of these ways
        raise InputError(name_or_path, f"spaCy cannot load it ({briefly(error)})", WANTED) from error


def _recognised(pipeline: Language, text: Text) -> Iterator[Mention]:
    """Give what a pipeline finds, one sentence after another: spaCy refuses texts of a million letters."""
    words = ((text.article.text[each.start : each.end], each) for each in text.sentences)
    for found, sentence in pipeline.pipe(words, as_tuples=True, batch_size=AT_ONCE):
        for entity in found.ents:
            start, end = (sentence.start + at for at in (entity.start_char, entity.end_char))
            if (kind := LABELS.get(entity.label_)) and text.article.text[start:end].strip():
                yield from held(text, kind, sentence, sentence._replace(start=start, end=end), CONFIDENCE)
