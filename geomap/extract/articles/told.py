"""What the words of an article say of the article: its headline, its day, who published it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from geomap.extract.articles import dateline
from geomap.extract.articles.published import LONGEST, day_in, day_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import date

FIRST, LAST = 12, 4
"""So many paragraphs at the beginning and at the end are looked through for lines that speak of the article."""
LONGEST_TITLE = 200
LONGEST_NAME = 80
_CALL = re.compile(
    r"(?:join|subscribe|sign up|follow|download|listen|watch|click|tap|support|donate|advert|sponsored|read more|"
    r"share)\b",
    re.IGNORECASE,
)
_CHANNEL = re.compile(
    r"\b(?:telegram|whatsapp|facebook|twitter|instagram|youtube|newsletters?|podcasts?|app|channels?|our|us|here|inbox|"
    r"advertisement|advertising|this (?:article|story|post|page))\b",
    re.IGNORECASE,
)
_NO_TITLE = re.compile(r"""[.,:;…]["'”’)\]]*$""")
_PUBLISHED = re.compile(
    r"(?:date (?:published|of publication)|(?:first )?published(?: (?:on|at|date))?|publication date|posted(?: on)?|"
    r"issued(?: on)?|release date|date)\b\s*[:|–—-]?\s*(?P<day>.+)",
    re.IGNORECASE,
)
_UPDATED = re.compile(
    r"(?:last )?(?:updated|modified)(?: (?:on|at))?\b\s*[:|–—-]?\s*(?P<day>.+)",
    re.IGNORECASE,
)
_BYLINE = re.compile(r"by\s", re.IGNORECASE)
_NAME = r"[^\W\d_a-z][\w.'’-]*"
_WRITER = re.compile(rf"(?:By|BY)(?: (?:{_NAME}|and|in|for|of|the|at|de|la|el|al|bin|van|von|&)){{2,14}}")
_COMMAS = str.maketrans({",": " ", "|": " ", "/": " "})
_PART = re.compile(r"\s[|•·–—-]\s")
_SOURCE = re.compile(r"(?:source|publisher|published by|via)\s*[:»>|–—]\s*(?P<name>\S.*)", re.IGNORECASE)
_ADDRESS = re.compile(r"https?://\S+", re.IGNORECASE)


class Said(NamedTuple):
    """What an article's words say of it."""

    publisher: str
    """Who published it; empty if they do not say."""
    published: date | None
    """Its day; None if they do not say."""
    url: str
    """Its address; empty if they do not say."""


def title(text: str) -> str:
    """Return the headline: a short first line without a full stop, an empty line behind it; empty if there is none."""
    first, gap, _ = text.partition("\n\n")
    is_one = bool(gap) and "\n" not in first and 0 < len(first) <= LONGEST_TITLE and not _NO_TITLE.search(first)
    return "" if not is_one or day_of(first) or _SOURCE.fullmatch(first) or dateline.of(first) else first


def without_calls(text: str) -> str:
    """Return a text without the lines before its headline that call upon readers to subscribe, follow or share."""
    first, gap, rest = text.partition("\n\n")
    for _ in range(FIRST):
        if not gap or len(first) > LONGEST_TITLE or not (_CALL.match(first) and _CHANNEL.search(first)):
            break
        text = rest
        first, gap, rest = text.partition("\n\n")
    return text


def without_writers(text: str) -> str:
    """Return a text without the lines near its beginning that name who wrote it, but for one with a day in it.

    Those who write are no part of what they tell; their names are often those of towns.
    """
    parts = text.split("\n\n", FIRST)
    kept = ["\n".join(line for line in part.split("\n") if not _is_writer(line)) for part in parts[:FIRST]]
    return "\n\n".join([part for part in kept if part] + parts[FIRST:])


def _is_writer(line: str) -> bool:
    return len(line) <= LONGEST_NAME and _WRITER.fullmatch(" ".join(line.translate(_COMMAS).split())) is not None


def said(text: str) -> Said:
    """Return what the first and the last lines of a text and its dateline say of it."""
    paragraphs = _ends(text)
    lines = [line for each in paragraphs for line in each.split("\n") if 0 < len(line) <= LONGEST]
    place = next(filter(None, map(dateline.of, paragraphs[: FIRST // 2])), None)
    source = next((found["name"].strip() for line in lines if (found := _SOURCE.fullmatch(line))), "")
    is_address = bool(_ADDRESS.fullmatch(source))
    name = "" if is_address or len(source) > LONGEST_NAME else source
    return Said(
        publisher=(place.publisher if place else "") or name,
        published=_day(lines, place.day if place else None),
        url=source if is_address else "",
    )


def _ends(text: str) -> list[str]:
    """Return the first and the last paragraphs, cut where they are long."""
    first = text.split("\n\n", FIRST)
    last = first.pop().rsplit("\n\n", LAST)[-LAST:] if len(first) > FIRST else []
    return [each[: LONGEST * FIRST] for each in first] + [each[-LONGEST * FIRST :] for each in last]


def _day(lines: Sequence[str], of_place: date | None) -> date | None:
    """Return the day that a line names as that of publication, else a dateline, else the only day that is a line."""
    labelled = [*_labelled(lines, _PUBLISHED), *([of_place] if of_place else [])]
    if labelled:
        return labelled[0]
    alone = {day for line in lines if (day := day_of(line) or _of_byline(line))}
    updated = next(_labelled(lines, _UPDATED), None)
    return alone.pop() if len(alone) == 1 else updated


def _labelled(lines: Sequence[str], label: re.Pattern[str]) -> Iterator[date]:
    for line in lines:
        found = label.fullmatch(line)
        if not found:
            continue
        is_marked = line[: found.start("day")].rstrip().endswith((":", "|", "-", "–", "—"))
        day = day_of(found["day"]) or (day_in(found["day"]) if is_marked else None)
        if day:
            yield day


def _of_byline(line: str) -> date | None:
    """Return the day of 'By A. Writer, 4 March 2021' and 'The Courier | March 4, 2021'; None of other lines."""
    if _BYLINE.match(line) and not line.endswith("."):
        return day_in(line)
    return next(filter(None, map(day_of, _PART.split(line))), None)
