"""A server is asked only where it may stand, and its answer has an end."""

from __future__ import annotations

import pytest
from chat_server import chatting, completion

from geomap.errors import ModelError
from geomap.extract.models import asking
from geomap.extract.models.asking import MOST_BYTES, post, server_at


def asked(url: str, timeout_s: float = 10.0) -> bytes:
    """What a server answers to an empty question."""
    return post(server_at(url, timeout_s=timeout_s), b"{}")


def test_what_the_server_answers_comes_back() -> None:
    """Byte for byte, from the path that was asked for."""
    with chatting() as server:
        assert asked(f"{server.url}/x") == completion('{"mentions": []}')
    assert server.asked == [("/v1/x", {})]


def test_a_server_may_be_named(monkeypatch) -> None:
    """Its name is looked up and held to the same; no proxy stands between."""
    monkeypatch.setenv("http_proxy", "http://127.0.0.1:9")
    with chatting() as server:
        assert asked(server.url.replace("127.0.0.1", "localhost"))


@pytest.mark.parametrize(
    "host",
    ["127.0.0.1", "127.8.8.8", "10.1.2.3", "172.31.0.1", "192.168.1.5", "[::1]", "[fd00::1]", "[::ffff:10.0.0.1]"],
)
def test_servers_of_one_s_own_network_may_be_asked(host: str) -> None:
    """With and without a port, encrypted or not."""
    assert server_at(f"http://{host}:8080/v1", timeout_s=1.0).port == 8080
    assert server_at(f"https://{host}/v1", timeout_s=1.0).is_safe


@pytest.mark.parametrize(
    "host",
    ["93.184.216.34", "172.32.0.1", "169.254.169.254", "100.64.0.1", "[2606:2800:220:1::1]", "[::ffff:93.184.216.34]"],
)
def test_servers_elsewhere_are_asked_only_if_that_is_allowed(host: str) -> None:
    """By the address alone, before anything is connected."""
    with pytest.raises(
        ModelError, match=r"model 'http://.*outside of your own network.*wanted an address of this mach"
    ):
        server_at(f"http://{host}/v1", timeout_s=1.0)
    assert server_at(f"http://{host}/v1", timeout_s=1.0, allow_remote=True).host in host


def test_a_name_that_leads_elsewhere_is_told_nothing(monkeypatch) -> None:
    """What counts is the address that was reached; here this machine itself is taken to be elsewhere."""
    monkeypatch.setattr(asking, "OWN", ())
    with chatting() as server:
        with pytest.raises(ModelError, match=r"outside of your own network \((127\.0\.0\.1|::1)\)"):
            asked(server.url.replace("127.0.0.1", "localhost"))
        assert server.asked == []


@pytest.mark.parametrize(
    "url",
    [
        "", "127.0.0.1:8080/v1", "file:///etc/passwd", "http://", "http:///v1", "http://[::1/v1", "http://a:99999/v1",
        "http://a:b/v1", "http://a b/v1", "http://a/v1\r\nX: y", "http://a/v1?x=y", "http://bücher/v1", "http://\u202ea/",
    ],
)  # fmt: skip
def test_what_is_no_address_is_refused(url: str) -> None:
    """The message says what one looks like."""
    with pytest.raises(ModelError, match=r"is no address.*wanted http:// or https://, a host and a path"):
        server_at(url, timeout_s=1.0)


@pytest.mark.parametrize(
    "url",
    ["http://me:secret@127.0.0.1/v1", "http://me:secret@127.0.0.1:x/v1", "http://me:secret/x@a/v1", "me:secret@a"],
)
def test_an_address_with_a_password_is_refused_and_not_repeated(url: str) -> None:
    """Messages end up in logs."""
    with pytest.raises(ModelError) as refused:
        server_at(url, timeout_s=1.0)
    assert "secret" not in str(refused.value)


@pytest.mark.parametrize("status", [400, 401, 404, 429, 500, 503])
def test_a_server_that_says_no_is_quoted(status: int) -> None:
    """On one line, with nothing in it that a terminal would take for its own."""
    with chatting() as server:
        server.status, server.body = status, b"no model\x1b[31m\nhere"
        with pytest.raises(ModelError) as refused:
            asked(server.url)
    assert f"model '{server.url}': it answers {status} with 'no model\\x1b[31m\\nhere'; wanted" in str(refused.value)


@pytest.mark.parametrize("status", [301, 302, 307, 308])
def test_no_redirect_is_followed(status: int) -> None:
    """Not even to the user's own machine."""
    with chatting() as server, chatting() as other:
        server.status, server.headers = status, {"Location": f"{other.url}/chat/completions"}
        with pytest.raises(ModelError, match=f"it answers {status}"):
            asked(server.url)
    assert other.asked == []


def test_an_answer_without_end_is_refused() -> None:
    """Also where the server said how long it is."""
    with chatting() as server:
        server.body = b" " * (MOST_BYTES + 1)
        with pytest.raises(ModelError, match="its answer has no end; wanted at most 1,048,576 bytes"):
            asked(server.url)


@pytest.mark.parametrize("drips", [b"X-More: y\r\n", b"X", b"\r\n "])
def test_a_slow_answer_is_given_up(drips: bytes) -> None:
    """Though a letter comes every moment, in its head or in its body."""
    with chatting() as server:
        server.drips = drips
        with pytest.raises(ModelError, match=r"it gives no answer \(not whole within 0\.3 s\)"):
            asked(server.url, timeout_s=0.3)


def test_an_answer_that_breaks_off_is_refused() -> None:
    """It may have said more."""
    with chatting() as server:
        server.extra_length = 10
        with pytest.raises(ModelError, match=r"it gives no answer \(.*10 more expected"):
            asked(server.url)


def test_where_nobody_listens_is_said() -> None:
    """With the address."""
    with chatting() as server:
        url = server.url
    with pytest.raises(ModelError, match=rf"model '{url}': it gives no answer \(.*refused\); wanted a server"):
        asked(url)


@pytest.mark.parametrize("host", ["a..b", "x" * 70])
def test_a_name_that_no_machine_can_have_is_refused(host: str) -> None:
    """One with an empty part, or one too long to look up."""
    with pytest.raises(ModelError, match=r"it gives no answer \(.+\); wanted a server that answers there"):
        asked(f"http://{host}/v1")


def test_a_server_that_cannot_encrypt_is_refused() -> None:
    """Where the address says that it does; it is never asked in plain words instead."""
    with chatting() as server:
        with pytest.raises(ModelError, match=r"it gives no answer \(.*SSL"):
            asked(server.url.replace("http", "https"))
        assert server.asked == []
