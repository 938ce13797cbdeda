"""What stands before a text between two lines of three hyphens: YAML, or names and values that are almost YAML."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import yaml

from geomap.extract.articles.facts import Facts, address
from geomap.readers.formats.yaml_file import LOADER

if TYPE_CHECKING:
    from collections.abc import Mapping

LONGEST = 1 << 16
DEEPEST = 10
NAMES: dict[str, tuple[str, ...]] = {
    "title": ("title", "headline", "name"),
    "publisher": (
        "publisher", "source", "site", "site_name", "sitename", "outlet", "newspaper", "website", "publication",
        "agency",
    ),
    "url": ("url", "link", "canonical", "canonical_url", "source_url", "original_url", "permalink", "source"),
    "published": (
        "published", "date", "published_at", "published_on", "published_time", "date_published", "published_date",
        "datepublished", "publication_date", "publish_date", "publishdate", "pubdate", "created", "created_at",
    ),
    "language": ("language", "lang", "locale"),
}  # fmt: skip
"""By which names a file says each fact, the surest first."""
_OPENING = re.compile(r"\s*---[ \t]*\n")
_CLOSING = re.compile(r"^(?:---|\.\.\.)[ \t]*$", re.MULTILINE)
_PAIR = re.compile(r"(?P<name>\w[\w -]{0,40}?)[ \t]*:[ \t]+(?P<value>\S.*)")


def parted(text: str) -> tuple[Facts, str]:
    r"""Return what a text says of itself before it begins, and the rest; all of it where nothing stands before.

    >>> facts, rest = parted("---\nheadline: Two fell\n---\nIn Hit.")
    >>> facts.title, rest
    ('Two fell', 'In Hit.')
    """
    text = text.replace("\r\n", "\n").removeprefix("\ufeff")
    opening = _OPENING.match(text[:LONGEST])
    closing = _CLOSING.search(text[:LONGEST], opening.end()) if opening else None
    if not opening or not closing:
        return Facts(), text
    said = _said(text[opening.end() : closing.start()])
    return (facts_of(said), text[closing.end() :].lstrip("\n")) if said else (Facts(), text)


def facts_of(said: Mapping[str, str]) -> Facts:
    """Return the facts that are said by any of NAMES; an address is no publisher."""
    bare = {re.sub(r"[\W_]+", "_", name.casefold()): value.strip() for name, value in said.items()}
    found = {fact: [bare[name] for name in names if bare.get(name)] for fact, names in NAMES.items()}
    found["publisher"] = [each for each in found["publisher"] if not address(each)]
    found["url"] = [each for each in found["url"] if address(each)]
    return Facts(**{fact: values[0] for fact, values in found.items() if values})


def _said(front: str) -> dict[str, str]:
    """Return names and values; a title with a colon is no YAML, and is understood all the same."""
    try:
        if _is_deep(front):
            return {}
        top = yaml.compose(front, Loader=LOADER)
    except (yaml.YAMLError, ValueError, OverflowError):
        pairs = (_PAIR.fullmatch(line.strip()) for line in front.splitlines())
        return {found["name"]: found["value"].strip("\"' ") for found in pairs if found}
    return _scalars(top) if isinstance(top, yaml.MappingNode) else {}


def _is_deep(front: str) -> bool:
    depth = 0
    for event in yaml.parse(front, Loader=LOADER):
        depth += isinstance(event, yaml.CollectionStartEvent) - isinstance(event, yaml.CollectionEndEvent)
        if depth > DEEPEST:
            return True
    return False


def _scalars(top: yaml.MappingNode) -> dict[str, str]:
    """Return the values that are plain text; of a name that stands twice the first."""
    pairs = [(key.value, value.value) for key, value in top.value if _is_text(key) and _is_text(value)]
    return dict(reversed(pairs))


def _is_text(node: yaml.Node) -> bool:
    return isinstance(node, yaml.ScalarNode) and node.tag != "tag:yaml.org,2002:null"
