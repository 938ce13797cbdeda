"""The whole evaluation, step by step: the embedded default, imports, speed."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from geomap.gazetteer import library, open_default

from . import floors, measures, scores, timing, truth
from .folders import own_folders

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from benchmarks.table import Line

    from .measures import Pairs

HELD_OUT = Path(__file__).with_name("held_out")
STRIKES = ("IQ", "SY")
"""The countries that are imported before the air strikes are looked up; all others follow."""
EACH = 500
"""So many villages of each country are looked up."""


class Evaluation:
    """Runs the measures over a folder of truth and keeps what was answered."""

    def __init__(self, data: Path, say: Callable[[str], None]) -> None:
        """Take the folder, laid out as ../shared/data; `say` is told what is being done."""
        self._data, self._say = data, say
        self.answered: dict[str, Pairs] = {}
        """Every answer with its case, by measure."""

    def lines(self) -> Iterator[Line]:
        """Give the lines of the table, in its order."""
        simple = floors.Simple(self._named(), floors.codes())
        with own_folders():
            yield from self._embedded(simple)
        with own_folders():
            yield from self._imported()
        with own_folders(), open_default(self._say) as gazetteer:
            self._say("speed")
            yield from timing.of_cold()
            yield from timing.of_many(gazetteer, simple)

    def _embedded(self, simple: floors.Simple) -> Iterator[Line]:
        places = truth.places(self._data / "truth" / "places.csv")
        with open_default(self._say) as gazetteer:
            is_wrong = scores.wrong_country(scores.countries_by_town(gazetteer))
            self.answered["places.csv"] = measures.alone(gazetteer, places)
            self.answered["held-out names"] = measures.alone(gazetteer, truth.places(HELD_OUT / "names.csv"))
            texts = truth.texts(HELD_OUT / "texts.csv").values()
            self.answered["held-out texts"] = measures.together(gazetteer, texts)
            for what, pairs in self.answered.items():
                yield from measures.of_names(what, pairs, simple, is_wrong)
            for name in measures.CORPORA:
                self._say(name)
                articles = truth.corpus(self._data / "truth" / "corpora" / f"{name}_adv.json")
                self.answered[name] = measures.together(gazetteer, articles.values())
                yield from measures.of_corpus(name, self.answered[name], simple, is_wrong)
            villages = [case for path in self._dumps.values() for case in truth.villages(path, EACH)]
            self.answered["villages"] = measures.alone(gazetteer, villages)
            yield from measures.of_villages(self.answered["villages"])

    @property
    def _dumps(self) -> dict[str, Path]:
        """The files in the layout of GeoNames by country, those that the strikes need first."""
        found = {path.stem.removeprefix("geonames_like_"): path for path in (self._data / "gazetteer").glob("*.txt")}
        return {code: found[code] for code in sorted(found, key=lambda code: (code not in STRIKES, code))}

    def _imported(self) -> Iterator[Line]:
        after: dict[str, Pairs] = {}
        for code, dump in self._dumps.items():
            library.add(dump, say=self._say)
            with open_default(self._say) as gazetteer:
                after[code] = measures.alone(gazetteer, [case for _, case in self.answered["places.csv"]])
                if code == STRIKES[-1]:
                    cases = truth.airstrikes(self._data / "truth" / "airstrikes.csv")
                    self.answered["airstrikes.csv"] = measures.alone(gazetteer, cases)
        simple = floors.Simple(self._named(*STRIKES), floors.codes())
        yield from measures.of_strikes(self.answered["airstrikes.csv"], simple)
        yield from measures.of_growth(self.answered["places.csv"], after)

    def _named(self, *imported: str) -> Iterator[tuple[str, floors.Spot]]:
        yield from floors.packages()
        yield from floors.areas()
        for code in imported:
            yield from floors.dump(self._data / "gazetteer" / f"geonames_like_{code}.txt")
