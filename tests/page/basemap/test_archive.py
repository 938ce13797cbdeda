"""PMTiles files that are damaged, hostile or not for us."""

from __future__ import annotations

import gzip

import pytest
from hypothesis import given
from hypothesis import strategies as st
from page.basemap.pmtiles_made import tile, write
from pmtiles.tile import Compression, Entry, TileType, deserialize_header, serialize_directory, serialize_header

from geomap.errors import InputError
from geomap.page.basemap import Box
from geomap.page.basemap.own import read_own

IRAQ = Box(38, 29, 49, 38)
BOMB = gzip.compress(bytes(60_000_000))
ENDLESS = gzip.compress(b"\x05" + b"\xff" * 1_000_000)
MANY = gzip.compress(b"\xff\xff\xff\xff\xff\xff\xff\x7f\x01\x01")


@pytest.fixture
def good(tmp_path):
    """A file that is as it should be."""
    return write(tmp_path / "own.pmtiles", {(4, 9, 6): tile()})


def told(path, **header: object):
    """The file with other words in its header."""
    content = path.read_bytes()
    path.write_bytes(serialize_header(deserialize_header(content[:127]) | header) + content[127:])
    return path


def with_root(path, root: bytes, tiles: bytes = b""):
    """The file with another root directory and other tiles."""
    header = deserialize_header(path.read_bytes()[:127])
    places = {"root_offset": 127, "root_length": len(root), "metadata_offset": 127, "metadata_length": 1}
    rest = {"leaf_directory_offset": 127, "leaf_directory_length": len(root)}
    data = {"tile_data_offset": 127 + len(root), "tile_data_length": len(tiles)}
    path.write_bytes(serialize_header(header | places | rest | data) + root + tiles)
    return path


def refusal(path) -> str:
    """What is said when a file is read and drawn."""
    with pytest.raises(InputError) as refused:
        read_own(path).within(IRAQ)
    assert "\n" not in str(refused.value)
    assert "own.pmtiles: " in str(refused.value)
    return str(refused.value)


@pytest.mark.parametrize(
    ("header", "said"),
    [
        ({"tile_type": TileType.PNG}, "its tiles are PNG, not lines; wanted PMTiles version 3 with vector tiles"),
        ({"tile_type": TileType.MLT}, "its tiles are MLT"),
        ({"tile_compression": Compression.BROTLI}, "its tiles are packed with BROTLI"),
        ({"internal_compression": Compression.ZSTD}, "its directories are packed with ZSTD"),
        ({"min_zoom": 9, "max_zoom": 3}, "its zooms are 9 to 3"),
        ({"max_zoom": 200}, "its zooms are 4 to 200"),
        ({"tile_data_length": 2**60}, "it is cut short"),
        ({"root_length": 2**63}, "it is cut short"),
        ({"root_length": 0}, "an address in it is wrong"),
        ({"tile_data_offset": 5}, "cannot be unpacked"),
    ],
)
def test_a_header_is_not_believed(good, header, said):
    """What it says is held against the file."""
    assert said in refusal(told(good, **header))


@pytest.mark.parametrize(
    ("root", "said"),
    [
        (BOMB, "its directories are too large"),
        (ENDLESS, "a directory is damaged"),
        (MANY, "a directory is damaged"),
        (gzip.compress(b""), "a directory is damaged"),
        (b"not packed", "a part of it cannot be unpacked"),
        (serialize_directory([Entry(0, 0, 40, 0)]), "its directories go too deep"),
        (serialize_directory([Entry(0, 2**50, 40, 2**40)]), "an address in it is wrong"),
        (gzip.compress(b"\x01\x00\xff\xff\xff\x0f\x05\x00"), "an address in it is wrong"),
    ],
)
def test_a_hostile_directory_is_refused_soon(good, root, said, monkeypatch):
    """Bombs, numbers without end, leaves that lead to themselves."""
    monkeypatch.setattr("geomap.page.basemap.archive.DIRECTORIES_BYTES", 3_000_000)
    if said.endswith("too deep"):
        root = serialize_directory([Entry(0, 0, len(root), 0)])
    assert said in refusal(with_root(good, root))


def test_a_tile_that_unpacks_to_very_much_is_not_unpacked(good):
    """It counts as too much for the page."""
    path = with_root(good, serialize_directory([Entry(0, 0, len(BOMB), 2**40)]), BOMB)
    assert "too much lies in the page's box" in refusal(path)


@pytest.mark.parametrize("length", [0, 2, 7, 50, 126, 127, 140, 300])
def test_a_file_that_is_cut_short_is_refused(good, length):
    """Wherever it ends."""
    good.write_bytes(good.read_bytes()[:length])
    assert refusal(good)


def test_an_older_version_is_said(good):
    """Version 2 begins otherwise."""
    good.write_bytes(b"PM\x02\x00" + bytes(600))
    assert "not PMTiles of version 3" in refusal(good)


def test_unpacked_tiles_are_read(tmp_path):
    """Packing is a choice of who makes the file."""
    path = write(tmp_path / "own.pmtiles", {(4, 9, 6): tile()}, tile_compression=Compression.NONE)
    assert len(read_own(path).within(IRAQ)) == 3


@given(st.data())
def test_whatever_is_wrong_in_it_nothing_else_is_raised(tmp_path_factory, data):
    """A file with some bytes changed is read or refused."""
    path = write(tmp_path_factory.mktemp("own") / "own.pmtiles", {(4, 9, 6): tile()})
    content = bytearray(path.read_bytes())
    for _ in range(data.draw(st.integers(1, 3))):
        content[data.draw(st.integers(2, len(content) - 1))] = data.draw(st.integers(0, 255))
    path.write_bytes(content)

    try:
        read_own(path).within(IRAQ)
    except InputError as refused:
        assert "own.pmtiles: " in str(refused)  # noqa: PT017 - either is right
