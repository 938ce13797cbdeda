"""YAML files: a list of reports, or a mapping with the lists `sources` and `reports`.

Every scalar is taken as the text that stands there, so that the country code NO stays a word and a date a date;
tags have no effect. What is nested deeper than the limits say is refused before anything is made of it.
"""

from __future__ import annotations

import codecs
import re
from typing import TYPE_CHECKING

import yaml

from geomap.errors import Finding, InputError, shown
from geomap.files import name_of
from geomap.readers.formats.common import text
from geomap.readers.formats.format import Format
from geomap.readers.raw import Raw, by_column

if TYPE_CHECKING:
    from pathlib import Path

    from geomap.readers.limits import Limits

SUFFIXES = (".yaml", ".yml")
LISTS = ("sources", "reports")
_BEGINNING = re.compile(rb"-(\s|$)|[\w\-\"']+:(\s|$)")
LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
"""The quick one, where PyYAML was built with it. It does not count how deep it is, so that is done before."""
NULL = "tag:yaml.org,2002:null"
WANTED = "a list of reports, or a mapping of the lists 'sources' and 'reports', each once"


def is_it(head: bytes) -> bool:
    """Whether the first line that says anything is an item of a list, or a name and a colon."""
    lines = (line.strip() for line in head.removeprefix(codecs.BOM_UTF8).splitlines())
    first = next((line for line in lines if line and not line.startswith((b"#", b"%", b"---"))), b"")
    return bool(_BEGINNING.match(first))


def read(path: Path, limits: Limits) -> list[Raw]:
    """Return the tables of the file, one for each list of records."""
    encoding = text.encoding_of(path)
    top = _composed(path, encoding.name, limits)
    taken = f"YAML, {encoding.name}"
    if isinstance(top, yaml.SequenceNode):
        return [_table(path, top, limits, taken, encoding.doubtful)]
    if isinstance(top, yaml.MappingNode):
        return [_table(path, items, limits, taken, encoding.doubtful) for items in _lists(path, top)]
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


def _composed(path: Path, encoding: str, limits: Limits) -> yaml.Node | None:
    try:
        content = path.read_text(encoding=encoding)
        _check_depth(path, content, limits)
        return yaml.compose(content, Loader=LOADER)
    except UnicodeDecodeError as error:
        raise InputError(path, f"not {encoding} ({error.reason})", "a file saved as UTF-8") from error
    except yaml.YAMLError as error:
        raise InputError(path, f"not YAML ({' '.join(str(error).split())})", "well-formed YAML") from error
    except (ValueError, OverflowError) as error:
        raise InputError(path, f"holds a character that is none ({error})", "well-formed YAML") from error


def _check_depth(path: Path, content: str, limits: Limits) -> None:
    depth = 0
    for event in yaml.parse(content, Loader=LOADER):
        if isinstance(event, yaml.CollectionStartEvent):
            depth += 1
        elif isinstance(event, yaml.CollectionEndEvent):
            depth -= 1
        if depth > limits.depth:
            raise InputError(path, f"nested deeper than {limits.depth}", "a list of flat records")


def _table(path: Path, items: yaml.SequenceNode, limits: Limits, taken: str, doubtful: list[Finding]) -> Raw:
    rows, numbers, refused = [], [], []
    lists: dict[int, str | None] = {}
    for item in items.value:
        number = item.start_mark.line + 1
        record, problem = _record(item, lists)
        if not problem and any(len(each) > limits.cell_letters for each in record.values()):
            record, problem = {}, f"a value of more than {limits.cell_letters:,} letters"
        if problem:
            wanted = "a flat record of names and values, each once"
            refused.append(Finding(name_of(path), number, "", problem, wanted))
        else:
            rows.append(record)
            numbers.append(number)
    cells = by_column(rows)
    if len(cells) > limits.columns:
        raise InputError(path, f"{len(cells):,} different names of values", f"{limits.columns:,} at most")
    return Raw(name_of(path), cells, numbers, refused, doubtful, taken)


def _record(item: yaml.Node, lists: dict[int, str | None]) -> tuple[dict[str, str], str]:
    """Return one record as text, and what is wrong with it (empty if nothing)."""
    record: dict[str, str] = {}
    if not isinstance(item, yaml.MappingNode):
        return record, f"{type(item).__name__} instead of a record"
    for key, value in item.value:
        if not isinstance(key, yaml.ScalarNode):
            return record, "a name that is not a word"
        if key.value in record:
            return record, f"the name {key.value} twice"
        said = _text(value, lists)
        if said is None:
            return record, f"nested values under {key.value}"
        record[key.value] = said
    return record, ""


def _text(value: yaml.Node, lists: dict[int, str | None]) -> str | None:
    """Return a scalar's text, or a list's scalars joined by ';'; None if it is nested deeper.

    `lists` remembers what each list is, since a million records may have one and the same.
    """
    if isinstance(value, yaml.ScalarNode):
        return "" if value.tag == NULL else str(value.value)
    if not isinstance(value, yaml.SequenceNode):
        return None
    if id(value) not in lists:
        lists[id(value)] = _joined(value.value)
    return lists[id(value)]


def _joined(parts: list[yaml.Node]) -> str | None:
    if not all(isinstance(part, yaml.ScalarNode) for part in parts):
        return None
    return "; ".join(part.value for part in parts if part.tag != NULL)


FORMAT = Format("YAML", SUFFIXES, is_it, read)
