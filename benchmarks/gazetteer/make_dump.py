"""A made-up dump of the world in the layout and size of GeoNames' allCountries.zip; the same seed, the same bytes.

    python benchmarks/gazetteer/make_dump.py allCountries.zip --rows 12000000

Names are put together from syllables in Latin, Arabic and Cyrillic letters, so that about as many of them differ, have
diacritics and have other names as in the real dump. Countries follow one another, their sizes far apart.
"""

from __future__ import annotations

import argparse
import random
import zipfile
from itertools import accumulate, pairwise
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator

SYLLABLES = [
    tuple(line.split())
    for line in """
    ba ba با ба|ra ra را ра|na na نا на|san san سن сан|ma ma ما ма|al al ال ал|ta ta تا та|ḩa ha حا ха|qā qa قا ка
    dī di دي ди|mar mar مر мар|kh kh خ х|nov nov نوف нов|ka ka كا ка|lo lo لو ло|ri ri ري ри|sha sha شا ша
    bād bad باد бад|pur pur بور пур|gor gor غور гор|ska ska سكا ска|vi vi في ви|ton ton تون тон|field field فيلد филд
    ham ham هام хам|bur bur بر бур|do do دو до|lā la لا ла|zū zu زو зу|ṣi si صي си|ṭu tu طو ту|‘a a عا а|gi gi جي ги
    ne ne ني не|po po بو по|el el ل эл|tan tan تان тан|jo jo جو йо|fer fer فر фер|un un ن ун|ce ce سي це
    wa wa وا ва|mi mi مي ми|yang yang يانغ янг|shan shan شان шан|dong dong دونغ дун|he he هي хэ|kō ko كو ко|ya ya يا я
    guá gua غوا гуа|ço co سو со|rão rao راو рао|leś les ليس лес|ów ow وف ов|ky ky كي кы|ö o و ё|brü bru برو брю
    len len لن лен|berg berg برغ берг|stad stad ستاد стад|vik vik فيك вик|holm holm هولم хольм|nes nes نس нес
    """.replace("\n", "|").split("|")
    if line.strip()
]
"""Each as it is written in Latin letters, without diacritics, in Arabic and in Cyrillic letters."""
CODES = {
    "P.PPL": 36, "P.PPLX": 3, "P.PPLL": 2, "P.PPLA3": 1, "H.STM": 9, "H.LK": 4, "H.WAD": 2, "H.SPNG": 2, "H.WLL": 2,
    "H.STMI": 2, "S.SCH": 4, "S.CH": 4, "S.HTL": 2, "S.FRM": 3, "S.BLDG": 2, "S.HSP": 1, "S.AIRP": 1, "S.EST": 1,
    "T.HLL": 5, "T.MT": 6, "T.VAL": 1, "T.PT": 1, "T.ISL": 2, "L.LCTY": 2, "L.PRK": 2, "L.AREA": 1, "R.RD": 1,
    "V.FRST": 1, "A.ADM3": 1, "A.ADM4": 2, "U.BNKU": 1,
}  # fmt: skip
"""Feature codes and how many rows in a hundred have them, about as in the real dump."""
BEFORE = ("Wādī ", "Jabal ", "Rancho ", "Lac ", "Khirbat ", "Río ", "Tall ", "Nova ", "Mount ", "Bayt ")
AFTER = (" Creek", " School", " Lake", " Hill", " Church", " Shan", " River", " Park", " Airport", " Nord")
COUNTRIES, PROVINCES, DISTRICTS = 240, 20, 10
LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
BATCH = 10_000
MEMBER = "allCountries.txt"
DAY = (2026, 1, 1, 0, 0, 0)


class Country(NamedTuple):
    """A country of the made-up world."""

    code: str
    """Two letters."""
    lat: float
    """Its middle, in degrees."""
    lon: float
    """As above."""
    rows: int
    """How many rows it has."""


def main() -> None:
    """Write the dump."""
    asked = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    asked.add_argument("path", type=Path)
    asked.add_argument("--rows", type=int, default=12_000_000)
    asked.add_argument("--seed", type=int, default=1)
    given = asked.parse_args()
    dice = random.Random(given.seed)  # noqa: S311 - no secret
    entry = zipfile.ZipInfo(MEMBER, DAY)
    entry.compress_type = zipfile.ZIP_DEFLATED
    with zipfile.ZipFile(given.path, "w") as archive, archive.open(entry, "w", force_zip64=True) as file:
        number = 1
        for country in countries(dice, given.rows):
            for rows in batches(dice, country, number):
                file.write("".join(rows).encode())
                number += len(rows)


def countries(dice: random.Random, rows: int) -> Iterator[Country]:
    """Yield the countries in the order of their codes; the largest has a sixth of all rows."""
    codes = sorted(dice.sample([a + b for a in LETTERS for b in LETTERS], COUNTRIES))
    shares = dice.sample([1 / rank for rank in range(1, COUNTRIES + 1)], COUNTRIES)
    ends = [round(rows * end / sum(shares)) for end in accumulate(shares, initial=0)]
    for code, (start, end) in zip(codes, pairwise(ends), strict=True):
        yield Country(code, dice.uniform(-50, 65), dice.uniform(-170, 170), end - start)


class Spot(NamedTuple):
    """Where a row lies."""

    lat: float
    """Degrees."""
    lon: float
    """Degrees."""
    country: str
    """Two letters."""
    province: int
    """First-level code; 0: none."""
    district: int
    """Second-level code; 0: none."""


def batches(dice: random.Random, country: Country, number: int) -> Iterator[list[str]]:
    """Yield the rows of a country, its provinces and districts first."""
    units = [("ADM1", at, 0) for at in range(1, PROVINCES + 1)]
    units += [("ADM2", at, part) for at in range(1, PROVINCES + 1) for part in range(1, DISTRICTS + 1)]
    units = [("PCLI", 0, 0), *units][: country.rows]
    yield [area(dice, country, number + at, unit) for at, unit in enumerate(units)]
    for start in range(len(units), country.rows, BATCH):
        yield places(dice, country, number + start, min(BATCH, country.rows - start))


def area(dice: random.Random, country: Country, number: int, unit: tuple[str, int, int]) -> str:
    """Return the row of a country, province or district."""
    latin, plain, *_ = named(dice.choices(SYLLABLES, k=3))
    code, province, district = unit
    spot = Spot(*point(dice, country), country.code, province, district)
    return row(number, (latin, plain, ""), spot, f"A.{code}", 0)


def places(dice: random.Random, country: Country, number: int, count: int) -> list[str]:
    """Return rows of places that are no areas."""
    codes = dice.choices(list(CODES), list(CODES.values()), k=count)
    lengths = dice.choices((2, 3, 4, 5), (4, 8, 4, 1), k=count)
    parts = iter(dice.choices(SYLLABLES, k=sum(lengths)))
    return [
        place(dice, country, number + at, code, [next(parts) for _ in range(length)])
        for at, (code, length) in enumerate(zip(codes, lengths, strict=True))
    ]


def place(dice: random.Random, country: Country, number: int, code: str, parts: list[tuple[str, ...]]) -> str:
    """Return the row of a place; nearly half have other names, and a town in ten has people."""
    latin, plain, arabic, cyrillic = named(parts)
    chance = dice.random()
    if chance < 0.25:  # noqa: PLR2004 - a share
        before, after = (dice.choice(BEFORE), "") if chance < 0.12 else ("", dice.choice(AFTER))  # noqa: PLR2004 - as above
        latin, plain = before + latin + after, before.replace("ā", "a").replace("ī", "i") + plain + after
    others = ""
    if dice.random() < 0.45:  # noqa: PLR2004 - as above
        spelt = [
            arabic,
            cyrillic,
            plain,
            plain.replace("a", "e"),
            plain + "a",
            f"Al {plain}",
            f"{plain} {plain[:4]}",
            f"El {latin}",
            cyrillic + "ово",
        ]
        others = ",".join(dict.fromkeys(dice.choices(spelt, k=dice.randrange(2, 9))))
    people = int(10 ** dice.uniform(2, 6.5)) if code == "P.PPL" and dice.random() < 0.1 else 0  # noqa: PLR2004 - as above
    lat, lon = point(dice, country)
    spot = Spot(lat, lon, country.code, dice.randrange(1, PROVINCES + 1), dice.randrange(1, DISTRICTS + 1))
    return row(number, (latin, plain, others), spot, code, people)


def point(dice: random.Random, country: Country) -> tuple[float, float]:
    """Return a point somewhere in a country."""
    return country.lat + dice.gauss(0, 2), country.lon + dice.gauss(0, 2)


def named(parts: list[tuple[str, ...]]) -> list[str]:
    """Return a name in Latin letters, plain ones, Arabic and Cyrillic ones."""
    latin, plain, arabic, cyrillic = map("".join, zip(*parts, strict=True))
    return [latin.capitalize(), plain.capitalize(), arabic, cyrillic.capitalize()]


def row(number: int, names: tuple[str, str, str], spot: Spot, code: str, people: int) -> str:
    """Return one line of the dump; `names` are the name, its plain spelling and the others."""
    kind, feature = code.split(".")
    district = f"{spot.district:03}" if spot.district else ""
    cells = (
        number, *names, f"{spot.lat:.5f}", f"{spot.lon:.5f}", kind, feature, spot.country, "", f"{spot.province:02}",
        district, "", "", people, "", number % 3000, "America/Argentina/Ushuaia",
        f"2024-{number % 12 + 1:02}-{number % 28 + 1:02}",
    )  # fmt: skip
    return "\t".join(map(str, cells)) + "\n"


if __name__ == "__main__":
    main()
