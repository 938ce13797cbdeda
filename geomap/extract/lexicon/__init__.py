"""Who acts, with what and against what: tables that users extend, and names found in whatever spelling.

    entries   what a row of each table is
    tables    the tables read, ours and users' own
    words     a text as words that can be compared
    phrases   names of several words found among them
    lexicon   all of it together

A new actor is one row of actors.csv, or of a file of one's own with the same columns.
"""

from geomap.extract.lexicon.lexicon import Lexicon, open_lexicon

__all__ = ["Lexicon", "open_lexicon"]
