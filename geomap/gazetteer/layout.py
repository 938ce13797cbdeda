"""The tables of an index, and whether a file has just these.

    place       what is known of each place; the greater its weight, the likelier people mean it
    country     each code that a place has
    name        each folded name of a place once, with what it is without type words and how that sounds
    vocabulary  see vocabulary.py
    label       towns that a map may name
    fact        what is known of the whole file

A STRICT table holds only values of its columns' types, whatever program writes to it. So none is checked when it is
read, as long as the file has these very tables.
"""

from __future__ import annotations

import sqlite3

FORMAT = 5
"""Stands in a finished file as its user version, 0 in one that was cut short; goes up when the layout changes."""
LAYOUT = """
CREATE TABLE place (
    id INTEGER PRIMARY KEY, gazetteer_id TEXT NOT NULL, source TEXT NOT NULL, name TEXT NOT NULL, type TEXT NOT NULL,
    country TEXT, admin1 TEXT, latitude REAL NOT NULL, longitude REAL NOT NULL, radius_m REAL NOT NULL,
    population INTEGER, seat TEXT, trust INTEGER NOT NULL, weight REAL NOT NULL) STRICT;
CREATE TABLE country (code TEXT, place INTEGER, PRIMARY KEY (code, place)) STRICT, WITHOUT ROWID;
CREATE TABLE name (
    key TEXT NOT NULL, bare TEXT NOT NULL, sound TEXT NOT NULL, name TEXT NOT NULL, is_alias INTEGER NOT NULL,
    place INTEGER NOT NULL) STRICT;
CREATE TABLE vocabulary (
    country TEXT, initial TEXT, sounds BLOB NOT NULL, skeletons BLOB NOT NULL, masks BLOB NOT NULL,
    PRIMARY KEY (country, initial)) STRICT;
CREATE TABLE label (name TEXT NOT NULL, latitude REAL NOT NULL, longitude REAL NOT NULL, population INTEGER) STRICT;
CREATE TABLE fact (name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT;
"""
if sqlite3.sqlite_version_info < (3, 37):  # that of RHEL 9 has no such tables yet
    LAYOUT = LAYOUT.replace(" STRICT, ", " ").replace(" STRICT;", ";")
INDEXES = {
    "names": "CREATE INDEX name_key ON name (key, place, is_alias, name)",
    "sounds": "CREATE INDEX name_sound ON name (sound, bare)",
    "types": "CREATE INDEX place_type ON place (type)",
}
"""What each sorts, and how. A name asked for as it stands needs no look at its table: all that is wanted of it stands
in the first. A bare name is found by its sound, which follows from it: one list less."""


def is_whole(database: sqlite3.Connection) -> bool:
    """Say whether a database was built to its end and has these tables, and nothing else."""
    (version,) = database.execute("PRAGMA user_version").fetchone()
    made = database.execute("SELECT sql FROM sqlite_master WHERE sql IS NOT NULL AND name <> 'sqlite_stat1'")
    return bool(version == FORMAT) and {sql for (sql,) in made} == _STATEMENTS


_STATEMENTS = {statement.strip() for statement in LAYOUT.split(";") if statement.strip()} | set(INDEXES.values())
