"""The page as a folium map: it shows itself in a notebook, is saved by `save`, and takes any folium layer."""

from __future__ import annotations

import html
import os
from pathlib import Path
from typing import TYPE_CHECKING

import folium
from folium.template import Template

from geomap.files import write_bytes
from geomap.page.assets import own_text
from geomap.page.frame import Document

if TYPE_CHECKING:
    from typing import BinaryIO

    from geomap.page.drawn import Drawn

NOTEBOOK_HEIGHT_PX = 640
SANDBOX = "allow-scripts allow-popups allow-popups-to-escape-sandbox allow-downloads allow-modals"
"""What a page may do in a notebook's frame; modals, so that it can print."""
LEAFLET = {"leaflet", "leaflet_css"}
"""Assets of folium's that the page carries inside."""


class Page(folium.Map):
    """One self-contained HTML map of a story.

    Data travels in an inert block and never through a template. A page with nothing of folium's added is *strict*: it
    carries a content security policy and makes no request, or, where it offers tiles, none but for these and only once
    its reader has agreed. Add a folium layer and it is not (see `strict`): folium's layers run scripts of their own and
    fetch files.
    """

    def __init__(self, drawn: Drawn) -> None:
        """Take what it shows."""
        super().__init__(location=drawn.middle, tiles=None, zoom_start=5)
        self._name, self._id = "map", "geomap"
        self._template = Template(own_text("frame.j2"))
        self._extent: list[list[float | None]] = [[None, None], [None, None]]
        if drawn.extent:
            self._extent = [list(corner) for corner in drawn.extent]
        self.default_js: list[tuple[str, str]] = []
        self.default_css: list[tuple[str, str]] = []
        self.drawn = drawn
        self._document = Document(drawn)
        self._document.add_child(self)

    @property
    def strict(self) -> bool:
        """Whether the page carries its content security policy and makes no request that its reader did not agree to.

        False as soon as anything of folium's was added: such a page may load files from other hosts when it is opened.
        """
        return not self._document.is_foreign

    def html(self) -> str:
        """Return the whole document."""
        return self._document.render()

    def render(self, **kwargs: object) -> None:  # type: ignore[override]  # as folium's own Map does
        """Render the map into its figure; with folium layers added, the assets of every folium map too."""
        kept = self.default_js, self.default_css
        if not self.strict:
            self.default_js = [asset for asset in folium.Map.default_js if asset[0] not in LEAFLET] + kept[0]
            self.default_css = [asset for asset in folium.Map.default_css if asset[0] not in LEAFLET] + kept[1]
        try:
            super().render(**kwargs)  # type: ignore[no-untyped-call]  # folium's
        finally:
            self.default_js, self.default_css = kept

    def save(self, outfile: str | bytes | Path | BinaryIO, close_file: bool = True, **_: object) -> None:  # noqa: FBT001, FBT002 - folium's
        """Write the document to a path (the old file survives any failure) or into an open binary file."""
        content = self.html().encode("utf-8")
        if isinstance(outfile, (str, bytes, Path)):
            write_bytes(Path(os.fsdecode(outfile)), content)
            return
        outfile.write(content)
        if close_file:
            outfile.close()

    def _get_self_bounds(self) -> list[list[float | None]]:
        return self._extent

    def _repr_html_(self, **_: object) -> str:
        """Show the page in a notebook, in a frame of its own; a strict one in a sandbox."""
        sandbox = f' sandbox="{SANDBOX}"' if self.strict else ""
        return (
            f'<iframe srcdoc="{html.escape(self.html())}" title="{html.escape(self.drawn.title)}" width="100%" '
            f'height="{NOTEBOOK_HEIGHT_PX}" style="border: 0"{sandbox} allowfullscreen></iframe>'
        )
