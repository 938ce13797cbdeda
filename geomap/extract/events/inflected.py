"""The forms that an English word takes."""

from __future__ import annotations

_VOWELS = "aeiou"
_HISSING = ("s", "x", "z", "ch", "sh")


def verb(entry: str) -> tuple[str, ...]:
    """Return the forms of a verb; one whose forms are given by strokes has just these.

    >>> verb("bomb"), verb("raid")[2], verb("overrun/overran")
    (('bomb', 'bombs', 'bombed', 'bombing'), 'raided', ('overrun', 'overran'))
    >>> verb("explode"), verb("bury")
    (('explode', 'explodes', 'exploded', 'exploding'), ('bury', 'buries', 'buried', 'burying'))
    """
    if "/" in entry:
        return tuple(dict.fromkeys(entry.split("/")))
    if entry.endswith("e"):
        return entry, f"{entry}s", f"{entry}d", f"{entry[:-1]}ing"
    if _ends_in_consonant_y(entry):
        return entry, f"{entry[:-1]}ies", f"{entry[:-1]}ied", f"{entry}ing"
    return entry, _with_s(entry), f"{entry}ed", f"{entry}ing"


def noun(entry: str) -> tuple[str, ...]:
    """Return a noun and its plural.

    >>> noun("air strike"), noun("rally"), noun("exchange of fire/exchanges of fire")
    (('air strike', 'air strikes'), ('rally', 'rallies'), ('exchange of fire', 'exchanges of fire'))
    """
    if "/" in entry:
        return tuple(entry.split("/"))
    return entry, f"{entry[:-1]}ies" if _ends_in_consonant_y(entry) else _with_s(entry)


def _with_s(word: str) -> str:
    return f"{word}es" if word.endswith(_HISSING) else f"{word}s"


def _ends_in_consonant_y(word: str) -> bool:
    return word.endswith("y") and word[-2:-1] not in _VOWELS
