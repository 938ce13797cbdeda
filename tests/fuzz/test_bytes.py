"""Small files of every kind, those of the corpus, hurt at random."""

from __future__ import annotations

import io
import zipfile
import zlib
from functools import cache

import pytest
from fuzzing import FUZZED
from hypothesis import given
from hypothesis import strategies as st

from tests.corpus import CASES
from tests.fuzz import outcome
from tests.fuzz.whole import WHOLE

PACKED = ("xlsx", "ods", "zip", "kmz")
LONGEST = 30_000
TOKENS = [
    b"\0", b"\xff", b"\xff\xfe", b"\n", b'"', b",", b"<", b">", b"&", b"{", b"[", b"]", b"]]>", b"<!DOCTYPE a>",
    b"&amp;", b"NaN", b"1e999", b"-1", b"9" * 30, b"\x7f\xff\xff\xff", b"\xff\xff\xff\xff", b"\0\0\0\0",
    b"PK\x03\x04", b"PAR1", "٣".encode(), b"\xd8\x00", b"A" * 300, b"EMPTY", b"crs", b"true", b"null", b"=1+1",
    b"2020-02-30", b"r1", b"r2",
]  # fmt: skip
HURTS = st.lists(
    st.tuples(st.floats(0, 1), st.integers(0, 60), st.sampled_from(TOKENS) | st.binary(max_size=8), st.floats(0, 1)),
    min_size=1, max_size=5,
)  # fmt: skip
"""Where a file is hurt, how much of it goes, what comes instead; or a piece of it from elsewhere, if that is longer."""


@cache
def samples(suffix: str) -> list[bytes]:
    """The small files of the corpus with this suffix, and one that nothing is wrong with."""
    made = (case.content() if callable(case.content) else case.content for case in CASES if case.file.endswith(suffix))
    return [WHOLE[suffix](), *(content for content in made if 0 < len(content) < LONGEST)]


def hurt(content: bytes, hurts: list[tuple[float, int, bytes, float]]) -> bytes:
    """A file with pieces cut, put in and taken from elsewhere."""
    for where, length, instead, elsewhere in hurts:
        at, there = int(where * len(content)), int(elsewhere * len(content))
        piece = content[there : there + length] if length % 3 == 0 else instead
        content = content[:at] + piece + content[at + length * (length % 2) :]
    return content


@pytest.mark.parametrize("suffix", WHOLE)
@FUZZED
@given(data=st.data(), hurts=HURTS)
def test_a_hurt_file_is_rows_or_one_line(tmp_path, suffix: str, data, hurts) -> None:
    """Whatever reads it."""
    content = data.draw(st.sampled_from(samples(suffix)))
    outcome.of_bytes(tmp_path, f"a.{suffix}", hurt(content, hurts))


@pytest.mark.parametrize("suffix", PACKED)
@FUZZED
@given(data=st.data(), hurts=HURTS)
def test_an_archive_of_hurt_files_is_rows_or_one_line(tmp_path, suffix: str, data, hurts) -> None:
    """The archive itself is whole, so that what is hurt reaches the reader of what is in it."""
    with zipfile.ZipFile(io.BytesIO(WHOLE[suffix]())) as archive:
        members = {name: archive.read(name) for name in archive.namelist()}
    name = data.draw(st.sampled_from(sorted(members)))
    members[name] = hurt(members[name], hurts)
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w", zipfile.ZIP_DEFLATED) as archive:
        for each, content in members.items():
            archive.writestr(each, content, zipfile.ZIP_STORED if each == "mimetype" else None)
    outcome.of_bytes(tmp_path, f"a.{suffix}", held.getvalue())


@FUZZED
@given(st.binary(max_size=200), st.sampled_from([*WHOLE, "txt", "docx"]))
def test_any_bytes_are_rows_or_one_line(tmp_path, content: bytes, suffix: str) -> None:
    """Under any name."""
    outcome.of_bytes(tmp_path, f"a.{suffix}", content)


@FUZZED
@given(content=st.binary(max_size=60), size=st.integers(0, 1 << 40), method=st.sampled_from([0, 8, 9, 12, 99]))
def test_an_archive_that_lies_is_rows_or_one_line(tmp_path, content: bytes, size: int, method: int) -> None:
    """Of its sizes, of how it was packed."""
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w") as archive:
        archive.writestr("a.csv", zlib.compress(content, wbits=-15))
    raw = bytearray(held.getvalue())
    at = raw.rindex(b"PK\x01\x02")
    raw[at + 10 : at + 12] = raw[8:10] = method.to_bytes(2, "little")
    raw[at + 24 : at + 28] = raw[22:26] = (size % (1 << 32)).to_bytes(4, "little")
    outcome.of_bytes(tmp_path, "a.zip", bytes(raw))
