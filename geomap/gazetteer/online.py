"""An online geocoder, Nominatim, for what the offline ladder could not place. Never asked unless a user chose it.

A name that is asked leaves the machine: `say` is told each one before it does. Answers are kept on disk, so that a name
is asked once; to the public server goes at most one request a second, as its policy wants.
"""

from __future__ import annotations

import ipaddress
from contextlib import ExitStack
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

from geomap.errors import GazetteerError, briefly, shown
from geomap.gazetteer.ladder import NO_NAMES
from geomap.gazetteer.osm import answer_of
from geomap.gazetteer.place import Answer
from geomap.gazetteer.remembered import Remembered
from geomap.names import fold

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

GEOCODERS = {"nominatim": "https://nominatim.openstreetmap.org"}
"""Every online geocoder by its name, and the public server that it means."""
MOST_RESULTS = 5
LONGEST_NAME = 200
"""A longer text is no name and stays here."""
TIMEOUT_S = 10.0
RETRIES = 2
DELAY_S, WAIT_S = 1.0, 5.0
"""Seconds between two requests, and after one that failed; none of either for a server on the user's own network."""


class Online:
    """A Nominatim server and what it has said before."""

    def __init__(
        self,
        url: str,
        *,
        user_agent: str,
        memory: Path,
        say: Callable[[str], None] = lambda _: None,
        timeout_s: float = TIMEOUT_S,
    ) -> None:
        """Take the server's address, who asks (Nominatim's policy wants a contact), and where answers are kept.

        Raises GazetteerError if the address is none or nobody says who asks.
        """
        address = urlsplit(url)
        if address.scheme not in {"http", "https"} or not address.hostname:
            raise GazetteerError(url, "is no address of a server", "http:// or https:// and a host")
        if not user_agent.strip():
            wanted = "a user agent that says who asks, such as 'our newsroom (maps@example.org)'"
            raise GazetteerError(url, "nobody says who asks", wanted)
        self._url, self._host, self._agent = url.rstrip("/"), address.hostname, user_agent.strip()
        self._timeout_s, self._say, self._memory = timeout_s, say, Remembered(memory)
        self._search: Callable[..., list[Any] | None] | None = None
        self._opened = ExitStack()
        self._failed = ""

    def close(self) -> None:
        """Close the connection and what is kept on disk."""
        self._opened.close()
        self._memory.close()

    def ask(self, name: str, countries: frozenset[str] = frozenset()) -> Answer | None:
        """Return where the server says a name lies; None where it was not asked, since the words name no place.

        An answer that could not be had is unknown, with the reason; after such a failure nothing more is asked.
        """
        name = " ".join(name.encode("utf-8", "ignore").decode().split())
        if fold(name) in NO_NAMES or len(name) > LONGEST_NAME:
            return None
        kept = self._memory.recall(self._url, name, countries)
        if kept is None:
            if self._failed:
                return Answer(name, "unknown", reasons=(f"{self._host} was not asked: {self._failed}",))
            results = self._fetched(name, countries)
            if results is None:
                return Answer(name, "unknown", reasons=(f"{self._host} gave no answer: {self._failed}",))
            kept = self._memory.keep(self._url, name, countries, results, datetime.now(UTC).date().isoformat())
        results, day = kept
        return answer_of(name, countries, results, f"{self._host}, asked on {day}")

    def _fetched(self, name: str, countries: frozenset[str]) -> list[dict[str, Any]] | None:
        """Return what the server answers; None, and the reason kept, if it gives no answer that can be read."""
        from geopy.exc import GeopyError  # noqa: PLC0415 - heavy, and hardly ever needed

        self._search = self._search or self._searching()
        hint = f" ({', '.join(sorted(countries))})" if countries else ""
        self._say(f"online: asking {self._host} where {shown(name)} lies{hint}")
        try:
            found = self._search(
                name, exactly_one=False, limit=MOST_RESULTS, addressdetails=True, language="en",
                country_codes=sorted(code.lower() for code in countries),
            )  # fmt: skip
        except GeopyError as error:
            self._failed = briefly(error)
        except (ArithmeticError, AttributeError, LookupError, TypeError, ValueError) as error:
            # geopy takes any JSON for an answer and trips over what is none in each of these ways
            self._failed = f"its answer could not be read ({briefly(error)})"
        else:
            return [location.raw for location in found or []]
        self._say(f"online: {self._host} gave no answer ({self._failed}); nothing more is asked")
        return None

    def _searching(self) -> Callable[..., list[Any] | None]:
        from geopy.extra.rate_limiter import RateLimiter  # noqa: PLC0415 - as above
        from geopy.geocoders import Nominatim  # noqa: PLC0415 - as above

        scheme, _, domain = self._url.partition("://")
        is_own = _is_own(self._host)
        server = Nominatim(
            user_agent=self._agent,
            scheme=scheme,
            domain=domain,
            timeout=self._timeout_s,
            proxies={} if is_own else None,
        )
        self._opened.enter_context(server)
        limited: Callable[..., list[Any] | None] = RateLimiter(
            server.geocode,
            min_delay_seconds=0.0 if is_own else DELAY_S,
            error_wait_seconds=0.0 if is_own else WAIT_S,
            max_retries=RETRIES,
            swallow_exceptions=False,
        )
        return limited


def _is_own(host: str) -> bool:
    """Say whether a server stands on the user's own machine or network."""
    try:
        return ipaddress.ip_address(host).is_private
    except ValueError:
        return host == "localhost"
