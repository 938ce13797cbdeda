"""What the gazetteer knows of the names of a text, asked for many at once."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from geomap.names import fold_many

if TYPE_CHECKING:
    from collections.abc import Iterable

    from geomap.gazetteer import Gazetteer
    from geomap.gazetteer.opened import Hit

AT_ONCE = 2_000
"""So many names are asked for at once, so that a long text holds no more of the index in memory."""
ALIAS, SHORT_ALIAS = 0.5, 1.5
"""What a name loses in weight that is not the usual one of its place, and one that has four letters or fewer."""
SHORTEST = 4
ARTICLES = ("al", "the")
"""Tried before names that no place bears as they stand."""
BY_HAND = frozenset({0, 1})
"""Ranks of trust of the lists that are kept by hand, whose other names are what news uses."""
WIDE = frozenset({"country", "continent", "province", "region", "sea"})


class Known(NamedTuple):
    """The weightiest place that a name stands for."""

    weight: float
    """About the decimal logarithm of its people, as the gazetteer weighs it; less for a name that is not its usual."""
    type: str
    """Its type, as the gazetteer has it."""
    name: str
    """Its usual name."""
    is_alias: bool
    """Whether that is another than the one looked up."""

    @property
    def is_wide(self) -> bool:
        """Whether it is a country, province, region or sea."""
        return self.type in WIDE


class Names:
    """Names of a text that some place bears."""

    def __init__(self, gazetteer: Gazetteer, names: Iterable[str]) -> None:
        """Look these names up, as they are written."""
        written = sorted(set(names))
        self._keys = dict(zip(written, fold_many(written), strict=True))
        self._known = _look_up(gazetteer, sorted(set(self._keys.values()) - {""}))
        lacking = sorted({key for key in self._keys.values() if _may_lack_article(key)}.difference(self._known))
        for article in ARTICLES:
            with_it = _look_up(gazetteer, [f"{article} {key}" for key in lacking])
            self._known |= {key.removeprefix(f"{article} "): known for key, known in with_it.items()}

    def get(self, name: str) -> Known | None:
        """Return what a name stands for, None for one that no place bears; codes only where they are in capitals."""
        plain, code = self._known.get(self._keys.get(name, ""), _UNKNOWN)
        return max(filter(None, (plain, code)), default=None) if name.isupper() else plain


_UNKNOWN: tuple[Known | None, Known | None] = (None, None)


def _look_up(gazetteer: Gazetteer, keys: list[str]) -> dict[str, tuple[Known | None, Known | None]]:
    found: dict[str, tuple[Known | None, Known | None]] = {}
    for start in range(0, len(keys), AT_ONCE):
        part = keys[start : start + AT_ONCE]
        gazetteer.prefetch(part)
        for key in part:
            if hits := [hit for index in gazetteer.indexes for hit in index.named(key)]:
                found[key] = _weightiest(hits, is_code=False), _weightiest(hits, is_code=True)
    return found


def _may_lack_article(key: str) -> bool:
    """Say whether an article may have been left out: of one word, 'Hodeidah', 'the Netherlands'."""
    return key.isalpha() and len(key) > SHORTEST


def _weightiest(hits: Iterable[Hit], *, is_code: bool) -> Known | None:
    return max((_known(hit) for hit in hits if _is_code(hit) == is_code), default=None)


def _is_code(hit: Hit) -> bool:
    """Say whether a name is one in capitals, of an airport or a country; that of a land of many is a name."""
    return len(hit.written.replace(".", "")) <= SHORTEST and hit.written.isupper()


def _known(hit: Hit) -> Known:
    is_sure = not hit.is_alias or hit.type in WIDE or hit.trust in BY_HAND
    loss = 0.0 if is_sure else SHORT_ALIAS if len(hit.key) <= SHORTEST else ALIAS
    return Known(hit.weight - loss, hit.type, hit.name, bool(hit.is_alias))
