"""The words by which a sentence says where from a place something was, and what part the place plays."""

from __future__ import annotations

import re

from geomap.extract.numerals import NUMBER

WORD = re.compile(r"[^\W_]+(?:['’.-][^\W_]+)*")
PARTED = re.compile(r"[,;:()—“”\"|*]")
"""Beyond these no word says anything about a place."""
AT = frozenset(
    """
    in at near outside inside around across off on over within throughout against along into between beside beyond
    towards toward nearby amid above
    """.split()  # noqa: SIM905 - a list of words reads best as words
)
"""Behind these words something happened at a place."""
FROM = frozenset({"from"})
"""Behind these it came from there."""
ENTERED = frozenset({"entered", "invaded", "stormed", "infiltrated", "besieged", "surrounded", "encircled"})
"""Behind these something happened at a place, as behind the words for what was done."""
BARE = frozenset({"bomb", "bombs", "shell", "shells"})
"""Right before a place these are verbs."""
TAKEN = re.compile(
    r"\b(?:abduct\w*|kidnap\w*|seized|snatched|(?:took|taken|taking)(?!\s+off)|stole|stolen|rustled|dragged|(?:drove|driven|drive|"
    r"pushed|expelled|chased|ousted|flushed)\s(?:[\w’'-]+\s){0,5}?(?:out\s)?)\b[^,;:]*$",
    re.IGNORECASE,
)
"""Before 'from' and 'out of' these say that it happened at the place: 'abducted from'."""
ROAD = re.compile(r"\b(?:road|track|highway|motorway|path|line|route|railway|trail)\s+$", re.IGNORECASE)
"""Before 'from' and 'to' these say that a road is meant."""
DEEDS = frozenset({"siege", "fall", "loss", "recapture", "liberation", "seizure", "storming", "defence", "battle"})
"""Before 'of' and a place these are told of it, as other words for what was done are."""
ENTRANCE = re.compile(r"\b(?:entrances?|entry|approach(?:es)?|gates?|access)\s+$", re.IGNORECASE)
"""The same before 'to' alone."""
ENDS = frozenset(
    """
    by to for with as that which who than said says and but or about via under after before since until when while
    bordering borders
    """.split()  # noqa: SIM905 - as above
)
"""Behind these words a place is only named."""
ARTICLES = frozenset({"the", "a", "an", "its", "their", "his", "in", "at", "near", "of", "s", "on", "and", "to"})
"""Behind these a word in -ed is an adjective: 'the besieged town'."""
_BEARING = r"(?:(?:north|south|east|west)(?:[- ]?(?:north|south|east|west))?(?:ern)?)"
_PARTS = (
    "outskirts", "edge", "suburbs?", "centre", "center", "vicinity", "town", "city", "village", "port", "district",
    "province", "region", "area", "hills", "mountains", "countryside", "quarter", "neighbou?rhood", "island", "coast",
    "camp", "part", "parts", "governorate", "county", "road", "roads", "highway", "street", "bazaar", "market",
    "airport", "crossing", "gates?", "township", "municipality", "state", "capital", "sector", "locality", "hamlet",
    "valley", "forest", "desert", "banks?", "streets?", "miles", "kilomet(?:re|er)s", "heights", "entrance", "base",
    "station", "post", "outpost", "checkpoint", "section", "perimeter", "junction", "square", "settlement", "commune",
    "prefecture", "department", "heart", "slopes?", "shores?", "waters", "anchorage", "territory", "community",
    "harbou?r", "ruins", "parish", "environs", "periphery", "side", "headquarters", "barracks", "hospital",
)  # fmt: skip
_PART = rf"(?:{_BEARING}|{'|'.join(_PARTS)})"
IS_PART = re.compile(rf"\b{_PART}\s+of$", re.IGNORECASE)
"""'The town of', 'the outskirts of': what stands before these words says what part the place plays."""
_UNIT = r"(?:km|kms|kilomet(?:re|er)s?|miles?|mi|m|met(?:re|er)s?|nautical miles?|nm)"
_HEDGE = r"(?:about|around|some|roughly|nearly|just|almost)"
_FAR = rf"(?:(?:{_HEDGE}\s+)?(?:\d[\d.,]*|{NUMBER}|a few|several|a)\s*{_UNIT}\s+)"
_KIND = rf"(?:(?:[\w’'-]+\s+){{0,2}}{_PART}s?\s+(?:of\s+)?)?"
_NEAR = (
    r"near|outside|close to|around|off(?: the coast of)?|between|(?:on |at )?the (?:outskirts|edge) of"
    r"|the (?:hills|mountains|forests?|countryside) (?:of|around|near)"
)
LEAD = re.compile(
    rf"\b(?:{_BEARING}\s+$|(?:road|highway|route)\s+from\s+$"
    rf"|(?:{_FAR}?(?:to the\s+)?{_BEARING}\s+of|{_FAR}from|{_NEAR})\s+(?:the\s+)?{_KIND}$)",
    re.IGNORECASE,
)
"""Words that say where from a place something was."""
STRETCH = re.compile(r"between|(?:road|highway|route)\s+from", re.IGNORECASE)
"""So begin words that need two places."""
HEAD = re.compile(r"(?:^|\n|[*|•-]\s?)\s?$")
"""Before a place that heads a paragraph, an item or a cell of a table."""
BEHIND_HEAD = re.compile(r"\s?(?:[,.:|*–—(]| - )")
"""Behind it."""
SHORT = re.compile(r"(?:[A-Z]\.?){2,4}")
"""'US', 'U.S.', 'DRC'."""
NOUN = re.compile(
    r"\s+(?!(?:and|or|on|in|at|when|where|after|before|as|by|for|to|from|but|with|that|which|who|is|was|has|had|will"
    r"|since|until|while)\b)[a-z]"
)
"""Behind an acronym these letters begin a noun that it describes: 'US positions'."""
OPENING = "\"'“‘«*-–— The"
"""Letters that may stand before the first place of a sentence."""
ATTACKED = re.compile(
    r"(?:,[^.;:]{1,60},)?\s+(?:was|were|has been|had been|came)\s+(?:\w+\s+){0,2}?"
    r"(?:attacked|shelled|bombed|hit|struck|targeted|raided|overrun|retaken|under (?:attack|fire|shelling))\b",
    re.IGNORECASE,
)
"""Behind a place these letters say that it was attacked."""
LAUNCHED = re.compile(
    r"\b(?:launched|fired|flown|lobbed|took off|taken off)\s+(?:[\w’':.-]+\s+){0,6}?from\s+"
    r"(?P<between>(?:(?!(?:at|on|into|towards?|against|and|to)\b)[\w’'-]+\s+){0,9})$",
    re.IGNORECASE,
)
"""Before a place these say that it was launched there: 'launched from an area held by the rebels near'."""
WHERE = re.compile(r"(?:,[^,;:.]{1,60})?,?\s+where\b", re.IGNORECASE)
"""Behind a place these begin what happened there."""
BETWEEN = re.compile(r"\bbetween\s+(?:[A-Z][\w’'-]*\s+){1,3}and$")
"""Before the second of two places of which the first may be none that is known."""
AND = re.compile(r"\s+(?:and|to)\s+(?:the\s+)?", re.IGNORECASE)
LISTED = re.compile(
    r"\s*(?:,|,?\s+and|,?\s+or|,?\s+including|,?\s+notably)\s+(?:in\s+|near\s+|at\s+)?(?:the\s+)?", re.IGNORECASE
)
"""Between places of one list."""
AROUND = re.compile(r",\s+(?:in|on)\s+(?:the\s+)?(?:[a-z][\w’'-]*\s+){0,3}")
"""Between a place and the one that it lies in: 'Rueso, in the neighbouring province of'."""
BESIDE = re.compile(rf",?\s+{_FAR}?(?:to\s+the\s+)?{_BEARING}\s+of\b", re.IGNORECASE)
"""Behind a place so begins where it lies: 'Pivdennyi, 30 km east of'."""
OWNED = re.compile(r"['’]s\s+(?:[a-z-]+\s+){0,2}")
"""Between a land and the part of it that a place lies in: 'Solhan, in Burkina Faso's Yagha province'."""
AND_IN = re.compile(r"(?:,|,?\s+and)\s+(?:in|on)\b")
"""Behind the second place of a list, where none holds the other."""
PERSONS = re.compile(
    r"\b(?:soldiers?|troops|forces?|fighters?|personnel|officers?|police|policemen|militia(?:men)?|guards?|recruits"
    r"|people|workers?|civilians?|nationals?|citizens|men|women|children|army|leaders?|commanders?|crew|peacekeepers?)$",
    re.IGNORECASE,
)
"""So end words for persons, who may be hit far from the land they are of."""
THERE = re.compile(
    r"\bthere\b(?!\s+(?:is|are|was|were|be|been|has|have|had|will|would|may|might|can|could|must|should|seems?|appears?"
    r"|remains?|comes?|came|no)\b|['’])",
    re.IGNORECASE,
)
"""'There' where it means a place."""
POINTED = re.compile(
    r"\b(?:the|that|this)\s+(?:same\s+)?(?:town|city|village|hamlet|district|township|area|region|province|county|base"
    r"|airport|airfield|port|camp|spot|place|quarter|neighbou?rhood|suburb|island|valley|locality|commune|settlement)\b"
    r"(?!\s+of\b)",
    re.IGNORECASE,
)
"""Words for a place that was named before."""
