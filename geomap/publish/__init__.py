"""What may be published of a placed story: columns chosen, places coarsened, words struck.

    hidden → coarsen → hide → strike → order, numbers in place of ids

The story that comes out has the tables of the one that went in, so that layers, page, figures and exports draw it as
any other; none of them ever sees what was left out. docs/publishing.md says what each option hides, and what it does
not.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from geomap.publish.publishing import EVERYTHING, Publishing

if TYPE_CHECKING:
    from collections.abc import Iterable

    from geomap.errors import Finding
    from geomap.publish.published import Published
    from geomap.schema import PlacedStory

__all__ = ["EVERYTHING", "Publishing", "publish"]


def publish(story: PlacedStory, publishing: Publishing, refused: Iterable[Finding] = ()) -> Published:
    """Return what of a story may leave the machine; `refused` are values that were read and stand in no table.

    Raises PublishingError for a column that no table has.
    """
    from geomap.publish.published import published  # noqa: PLC0415 - --help asks for the options alone

    return published(story, publishing, refused)
