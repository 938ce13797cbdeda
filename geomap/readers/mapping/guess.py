"""A first map of somebody's columns: guessed by their names, then by what stands in them, each with the reason."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from geomap.readers.mapping.column_contents import (
    ANY,
    ENOUGH,
    MOST,
    MOST_LATITUDE,
    MOST_LONGITUDE,
    TWINS,
    Content,
    content_of,
    is_cell,
)
from geomap.readers.mapping.column_names import CALLED, IDS, called, words_of
from geomap.readers.mapping.columns_map import COORDINATES
from geomap.schema import FIGURES, REPORTS

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

    from geomap.readers.raw import Raw

BY_NAME, BY_WORD, BY_COUNTRIES = "by its name", "by a word of its name", "its cells are countries"
DATES = ("date_start", "date_end")
LONGEST_CODE = 3
"""So short a text may be the code of a country or anything else."""
MOST_LOST = 3
"""So many names are shown that look like cells."""
OURS = (*CALLED, *(name for name in REPORTS.names if name not in {*CALLED, "report_id", "file", "row"}))
INSTEAD = {
    "event_type": "tags", "sub_event_type": "tags",
    "fatalities_best": "fatalities_as_reported", "injuries_best": "injuries_as_reported",
}  # fmt: skip
"""Where a column goes whose name fits and whose cells do not."""


@dataclass(frozen=True)
class Guess:
    """One column and what it was taken for."""

    ours: str
    """Our column."""
    theirs: str
    """Their column."""
    why: str
    """What led to it."""
    odd: Sequence[str] = ()
    """Their texts that are not what our column wants."""


@dataclass(frozen=True)
class Guesses:
    """All that was guessed of a table."""

    columns: list[Guess]
    """What the columns were taken for, in the order of ours."""
    ids: list[str]
    """Their column that names each row, if there is one."""
    keep: list[str]
    """Their columns of which nothing was guessed."""
    forms: list[str]
    """How dates are written; several where the dates themselves do not say what comes first."""
    decimal: str
    """What stands before decimals."""
    unsure: list[str]
    """What a person must settle, in sentences."""


def guesses_of(raw: Raw) -> Guesses:
    """Return what a table's columns are, as far as they can be guessed."""
    contents = {name: content_of(cells) for name, cells in raw.cells.items()}
    found: dict[str, Guess] = {}
    ids = _ids(contents)
    for step in (_by_name, _by_word, _by_content):
        used = {*ids, *(guess.theirs for guess in found.values())}
        for guess in step({name: each for name, each in contents.items() if name not in used}, found):
            if guess.ours not in found and guess.theirs not in used:
                found[guess.ours] = guess
                used.add(guess.theirs)
    _drop_half_a_point(found)
    columns = [found[ours] for ours in OURS if ours in found]
    used = {*ids, *(guess.theirs for guess in columns)}
    forms = _forms(contents, found)
    return Guesses(
        columns,
        ids,
        [name for name in contents if name not in used],
        forms,
        _decimal(contents, found),
        list(_unsure(contents, found, forms)),
    )


def _ids(contents: Mapping[str, Content]) -> list[str]:
    """Return the column that names each row: by its name, and no cell empty or twice."""
    names = [("report", "id"), *(tuple(name.split()) for name in IDS)]
    unique = {words_of(name): name for name, content in reversed(list(contents.items())) if content.is_unique}
    return next(([unique[name]] for name in names if name in unique), [])


def _by_name(contents: Mapping[str, Content], _: Mapping[str, Guess]) -> Iterator[Guess]:
    known = {"".join(words_of(name)): name for name in reversed(list(contents))}
    for ours in OURS:
        theirs = next((known["".join(words)] for words in called(ours) if "".join(words) in known), None)
        if theirs is not None:
            yield from _fitting(ours, theirs, contents[theirs], BY_NAME)


def _by_word(contents: Mapping[str, Content], _: Mapping[str, Guess]) -> Iterator[Guess]:
    """Give columns of whose name a part is a name of ours: 'Date (local)', 'number of people killed'."""
    for ours in OURS:
        names = [words for words in called(ours) if len("".join(words)) > 1]
        for theirs, content in contents.items():
            if any(_holds(words_of(theirs), words) for words in names):
                yield from _fitting(ours, theirs, content, BY_WORD)


def _holds(words: tuple[str, ...], part: tuple[str, ...]) -> bool:
    return any(words[start : start + len(part)] == part for start in range(len(words)))


def _fitting(ours: str, theirs: str, content: Content, why: str) -> Iterator[Guess]:
    """Give the guess if the cells are what our column wants, or where they go instead."""
    if not content.texts or _fits(ours, content):
        yield Guess(ours, theirs, why, content.odd(ours) if _is_counted(ours) else ())
    elif ours in INSTEAD:
        yield Guess(INSTEAD[ours], theirs, f"{why}; its cells are not what {ours} wants")


def _fits(ours: str, content: Content) -> bool:
    if ours in DATES:
        return content.are_days
    if ours == COORDINATES:
        return content.are_pairs
    return content.fits(ours, MOST) if _is_counted(ours) else content.fits(ours)


def _is_counted(ours: str) -> bool:
    """Say whether a column of ours is one of days or figures: a name that says so is believed if most cells do."""
    return ours in DATES or (ours.startswith(FIGURES) and REPORTS[ours].kind == "integer")


def _by_content(contents: Mapping[str, Content], found: Mapping[str, Guess]) -> Iterator[Guess]:
    kinds: dict[str, tuple[Callable[[Content], bool], str]] = {
        COORDINATES: (lambda each: each.are_pairs, "its cells are latitude and longitude"),
        "country": (lambda each: each.are_countries, BY_COUNTRIES),
        "event_type": (lambda each: bool(each.texts) and each.fits("event_type"), "its cells are event types"),
    }
    yield from _dates(contents)
    for ours, (is_it, why) in kinds.items():
        if ours == COORDINATES and {"latitude", "longitude"} & set(found):
            continue
        theirs = next((name for name, each in contents.items() if is_it(each)), None)
        if theirs is not None:
            yield Guess(ours, theirs, why)
    if COORDINATES not in found:
        yield from _halves(contents, found)


def _dates(contents: Mapping[str, Content]) -> Iterator[Guess]:
    """Give the first column of dates, else the first of which most cells are in one form, with those that are not."""
    for why, least in (("its cells are dates", ENOUGH), ("most of its cells are dates", MOST)):
        for theirs, content in contents.items():
            if content.forms(least):
                yield Guess("date_start", theirs, why, content.odd("date_start"))
                return


def _halves(contents: Mapping[str, Content], found: Mapping[str, Guess]) -> Iterator[Guess]:
    """Give the other half of a point, or both where one of two columns is too great for a latitude."""
    numbers = _points(contents)
    beyond = [name for name in numbers if not contents[name].is_within(MOST_LATITUDE)]
    if len(numbers) == 1 and ("latitude" in found) != ("longitude" in found):
        yield Guess("longitude" if "latitude" in found else "latitude", numbers[0], "its cells are degrees")
    if len(numbers) == 2 and len(beyond) == 1:  # noqa: PLR2004 - a point has two
        yield Guess("longitude", beyond[0], "its cells are degrees beyond 90")
        yield Guess("latitude", next(name for name in numbers if name not in beyond), "the other column of degrees")


def _points(contents: Mapping[str, Content]) -> list[str]:
    return [name for name, each in contents.items() if each.decimals and each.is_within(MOST_LONGITUDE)]


def _drop_half_a_point(found: dict[str, Guess]) -> None:
    """Leave out a latitude without a longitude, and both where one column has the whole point."""
    if COORDINATES in found or ("latitude" in found) != ("longitude" in found):
        found.pop("latitude", None)
        found.pop("longitude", None)


def _forms(contents: Mapping[str, Content], found: Mapping[str, Guess]) -> list[str]:
    """Return the form of the dates; two where the same digits may be either, the end's dates included."""
    columns = [contents[found[ours].theirs].forms(ANY) for ours in DATES if ours in found]
    shared = [form for form in columns[0] if all(form in each for each in columns)] if columns else []
    if not shared:
        return columns[0][:1] if columns else []
    return shared[:2] if shared[0] in TWINS and TWINS[shared[0]] in shared else shared[:1]


def _decimal(contents: Mapping[str, Content], found: Mapping[str, Guess]) -> str:
    signs = {contents[found[ours].theirs].decimals for ours in ("latitude", "longitude") if ours in found}
    return "," if "," in signs else "."


def _unsure(contents: Mapping[str, Content], found: Mapping[str, Guess], forms: list[str]) -> Iterator[str]:
    if lost := [name for name in contents if is_cell(name)]:
        about = f"{', '.join(lost[:MOST_LOST])} is no name"
        yield f"the names: {about}; if the first row is data, write a row of names above it"
    if len(forms) > 1:
        yield f"date_format: the dates do not say whether they are {' or '.join(forms)}; write the one that is true"
    if "date_start" not in found:
        yield f"date_start: no column was found{_denied(contents)}; without one the incidents are undated"
    yield from _coded(contents, found)
    yield from _odd(contents, found)
    used = {guess.theirs for guess in found.values()}
    points = _points({name: each for name, each in contents.items() if name not in used})
    if not {"latitude", COORDINATES} & set(found):
        if len(points) > 1:
            yield f"latitude, longitude: may be among {', '.join(points)}; the numbers do not say which is which"
        elif "location_as_reported" not in found:
            yield "location_as_reported: neither a place nor coordinates were found; nothing can be placed"


def _denied(contents: Mapping[str, Content]) -> str:
    """Say of which column the name says that it holds days and the cells do not; nothing if there is none."""
    names = called("date_start")
    for theirs, content in contents.items():
        if content.texts and any(_holds(words_of(theirs), words) for words in names):
            odd = content.odd("date_start")
            return f", for of the {len(content.texts)} texts of {theirs} {len(odd)} do not fit, such as {odd[0]}"
    return ""


def _coded(contents: Mapping[str, Content], found: Mapping[str, Guess]) -> Iterator[str]:
    """Say where countries were guessed from codes alone, which may be somebody's initials."""
    guess = found.get("country")
    if guess and guess.why == BY_COUNTRIES and all(len(text) <= LONGEST_CODE for text in contents[guess.theirs].texts):
        yield f"country: {guess.theirs} only looks like codes of countries; take its line out if it is something else"


def _odd(contents: Mapping[str, Content], found: Mapping[str, Guess]) -> Iterator[str]:
    """Say which cells do not fit beside those that do, and where figures are among words."""
    for ours, guess in found.items():
        if guess.odd:
            about = f"texts of {guess.theirs} that do not fit: {len(guess.odd)}, such as {guess.odd[0]}"
            yield f'{ours}: {about}; [values.{ours}] may say what they stand for, "" for nothing'
        instead = next((each for each, other in INSTEAD.items() if other == ours and other not in CALLED), "")
        content = contents[guess.theirs]
        if instead and len(content.odd(instead)) < len(content.texts):
            yield f"{ours}: some texts of {guess.theirs} are figures; {instead} takes these, and the others as words"
