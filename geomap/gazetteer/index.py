"""One SQLite file in which every name of some sources is looked up, and how it is made.

Its tables are those of `layout`. It is made beside its final name and renamed: a build that is cut short leaves
nothing, and of two processes that build at once the second replaces the first's file by an equal one. The same sources
make the same bytes.
"""

from __future__ import annotations

import hashlib
import sqlite3
from contextlib import closing, contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from geomap import files, names
from geomap.errors import OutputError
from geomap.gazetteer import layout
from geomap.steps import Step

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping

    import pandas as pd

    from geomap.gazetteer.writer import Writer

CODE = ("heard.py", "index.py", "kinds.py", "layout.py", "naming.py", "vocabulary.py", "weights.py", "writer.py")
"""The files that decide what stands in an index, beside those of `names`."""
ADDED = 0.75
"""The share of the work that is done when every place was added; the rest is sorting."""


@contextmanager
def writing(path: Path, say: Callable[[str, float], None], *, workers: int | None = None) -> Iterator[Writer]:
    """Give a writer of a new index; the file stands at `path` when the block has ended well, and not before.

    `say` is told what is sorted at the end, and how much was, from 0 to 1. `workers` is how many processes work on
    names beside this one; by default one for each core if there are several.
    """
    from geomap.gazetteer.stopping import stopping  # noqa: PLC0415 - only a build needs it
    from geomap.gazetteer.writer import Writer  # noqa: PLC0415 - as above

    with files.replacing(path) as temporary, closing(sqlite3.connect(temporary)) as database, stopping(database):
        try:
            with Writer(database, workers=workers) as writer:
                yield writer
                writer.fact("code", code())
                writer.finish(say)
            database.executescript(f"PRAGMA user_version = {layout.FORMAT};")
        except sqlite3.Error as error:
            raise OutputError(path, str(error)) from error


def build(  # noqa: PLR0913 - what a build is made of
    path: Path,
    sources: Mapping[str, Callable[[], pd.DataFrame | Iterable[pd.DataFrame]]],
    say: Callable[[str], None] = lambda _: None,
    *,
    trust: int = 0,
    labels: Callable[[], pd.DataFrame] | None = None,
    expected: int = 0,
    workers: int | None = None,
) -> None:
    """Write the index of these sources, each a table PLACES or several; the first is trusted most.

    `say` is told what is being done, with the share that is done if `expected`, about how many places there will be,
    is given. `trust` is the rank of the first, 0 being the highest. `labels` gives towns that a map may name,
    whether or not they are looked up here. `workers` is as `writing` takes it.
    """
    import pandas as pd  # noqa: PLC0415 - only a build needs it

    from geomap.schema import PLACES, check  # noqa: PLC0415 - as above

    def tell(what: str, share: float) -> None:
        task = "building the place index, once"
        say(Step(f"{task}: {what}", share=share if expected else None, task=task))

    def sorting(what: str, share: float) -> None:
        tell(f"sorting {what}", ADDED + (1 - ADDED) * share)

    with writing(path, sorting, workers=workers) as writer:
        for position, (name, read) in enumerate(sources.items()):
            told = f"{name} ({position + 1} of {len(sources)})"
            tell(told, ADDED * writer.places / max(expected, 1))
            places = read()
            for chunk in [places] if isinstance(places, pd.DataFrame) else places:
                check(chunk, PLACES)
                for _ in writer.add(chunk, trust + position):
                    tell(told, ADDED * writer.places / max(expected, 1))
        if labels:
            writer.label(labels())


def code() -> str:
    """Return a hash of the code that decides what stands in an index beside the places themselves."""
    digest = hashlib.sha256()
    here = [Path(__file__).with_name(name) for name in CODE]
    for file in [*here, *sorted(Path(names.__file__).parent.glob("*.py"))]:
        digest.update(file.read_bytes())
    return digest.hexdigest()[:16]


def is_whole(path: Path) -> bool:
    """Say whether a file is an index of today's layout that was built to its end."""
    if not path.is_file():
        return False
    try:
        with closing(sqlite3.connect(f"{path.resolve().as_uri()}?mode=ro", uri=True)) as database:
            return layout.is_whole(database)
    except sqlite3.DatabaseError:
        return False
