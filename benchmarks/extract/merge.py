"""Measure `geomap merge` and `geomap links` on reports coded by hand: python -m benchmarks.extract.merge.

The seeds without incident_ids and relations; the articles made up for developing, each told a second time with coarser
days, places and words; and as many made-up reports as are asked for, to see how long they take.
"""

from __future__ import annotations

import argparse
import csv
import datetime as dt
import io
import random
import time
from collections import Counter
from dataclasses import replace
from itertools import combinations
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from benchmarks.extract.gold import gold
from geomap import incidents, resolve
from geomap.gazetteer import open_default
from geomap.proposals.answers import answers
from geomap.proposals.same import merged
from geomap.readers import Reading, read_all
from geomap.schema import RELATIONS

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping

    import pandas as pd

    from geomap.gazetteer import Gazetteer

ROOT = Path(__file__).parents[2]
SEEDS = [ROOT / "seeds" / name for name in ("reports.csv", "sources.csv")]
AGAIN = "again:"
"""Stands before the source and the report of what is told a second time."""


def main() -> None:
    """Print a line for each measure."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.extract.merge", description=__doc__)
    parser.add_argument("--made-up", type=int, default=0, metavar="REPORTS", help="measure so many made-up ones too")
    wanted = parser.parse_args().made_up
    with open_default() as gazetteer, TemporaryDirectory() as folder:
        seeds = read_all(SEEDS)
        _merge("seeds", seeds, gazetteer)
        _links("seeds", seeds, gazetteer)
        coded = read_all([_written(Path(folder) / "gold.csv", coded_rows())])
        _links("development", coded, gazetteer)
        _merge("development, told twice", read_all([_written(Path(folder) / "twice.csv", twice())]), gazetteer)
        if wanted:
            made_up = read_all([_written(Path(folder) / "made-up.csv", made_up_rows(wanted))])
            _merge("made up", made_up, gazetteer)


def _merge(name: str, reading: Reading, gazetteer: Gazetteer) -> None:
    truth = dict(zip(reading.reports["report_id"], reading.reports["incident_id"], strict=True))
    bare = reading.reports.assign(**_nothing("incident_id", *RELATIONS, reading=reading))
    start = time.perf_counter()
    found = merged(replace(reading, reports=bare), gazetteer)
    seconds = time.perf_counter() - start
    same = {id_: set(names) for id_, names in _by_incident(truth).items()}
    right = {frozenset(pair) for names in same.values() for pair in combinations(sorted(names), 2)}
    joined = {frozenset(pair) for names in found.joined.values() for pair in combinations(sorted(names), 2)}
    listed = {frozenset((pair.one, pair.other)) for pair in found.doubtful}
    print(f"merge, {name}: {len(truth):,} reports, {len(same):,} incidents, {seconds:.1f} s")
    print(f"  joined: {_scores(joined, right)}")
    print(f"  doubtful: {len(listed):,} pairs, {len(listed & right):,} of them right")
    print(f"  joined or doubtful: {_scores(joined | listed, right)}")


def _links(name: str, reading: Reading, gazetteer: Gazetteer) -> None:
    story, _ = incidents.group(reading.reports, reading.sources)
    told = story.relations[story.relations["relation"] == "retaliation_for"]
    right = set(zip(told["incident_id"], told["other_id"], strict=True))
    bare = reading.reports.assign(**_nothing(*RELATIONS, reading=reading))
    placed, _ = resolve.place(incidents.group(bare, reading.sources)[0], gazetteer)
    found = {(each.incident, each.other) for each in answers(placed, gazetteer)}
    print(f"links, {name}: {len(story.incidents)} incidents: {_scores(found, right)}")


def _nothing(*names: str, reading: Reading) -> dict[str, pd.Series]:
    return {name: reading.reports[name].mask(reading.reports[name].notna()) for name in names}


def _by_incident(truth: Mapping[str, str]) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for report, incident in truth.items():
        found.setdefault(incident, []).append(report)
    return found


def _scores(found: Collection[object], right: Collection[object]) -> str:
    hits = len(set(found) & set(right))
    precision, recall = hits / max(len(found), 1), hits / max(len(right), 1)
    f1 = 2 * precision * recall / max(precision + recall, 1e-9)
    return f"{len(found):,} of {len(right):,}; precision {precision:.2f}, recall {recall:.2f}, F1 {f1:.2f}"


def coded_rows() -> list[dict[str, object]]:
    """Return the hand coding of the development articles as reports, each article a source."""
    return [{"report_id": row["incident_id"], "source_id": row.pop("article"), **row} for row in gold()]


def twice() -> list[dict[str, object]]:
    """Return these and the same told again by another source, coarser and with other figures here and there."""
    chance = random.Random(6)  # noqa: S311 - no secret
    return [*coded_rows(), *(_again(row, chance) for row in coded_rows())]


def _again(row: dict[str, object], chance: random.Random) -> dict[str, object]:
    told = row | {name: f"{AGAIN}{row[name]}" for name in ("report_id", "source_id")}
    for name in ("perpetrator", "target", "weapon", "injuries_best"):
        told[name] = "" if chance.random() < 0.3 else row[name]  # noqa: PLR2004 - what another source leaves out
    if row["fatalities_best"] and chance.random() < 0.3:  # noqa: PLR2004 - as above
        told["fatalities_best"] = int(str(row["fatalities_best"])) + chance.choice([1, 2, 5])
        told["fatalities_low"] = told["fatalities_high"] = ""
    if chance.random() < 0.25:  # noqa: PLR2004 - as above
        told |= {"location": row["admin1"] or row["country"], "location_as_reported": "", "admin1": ""}
    if chance.random() < 0.25 and row["date_precision"] == "day":  # noqa: PLR2004 - as above
        day = dt.date.fromisoformat(str(row["date_start"]))
        monday = day - dt.timedelta(day.weekday())
        told |= {"date_start": monday, "date_end": monday + dt.timedelta(6), "date_precision": "week"}
    return told


def made_up_rows(number: int) -> list[dict[str, object]]:
    """Return so many reports of forty sources on a war of four years in 400 towns."""
    chance = random.Random(7)  # noqa: S311 - no secret
    towns = [(chance.uniform(29, 37), chance.uniform(36, 48)) for _ in range(400)]
    kinds = ("Shelling/artillery/missile attack", "Air/drone strike", "Suicide bomb", "Remote explosive/landmine/IED")
    sides = ("Iraq", "Islamic State", "Syria", "United States", "Turkey", "Northern Brigade", "Sons of the Valley")
    rows: list[dict[str, object]] = []
    while len(rows) < number:
        lat, lon = chance.choice(towns)
        day = dt.date(2018, 1, 1) + dt.timedelta(chance.randrange(1500))
        killed, kind, (by, against) = int(chance.paretovariate(1.2)) - 1, chance.choice(kinds), chance.sample(sides, 2)
        incident = len(rows)
        for source in chance.sample(range(40), chance.choice([1, 1, 2, 2, 3, 4, 5])):
            row = {
                "report_id": f"r{len(rows)}",
                "source_id": f"s{source}",
                "incident_id": f"i{incident}",
                "date_start": day + dt.timedelta(chance.choice([0] * 10 + [-1, 1])),
                "event_type": "Explosions/Remote violence",
                "sub_event_type": kind,
                "country": "Iraq",
                "latitude": round(lat + chance.uniform(-0.03, 0.03), 4),
                "longitude": round(lon + chance.uniform(-0.03, 0.03), 4),
                "geo_precision": chance.choice(["exact", "exact", "near"]),
                "perpetrator": chance.choice([by, by, by, ""]),
                "target": chance.choice([against, against, against, ""]),
                "fatalities_best": chance.choice([killed, killed, killed, killed + 1, ""]),
            }
            rows.append(row)
    return rows[:number]


def _written(path: Path, rows: list[dict[str, object]]) -> Path:
    names = Counter(name for row in rows for name in row)
    text = io.StringIO(newline="")
    writer = csv.DictWriter(text, list(names))
    writer.writeheader()
    writer.writerows(rows)
    path.write_text(text.getvalue(), encoding="utf-8")
    return path


if __name__ == "__main__":
    main()
