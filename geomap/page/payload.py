"""All data of a page as one inert block: tables by columns, as JSON, deflated, in base64."""

from __future__ import annotations

import base64
import json
import zlib
from collections.abc import Mapping
from dataclasses import asdict
from typing import TYPE_CHECKING

import pandas as pd
from pandas.api import types

from geomap.page.labels import COLUMNS as LABEL_COLUMNS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from geomap.gazetteer.credits import Credit
    from geomap.layers import Layer
    from geomap.schema import PlacedStory

DECIMALS = 6
"""Of every number that is not whole; of a degree that is 0.1 m."""


def payload(  # noqa: PLR0913 - all that a page shows, each by name
    story: PlacedStory,
    layers: Sequence[Layer],
    *,
    title: str,
    language: str,
    basemap: Mapping[str, object] | None,
    labels: pd.DataFrame,
    credits: Sequence[Mapping[str, str] | Credit],  # noqa: A002 - the page's own word for it
) -> str:
    """Return the data block of a page; the same data gives the same text."""
    tables = {
        "incidents": story.placed.drop(columns="geometry", errors="ignore"),
        "reports": story.reports,
        "sources": story.sources,
        "relations": story.relations,
        "attributions": story.attributions,
        "matches": story.matches,
        "labels": labels[LABEL_COLUMNS],
    }
    content = {
        "title": title,
        "language": language,
        "tables": {name: columns(pd.DataFrame(table)) for name, table in tables.items()},
        "layers": [
            {"name": layer.name, "title": layer.title, "kind": layer.kind, "table": columns(layer.table)}
            for layer in layers
        ],
        "basemap": basemap,
        "credits": [dict(credit) if isinstance(credit, Mapping) else asdict(credit) for credit in credits],
    }
    return packed(content)


def packed(content: object) -> str:
    """Return JSON deflated and in base64.

    >>> packed({"a": 1}) == packed({"a": 1})
    True
    """
    text = json.dumps(content, ensure_ascii=True, separators=(",", ":"), allow_nan=False)
    return base64.b64encode(zlib.compress(text.encode("ascii"), 9)).decode("ascii")


def columns(table: pd.DataFrame) -> dict[str, list[object]]:
    """Return a table as lists by column: days as YYYY-MM-DD, what is missing as None.

    >>> columns(pd.DataFrame({"day": pd.to_datetime(["2020-03-11", None]), "x": [0.12345678, 2.0]}))
    {'day': ['2020-03-11', None], 'x': [0.123457, 2.0]}
    """
    return {str(name): _values(table[name]) for name in table.columns}


def _values(column: pd.Series) -> list[object]:
    missing = column.isna().to_numpy()
    if types.is_datetime64_any_dtype(column):
        values: list[object] = column.dt.strftime("%Y-%m-%d").tolist()
    elif types.is_bool_dtype(column):
        values = [bool(value) for value in column.fillna(value=False)]
    elif types.is_integer_dtype(column):
        values = [0 if gone else int(value) for value, gone in zip(column, missing, strict=True)]
    elif types.is_float_dtype(column):
        values = column.round(DECIMALS).tolist()
    else:
        values = [str(value) for value in column]
    return [None if gone else value for value, gone in zip(values, missing, strict=True)]
