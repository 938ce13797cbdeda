"""Words round a name in other languages, each with the English that the grammar reads; names stay as they are."""

from __future__ import annotations

import re
import unicodedata
from itertools import product

_UNITS = {
    "كيلومترا": "km", "كيلومتر": "km", "كيلو متر": "km", "كيلومترات": "km", "كلم": "km", "كم": "km",
    "ميلا": "miles", "ميل": "miles", "أميال": "miles", "ميلا بحريا": "nm", "ميل بحري": "nm", "أميال بحرية": "nm",
    "متر": "m", "مترا": "m", "أمتار": "m", "کیلومتری": "km", "کیلومتر": "km", "مایلی": "miles", "متری": "m",
    "км": "km", "километрах": "km", "километров": "km", "километра": "km", "километре": "km", "кілометрів": "km",
    "милях": "miles", "миль": "miles", "метрах": "m", "метров": "m", "метрів": "m",
    'ק"מ': "km", "ק״מ": "km", "קילומטר": "km", "קילומטרים": "km", "מטרים": "m", "מייל": "miles",
}  # fmt: skip
_FROM = {"من": "from", "عن": "from", "از": "from", "от": "from", "від": "from"}
_NEAR = (
    "قرب", "بالقرب من", "بقرب", "قريبا من", "قريب من", "بجوار", "جوار", "محيط", "في محيط", "بمحيط", "نزدیک", "نزدیکی",
    "در نزدیکی", "اطراف", "близ", "вблизи", "около", "возле", "рядом с", "недалеко от", "под", "в районе", "район",
    "біля", "поблизу", "неподалік", "під", "ליד", "בקרבת", "באזור", "باتجاه",
)  # fmt: skip
_OUTSKIRTS = ("ضواحي", "ضاحية", "أطراف", "مشارف", "على مشارف", "حومه", "пригород", "окраина", "на окраине",
              "в окрестностях", "околиця", "בפאתי", "פאתי")  # fmt: skip
_WORDS: dict[str, str] = {
    **dict.fromkeys(_NEAR, "near"), **dict.fromkeys(_OUTSKIRTS, "outskirts of"),
    "ريف": "countryside of", "بريف": "countryside of", "في ريف": "countryside of", "بادية": "countryside of",
    "مدينة": "city of", "في مدينة": "city of", "بمدينة": "city of", "بلدة": "town of", "في بلدة": "town of",
    "قرية": "village of", "في قرية": "village of", "شهر": "city of", "روستای": "village of", "город": "city of",
    "города": "city of", "село": "village of", "села": "village of", "деревня": "village of", "посёлок": "town of",
    "місто": "city of", "העיר": "city of",
    "على بعد": "", "على مسافة": "", "بعد": "", "في": "in", "در": "in", "نحو": "about", "حوالي": "about",
    "حدود": "border of", "وسط": "central", "مركز": "central", "в": "in", "у": "in", "на": "in", "примерно в": "",
    "около в": "", "центр": "central", "מרכז": "central",
    "قبالة سواحل": "off the coast of", "قبالة ساحل": "off the coast of", "قبالة": "off",
    "الحدود بين": "border between", "على الحدود بين": "border between", "مرز": "border of",
    "на границе": "border of",
}  # fmt: skip
_TURNS = {
    "شمال": "north", "جنوب": "south", "شرق": "east", "غرب": "west", "شمالي": "north", "جنوبي": "south",
    "شرقي": "east", "غربي": "west",
}  # fmt: skip
_PARTS = {
    "север": "north", "юг": "south", "восток": "east", "запад": "west", "צפון": "north", "דרום": "south",
    "מזרח": "east", "מערב": "west",
}  # fmt: skip
_BEYOND = {
    "севернее": "north", "южнее": "south", "восточнее": "east", "западнее": "west", "північніше": "north",
    "південніше": "south", "східніше": "east", "західніше": "west",
}  # fmt: skip
_DATIVE = {"северу": "north", "югу": "south", "востоку": "east", "западу": "west"}
_HALVES = {"северо": "north", "юго": "south", "північно": "north", "південно": "south"}
_HEBREW = {"צפונית": "north", "דרומית": "south", "מזרחית": "east", "מערבית": "west"}
_SIDED = {"الشمالي": "north", "الجنوبي": "south", "الشرقي": "east", "الغربي": "west"}
_SHAPES: tuple[tuple[str, str], ...] = (
    (r"(?:على |عند |قرب )?الحدود بين (?P<a>.+?) و ?(?P<b>.+)", "border between {a} and {b}"),
    (r"(?:на границе|граница) (?P<a>.+?) и (?P<b>.+)", "border between {a} and {b}"),
    (r"(?:الطريق |طريق )?بين (?P<a>.+?) و ?(?P<b>.+)", "between {a} and {b}"),
    (r"(?:между|між) (?P<a>.+?) (?:и|та|і|й) (?P<b>.+)", "between {a} and {b}"),
    (r"בין (?P<a>.+?) ל[־-]? ?(?P<b>.+)", "between {a} and {b}"),
    (r"(?:على )?طريق (?P<a>.+?) ?[-–—] ?(?P<b>.+)", "the road from {a} to {b}"),
    (r"(?:на трассе|по дороге|на дороге|трасса) (?P<a>.+?) ?[-–—] ?(?P<b>.+)", "the road from {a} to {b}"),
)
"""Whole phrases with two names, and the English for them."""


def _sides() -> dict[str, str]:
    """Return every way to say a direction, as 'north of', or 'northern' where the word means a part."""
    arabic = {
        **{word: f"{side} of" for word, side in _TURNS.items()},
        **{f"{a} {b}": f"{x}{y} of" for (a, x), (b, y) in product(_TURNS.items(), repeat=2)},
    }
    arabic |= {f"إلى ال{word} من": english for word, english in arabic.items()}
    arabic |= {f"الى ال{word} من": english for word, english in arabic.items() if not word.startswith("إلى")}
    slavic = {
        **{word: f"{side} of" for word, side in _BEYOND.items()},
        **{f"{a}-{b}": f"{x}{y} of" for (a, x), (b, y) in product(_HALVES.items(), _BEYOND.items())},
        **{f"к {word} от": f"{side} of" for word, side in _DATIVE.items()},
        **{f"к {a}-{b} от": f"{x}{y} of" for (a, x), (b, y) in product(_HALVES.items(), _DATIVE.items())},
    }
    return arabic | slavic | {word: f"{side}ern" for word, side in _PARTS.items()}


_ENGLISH = (
    _WORDS
    | _sides()
    | _UNITS
    | {f"{unit} {word}": f"{english} from" for unit, english in _UNITS.items() for word in _FROM}
)
_KNOWN = re.compile(r"(?<!\w)(?:" + "|".join(sorted(map(re.escape, _ENGLISH), key=len, reverse=True)) + r")(?!\w)")
_PREFIXED = re.compile(rf"(?<!\w)({'|'.join(_HEBREW)})(?:[ -]({'|'.join(_HEBREW)}))? ל[־-]?")
_SIDED_NOUN = re.compile(
    rf"(?P<what>ريف) (?P<name>.+?) (?P<side>{'|'.join(_SIDED)})(?: ?(?P<more>{'|'.join(_SIDED)}))?"
)
_ALONE = frozenset({"в", "у", "на", "في", "در", "بعد", "شهر", "از"})
"""Words so short or common that they count at the beginning only, or stand inside names."""
_LETTERS = re.compile("[\u0370-\u1fff]")


def in_english(text: str) -> str:
    """Return a text with the words round the name in English; a text in Latin letters comes back as it is.

    >>> in_english("على بعد 15 كيلومترا شمال بغداد")
    '15 km north of بغداد'
    """
    if not _LETTERS.search(text):
        return text
    text = "".join(str(unicodedata.digit(c)) if c.isdigit() and not c.isascii() else c for c in text)
    for shape, english in _SHAPES:
        if found := re.fullmatch(shape, text):
            return english.format(**found.groupdict())
    if found := _SIDED_NOUN.fullmatch(text):
        sides = _SIDED[found["side"]] + (_SIDED[found["more"]] if found["more"] else "")
        return f"{sides}ern countryside of {found['name']}"
    text = _PREFIXED.sub(lambda m: _HEBREW[m[1]] + (_HEBREW[m[2]] if m[2] else "") + " of ", text)
    return " ".join(_KNOWN.sub(_replaced, text).split())


def _replaced(found: re.Match[str]) -> str:
    if found[0] in _ALONE and found.string[: found.start()].strip():
        return found[0]
    return _ENGLISH[found[0]]
