"""A small file of each kind that nothing is wrong with."""

from __future__ import annotations

import json
from functools import cache, partial
from typing import TYPE_CHECKING

import yaml

from tests.corpus.archives import zipped
from tests.corpus.cut import MADE
from tests.corpus.markup import kml
from tests.corpus.open_document import ods
from tests.corpus.table import GOOD, lines, row, two

if TYPE_CHECKING:
    from collections.abc import Callable

ROWS = (GOOD, row(location_as_reported="التاجي"))


def _features(separator: str) -> bytes:
    shapes = [
        {"type": "Point", "coordinates": [44.3, 33.5]},
        {"type": "Polygon", "coordinates": [[[44, 33], [45, 33], [45, 34], [44, 33]]]},
    ]
    features = [
        json.dumps({"type": "Feature", "properties": {"report_id": f"r{number}", "source_id": "s1"}, "geometry": shape})
        for number, shape in enumerate(shapes)
    ]
    text = separator.join(features)
    return (text if separator == "\n" else f'{{"type": "FeatureCollection", "features": [{text}]}}').encode()


WHOLE: dict[str, Callable[[], bytes]] = {
    "csv": lambda: two().encode(),
    "tsv": lambda: two().replace(",", "\t").encode(),
    "json": lambda: json.dumps(ROWS).encode(),
    "jsonl": lambda: lines(ROWS).encode(),
    "geojson": partial(_features, ","),
    "geojsonl": partial(_features, "\n"),
    "yaml": lambda: yaml.safe_dump(list(ROWS), allow_unicode=True).encode(),
    **{suffix: cache(make) for suffix, make in MADE.items()},
    "ods": ods,
    "kmz": lambda: zipped({"doc.kml": kml()}),
}
"""What makes it, by its suffix."""
