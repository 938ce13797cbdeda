"""Files of news as publishers make them: builders with defaults, so that a test shows only what matters."""

from __future__ import annotations

from typing import TYPE_CHECKING

from geomap.extract.articles import read

if TYPE_CHECKING:
    from pathlib import Path

    from geomap.extract.article import Article

STORY = (
    "Two rockets hit the depot near Hit on Monday, killing three guards and wounding four drivers, police said.",
    "Nobody claimed the attack. A colonel said that the launcher had been found in an orchard east of the town.",
    "The depot supplies the stations of the province with fuel, and was closed for the rest of the week.",
)
"""Three paragraphs."""
FORMAT = "/MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R >> >>"
"""A page of A4 and its letters."""


def one(folder: Path, name: str, content: str | bytes) -> Article:
    """The only article of a file with this content."""
    path = folder / name
    path.write_bytes(content.encode("utf-8") if isinstance(content, str) else content)
    articles, _ = read([path])
    assert len(articles) == 1
    return articles[0]


def page(body: str = "".join(f"<p>{each}</p>" for each in STORY), head: str = "", lang: str = "en-GB") -> str:
    """An HTML page with this body."""
    return f'<!DOCTYPE html>\n<html lang="{lang}"><head>{head}</head><body>{body}</body></html>'


def rss(*items: str, channel: str = "<title>The Courier</title><language>en-us</language>") -> str:
    """A feed with these items."""
    return f'<?xml version="1.0"?><rss version="2.0"><channel>{channel}{"".join(items)}</channel></rss>'


def item(title: str = "Rockets hit depot", words: str = "Two fell.", more: str = "") -> str:
    """An item of a feed."""
    return f"<item><title>{title}</title><description><![CDATA[{words}]]></description>{more}</item>"


def pdf(*pages: str, info: str = "", more: str = "") -> bytes:
    """A PDF with these pages, each line of a page written below the last; `info` are its properties."""
    kids = " ".join(f"{4 + 2 * place} 0 R" for place in range(len(pages)))
    objects = [
        "<< /Type /Catalog /Pages 2 0 R >>",
        f"<< /Type /Pages /Kids [{kids}] /Count {len(pages)} >>",
        "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
    ]
    for place, words in enumerate(pages):
        drawn = "BT /F1 10 Tf 12 TL 40 800 Td " + " ".join(f"({line}) Tj T*" for line in words.split("\n")) + " ET"
        objects += [
            f"<< /Type /Page /Parent 2 0 R {FORMAT} /Contents {5 + 2 * place} 0 R >>",
            f"<< /Length {len(drawn)} >>\nstream\n{drawn}\nendstream",
        ]
    objects.append(f"<< {info} >>")
    return _numbered(objects, more)


def _numbered(objects: list[str], more: str) -> bytes:
    content, places = b"%PDF-1.4\n", []
    for number, each in enumerate(objects, 1):
        places.append(len(content))
        content += f"{number} 0 obj\n{each}\nendobj\n".encode("cp1252")
    table = "".join(f"{place:010} 00000 n \n" for place in places)
    count = len(objects) + 1
    trailer = (
        f"trailer\n<< /Size {count} /Root 1 0 R /Info {len(objects)} 0 R {more} >>\nstartxref\n{len(content)}\n%%EOF"
    )
    return content + f"xref\n0 {count}\n0000000000 65535 f \n{table}{trailer}".encode()
