"""Standard input and addresses become files; nothing is fetched unasked."""

from __future__ import annotations

import io

import pytest
from loopback import Offer, serving

from geomap.errors import InputError
from geomap.readers import Limits, read_all
from geomap.readers.inputs import gathered

CSV = b"report_id,source_id\nr,s\n"


@pytest.fixture(autouse=True)
def _no_proxy(monkeypatch) -> None:
    """The machine's own proxy, if it has one, is not asked."""
    for name in ("HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY", "http_proxy", "https_proxy", "all_proxy"):
        monkeypatch.delenv(name, raising=False)


@pytest.mark.parametrize(
    "content", [CSV, b'[{"report_id": "r", "source_id": "s"}]', b"- {report_id: r, source_id: s}\n"]
)
def test_standard_input_is_known_by_its_content(content: bytes) -> None:
    """It is called stdin, and gone when the block ends."""
    with gathered(["-"], stdin=io.BytesIO(content)) as paths:
        assert read_all(paths).reports["file"].tolist() == ["stdin"]
    assert not paths[0].exists()


@pytest.mark.parametrize(
    ("stdin", "problem"),
    [(None, "it is closed"), (io.BytesIO(), "it is empty"), (io.BytesIO(b"x" * 11), "more than 10")],
)
def test_standard_input_that_gives_nothing_is_one_line(stdin: io.BytesIO | None, problem: str) -> None:
    """Closed, empty, without an end."""
    with (
        pytest.raises(InputError, match=f"^stdin: {problem}"),
        gathered(["-"], stdin=stdin, limits=Limits(file_bytes=10)),
    ):
        pass


def test_what_is_wrong_with_it_names_no_file_of_ours() -> None:
    """The user never saw the temporary one."""
    with pytest.raises(InputError, match=r"^stdin: not JSON"), gathered(["-"], stdin=io.BytesIO(b'{"a')) as paths:
        read_all(paths)


def test_an_address_is_not_fetched_unasked() -> None:
    """Not even looked up."""
    with (
        pytest.raises(InputError, match="nothing is fetched unasked; wanted --fetch"),
        gathered(["http://x.invalid/a.csv"]),
    ):
        pass


def test_an_address_is_fetched_where_that_was_asked_for() -> None:
    """Whole, and under its own name."""
    said: list[str] = []
    offer = Offer(CSV, cuts=[5])
    with (
        serving(a__csv=offer) as server,
        gathered([f"{server.address}/a.csv?x=1"], fetch=True, say=said.append) as paths,
    ):
        assert read_all(paths).reports["file"].tolist() == ["a.csv"]
    assert [path for path, _ in server.asked] == ["/a.csv?x=1", "/a.csv?x=1"]


@pytest.mark.parametrize(
    ("offer", "problem"), [(Offer(b"", statuses=[404]), "the server answers 404"), (Offer(CSV * 100), "at most 1,000")]
)
def test_an_address_that_gives_nothing_is_one_line(offer: Offer, problem: str) -> None:
    """No such file, or a greater one than may be."""
    limits = Limits(file_bytes=1000)
    with (
        serving(a__csv=offer) as server,
        pytest.raises(InputError, match=problem) as caught,
        gathered([f"{server.address}/a.csv"], fetch=True, limits=limits),
    ):
        pass
    assert "\n" not in str(caught.value)


def test_files_stay_where_they_are(tmp_path) -> None:
    """Only what is no file is copied."""
    with gathered([str(tmp_path / "a.csv")]) as paths:
        assert paths == [tmp_path / "a.csv"]
