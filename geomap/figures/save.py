"""A sheet as SVG and as PNG: the same sheet gives the same bytes, without date, machine or name of the program."""

from __future__ import annotations

import io
import re
from typing import TYPE_CHECKING
from xml.sax.saxutils import escape

from geomap.figures.letters import plain

if TYPE_CHECKING:
    from pathlib import Path

    from geomap.figures.sheet import Sheet

PNG_DPI = 200
_DOCTYPE = re.compile(r"<!DOCTYPE[^>]*>\s*")
_METADATA = re.compile(r"\s*<metadata>.*?</metadata>", re.DOTALL)
_COMMENT = re.compile(r"\s*<!--.*?-->", re.DOTALL)
_ROOT = re.compile(r"<svg [^>]*>")


def svg(sheet: Sheet, path: Path) -> None:
    """Write a sheet as SVG.

    The document type, whose address a reader might fetch, the metadata and the comments that repeat the text are taken
    out; a title for those who cannot see the picture is put in.
    """
    stream = io.StringIO()
    sheet.figure.savefig(stream, format="svg", metadata={"Date": None})
    text = _DOCTYPE.sub("", stream.getvalue(), count=1)
    text = _METADATA.sub("", text, count=1)
    text = _COMMENT.sub("", text)
    title = f"\n <title>{escape(plain(sheet.title))}</title>"
    text = _ROOT.sub(lambda root: root[0].replace("<svg ", '<svg role="img" ', 1) + title, text, count=1)
    path.write_bytes(text.encode())


def png(sheet: Sheet, path: Path) -> None:
    """Write a sheet as PNG, 200 dots an inch."""
    stream = io.BytesIO()
    sheet.figure.savefig(stream, format="png", dpi=PNG_DPI, metadata={"Software": None})
    path.write_bytes(stream.getvalue())
