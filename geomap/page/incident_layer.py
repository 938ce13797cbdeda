"""The incidents as a layer for a folium map of the user's own."""

from __future__ import annotations

import hashlib
import json
from typing import TYPE_CHECKING, cast

import folium
import pandas as pd
from branca.element import Element, MacroElement

from geomap.errors import PageError
from geomap.page.assets import own_style
from geomap.page.bundle import bundle
from geomap.page.document import data_blocks
from geomap.page.labels import COLUMNS as LABEL_COLUMNS
from geomap.page.payload import payload

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from branca.element import Figure

    from geomap.gazetteer.credits import Credit
    from geomap.layers import Layer
    from geomap.schema import PlacedStory


class Verbatim(Element):
    """Text that is written as it stands; no template sees it."""

    def __init__(self, text: str) -> None:
        """Take the text."""
        super().__init__()
        self.text = text

    def render(self, **_: object) -> str:
        """Return the text."""
        return self.text


class IncidentLayer(MacroElement):
    """Our layers on any `folium.Map`: marks, arrows, areas, a legend to switch them, details in a pop-up.

    Use it as `IncidentLayer(story, build_all(story)).add_to(folium.Map())`.
    """

    def __init__(
        self,
        story: PlacedStory,
        layers: Sequence[Layer],
        *,
        credits: Sequence[Mapping[str, str] | Credit] = (),  # noqa: A002 - the page's own word for it
        language: str = "en",
        fit: bool = True,
    ) -> None:
        """Take the story and its layers, bottom first; `fit` moves the map to show all incidents."""
        super().__init__()  # type: ignore[no-untyped-call]  # branca's
        self._name = "IncidentLayer"
        self.fit = fit
        placed = story.placed[story.placed["latitude"].notna()]
        self._extent = [[placed[axis].agg(end) for axis in ("latitude", "longitude")] for end in ("min", "max")]
        self._is_empty = placed.empty
        no_names = pd.DataFrame({name: [] for name in LABEL_COLUMNS})
        self.data = payload(
            story, layers, title="", language=language, basemap=lambda: None, labels=no_names, credits=credits
        )

    def render(self, **_: object) -> None:  # type: ignore[override]  # as branca's own MacroElement does
        """Put style, data and script into the figure of the map; raises PageError outside a map."""
        home = self._parent
        if not isinstance(home, folium.Map):
            raise PageError("an IncidentLayer was added to something that is no map", "layer.add_to(folium.Map())")
        figure = cast("Figure", self.get_root())
        block = "geomap-data-" + hashlib.sha256("".join(data_blocks(self.data, "")).encode("ascii")).hexdigest()[:12]
        start = f"geomap.attach({home.get_name()}, {json.dumps(block)}, {json.dumps(self.fit)});"
        data = "\n".join(data_blocks(self.data, block))
        figure.header.add_child(Verbatim(f"<style>{own_style()}</style>"), name="geomap_style")
        figure.html.add_child(Verbatim(data), name=block)
        figure.script.add_child(Verbatim(bundle()), name="geomap_bundle")
        figure.script.add_child(Verbatim(start), name=self.get_name())

    def _get_self_bounds(self) -> list[list[float | None]]:
        return [[None, None], [None, None]] if self._is_empty else self._extent
