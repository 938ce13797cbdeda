"""What a build wrote, read again: the features of its incidents.geojson as table PLACED."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pandas as pd

from geomap.errors import InputError, TableError
from geomap.gazetteer.credits import Credit
from geomap.schema import DTYPES, PLACED, check, framed

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

NAME = "incidents.geojson"
WANTED = f"an {NAME} that `geomap build` wrote"
NUMBERED = "published without incident_id: its ids are numbers of that build, and none is known in another"
WITH_IDS = f"an {NAME} with the column incident_id, or the reports"
HEAD = 100_000
"""So many letters hold the beginning of the first feature."""
FILLS = {"role": "other", "status": "unknown"}
"""What stands in a column that must have a value and was not published."""
ANSWERS = "retaliation_for"
END = "]}"
LONGEST_SHOWN = 100
"""So many letters of a line that is none of ours are shown."""


def file_of(path: Path) -> Path | None:
    """Return the incidents that a folder of a build holds, or the file itself if it is such; else None."""
    if path.is_dir():
        inside = path / NAME
        return inside if inside.is_file() else None
    if path.suffix.lower() not in {".geojson", ".json"} or not path.is_file():
        return None
    with path.open("rb") as file:
        head = file.read(HEAD)
    return path if all(word in head for word in (b'"FeatureCollection"', b'"attribution"', b'"incident_id"')) else None


def read(path: Path) -> tuple[pd.DataFrame, pd.DataFrame, frozenset[str], list[Credit]]:
    """Return the incidents, what each answers, the columns that there are, and whom to thank.

    Raises InputError for a file that is not what a build writes.
    """
    columns, attribution = _columns(path)
    length = len(columns["incident_id"])
    known = {name: values for name, values in columns.items() if name in PLACED.names}
    try:
        series = {name: _series(values, DTYPES[PLACED[name].kind]) for name, values in known.items()}
        placed = _filled(framed(PLACED, series, length), set(known))
        check(placed, PLACED)
    except (ValueError, TypeError, TableError) as error:
        raise InputError(path, f"a property of another kind than it should be ({error})", WANTED) from error
    answers = pd.Series(map(_joined, columns.get(ANSWERS, [None] * length)), dtype="str")
    credits_ = [Credit(str(text), "", "", str(text)) for text in attribution]
    return placed, pd.DataFrame({ANSWERS: answers}), frozenset({*known, *({ANSWERS} & set(columns))}), credits_


def _columns(path: Path) -> tuple[dict[str, list[Any]], list[object]]:
    """Return the properties of all features as columns, and the attributions."""
    columns: dict[str, list[Any]] = {}
    attribution: list[object] = []
    for number, (properties, credits_) in enumerate(_features(path)):
        attribution = attribution or credits_
        if not number:
            columns = {name: [] for name in properties}
            if "incident_id" not in properties:
                raise InputError(path, NUMBERED, WITH_IDS)
        if columns.keys() != properties.keys():
            raise InputError(path, f"feature {number + 1} has other properties than the first", WANTED)
        for name, value in properties.items():
            columns[name].append(value)
    if not columns:
        raise InputError(path, "no features", WANTED)
    return columns, attribution


def _features(path: Path) -> Iterator[tuple[dict[str, Any], list[object]]]:
    """Give the properties of each feature with the attributions of the file.

    A build writes a feature a line; a file that somebody has laid out anew is read as a whole.
    """
    try:
        with path.open(encoding="utf-8") as file:
            head = [file.readline() for _ in range(3)]
            if head[0].strip() == '{"type": "FeatureCollection",' and head[2].strip() == '"features": [':
                attribution = json.loads("{" + head[1].rstrip().rstrip(",") + "}")["attribution"]
                yield from ((properties, attribution) for properties in _lines(file))
                return
        whole = json.loads(path.read_text(encoding="utf-8"))
        for feature in whole["features"]:
            yield dict(feature["properties"]), list(whole.get("attribution", []))
    except OSError as error:
        raise InputError(path, error.strerror or str(error), WANTED) from error
    except (ValueError, KeyError, TypeError, RecursionError) as error:
        raise InputError(
            path, f"not the GeoJSON that it should be ({type(error).__name__}: {error})", WANTED
        ) from error


def _lines(file: Iterable[str]) -> Iterator[dict[str, Any]]:
    """Give the properties of the feature on each line. Raises ValueError for another line, or where the end is not."""
    lines = filter(None, map(str.strip, file))
    for line in lines:
        if line == END:
            break
        feature = json.loads(line.removesuffix(","))
        if not isinstance(feature, dict) or feature.get("type") != "Feature":
            raise ValueError(f"{line[:LONGEST_SHOWN]} is no feature")
        yield feature["properties"]
    else:
        raise ValueError("it does not end")
    if next(lines, None) is not None:
        raise ValueError("it goes on after its end")


def _series(values: Iterable[Any], kind: str) -> pd.Series:
    return pd.Series([_joined(value) for value in values], dtype=kind)


def _joined(value: object) -> object:
    return ("; ".join(map(str, value)) or None) if isinstance(value, list) else value


def _filled(placed: pd.DataFrame, known: set[str]) -> pd.DataFrame:
    """Return the table with something in the columns that were withheld and must not be empty."""
    fills = {name: pd.Series(fill, index=placed.index, dtype="str") for name, fill in FILLS.items()}
    fills["label"] = placed["incident_id"]
    return placed.assign(**{name: fill for name, fill in fills.items() if name not in known})
