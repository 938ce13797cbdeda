"""Which sort the words of one account speak of."""

from __future__ import annotations

import pytest
from extract.fielded import read_in
from extract.reading import ours

from geomap.extract.fields.deeds import told


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Helicopters shelled Taji on Monday.", {"Air/drone strike"}),
        ("Helicopters were shelled in Taji on Monday.", {"Shelling/artillery/missile attack"}),
        ("Bombs fell on Taji on Monday.", {"Air/drone strike"}),
        ("Police seized six men in Taji on Monday.", {"Arrests"}),
        ("Masked men seized six nurses in Taji on Monday.", {"Abduction/forced disappearance"}),
        ("Police seized rifles in Taji on Monday.", {"Disrupted weapons use"}),
        ("A crowd burned a court in Taji on Monday.", {"Mob violence"}),
        ("A crowd stormed a court in Taji on Monday.", {"Mob violence"}),
        ("Thousands of militants stormed a court in Taji on Monday.", {"Mob violence"}),
        ("Gunmen stormed a court in Taji on Monday.", set()),
        ("A patrol intercepted six men in Taji on Monday.", set()),
        ("A patrol intercepted a drone over Taji on Monday.", {"Disrupted weapons use"}),
        ("Gunmen shot six men with rifles in Taji on Monday.", set()),
    ],
)
def test_who_did_it_and_with_what_says_more_than_the_verb(small, text: str, expected: set[str]) -> None:
    """Rifles say nothing: soldiers fight with them, and others are attacked with them."""
    (account, *_) = read_in(text, small).told[0].accounts
    assert {name for _, _, name in told(account, text, ours())} == expected
