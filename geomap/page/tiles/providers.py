"""A provider of tiles by its name in the package xyzservices, with the key that it wants."""

from __future__ import annotations

from difflib import get_close_matches
from typing import TYPE_CHECKING

from geomap.errors import TilesError

if TYPE_CHECKING:
    from xyzservices import TileProvider

WANTED = "a provider that xyzservices has, such as OpenStreetMap.Mapnik"
MOST_NEAR = 5


def provider_of(name: str, key: str | None = None) -> TileProvider:
    """Return the provider of a name as xyzservices has it, upper or lower case, with a key if it wants one.

    Raises TilesError for a name that it does not have, with near ones.
    """
    from xyzservices import providers  # noqa: PLC0415 - a list of a thousand is read only where one is wanted

    known = {each.casefold(): provider for each, provider in providers.flatten().items()}
    if name.casefold() not in known:
        near = _near(name.casefold(), known)
        names = ", ".join(known[each].name for each in near)
        raise TilesError(name, "no provider has this name", f"one of {names}" if near else WANTED)
    provider = known[name.casefold()]
    return provider if key is None else _with_key(provider, key)


def missing_key(provider: TileProvider) -> str:
    """Return the name under which a provider wants a key that it has not got, or ''."""
    for name, value in provider.items():
        if isinstance(value, str) and "<insert your" in value and f"{{{name}}}" in provider.url:
            return str(name)
    return ""


def _near(name: str, known: dict[str, TileProvider]) -> list[str]:
    """Return names that begin so or are spelt nearly so, or whose last part is."""
    begins = [each for each in known if each.startswith(f"{name.rstrip('.')}.")]
    parts = {each.rsplit(".", 1)[-1]: each for each in reversed(known)}
    spelt = get_close_matches(name, known, MOST_NEAR, 0.75)
    last = [parts[each] for each in get_close_matches(name.rsplit(".", 1)[-1], parts, MOST_NEAR, 0.8)]
    return list(dict.fromkeys([*begins, *spelt, *last]))[:MOST_NEAR]


def _with_key(provider: TileProvider, key: str) -> TileProvider:
    name = missing_key(provider)
    if not name:
        raise TilesError(provider.name, "it takes no key", "no key")
    return provider(**{name: key})
