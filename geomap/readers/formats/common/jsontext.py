"""JSON text, taken value by value from a file of any length.

Numbers are kept as the text that stands there, so that none is rounded; a name that stands twice in an object, and a
number that JSON does not know, are kept for whoever reads the record to judge. The parser is Python's own: the quicker
ones take the last of two equal names in silence, and round numbers (docs/readers.md has what that costs).
"""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple, TextIO

from geomap.errors import InputError, shown

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

BLOCK = 1 << 20
LONGEST = 64 << 20
"""Most letters of one value; the outline of a large province in full detail has a tenth."""
MOST_VALUES = 10_000
"""A list of so many values is no cell of a record, and none of records."""
NEAR_THE_END = 16
"""An error so close to the end of what was read may be that end: the text of one literal or escape is shorter."""
WANTED = "well-formed JSON: a list of flat records, or an object with lists of them"
_SPACE = re.compile(r"[ \t\n\r]*")


@dataclass(frozen=True, slots=True)
class Twice:
    """Stands for an object in which a name stands twice."""

    name: str
    """That name."""


@dataclass(frozen=True, slots=True)
class Broken:
    """Stands for text that is no JSON."""

    text: str
    """That text."""


class Part(NamedTuple):
    """What is next in a file."""

    list: str | None
    """The name of the list that a value is an item of, empty for the outermost; None for a member of the object."""
    name: str
    """The name of a member, empty for an item."""
    value: object
    """Its value, numbers as text."""


class Decoder:
    """Decodes one JSON value, numbers as text."""

    def __init__(self) -> None:
        """Begin with nothing odd met."""
        self.odd: list[str] = []
        """The numbers that JSON does not know, NaN and Infinity, since this was last emptied."""
        self._json = json.JSONDecoder(
            parse_int=str, parse_float=str, parse_constant=self._constant, object_pairs_hook=_object
        )

    def decode(self, text: str) -> object:
        """Return the one value of a text; raises ValueError or RecursionError."""
        return self._json.decode(text)

    def at(self, text: str, start: int) -> tuple[object, int]:
        """Return the value that begins at a place in a text, and where it ends; raises as above."""
        return self._json.raw_decode(text, start)

    def _constant(self, text: str) -> str:
        self.odd.append(text)
        return text


def _object(pairs: list[tuple[str, object]]) -> dict[str, object] | Twice:
    found = dict(pairs)
    if len(found) == len(pairs):
        return found
    seen: set[str] = set()
    return Twice(next(name for name, _ in pairs if name in seen or seen.add(name)))  # type: ignore[func-returns-value]  # add returns None, and that is meant


def parts(path: Path, file: TextIO, decoder: Decoder) -> Iterator[Part]:
    """Yield the items of the outermost list, or of the object its members, and of each list in it the items.

    Of a list of plain values the values are one member. Raises InputError where the text is no JSON.
    """
    waiting = _Waiting(path, file, decoder)
    if waiting.sign() == "[":
        for value in waiting.items():
            yield Part("", "", value)
    elif waiting.sign() == "{":
        yield from _members(waiting)
    else:
        raise waiting.broken("it begins neither with '[' nor with '{'")
    if waiting.sign():
        raise waiting.broken("something follows its end")


def _members(waiting: _Waiting) -> Iterator[Part]:
    seen: set[str] = set()
    for name in waiting.names():
        if name in seen:
            raise waiting.broken(f"the name {shown(name)} stands twice")
        seen.add(name)
        if waiting.sign() != "[":
            yield Part(None, name, waiting.value())
            continue
        yield from _list(waiting, name)


def _list(waiting: _Waiting, name: str) -> Iterator[Part]:
    """Yield the items of a list that holds a record, of any other all of it as a member."""
    plain: list[object] = []
    is_plain = True
    for value in waiting.items():
        if is_plain and isinstance(value, (dict, Twice)):
            is_plain = False
            yield from (Part(name, "", each) for each in plain)
        if not is_plain:
            yield Part(name, "", value)
            continue
        plain.append(value)
        if len(plain) > MOST_VALUES:
            raise waiting.broken(f"the list {shown(name)} holds values, not records")
    if is_plain:
        yield Part(None, name, plain)


class _Waiting:
    """Text that was read and not yet used."""

    def __init__(self, path: Path, file: TextIO, decoder: Decoder) -> None:
        self._path, self._file, self._decoder = path, file, decoder
        self._text, self._at, self._line = "", 0, 1

    def sign(self) -> str:
        """Return the next character that is no space, empty at the end."""
        while True:
            found = _SPACE.match(self._text, self._at)
            self._at = found.end() if found else self._at
            if self._at < len(self._text) or not self._more():
                return self._text[self._at : self._at + 1]

    def items(self) -> Iterator[object]:
        """Yield the items of the list that is next."""
        self._at += 1
        sign = self.sign()
        if sign == "]":
            self._at += 1
            return
        while True:
            yield self.value()
            if self._past_comma("]"):
                return

    def names(self) -> Iterator[str]:
        """Yield the names of the object that is next; whoever takes one takes its value before the next one."""
        self._at += 1
        if self.sign() == "}":
            self._at += 1
            return
        while True:
            if self.sign() != '"':
                raise self.broken("a name in quotes is missing")
            yield str(self._named())
            if self._past_comma("}"):
                return

    def value(self) -> object:
        """Return the next value."""
        self.sign()
        while True:
            try:
                value, end = self._decoder.at(self._text, self._at)
            except json.JSONDecodeError as error:
                if not self._is_cut(error) or not self._more():
                    raise self.broken(error.msg, error.pos) from error
                self._decoder.odd.clear()
                continue
            except RecursionError as error:
                raise self.broken("nested too deeply") from error
            if end == len(self._text) and self._more():  # it may have been cut: 12 of 1234
                self._decoder.odd.clear()
                continue
            self._at = end
            return value

    def broken(self, problem: str, at: int | None = None) -> InputError:
        """Return the error that says what is wrong, and on which line."""
        line = self._line + self._text.count("\n", 0, self._at if at is None else at)
        return InputError(self._path, f"not JSON at line {line} ({problem})", WANTED)

    def _named(self) -> object:
        name = self.value()
        if self.sign() != ":":
            raise self.broken("a colon is missing after a name")
        self._at += 1
        return name

    def _past_comma(self, end: str) -> bool:
        """Go past the comma after a value, or past the end of the list or object; say whether it was that."""
        sign = self.sign()
        if sign not in {",", end}:
            raise self.broken("a comma is missing" if sign else "it breaks off")
        self._at += 1
        return sign == end

    def _is_cut(self, error: json.JSONDecodeError) -> bool:
        return error.msg.startswith("Unterminated string") or error.pos > len(self._text) - NEAR_THE_END

    def _more(self) -> bool:
        """Read on, as much again as waits, so that a long value is not begun too often; say whether there was more."""
        waiting = len(self._text) - self._at
        if waiting > LONGEST:
            raise self.broken(f"a value of more than {LONGEST:,} letters")
        block = self._file.read(max(BLOCK, waiting))
        if block:
            self._line += self._text.count("\n", 0, self._at)
            self._text, self._at = self._text[self._at :] + block, 0
        return bool(block)
