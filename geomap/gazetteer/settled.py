"""What is settled without the ladder: names that somebody corrected by hand, names that an online geocoder placed."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from geomap.gazetteer.anchor import name_in
from geomap.gazetteer.corrections import Corrections
from geomap.names import fold

if TYPE_CHECKING:
    from geomap.errors import Finding
    from geomap.gazetteer.corrections import Places
    from geomap.gazetteer.online import Online
    from geomap.gazetteer.overrides import Overrides
    from geomap.gazetteer.place import Answer


class Settled:
    """Corrections by hand, and the answers of an online geocoder if the user chose one."""

    def __init__(self, overrides: Overrides, online: Online | None, places: Places) -> None:
        """Take both, and the gazetteer that has the places that corrections name."""
        self._corrections = Corrections(overrides, places)
        self._online = online
        self._learnt: dict[str, dict[frozenset[str], Answer]] = {}

    def close(self) -> None:
        """Close what the geocoder holds open."""
        if self._online:
            self._online.close()

    @property
    def overrides(self) -> Overrides:
        """The corrections by hand that are in use."""
        return self._corrections.overrides

    def misfits(self) -> list[Finding]:
        """Return what is wrong with the corrections: bad rows, unknown countries, places that are gone."""
        return [*self.overrides.refused, *self._corrections.misfits()]

    def has(self, key: str) -> bool:
        """Say whether anything is settled about a folded name."""
        return key in self._learnt or self.overrides.has(key)

    def answer(self, words: str, countries: frozenset[str], admin1: str = "") -> Answer | None:
        """Return what is settled for a name with these hints; None if nothing is."""
        if known := self._corrections.answer(words, countries=countries, admin1=admin1):
            return known
        return self._learnt.get(fold(words), {}).get(countries) if self._learnt else None

    def ask(self, words: str, countries: frozenset[str], answer: Answer) -> Answer:
        """Ask the online geocoder, if there is one, for what an `answer` left unknown, and return what it says.

        Of a phrase only the name in it is asked; where it is found it is settled from now on, to be moved as the
        words say. Nothing is asked about words that name no place.
        """
        name = name_in(words) if self._online and answer.status == "unknown" else ""
        found = self._online.ask(name, countries) if self._online and name else None
        if found is None:
            return answer
        if found.place is None:
            known = found.candidates or answer.candidates
            return replace(found, reasons=(*answer.reasons, *found.reasons), candidates=known)
        self._learnt.setdefault(fold(name), {})[countries] = found
        return found
