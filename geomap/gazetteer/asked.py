"""A question to the ladder: a name, and what is known about where it lies."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from geomap.gazetteer import kinds
from geomap.names import bare, fold, sound

if TYPE_CHECKING:
    from geomap.gazetteer.place import Place


@dataclass(slots=True)
class Asked:
    """What is asked of the ladder; what follows from the name is worked out when it is wanted."""

    name: str
    """The name as written."""
    countries: frozenset[str] = frozenset()
    """ISO 3166 alpha-2 codes of which the place must lie in one; empty: anywhere."""
    near: Place | None = None
    """A place that it is known to lie near."""
    key: str = ""
    """The folded name; worked out from the name if it is not given."""
    wanted_types: frozenset[str] = frozenset()
    """Types of which it must be one, besides those that the name asks for; empty: any."""
    _split: tuple[str, frozenset[str]] | None = None
    _core: str | None = None
    _sound: str | None = None

    def __post_init__(self) -> None:
        """Fold the name unless that was done in bulk."""
        if not self.key:
            self.key = fold(self.name)

    @property
    def wanted(self) -> frozenset[str]:
        """The types that its type words ask for; empty: any."""
        return self.wanted_types or self._parts[1]

    @property
    def core(self) -> str:
        """The name without article and type words; empty if nothing else is left."""
        if self._core is None:
            rest = self._parts[0]
            self._core = bare(rest) if rest else ""
        return self._core

    @property
    def sound(self) -> str:
        """How the core sounds."""
        if self._sound is None:
            self._sound = sound(self.core)
        return self._sound

    @property
    def _parts(self) -> tuple[str, frozenset[str]]:
        if self._split is None:
            self._split = kinds.split_type(self.key)
        return self._split
