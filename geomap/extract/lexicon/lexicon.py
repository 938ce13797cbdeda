"""All that the recognisers know, and the one question that others ask of it: who or what is meant by a name."""

from __future__ import annotations

import csv
import tomllib
from contextlib import ExitStack
from dataclasses import dataclass
from importlib.resources import as_file, files
from itertools import chain
from typing import TYPE_CHECKING, Any, TypeVar

from geomap.errors import Finding, RowsRefused
from geomap.extract.lexicon.entries import Actor, State, Target, Weapon
from geomap.extract.lexicon.forms import forms, plural
from geomap.extract.lexicon.phrases import Phrases
from geomap.extract.lexicon.rules import Rules, read_rules
from geomap.extract.lexicon.tables import read_table, split
from geomap.extract.lexicon.words import keys
from geomap.names import fold

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from pathlib import Path

from geomap.extract.lexicon.tables import Table

Meant = TypeVar("Meant")
_TABLES = ("actors.csv", "states.csv", "weapons.csv", "targets.csv")


@dataclass(frozen=True, slots=True)
class Lexicon:
    """Names, weapons, targets and the words between them."""

    actors: Mapping[str, Actor]
    """Actors by their usual name, but for states."""
    states: Mapping[str, State]
    """States by their usual name."""
    names: Phrases[Actor | State]
    """Names that mean an actor wherever they stand."""
    lands: Phrases[State]
    """Names and seats of states, which mean an actor only as the subject of a deed."""
    adjectives: Phrases[State]
    """'Israeli' and the like."""
    weapons: Phrases[Weapon]
    """Words for weapons, in singular and plural."""
    targets: Phrases[Target]
    """Words for what is hit, in singular and plural."""
    spellings: Mapping[str, str]
    """Spellings of a word, and the one that stands for all."""
    grammar: Mapping[str, Mapping[str, frozenset[str]]]
    """The words between names, in all their forms, by section and list."""
    home: Phrases[str]
    """Words that mean the forces of the state in which it happens."""
    naming: Phrases[str]
    """Words behind which a group's own name stands."""
    rules: Rules
    """Words in which a text says who did it."""

    def named(self, name: str) -> str:
        """Return the usual name of an actor or a state; empty if it is not known.

        >>> open_lexicon().named("Kata’ib Hizballah"), open_lexicon().named("Badr")
        ('Kataib Hezbollah', '')
        """
        wanted = keys(name, self.spellings)
        found = self.names.get(wanted) or self.lands.get(wanted) or self.adjectives.get(wanted)
        return found[0].name if found else ""

    def whole(self, name: str) -> str:
        """Return the state of a name that means its forces or one of its offices; else the name.

        >>> open_lexicon().whole("US Central Command"), open_lexicon().whole("Kataib Hezbollah")
        ('United States', 'Kataib Hezbollah')
        >>> open_lexicon().whole("Peruvian general staff")
        'Peru'
        """
        at = name
        for _ in self.actors:
            if at not in self.actors or not self.actors[at].part_of:
                break
            at = self.actors[at].part_of
        if at in self.states or name in self.actors:
            return at if at in self.states else name
        return self._state_told(name) or name

    def _state_told(self, name: str) -> str:
        """Return the state before or behind forces or an office: 'Peru's navy', 'ministry in Lima'; else nothing."""
        cut = keys(name, self.spellings)
        ties = [at for at, key in enumerate(cut) if key in {"in", "of"}]
        main = cut[: ties[-1]] if ties else cut
        before = (self.adjectives.get(main[:at]) or self.lands.get(main[:at]) for at in range(len(main) - 1, 0, -1))
        is_force = bool(main) and main[-1] in self.grammar["states"]["forces"]
        is_seated = not self.grammar["states"]["spoken"].isdisjoint(cut)
        behind = (self.lands.get(cut[at + 1 :]) for at in reversed(ties) if is_seated)
        found = (each[0].name for each in (*(before if is_force else ()), *behind) if each)
        return next(found, "")

    def is_home(self, words: str) -> bool:
        """Say whether words mean forces of the state in which it happens: 'army', 'army spokesman'."""
        cut = keys(words, self.spellings)
        is_office = bool(cut) and cut[-1] in self.grammar["states"]["offices"]
        if is_office and not self.grammar["groups"]["causes"].isdisjoint(cut):
            return False
        found = (each for each in range(1, len(cut) + 1) if self.home.get(cut[:each]))
        return is_office or any(cut[each : each + 1] != ("of",) or self._is_land(cut, each) for each in found)

    def _is_land(self, cut: tuple[str, ...], at: int) -> bool:
        """Say whether 'of' and the name of a state end some words: 'General Staff of Ukraine'."""
        return any(self.lands.get(cut[begin:]) for begin in (at + 1, at + 2))

    def is_faceless(self, words: str) -> bool:
        """Say whether words name nobody: 'gunmen', 'three masked men'."""
        cut = keys(words, self.spellings)
        is_known = self.is_home(words) or self.named(words)
        return not is_known and bool(cut) and cut[-1] in self.grammar["groups"]["faceless"]

    def weapon(self, words: str) -> Weapon | None:
        """Return the weapon that words end in, as 'rocket' of '107 mm Katyusha rockets'; None if it is not known."""
        cut = keys(words, self.spellings)
        found = (self.weapons.get(cut[at:]) for at in range(len(cut)))
        return next((each[0] for each in found if each), None)

    def target(self, words: str) -> Target | None:
        """Return the sort of thing that words end in; None if it is not known."""
        cut = keys(words, self.spellings)
        found = (self.targets.get(cut[at:]) for at in range(len(cut)))
        return next((each[0] for each in found if each), None)


def open_lexicon(*more: Path) -> Lexicon:
    """Return our lexicon with users' own files added; a row of theirs takes the place of one with the same name.

    Raises InputError for a file that is no table of the lexicon, RowsRefused with each cell that cannot stand.
    """
    with ExitStack() as open_files:
        ours = [open_files.enter_context(as_file(files(__package__) / name)) for name in _TABLES]
        tables = [(path, read_table(path)) for path in (*ours, *more)]
    entries: dict[type[Any], dict[str, Any]] = {sort: {} for sort in (Actor, State, Weapon, Target)}
    for _, table in tables:
        entries[table.sort].update({entry.name: entry for entry in table.entries.values()})
    known = entries[Actor].keys() | entries[State].keys()
    for path, table in tables:
        _refuse_orphans(path, table, known)
    return _lexicon(entries[Actor], entries[State], entries[Weapon], entries[Target])


def _refuse_orphans(path: Path, table: Table, known: set[str]) -> None:
    """Refuse actors that are part of one that nobody has named."""
    wanted = "the name of an actor or a state of the lexicon"
    refused = [
        Finding(str(path), number, "part_of", entry.part_of, wanted)
        for number, entry in table.entries.items()
        if table.sort is Actor and entry.part_of and entry.part_of not in known
    ]
    if refused:
        raise RowsRefused(path, refused)


def _lexicon(
    actors: dict[str, Actor], states: dict[str, State], weapons: dict[str, Weapon], targets: dict[str, Target]
) -> Lexicon:
    spellings, grammar = _spellings(), _grammar()
    names = [((each.name, *each.aliases), each) for each in actors.values()]
    forces = [(each.forces, each) for each in states.values()]
    return Lexicon(
        actors=actors,
        states=states,
        names=Phrases(_keyed([*names, *forces], spellings)),
        lands=Phrases(_keyed([((s.name, *s.aliases, *s.seats), s) for s in states.values()], spellings)),
        adjectives=Phrases(_keyed([(each.adjectives, each) for each in states.values()], spellings)),
        weapons=Phrases(_keyed([(_both(each), each) for each in weapons.values()], spellings)),
        targets=Phrases(_keyed([(_both(each), each) for each in targets.values()], spellings)),
        spellings=spellings,
        grammar=grammar,
        home=Phrases((keys(words, spellings), words) for words in grammar["states"]["home"]),
        naming=Phrases((keys(words, spellings), words) for words in grammar["groups"]["named"]),
        rules=read_rules(),
    )


def _keyed(
    named: Iterable[tuple[Iterable[str], Meant]], spellings: Mapping[str, str]
) -> Iterator[tuple[tuple[str, ...], Meant]]:
    return ((keys(name, spellings), meant) for names, meant in named for name in names)


def _both(entry: Weapon | Target) -> list[str]:
    """Return the names of a thing in the singular and in the plural."""
    return [form for name in (entry.name, *entry.aliases) for form in (name, plural(name))]


def _spellings() -> dict[str, str]:
    with (files(__package__) / "spellings.csv").open(encoding="utf-8") as file:
        return {fold(other): row["word"] for row in csv.DictReader(file) for other in split(row["spellings"])}


def _grammar() -> dict[str, dict[str, frozenset[str]]]:
    read = tomllib.loads((files(__package__) / "grammar.toml").read_text(encoding="utf-8"))
    verbs = {name: frozenset(chain.from_iterable(map(forms, listed))) for name, listed in read["verbs"].items()}
    hits = frozenset(chain.from_iterable(map(forms, read["targets"]["verbs"])))
    lists = {section: {name: frozenset(listed) for name, listed in under.items()} for section, under in read.items()}
    return lists | {"verbs": verbs, "targets": lists["targets"] | {"verbs": hits}}
