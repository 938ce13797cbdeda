"""The words of proposals that say nothing of who somebody is, and those that say how one stands to a country."""

from __future__ import annotations

COMMON = frozenset(
    """
    the and with from for near its their his her own other others some several many few two three four five six seven
    eight nine ten dozen among them who that this which into over after before
    force forces army armed military militia militias militant militants militiamen group groups fighter fighters
    soldier soldiers troop troops unit units personnel member members officer officers police policemen patrol convoy
    base bases camp camps post posts position positions site sites location locations headquarters compound complex
    airport airbase facility facilities building buildings house houses village town city vehicle vehicles truck
    civilian civilians people men women children contractor contractors worker workers resident residents official
    officials unidentified unnamed unknown suspected alleged local foreign weapons weapon storage depot depots
    government state states security defence defense ministry national international joint command air ground
    """.split()  # noqa: SIM905 - a list would be a line for each word
)
"""Words of actors and targets that name nobody in particular."""
BACKED = frozenset({"backed", "aligned", "allied", "affiliated", "linked", "supported", "sponsored"})
"""What makes of a country before it one that stands behind: 'Iran-backed' are not Iran's own forces."""
BEHIND = frozenset({"pro"})
"""What does the same before the country's name."""
ANSWERING = (
    "retaliat", "reprisal", "reveng", "aveng", "in response", "in answer", "respond", "answered", "counter-strike",
    "counterstrike", "counterattack", "tit-for-tat", "punish", "payback",
)  # fmt: skip
"""How texts say that something answers something; in small letters, from the beginning of a word."""
AFTERWARDS = (
    "hours after", "hours later", "minutes after", "minutes later", "later the same day", "later that day",
    "after the attack", "after the strike", "same evening", "that evening", "same night", "within hours",
)  # fmt: skip
"""How texts say that something came after something of the same day."""
