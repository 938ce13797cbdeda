"""A provider's attribution out of its HTML: words and links, and nothing else of it."""

from __future__ import annotations

from html.parser import HTMLParser
from urllib.parse import urlsplit

WEB = ("http", "https")


def parts_of(markup: str) -> list[tuple[str, str]]:
    """Return the text of some HTML in parts, each with the address it leads to or ''; only http and https are followed.

    >>> parts_of('&copy; <a href="https://osm.org/">OSM</a> <script>alert(1)</script><a href="javascript:x()">me</a>')
    [('© ', ''), ('OSM', 'https://osm.org/'), (' me', '')]
    """
    reader = _Reader()
    reader.feed(markup)
    reader.close()
    return reader.parts


class _Reader(HTMLParser):
    """Gathers text; every element but a link is only its text, and script and style are not even that."""

    UNREAD = ("script", "style")

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.parts: list[tuple[str, str]] = []
        self._address, self._is_unread = "", False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Remember where a link leads."""
        self._is_unread = self._is_unread or tag in self.UNREAD
        if tag == "a":
            self._address = _followed(dict(attrs).get("href") or "")

    def handle_endtag(self, tag: str) -> None:
        """Forget it."""
        if tag in self.UNREAD:
            self._is_unread = False
        if tag == "a":
            self._address = ""

    def handle_data(self, data: str) -> None:
        """Keep text, with one space where there were several; of the same address it is one part."""
        text, address = self._plain(data), self._address
        if not text or self._is_unread:
            return
        if self.parts and self.parts[-1][1] == address:
            text = self.parts.pop()[0] + text
        self.parts.append((text, address))

    def _plain(self, data: str) -> str:
        text = " ".join(data.split())
        before = self.parts[-1][0][-1:] if self.parts else " "
        start = " " if data[:1].isspace() and not before.isspace() else ""
        return start + text + (" " if text and data[-1:].isspace() else "")


def _followed(address: str) -> str:
    try:
        parts = urlsplit(address.strip())
    except ValueError:
        return ""
    return parts.geturl() if parts.scheme in WEB and parts.hostname else ""
