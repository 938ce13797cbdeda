"""Files are fetched whole or not at all, from a real server that does what servers do."""

from __future__ import annotations

import base64
import hashlib

import pytest
from loopback import Offer, proxying, serving

from geomap.errors import GazetteerError
from geomap.gazetteer.download import BLOCK, Patience, download

CONTENT = bytes(range(256)) * 4000
FAST = Patience(attempts=4, pause_s=0.01, connect_s=5, read_s=5)


def names(folder) -> list[str]:
    """What lies in a folder."""
    return sorted(path.name for path in folder.iterdir())


@pytest.fixture(autouse=True)
def _no_proxy(monkeypatch) -> None:
    """The machine's own proxy, if it has one, is not asked."""
    for name in ("HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY", "http_proxy", "https_proxy", "all_proxy"):
        monkeypatch.delenv(name, raising=False)


def test_countries_come_with_the_names_of_provinces(tmp_path) -> None:
    """From another place if one is named, each file once."""
    offers = {"IQ__zip": Offer(b"i"), "SY__zip": Offer(b"s"), "admin1CodesASCII__txt": Offer(b"a")}
    with serving(**offers) as server:
        found = download("geonames:IQ,sy", tmp_path, base=server.address)
    assert [path.name for path in found] == ["IQ.zip", "SY.zip", "admin1CodesASCII.txt"]
    assert names(tmp_path) == sorted(path.name for path in found)


def test_a_cut_connection_is_taken_up_where_it_broke(tmp_path) -> None:
    """What has come is not asked for again, and what was done is said."""
    said = []
    with serving(x__zip=Offer(CONTENT, cuts=[5 * BLOCK, 2 * BLOCK])) as server:
        (path,) = download(f"{server.address}/x.zip", tmp_path, patience=FAST, say=said.append)
    assert path.read_bytes() == CONTENT
    assert [span for _, span in server.asked] == [None, f"bytes={5 * BLOCK}-", f"bytes={7 * BLOCK}-"]
    assert sum("once more" in line for line in said) == 2


def test_another_run_takes_up_what_one_left(tmp_path) -> None:
    """It stands beside the file until it is whole."""
    with serving(x__zip=Offer(CONTENT, cuts=[5 * BLOCK])) as server:
        address = f"{server.address}/x.zip"
        with pytest.raises(GazetteerError, match="broke off 1 times"):
            download(address, tmp_path, patience=Patience(attempts=1))
        assert names(tmp_path) == ["x.zip.part", "x.zip.part.json"]
        download(address, tmp_path, patience=FAST)
    assert (server.asked[-1][1], names(tmp_path)) == (f"bytes={5 * BLOCK}-", ["x.zip"])
    assert (tmp_path / "x.zip").read_bytes() == CONTENT


@pytest.mark.parametrize("offer", [{"has_ranges": False}, {"has_tag": False}])
def test_a_server_without_parts_or_versions_is_asked_for_all_of_it(offer: dict[str, bool], tmp_path) -> None:
    """Nothing is joined that may not fit."""
    with serving(x__zip=Offer(CONTENT, cuts=[300_000], **offer)) as server:
        (path,) = download(f"{server.address}/x.zip", tmp_path, patience=FAST)
    assert path.read_bytes() == CONTENT


def test_a_file_that_changes_meanwhile_is_fetched_anew(tmp_path) -> None:
    """Two halves of two versions are no file."""
    newer = CONTENT[::-1]
    with serving(x__zip=Offer(CONTENT, cuts=[300_000], then=newer)) as server:
        (path,) = download(f"{server.address}/x.zip", tmp_path, patience=FAST)
    assert path.read_bytes() == newer


def test_a_server_that_promises_too_much_is_given_up(tmp_path) -> None:
    """The old file stays."""
    (tmp_path / "x.zip").write_bytes(b"old")
    with (
        serving(x__zip=Offer(CONTENT, extra_length=7)) as server,
        pytest.raises(GazetteerError, match="broke off 4 times"),
    ):
        download(f"{server.address}/x.zip", tmp_path, patience=FAST)
    assert (tmp_path / "x.zip").read_bytes() == b"old"


def test_an_overloaded_server_is_asked_again(tmp_path) -> None:
    """A page that is not there is not."""
    with serving(x__zip=Offer(CONTENT, statuses=[503, 429])) as server:
        download(f"{server.address}/x.zip", tmp_path, patience=FAST)
        with pytest.raises(GazetteerError, match="the server answers 404"):
            download(f"{server.address}/none.zip", tmp_path, patience=FAST)
    assert [path for path, _ in server.asked] == ["/x.zip"] * 3 + ["/none.zip"]


def test_a_checksum_of_the_user_s_is_compared(tmp_path) -> None:
    """A file that fails is not kept, in no part."""
    good, bad = hashlib.sha256(CONTENT).hexdigest(), "0" * 64
    with serving(x__zip=Offer(CONTENT)) as server:
        download(f"{server.address}/x.zip#sha256={good}", tmp_path, patience=FAST)
        with pytest.raises(GazetteerError, match="its sha256 is"):
            download(f"{server.address}/x.zip#sha256={bad}", tmp_path / "other", patience=FAST)
    assert (names(tmp_path), names(tmp_path / "other")) == (["other", "x.zip"], [])


@pytest.mark.parametrize("header", ["Content-MD5", "Digest", "Repr-Digest"])
def test_a_checksum_of_the_server_s_is_compared(header: str, tmp_path) -> None:
    """In each way that servers give one."""
    digest = base64.b64encode(bytes(16)).decode()
    value = {"Content-MD5": digest, "Digest": f"MD5={digest}", "Repr-Digest": f"md5=:{digest}:"}[header]
    with serving(x__zip=Offer(CONTENT, headers={header: value})) as server, pytest.raises(GazetteerError, match="md5"):
        download(f"{server.address}/x.zip", tmp_path, patience=FAST)


def test_a_file_that_is_too_large_is_refused(tmp_path) -> None:
    """Before it comes."""
    with serving(x__zip=Offer(CONTENT)) as server, pytest.raises(GazetteerError, match="it has 1,024,000 bytes"):
        download(f"{server.address}/x.zip", tmp_path, patience=Patience(most_bytes=1000))


def test_redirects_are_followed_within_http(tmp_path) -> None:
    """One that leads to a file on this machine is not."""
    secret = tmp_path / "secret"
    secret.write_text("x", encoding="utf-8")
    away = {"Location": secret.as_uri()}
    with serving(a__zip=Offer(b"", statuses=[302] * 9, headers=away), c__zip=Offer(CONTENT)) as server:
        there = Offer(b"", statuses=[302], headers={"Location": f"{server.address}/c.zip"})
        with serving(b__zip=there) as other:
            (path,) = download(f"{other.address}/b.zip", tmp_path, patience=FAST)
        with pytest.raises(GazetteerError, match="leads nowhere"):
            download(f"{server.address}/a.zip", tmp_path, patience=FAST)
    assert (path.name, path.read_bytes()) == ("b.zip", CONTENT)


def test_a_circle_of_redirects_ends(tmp_path) -> None:
    """After a few steps."""
    circle = Offer(b"", statuses=[302] * 99, headers={"Location": "/a.zip"})
    with serving(a__zip=circle) as server, pytest.raises(GazetteerError, match="leads nowhere"):
        download(f"{server.address}/a.zip", tmp_path, patience=FAST)
    assert len(server.asked) < 10


def test_a_proxy_is_asked_unless_the_address_is_excepted(tmp_path, monkeypatch) -> None:
    """As HTTP_PROXY and NO_PROXY say."""
    with serving(x__zip=Offer(CONTENT)) as server, proxying() as proxy:
        monkeypatch.setenv("HTTP_PROXY", proxy.address)
        monkeypatch.setenv("http_proxy", proxy.address)
        monkeypatch.delenv("no_proxy", raising=False)
        monkeypatch.delenv("NO_PROXY", raising=False)
        (path,) = download(f"{server.address}/x.zip", tmp_path, patience=FAST)
        assert (path.read_bytes(), proxy.asked[0][0]) == (CONTENT, f"{server.address}/x.zip")
        monkeypatch.setenv("NO_PROXY", "127.0.0.1")
        monkeypatch.setenv("no_proxy", "127.0.0.1")
        download(f"{server.address}/x.zip", tmp_path, patience=FAST)
    assert len(proxy.asked) == 1


def test_a_name_and_password_are_not_written_down(tmp_path) -> None:
    """Neither in a message nor beside the file."""
    with serving(x__zip=Offer(CONTENT, cuts=[10])) as server:
        address = server.address.replace("http://", "http://me:secret@")
        with pytest.raises(GazetteerError) as caught:
            download(f"{address}/x.zip", tmp_path, patience=Patience(attempts=1))
    assert "secret" not in str(caught.value)
    assert "secret" not in (tmp_path / "x.zip.part.json").read_text(encoding="utf-8")


def test_a_server_that_is_not_there_is_said_in_one_line(tmp_path) -> None:
    """Nothing listens on port 9."""
    with pytest.raises(GazetteerError, match="broke off") as caught:
        download("http://127.0.0.1:9/x.zip", tmp_path, patience=Patience(attempts=2, pause_s=0.01))
    assert "\n" not in str(caught.value)
