"""The list of borders that are not agreed."""

from __future__ import annotations

import re

import numpy as np

from geomap.page.basemap.clip import WORLD
from geomap.page.basemap.disputes import disputes, parted
from geomap.page.basemap.world import read


def test_ids_are_plain_words_and_no_two_are_the_same():
    """A choice names exactly one dispute."""
    ids = [dispute.id for dispute in disputes()]

    assert len(ids) == len(set(ids)) > 30
    assert [name for name in ids if not re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", name)] == []


def test_every_dispute_is_met_in_the_world():
    """No row of disputed.csv misspells a country or has its box beside the line."""
    world = read("fine")

    found = parted(world, world.arcs, np.asarray(world.are_borders), {})

    assert {note["what"] for note in found.notes} == {dispute.what for dispute in disputes()}
    assert all(dispute.box == WORLD or dispute.box.west < dispute.box.east for dispute in disputes())
