"""Words before a noun that say which is meant, 'the' or 'that', and no 'that' of 'they said that'."""

from __future__ import annotations

import re

_SAYING = re.compile(
    r"\b(?:sa(?:y|ys|id|ying)|add(?:ed|s|ing)|claim(?:ed|s|ing)?|report(?:ed|s|ing)?|confirm(?:ed|s|ing)|announc(?:ed|es|ing)"
    r"|believ(?:e|es|ed|ing)|stat(?:ed|es|ing)|den(?:y|ies|ied|ying)|insist(?:ed|s|ing)|acknowledg(?:ed|es|ing)|reveal(?:ed|s)"
    r"|noted|notes|warn(?:ed|s|ing)|alleg(?:ed|es|ing)|learn(?:ed|t)|show(?:ed|s|n)|indicat(?:ed|es|ing)|knew|known|thought"
    r"|suspect(?:ed|s)?|conclud(?:ed|es)|declar(?:ed|es|ing)|statement|told\s+(?:[\w’'-]+\s+){0,4}[\w’'-]+|on\s+\w+day|and)"
    r"\s+$",
    re.IGNORECASE,
)
"""Before 'that', which then only leads on to what was said."""
_REACH = 60


def determined(rule: re.Pattern[str], text: str, start: int, end: int) -> re.Match[str] | None:
    """Return what a rule finds between two places, where it begins with no 'that' that leads on to what was said.

    >>> rule = re.compile("(?:the|that) (?:air )?$")
    >>> determined(rule, "They said that air ", 0, 19), determined(rule, "In that air ", 0, 12)
    (None, <re.Match object; span=(3, 12), match='that air '>)
    """
    found = rule.search(text, start, end)
    while found and _leads_on(text, found):
        found = rule.search(text, found.start() + 1, end)
    return found


def _leads_on(text: str, found: re.Match[str]) -> bool:
    is_that = found[0][:4].lower() == "that"
    return is_that and _SAYING.search(text, max(0, found.start() - _REACH), found.start()) is not None
