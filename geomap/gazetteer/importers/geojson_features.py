"""The features of GeoJSON one by one: of a collection of any length, of one feature, or of a feature on each line."""

from __future__ import annotations

import codecs
import json
import re
from typing import TYPE_CHECKING, Any

from geomap.errors import GazetteerError
from geomap.gazetteer import archives

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path
    from typing import BinaryIO

BLOCK = 1 << 20
LONGEST = 256 << 20
"""Most characters of one feature; the outline of the largest country in full detail has a fourth."""
WANTED = "GeoJSON in UTF-8: a feature or a collection of features"
_LIST = re.compile(r'"features"\s*:\s*\[')
_ONE = re.compile(r'"type"\s*:\s*"Feature"')
_BETWEEN = re.compile(r"[\s,\x1e]*")
_IS_JSON = re.compile(rb"^(?:\xef\xbb\xbf)?[\s\x1e]*\{")
_SPEAKS_OF_FEATURES = re.compile(rb'"type"\s*:\s*"Feature(?:Collection)?"')


def is_geojson(path: Path, choose: Callable[[list[str]], str | None]) -> bool:
    """Say whether a file begins as a feature or a collection of features does."""
    head = archives.beginning(path, choose)
    return bool(_IS_JSON.match(head)) and bool(_SPEAKS_OF_FEATURES.search(head) or b'"features"' in head)


def features(path: Path, choose: Callable[[list[str]], str | None]) -> Iterator[tuple[int, dict[str, Any]]]:
    """Yield each feature with its number, from 1. Raises GazetteerError where the text is none, also in its middle."""
    with archives.text(path, choose) as stream:
        waiting = _Waiting(path, stream)
        waiting.skip_to_list()
        number = 0
        while (found := waiting.take(number + 1)) is not None:
            number += 1
            yield number, found


class _Waiting:
    """Text that was read and not yet used."""

    def __init__(self, path: Path, stream: BinaryIO) -> None:
        self._path, self._stream = path, stream
        self._text, self._at, self._is_list, self._bytes = "", 0, False, 0
        self._decoder = codecs.getincrementaldecoder("utf-8-sig")()
        self._json = json.JSONDecoder(parse_constant=_no_number)

    def skip_to_list(self) -> None:
        """Go to the first feature of a collection; stay where there is no list."""
        while self._more(BLOCK):
            found, one = _LIST.search(self._text), _ONE.search(self._text)
            if found and (one is None or found.start() < one.start()):
                self._at, self._is_list = found.end(), True
            if found or one:
                return

    def take(self, number: int) -> dict[str, Any] | None:
        """Return the next feature, None at the end."""
        wanted = BLOCK
        while True:
            self._at = _past(_BETWEEN, self._text, self._at)
            if self._is_list and self._text[self._at : self._at + 1] == "]":
                return None
            if (found := self._parsed()) is not None:
                return found
            if not self._more(wanted):
                self._end(number)
                return None
            wanted *= 2

    def _parsed(self) -> dict[str, Any] | None:
        if self._at >= len(self._text):
            return None
        try:
            found, self._at = self._json.raw_decode(self._text, self._at)
        except (ValueError, RecursionError):
            return None  # cut by the end of what was read, or broken: more text tells which
        return found if isinstance(found, dict) else {"type": found}

    def _more(self, wanted: int) -> bool:
        if len(self._text) - self._at > LONGEST:
            raise GazetteerError(self._path, f"a feature has more than {LONGEST:,} letters or is no JSON", WANTED)
        data = self._stream.read(wanted)
        try:
            text = self._decoder.decode(data, final=not data)
        except UnicodeDecodeError as error:
            at = self._bytes + error.start + 1
            raise GazetteerError(self._path, f"it is not UTF-8 near its byte {at} ({error.reason})", WANTED) from error
        self._bytes += len(data)
        self._text, self._at = self._text[self._at :] + text, 0
        return bool(data)

    def _end(self, number: int) -> None:
        if self._is_list or self._at < len(self._text):
            raise GazetteerError(self._path, f"it breaks off or is no JSON at feature {number}", WANTED)


def _no_number(text: str) -> float:
    raise ValueError(text)


def _past(pattern: re.Pattern[str], text: str, at: int) -> int:
    found = pattern.match(text, at)
    return found.end() if found else at
