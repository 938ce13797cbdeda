"""Short names that an article itself gives: 'the Katuba Liberation Front (KLF)' is KLF from there on."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from geomap.extract.actors.groups import UNITS, with_members

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from geomap.extract.lexicon import Lexicon
    from geomap.extract.mention import Mention
    from geomap.extract.run import Run

_BEHIND = re.compile(r"[”\"’']?\s\((?:or |the )?([A-Z][A-Za-z/-]{1,9})\)")


def short_names(text: str, mentions: Iterable[Mention]) -> dict[str, str]:
    """Return the short names that stand in brackets behind the names of groups, and whom they mean."""
    named = ((each.value, _BEHIND.match(text, each.end)) for each in mentions if each.confidence >= UNITS)
    return {found[1]: value for value, found in named if found and sum(letter.isupper() for letter in found[1]) > 1}


def shortened(run: Run, short: Mapping[str, str], lexicon: Lexicon) -> Iterator[Mention]:
    """Give the groups of a sentence that stand there by their short names, with their people."""
    for at, word in enumerate(run.words):
        if word.raw in short:
            yield run.mention("actor", at, with_members(run, at, lexicon), short[word.raw], UNITS)
