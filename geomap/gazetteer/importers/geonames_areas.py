"""The provinces of GeoNames by name: from admin1CodesASCII, from the dump's own rows, or by the hierarchy."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from geomap.gazetteer import archives
from geomap.gazetteer.importers.lines import blocks, whole_lines
from geomap.gazetteer.importers.refusals import Refusals
from geomap.gazetteer.importers.seen import whole_numbers

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping
    from pathlib import Path

WIDTH, CODES_WIDTH, HIERARCHY_WIDTH = 19, 4, 3
UNSAID = frozenset({"", "00"})
"""First-level codes that name no province."""
DEEPEST = 12
"""A chain of parents that is longer is a circle."""
_PROVINCE_ROW = b"\tA\tADM1\t"


@dataclass(frozen=True, slots=True)
class Provinces:
    """Which province a place lies in."""

    by_code: Mapping[str, str]
    """Names by country and first-level code: 'IQ.18'."""
    by_id: Mapping[int, str]
    """Names by geonameid."""
    parents: Mapping[int, int]
    """The place that each place lies in, by geonameid; empty if no hierarchy was given."""

    def of(self, countries: list[str], codes: list[str], ids: list[int]) -> list[str]:
        """Return the province of each place, empty where it is not known."""
        by_code = self.by_code
        found = [by_code.get(f"{country}.{code}", "") for country, code in zip(countries, codes, strict=True)]
        if not self.parents:
            return found
        return [
            self._above(number) if code in UNSAID and not name else name
            for name, code, number in zip(found, codes, ids, strict=True)
        ]

    def _above(self, number: int) -> str:
        for _ in range(DEEPEST):
            number = self.parents.get(number, -1)
            if number in self.by_id:
                return self.by_id[number]
        return ""


def provinces(
    dump: Path, admin1_codes: Path | None, hierarchy: Path | None, choose: Callable[[list[str]], str | None]
) -> Provinces:
    """Return the provinces that a dump and the files beside it name; what admin1CodesASCII says goes first."""
    by_code, by_id = {}, {}
    listed = _listed(admin1_codes, choose) if admin1_codes else iter(())
    for code, name, number in (*_own(dump, choose), *listed):
        by_code[code] = name
        by_id[number] = name
    parents = dict(_parents(hierarchy, choose)) if hierarchy else {}
    return Provinces({code: name for code, name in by_code.items() if code.split(".")[1] not in UNSAID}, by_id, parents)


def _own(dump: Path, choose: Callable[[list[str]], str | None]) -> Iterator[tuple[str, str, int]]:
    """Yield the provinces among the rows of the dump itself. Damage is left to the reading proper to tell."""
    with archives.text(dump, choose) as stream:
        for _, data in whole_lines(stream, WIDTH, Refusals(dump)):
            at = data.find(_PROVINCE_ROW)
            while at >= 0:
                line = data[data.rfind(b"\n", 0, at) + 1 : data.find(b"\n", at)]
                cells = line.decode(errors="replace").split("\t")
                if len(cells) == WIDTH:
                    yield f"{cells[8]}.{cells[10]}", cells[1].replace(";", ","), int(whole_numbers(cells[:1])[0])
                at = data.find(_PROVINCE_ROW, at + 1)


def _listed(path: Path, choose: Callable[[list[str]], str | None]) -> Iterator[tuple[str, str, int]]:
    refusals = Refusals(path)
    with archives.text(path, choose) as stream:
        for block in blocks(stream, CODES_WIDTH, refusals):
            codes, names, _, ids = block.columns
            rows = zip(codes, names, whole_numbers(ids).tolist(), strict=True)
            yield from ((code, name.replace(";", ","), number) for code, name, number in rows if "." in code)
    refusals.settle()


def _parents(path: Path, choose: Callable[[list[str]], str | None]) -> Iterator[tuple[int, int]]:
    """Yield child and parent; of several parents the administrative one, which comes last here, is kept."""
    refusals = Refusals(path)
    rows: list[tuple[int, int, bool]] = []
    with archives.text(path, choose) as stream:
        for block in blocks(stream, HIERARCHY_WIDTH, refusals):
            parents, children, kinds = block.columns
            numbered = zip(whole_numbers(children).tolist(), whole_numbers(parents).tolist(), kinds, strict=True)
            rows += [(child, parent, kind == "ADM") for child, parent, kind in numbered]
    refusals.settle()
    for child, parent, _ in sorted(rows, key=lambda row: row[2]):
        yield child, parent
