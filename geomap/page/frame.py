"""folium's part of a page: its elements rendered, and their random ids numbered so that two builds are equal."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING

from branca.element import Element, Figure

from geomap.page.document import Pieces

if TYPE_CHECKING:
    from collections.abc import Iterator

    from geomap.page.drawn import Drawn

PARTS = ("header", "html", "script")


class Document(Figure):
    """The figure that holds a page: what folium would write as its own document is written as ours."""

    def __init__(self, drawn: Drawn) -> None:
        """Take what stands in the document beside what folium makes."""
        super().__init__(title=drawn.title)
        self.drawn = drawn
        self.header._children.clear()  # noqa: SLF001 - folium's charset, which page.html has itself

    def render(self, **kwargs: object) -> str:
        """Return the whole HTML document; rendering again gives the same."""
        return self.drawn.document(self.pieces(**kwargs))

    def pieces(self, **kwargs: object) -> Pieces:
        """Return what folium makes of the map and of all that was added to it."""
        with _restored(self):
            for child in self._children.values():
                child.render(**kwargs)
            texts = {part: getattr(self, part).render(**kwargs) for part in PARTS}
            numbers = {element._id: str(number) for number, element in enumerate(_elements(self), 1)}  # noqa: SLF001
        for part, text in texts.items():
            texts[part] = _numbered(text, numbers)
        return Pieces(**texts, is_foreign=self.is_foreign)

    @property
    def is_foreign(self) -> bool:
        """Whether the user added anything of their own, to the map or to this figure."""
        page, *others = self._children.values()
        on_map = bool(page._children) or bool(vars(page)["default_js"]) or bool(vars(page)["default_css"])  # noqa: SLF001
        return on_map or bool(others) or any(getattr(self, part)._children for part in PARTS)  # noqa: SLF001


@contextmanager
def _restored(figure: Figure) -> Iterator[None]:
    """Take back what elements add to each other while they render, so that they can be rendered again."""
    kept = [(element, element._children.copy()) for element in _elements(figure)]  # noqa: SLF001 - no public way
    try:
        yield
    finally:
        for element, children in kept:
            element._children = children  # noqa: SLF001


def _elements(root: Element) -> list[Element]:
    """Return an element and all that hang on it, as children or as attributes, in the order they were added."""
    found: dict[int, Element] = {}

    def walk(value: object) -> None:
        if isinstance(value, Element) and id(value) not in found:
            found[id(value)] = value
            for name, part in vars(value).items():
                if name != "_parent":
                    walk(part)
        elif isinstance(value, dict):
            for part in value.values():
                walk(part)
        elif isinstance(value, (list, tuple)):
            for part in value:
                walk(part)

    walk(root)
    return list(found.values())


def _numbered(text: str, numbers: dict[str, str]) -> str:
    for random_id, number in numbers.items():
        if len(random_id) == 32:  # noqa: PLR2004 - as folium makes them; ids of our own are words and stay
            text = text.replace(random_id, number)
    return text
