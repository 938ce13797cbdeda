"""How much of the hand coding is found among the actors, weapons and targets of the development articles.

    python -m benchmarks.extract.actors [--missed]

A row counts as found if its article has it anywhere; which incident it belongs to is for others to tell. `--missed`
prints each row that was not found.
"""

from __future__ import annotations

import argparse
import time
from collections import defaultdict
from itertools import product
from typing import TYPE_CHECKING, NamedTuple

from benchmarks.extract.gold import coded
from geomap.extract.actors import actors
from geomap.extract.attribution import attributions, settled
from geomap.extract.lexicon import Lexicon, open_lexicon
from geomap.extract.sentences import sentences
from geomap.extract.targets import targets
from geomap.extract.weapons import weapons
from geomap.names import fold

if TYPE_CHECKING:
    from collections.abc import Sequence

    from geomap.extract.mention import Mention
    from geomap.extract.said import Said

COLUMNS = ("perpetrator", "attribution_status", "attributed_by", "denied_by", "weapon", "target")
_SMALL = frozenset({"the", "a", "of", "at", "in", "on", "and", "from", "three", "two", "five", "six", "about"})


class Read(NamedTuple):
    """What the recognisers found in one article."""

    actors: list[Mention]
    weapons: list[Mention]
    targets: list[Mention]
    said: list[Said]


def read(text: str, lexicon: Lexicon) -> Read:
    """Return what is found in the words of an article."""
    cut = sentences(text)
    found = actors(text, cut, lexicon)
    said = [each for sentence in cut for each in attributions(text, sentence, found, lexicon)]
    return Read(found, weapons(text, cut, lexicon), targets(text, cut, lexicon), said)


def is_found(column: str, row: dict[str, str], found: Read, lexicon: Lexicon) -> bool:
    """Say whether a cell of the hand coding is among what an article has."""
    if column in {"weapon", "target"}:
        these = found.weapons if column == "weapon" else found.targets
        return any(_words(each.value) & _words(row[column]) for each in these)
    if column == "perpetrator":
        return all(any(_is_same(each, name, row, lexicon) for each in found.actors) for name in row[column].split("; "))
    if column == "attribution_status":
        return row[column] in _statuses(found.said, row, lexicon)
    who = [each.by for each in found.said if each.by]
    return all(
        any(_is_same(each, name, row, lexicon) or _words(each.value) & _words(name) for each in who)
        for name in row[column].split("; ")
    )


def _is_same(mention: Mention, name: str, row: dict[str, str], lexicon: Lexicon) -> bool:
    """Say whether a mention is of an actor of the hand coding; 'the army' is that of the country where it happens."""
    said = f"{name} said"
    acting = [each.value for each in actors(said, sentences(said), lexicon)]
    known = lexicon.named(name) or next(iter(acting), name)
    is_home = lexicon.is_home(mention.value) and name == row["country"]
    return lexicon.whole(mention.value) == lexicon.whole(known) or fold(mention.value) == fold(name) or is_home


def _statuses(said: Sequence[Said], row: dict[str, str], lexicon: Lexicon) -> set[str]:
    """Return what the article says of a row's actors, singly and taken together."""
    names = row["perpetrator"].split("; ")
    about = [each for each in said if each.whom and any(_is_same(each.whom, name, row, lexicon) for name in names)]
    unknown = {"unknown"} if not row["perpetrator"] or any(each.status == "unknown" for each in said) else set()
    return {each.status for each in about} | unknown | ({settled(about)} if about else set())


def _words(text: str) -> set[str]:
    return {word.removesuffix("s") for word in fold(text).split()} - _SMALL


def main() -> None:
    """Print the share of rows found, column by column, and the time."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--missed", action="store_true")
    is_missed = parser.parse_args().missed
    lexicon = open_lexicon()
    told = [(article, rows) for article, rows in coded() if rows]
    begun = time.perf_counter()
    found = [(read(article.text, lexicon), rows) for article, rows in told]
    seconds = time.perf_counter() - begun
    counts: dict[str, list[bool]] = defaultdict(list)
    cells = [(here, row, column) for here, rows in found for row, column in product(rows, COLUMNS) if row[column]]
    for here, row, column in cells:
        counts[column].append(is_found(column, row, here, lexicon))
        if is_missed and not counts[column][-1]:
            print(f"missed {row['article']} {row['incident_id']} {column}: {row[column]}")
    for column, good in counts.items():
        print(f"{column:20} {sum(good):3} of {len(good):3}  {sum(good) / len(good):.2f}")
    print(f"{len(found)} articles in {seconds:.2f} s")


if __name__ == "__main__":
    main()
