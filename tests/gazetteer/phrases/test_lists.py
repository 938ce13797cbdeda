"""Several places in one text."""

from __future__ import annotations

import pytest

from geomap.gazetteer.phrases.lists import located, several


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("15NM northwest and 16NM east of Mosul", ("15NM northwest of Mosul", "16NM east of Mosul")),
        ("1 NM northwest & southeast of Hit", ("1 NM northwest of Hit", "1 NM southeast of Hit")),
        ("12nm NW of Mosul, 25nm W Mosul, 47nm W Mosul", ("12nm NW of Mosul", "25nm W Mosul", "47nm W Mosul")),
        ("Sinjar and 30NM east of Sinjar", ("Sinjar", "30NM east of Sinjar")),
        ("10NM west of Mosul, and near Hit", ("10NM west of Mosul", "near Hit")),
        ("north and west of Mosul", ("north of Mosul", "west of Mosul")),
    ],
)
def test_each_part_gets_the_anchor_and_the_distance_that_it_shares(text: str, parts: tuple[str, ...]) -> None:
    """A part that stands for itself is one place."""
    assert located(text).parts == parts


@pytest.mark.parametrize(
    "text", ["between 5 and 10 miles north of Hit", "3,5NM northeast of Hit", "Hit, 25nm northwest of Ramadi", "Taji"]
)
def test_what_only_looks_like_a_list_is_none(text: str) -> None:
    """A range, a decimal comma and a second statement about one place."""
    assert located(text) is None


def test_a_list_is_split() -> None:
    """Commas alone do not make a list: 'Taji, Iraq' is one place."""
    assert (several("Homs, and Hama"), several("Taji, Iraq")) == (["Homs", "Hama"], ["Taji, Iraq"])
