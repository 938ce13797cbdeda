"""Other scripts in Latin letters, letter by letter: enough to compare names, not to print them.

Arabic and Hebrew leave short vowels out, and so does the result.
"""

from __future__ import annotations

import re

_ARABIC = {
    "ا": "a", "ب": "b", "ت": "t", "ث": "th", "ج": "j", "ح": "h", "خ": "kh", "د": "d", "ذ": "dh", "ر": "r", "ز": "z",
    "س": "s", "ش": "sh", "ص": "s", "ض": "d", "ط": "t", "ظ": "z", "ع": "a", "غ": "gh", "ف": "f", "ق": "q", "ك": "k",
    "ل": "l", "م": "m", "ن": "n", "ه": "h", "و": "w", "ي": "y", "ء": "", "پ": "p", "چ": "ch", "ژ": "zh", "ڤ": "v",
    "ٹ": "t", "ڈ": "d", "ړ": "r", "ڑ": "r", "ټ": "t", "ډ": "d", "ښ": "sh", "ږ": "zh", "ں": "n", "ے": "y",
}  # fmt: skip
_HEBREW = {
    "א": "a", "ב": "b", "ג": "g", "ד": "d", "ה": "h", "ו": "w", "ז": "z", "ח": "h", "ט": "t", "י": "y", "כ": "k",
    "ל": "l", "מ": "m", "נ": "n", "ס": "s", "ע": "a", "פ": "p", "צ": "ts", "ק": "q", "ר": "r", "ש": "sh", "ת": "t",
}  # fmt: skip
_CYRILLIC = {
    "а": "a", "б": "b", "в": "v", "г": "g", "ґ": "g", "д": "d", "е": "e", "є": "ye", "ж": "zh", "з": "z", "и": "i",
    "і": "i", "й": "y", "к": "k", "л": "l", "м": "m", "н": "n", "о": "o", "п": "p", "р": "r", "с": "s", "т": "t",
    "у": "u", "ф": "f", "х": "kh", "ц": "ts", "ч": "ch", "ш": "sh", "щ": "shch", "ъ": "", "ы": "y", "ь": "",
    "э": "e", "ю": "yu", "я": "ya", "ј": "j", "љ": "lj", "њ": "nj", "ђ": "dj", "ћ": "c", "џ": "dz", "қ": "q",
    "ғ": "gh", "ң": "ng", "ү": "u", "ұ": "u", "һ": "h", "ө": "o", "ў": "u",
}  # fmt: skip
_GREEK = {
    "α": "a", "β": "v", "γ": "g", "δ": "d", "ε": "e", "ζ": "z", "η": "i", "θ": "th", "ι": "i", "κ": "k", "λ": "l",
    "μ": "m", "ν": "n", "ξ": "x", "ο": "o", "π": "p", "ρ": "r", "σ": "s", "ς": "s", "τ": "t", "υ": "y", "φ": "f",
    "χ": "ch", "ψ": "ps", "ω": "o",
}  # fmt: skip
_LATIN = str.maketrans(_ARABIC | _HEBREW | _CYRILLIC | _GREEK)
_ARTICLE = re.compile(r"(?:^|(?<=[\s]))ال(?=\w{3})", re.MULTILINE)
"""The article as Arabic writes it, together with the word; short words may begin so by themselves."""


def romanised(text: str) -> str:
    """Return folded text with Arabic, Hebrew, Cyrillic and Greek letters in Latin ones, the Arabic article left out.

    >>> romanised("التاجي"), romanised("авдеевка")
    ('tajy', 'avdeevka')
    """
    return text if text.isascii() else _ARTICLE.sub("", text).translate(_LATIN)
