"""What was guessed of a table → a map of its columns as TOML, each line with the reason, for a person to correct."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from geomap.errors import InputError, printable
from geomap.files import name_of
from geomap.readers.datasets import turned
from geomap.readers.formats import format_of
from geomap.readers.limits import DEFAULT, Limits
from geomap.readers.mapping.column_contents import content_of
from geomap.readers.mapping.guess import Guesses, guesses_of
from geomap.schema import EVENT_TYPES

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from pathlib import Path

    from geomap.readers.raw import Raw

HEAD = "Correct what is wrong; then: geomap build {file} --columns-map THIS-FILE"
MOST_WORDS = 20
MOST_ODD = 5
WANTED = "a table of rows that geomap does not know yet"


def first_map(path: Path, limits: Limits = DEFAULT) -> tuple[str, list[str]]:
    """Return a map of a file's columns as TOML, and what a person must settle in it.

    Raises InputError if the file cannot be read, or needs no map.
    """
    raw = _unknown_table(path, limits)
    guesses = guesses_of(raw)
    return "\n".join([*_lines(path, raw, guesses), ""]), guesses.unsure


def _unknown_table(path: Path, limits: Limits) -> Raw:
    try:
        tables = [raw for raw in format_of(path).read(path, limits) if raw.numbers]
    except OSError as error:
        raise InputError(path, error.strerror or str(error), WANTED) from error
    unknown = [raw for raw in tables if raw.table is None and all(each is raw for each in turned(raw))]
    if unknown:
        return unknown[0]
    raise InputError(path, "geomap build reads it as it is" if tables else "it holds no rows", WANTED)


def _lines(path: Path, raw: Raw, guesses: Guesses) -> Iterator[str]:
    yield f"# {printable(HEAD.format(file=name_of(path)))}"
    yield from (f"# TO SETTLE: {printable(each)}." for each in guesses.unsure)
    yield ""
    yield f"ids = {_list(guesses.ids)}  # {'by its name, and no cell twice' if guesses.ids else 'none: file and row'}"
    yield from _form(guesses)
    if guesses.decimal != ".":
        yield f"decimal = {_quoted(guesses.decimal)}  # as in the coordinates"
    yield f"keep = {_list(guesses.keep)}  # not known: they go to `codes` as they are"
    yield from ("", "[columns]")
    for guess in guesses.columns:
        why = f"{printable(guess.why)}{_like(raw, guess.theirs)}{_odd(guess.odd)}"
        yield f"{guess.ours} = {_quoted(guess.theirs)}  # {why}"
    yield from _source(path, guesses)
    yield from _words(raw, guesses)


def _form(guesses: Guesses) -> Iterator[str]:
    if len(guesses.forms) > 1:
        yield f'date_format = ""  # {" or ".join(guesses.forms)}: no date says which'
    elif guesses.forms:
        yield f"date_format = {_quoted(guesses.forms[0])}  # as the dates are written"


def _like(raw: Raw, name: str) -> str:
    first = next(iter(content_of(raw.cells[name]).texts), "")
    return f", such as {printable(first[:40])}" if first else ", and it is empty"


def _odd(texts: Sequence[str]) -> str:
    """Say which texts do not fit, where there are any."""
    more = f" and {len(texts) - MOST_ODD} more" if len(texts) > MOST_ODD else ""
    return f"; but not {', '.join(printable(text[:40]) for text in texts[:MOST_ODD])}{more}" if texts else ""


def _source(path: Path, guesses: Guesses) -> Iterator[str]:
    if any(guess.ours == "source_id" for guess in guesses.columns):
        return
    name = name_of(path).partition(".")[0].replace(";", ",").strip() or "table"
    yield from (
        "",
        "[constants]",
        f"source_id = {_quoted(name)}  # no column says who reports: a name for the list",
    )
    yield from ("", "[source]", f"publisher = {_quoted(name)}  # who made the list")
    yield '# title = ""\n# url = ""'


def _words(raw: Raw, guesses: Guesses) -> Iterator[str]:
    """Yield their words for kinds of event, for a person who wants to say which types of ours they are."""
    kinds = [each for each in guesses.columns if each.ours == "tags" and "event_type" in each.why]
    words = content_of(raw.cells[kinds[0].theirs]).texts if kinds else []
    if not 0 < len(words) <= MOST_WORDS:
        return
    yield from (
        "",
        f"# To make these event types, write event_type for tags above, and one of {', '.join(EVENT_TYPES)}:",
    )
    yield "# [values.event_type]"
    yield from (f'# {_quoted(printable(word))} = ""' for word in words)


def _list(names: Iterable[str]) -> str:
    return f"[{', '.join(map(_quoted, names))}]"


def _quoted(text: str) -> str:
    r"""Return text as a string of TOML, which JSON's are but for one character.

    >>> _quoted('a "b"')
    '"a \\"b\\""'
    """
    return json.dumps(text, ensure_ascii=False).replace("\x7f", "\\u007f")
