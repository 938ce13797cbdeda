"""The forms of a regular English word, and of an irregular one that says its own."""

from __future__ import annotations

_HISSING = ("s", "sh", "ch", "x", "z", "o")
_VOWELS = "aeiou"


def forms(verb: str) -> list[str]:
    """Return the forms of a verb given as its base, its past if irregular and its -ing form if that is too.

    >>> forms("fire"), forms("strike struck"), forms("deny")[1:]
    (['fire', 'fires', 'fired', 'firing'], ['strike', 'strikes', 'struck', 'striking'], ['denies', 'denied', 'denying'])
    """
    base, *own = verb.split()
    past = own[0] if own else _past(base)
    ing = own[1] if len(own) > 1 else f"{base[:-1] if base.endswith('e') and not base.endswith('ee') else base}ing"
    return [base, plural(base), past, ing]


def plural(name: str) -> str:
    """Return the plural of a name of a thing, which is also how a verb ends with he or she.

    >>> plural("car bomb"), plural("embassy"), plural("policeman"), plural("knives")
    ('car bombs', 'embassies', 'policemen', 'knives')
    """
    if name.endswith("man"):
        return f"{name[:-3]}men"
    if name.endswith("s") and not name.endswith("ss"):
        return name
    if name.endswith("y") and name[-2] not in _VOWELS:
        return f"{name[:-1]}ies"
    return f"{name}es" if name.endswith((*_HISSING[1:], "ss")) else f"{name}s"


def _past(base: str) -> str:
    if base.endswith("e"):
        return f"{base}d"
    return f"{base[:-1]}ied" if base.endswith("y") and base[-2] not in _VOWELS else f"{base}ed"
