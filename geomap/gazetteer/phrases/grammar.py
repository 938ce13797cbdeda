"""The forms of a phrase, and what each says; the first that fits the whole text is taken."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from geomap.gazetteer.phrases.bearings import BEARING, SIDES, bearing
from geomap.gazetteer.phrases.links import LINKS
from geomap.gazetteer.phrases.measures import HEDGE, MEASURE, UNITLESS, distance
from geomap.gazetteer.phrases.nodes import COUNTRYSIDE_M, NEAR_M, Near, Offset, Offshore, Part, Within

if TYPE_CHECKING:
    from collections.abc import Callable

    from geomap.gazetteer.phrases.nodes import Bearing, Phrase

INSIDE = (
    r"(?:part|parts|side|half|area|areas|district|districts|neighbou?rhoods?|quarter|quarters|sector|section|corner"
    r"|zone|region|regions|desert|coast|coastline|shores?|tip|end|provinces?|territory|bank)"
)
"""Nouns for a part that lies inside the whole."""
RIM = (
    r"(?:outskirts?|suburbs?|edges?|fringes?|periphery|limits|entrance|approaches|gates?|surroundings|environs|vicinity"
    r"|axis|front|frontline|flank|ring)"
)
"""Nouns for what lies on the rim of the whole or just beyond it."""
RURAL = r"(?:countryside|hinterland|desert|steppe|farmland|rural areas?|ruralities)"
"""Nouns for the land round a town."""
AT_JUNCTION = (
    r"(?:vic|valley|river valley|basin|junction|intersection|crossroads?|roundabout|area|interchange"
    r"|overpass|checkpoint)\.?"
)
"""Nouns for a spot in or by the place before them."""
_NEAR = (
    r"near(?:by)?(?: to)?|vic\.?(?: of)?|(?:in|at) (?:and|or) (?:around|near|outside)(?: of)?"
    r"|close to|next to|adjacent to|beside|ivo(?: of)?|i\.v\.o\.?|not far from|a short distance from"
    r"|(?:in |within )?(?:the )?(?:immediate |general |near )?(?:vicinity|proximity|area|surroundings|environs"
    r"|neighbou?rhood|direction) (?:of|to)|in proximity to|outside(?: of)?|on the way (?:to|into)|opposite|facing"
    r"|overlooking|around|surrounding|towards?|along|on the road (?:to|into)|the road to|beyond"
)
_ROUGHLY = rf"(?:(?:{HEDGE}|just|to the|the|immediately|further|far|slightly|directly|in the|on the|on|along) ?){{0,4}}"
_SIDE = rf"(?:{SIDES}|[NSEW]{{1,2}}\b\.?)"


def _pattern(text: str) -> re.Pattern[str]:
    return re.compile(text, re.IGNORECASE)


def _offset(found: re.Match[str]) -> Phrase | None:
    said = found.groupdict()
    towards, far = bearing(said["bearing"]) if said.get("bearing") else None, distance(said["distance"])
    if far is None or (said.get("bearing") and towards is None):
        return None
    return Offset(found["rest"], towards, far)


def _beyond(found: re.Match[str]) -> Phrase | None:
    towards = bearing(found["bearing"])
    return Offset(found["rest"], towards) if towards else None


def _near(found: re.Match[str]) -> Phrase:
    return Near(found["rest"])


def _side(found: re.Match[str]) -> Bearing | None:
    return bearing(found["bearing"]) if found["bearing"] else None


def _part(found: re.Match[str]) -> Phrase:
    return Part(found["rest"], _side(found))


def _rim(found: re.Match[str]) -> Phrase:
    return Near(found["rest"], _side(found), COUNTRYSIDE_M if found.groupdict().get("rural") else NEAR_M)


def _offshore(found: re.Match[str]) -> Phrase:
    return Offshore(found["rest"], _side(found))


def _middle(found: re.Match[str]) -> Phrase:
    return Part(found["rest"])


def _bank(found: re.Match[str]) -> Phrase:
    return Near(found["rest"], _side(found))


def _of_owner(found: re.Match[str]) -> Phrase | None:
    """Read "X's northern suburb" as 'northern suburb of X', and "Anbar's Hit" as Hit in Anbar."""
    owned = f"{found['what']} of {found['owner']}"
    for pattern, read in (*LINKS, *_PARTS):
        if (again := pattern.fullmatch(owned)) and (phrase := read(again)):
            return phrase
    return Within(found["what"], found["owner"])


_OF = r"(?: ?(?:of|from|off|to))"
_OFFSETS: tuple[tuple[re.Pattern[str], Callable[[re.Match[str]], Phrase | None]], ...] = (
    (
        _pattern(
            rf"(?P<distance>{MEASURE}),? ?(?:away |out )?(?:to the |in the |on (?:a )?)?(?P<bearing>{BEARING})"
            rf"(?: side)?{_OF}? (?P<rest>.+)"
        ),
        _offset,
    ),
    (
        _pattern(
            rf"(?P<distance>{MEASURE}) (?:(?:away |out )?(?:from|outside(?: of)?|of|off|inside|short of)|away from) "
            rf"(?:the (?:\w+ )?(?:coast|shores?) of )?(?P<rest>.+?),? "
            rf"(?:to the|towards the|on the) (?P<bearing>{SIDES})"
        ),
        _offset,
    ),
    (
        _pattern(
            rf"(?P<distance>{MEASURE}) (?:(?:away |out )?(?:from|outside(?: of)?|of|off|inside|short of|beyond|near)"
            r"|away from) (?:the (?:\w+ )?(?:coast|shores?) of )?(?P<rest>.+)"
        ),
        _offset,
    ),
    (_pattern(rf"(?P<distance>{UNITLESS}) ?(?P<bearing>{BEARING}) (?:of|from) (?P<rest>.+)"), _offset),
    (_pattern(rf"(?P<rest>.+?)(?:,| by)? (?P<distance>{MEASURE}),? (?:to the )?(?P<bearing>{BEARING})"), _offset),
    (_pattern(rf"{_ROUGHLY}(?P<bearing>{BEARING}) of (?P<rest>.+?),? by (?P<distance>{MEASURE})"), _offset),
)
_BANKS = _pattern(
    rf"{_ROUGHLY}(?:(?P<bearing>{_SIDE})(?:ern)?(?:[ -](?:bank|side|shores?))?|(?:the )?(?:banks?|shores?)) "
    r"(?:of|from) (?:the |river )(?!(?:\w+ )*(?:town|city|village|border|camp|province)\b)[\w -]+? "
    r"(?:near|at|by|opposite|outside|close to) (?P<rest>.+)"
)
_SWALLOWED = r".*\b(?:(?:town|city|village)s? of|near|on the|along|between|outside|in|close to) "
"""What follows 'northern' in a phrase that is more than a part: a described town, or a second statement."""
_PARTS: tuple[tuple[re.Pattern[str], Callable[[re.Match[str]], Phrase | None]], ...] = (
    (
        _pattern(
            rf"{_ROUGHLY}off (?:the )?(?:(?P<bearing>{_SIDE})(?:ern)? )?(?:coast(?:line)?|shores?) "
            r"(?:of|off) (?P<rest>.+)"
        ),
        _offshore,
    ),
    (
        _pattern(
            rf"{_ROUGHLY}(?:off|(?:in )?(?:the )?waters (?:off|near|of|around)) (?:the )?(?P<rest>.+?)(?:['’]s)?"
            rf"(?: (?P<bearing>{_SIDE})(?:ern)?)? (?:coast(?:line)?|shores?|waters)"
        ),
        _offshore,
    ),
    (
        _pattern(
            rf"{_ROUGHLY}(?:off|(?:in )?(?:the )?waters (?:off|near|of|around)) (?:the )?"
            rf"(?:(?P<bearing>{_SIDE})(?:ern)? )?(?P<rest>.+)"
        ),
        _offshore,
    ),
    (
        _pattern(
            rf"{_ROUGHLY}(?:(?P<bearing>{_SIDE})(?:ern)? )?(?:(?P<rural>(?:rural )?{RURAL})|{RIM}) "
            r"(?:of|to) (?P<rest>.+)"
        ),
        _rim,
    ),
    (_pattern(rf"{_ROUGHLY}(?P<bearing>{_SIDE})(?:ern)?[ -]?{INSIDE} of (?P<rest>.+)"), _part),
    (
        _pattern(r"(?:the )?(?:coast(?:line)?|coastal (?:areas?|waters)) of (?P<rest>.+)"),
        lambda found: Offshore(found["rest"]),
    ),
)
_FORMS: tuple[tuple[re.Pattern[str], Callable[[re.Match[str]], Phrase | None]], ...] = (
    (_pattern(rf"{_ROUGHLY}(?:{_NEAR}) (?P<rest>.+)"), _near),
    (_BANKS, _bank),
    *_PARTS,
    (_pattern(rf"{_ROUGHLY}(?P<bearing>{BEARING})(?: side)?(?: of| from)(?: the)? (?P<rest>.+)"), _beyond),
    (
        _pattern(
            r"(?:the )?(?:downtown|central|inner|heart of|(?:city |town )?(?:cent(?:er|re)|middle) of"
            r"|(?:inside|in|within) the (?:heart|cent(?:er|re)|middle) of) (?P<rest>.+)"
        ),
        _middle,
    ),
    (
        _pattern(
            r"(?P<rest>.+?),? (?:(?:city|town|village)[ -]?cent(?:er|re)|cent(?:er|re)|downtown|proper"
            r"|old (?:city|town))"
        ),
        _middle,
    ),
    (_pattern(r"(?P<owner>.+?(?:(?=['’`]s )|s(?=['’] )))['’`]s? (?P<what>.+)"), _of_owner),
    (
        _pattern(
            rf"(?:the )?(?:(?P<bearing>{_SIDE})(?:ern)? )?(?:(?P<rural>rural)|greater|suburban) (?P<rest>.+?)"
            r"(?: countryside)?"
        ),
        _rim,
    ),
    (
        _pattern(
            rf"(?:the )?(?:(?P<bearing>{_SIDE})(?:ern)? )(?P<rest>.+?) (?:(?P<rural>{RURAL})|{RIM})",
        ),
        _rim,
    ),
    (
        _pattern(rf"(?P<rest>.+?)(?: (?P<bearing>{_SIDE})(?:ern)?)? (?:(?P<rural>{RURAL})|{RIM})"),
        _rim,
    ),
    (_pattern(rf"(?P<rest>.+?) {AT_JUNCTION}"), _near),
    (re.compile(rf"(?P<bearing>[NSEW]{{1,3}})\.? (?!{_SWALLOWED})(?P<rest>.+)"), _part),
    (
        _pattern(rf"(?:the )?(?P<bearing>{SIDES})(?:ern)?(?:most)? (?!{_SWALLOWED})(?P<rest>.+)"),
        _part,
    ),
)
FORMS = (*_OFFSETS, *LINKS, *_FORMS)
"""Every form and its reader; a reader returns None where the words fit and yet make no sense."""
