"""YAML files: a list of reports, or a mapping with the lists `sources` and `reports`.

Every scalar is taken as the text that stands there, so that the country code NO stays a word and a date a date;
tags have no effect.
"""

from __future__ import annotations

import codecs
import re
from typing import TYPE_CHECKING

import yaml

from geomap.errors import Finding, InputError, shown
from geomap.files import name_of
from geomap.readers.format import Format
from geomap.readers.raw import Raw, by_column

if TYPE_CHECKING:
    from pathlib import Path

    from geomap.readers.limits import Limits

SUFFIXES = (".yaml", ".yml")
LISTS = ("sources", "reports")
_BEGINNING = re.compile(rb"-(\s|$)|[\w\-\"']+:(\s|$)")
NULL = "tag:yaml.org,2002:null"
WANTED = "a list of reports, or a mapping of the lists 'sources' and 'reports', each once"


def is_it(head: bytes) -> bool:
    """Whether the first line that says anything is an item of a list, or a name and a colon."""
    lines = (line.strip() for line in head.removeprefix(codecs.BOM_UTF8).splitlines())
    first = next((line for line in lines if line and not line.startswith((b"#", b"%", b"---"))), b"")
    return bool(_BEGINNING.match(first))


def read(path: Path, _: Limits) -> list[Raw]:
    """Return the tables of the file, one for each list of records."""
    top = _composed(path)
    if isinstance(top, yaml.SequenceNode):
        return [_table(path, top)]
    if isinstance(top, yaml.MappingNode):
        return [_table(path, items) for items in _lists(path, top)]
    raise InputError(path, "neither a list nor a mapping of lists", WANTED)


def _lists(path: Path, top: yaml.MappingNode) -> list[yaml.SequenceNode]:
    """Return the lists of a mapping; a name twice, an unknown name or another value would lose rows and is refused."""
    found: dict[str, yaml.SequenceNode] = {}
    for key, items in top.value:
        name = key.value if isinstance(key, yaml.ScalarNode) else ""
        if name not in LISTS or name in found or not isinstance(items, yaml.SequenceNode):
            line = key.start_mark.line + 1
            raise InputError(path, f"line {line}: {shown(name)} is unknown, repeated or no list", WANTED)
        found[name] = items
    return list(found.values())


def _composed(path: Path) -> yaml.Node | None:
    try:
        return yaml.compose(path.read_text(encoding="utf-8-sig"), Loader=yaml.SafeLoader)
    except UnicodeDecodeError as error:
        raise InputError(path, f"not UTF-8 at byte {error.start} ({error.reason})", "a file saved as UTF-8") from error
    except yaml.YAMLError as error:
        raise InputError(path, f"not YAML ({' '.join(str(error).split())})", "well-formed YAML") from error
    except (ValueError, OverflowError) as error:
        raise InputError(path, f"holds a character that is none ({error})", "well-formed YAML") from error
    except RecursionError as error:
        raise InputError(path, "nested too deeply", "a list of flat records") from error


def _table(path: Path, items: yaml.SequenceNode) -> Raw:
    rows, numbers, refused = [], [], []
    for item in items.value:
        number = item.start_mark.line + 1
        record, problem = _record(item)
        if problem:
            wanted = "a flat record of names and values, each once"
            refused.append(Finding(name_of(path), number, "", problem, wanted))
        else:
            rows.append(record)
            numbers.append(number)
    return Raw(name_of(path), by_column(rows), numbers, refused, taken="YAML")


def _record(item: yaml.Node) -> tuple[dict[str, str], str]:
    """Return one record as text, and what is wrong with it (empty if nothing)."""
    record: dict[str, str] = {}
    if not isinstance(item, yaml.MappingNode):
        return record, f"{type(item).__name__} instead of a record"
    for key, value in item.value:
        if not isinstance(key, yaml.ScalarNode):
            return record, "a name that is not a word"
        if key.value in record:
            return record, f"the name {key.value} twice"
        text = _text(value)
        if text is None:
            return record, f"nested values under {key.value}"
        record[key.value] = text
    return record, ""


def _text(value: yaml.Node) -> str | None:
    """Return a scalar's text, or a list's scalars joined by ';'; None if it is nested deeper."""
    if isinstance(value, yaml.ScalarNode):
        return "" if value.tag == NULL else str(value.value)
    if isinstance(value, yaml.SequenceNode) and all(isinstance(part, yaml.ScalarNode) for part in value.value):
        return "; ".join(part.value for part in value.value if part.tag != NULL)
    return None


FORMAT = Format("YAML", SUFFIXES, is_it, read)
