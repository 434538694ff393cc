"""Connections that lead where they may, and end in time.

In: a host and a port. Out: a connection to an address that was looked at before it was used. Refused: addresses that
are not public (unless asked for), and whatever takes longer than the time given to the whole fetch.

The name is resolved once, each address is judged, and the connection goes to that very address: a name that resolves
differently the second time (DNS rebinding) changes nothing.
"""

from __future__ import annotations

import ipaddress
import socket
import time
from typing import TYPE_CHECKING, Any

import httpcore

from compare.records import ReadError

if TYPE_CHECKING:
    from collections.abc import Iterable

STEP = 10.0
"""Seconds a single connect, read or write may take."""


class Deadline:
    """The end of the time given to a whole fetch, redirects and all."""

    def __init__(self, seconds: float) -> None:
        self._end = time.monotonic() + seconds

    def left(self, wanted: float | None) -> float:
        """Return the seconds a step may take; refuse where none is left."""
        left = self._end - time.monotonic()
        if left <= 0:
            raise httpcore.ReadTimeout("the time given to the fetch is over")
        return min(left, STEP if wanted is None else wanted)


class GuardedNetwork(httpcore.NetworkBackend):
    """Connects to public addresses alone, unless private ones were asked for."""

    def __init__(self, deadline: Deadline, *, allow_private: bool) -> None:
        self._deadline = deadline
        self._allow_private = allow_private
        self._inner = httpcore.SyncBackend()

    def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,
        local_address: str | None = None,
        socket_options: Iterable[Any] | None = None,
    ) -> httpcore.NetworkStream:
        """Resolve, judge, and connect to the first address that answers."""
        failure: Exception = httpcore.ConnectError("the name has no address")
        for address in self._resolve(host, port):
            try:
                stream = self._inner.connect_tcp(
                    address, port, self._deadline.left(timeout), local_address, socket_options
                )
            except (httpcore.ConnectError, httpcore.ConnectTimeout) as error:
                failure = error
                continue
            return _TimedStream(stream, self._deadline)
        raise failure

    def _resolve(self, host: str, port: int) -> list[str]:
        """Return the addresses of a name; one that is not public refuses the whole name."""
        try:
            found = socket.getaddrinfo(host.strip("[]"), port, type=socket.SOCK_STREAM)
        except (OSError, UnicodeError) as error:
            raise httpcore.ConnectError(f"the name cannot be resolved: {error}") from None
        addresses = list(dict.fromkeys(str(entry[4][0]) for entry in found))
        if not self._allow_private:
            for address in addresses:
                if not _is_public(address):
                    raise ReadError(
                        f"{host} is an address in a private or local network ({address}) and is not fetched; "
                        "allow_private=True (yoy: --allow-private) fetches it all the same"
                    )
        return addresses

    def connect_unix_socket(self, *_: Any, **__: Any) -> httpcore.NetworkStream:
        """Refuse: an address never leads to a socket of this machine."""
        raise httpcore.ConnectError("no sockets of this machine")

    def sleep(self, seconds: float) -> None:
        """Wait no longer than there is time."""
        time.sleep(self._deadline.left(seconds))


class _TimedStream(httpcore.NetworkStream):
    """A connection each step of which ends in time."""

    def __init__(self, inner: httpcore.NetworkStream, deadline: Deadline) -> None:
        self._inner = inner
        self._deadline = deadline

    def read(self, max_bytes: int, timeout: float | None = None) -> bytes:
        """Read what comes."""
        return self._inner.read(max_bytes, self._deadline.left(timeout))

    def write(self, buffer: bytes, timeout: float | None = None) -> None:
        """Write all of it."""
        self._inner.write(buffer, self._deadline.left(timeout))

    def close(self) -> None:
        """End the connection."""
        self._inner.close()

    def start_tls(
        self, ssl_context: Any, server_hostname: str | None = None, timeout: float | None = None
    ) -> httpcore.NetworkStream:
        """Go on encrypted."""
        return _TimedStream(
            self._inner.start_tls(ssl_context, server_hostname, self._deadline.left(timeout)), self._deadline
        )

    def get_extra_info(self, info: str) -> Any:
        """Return what the connection reports of itself."""
        return self._inner.get_extra_info(info)


def _is_public(address: str) -> bool:
    """Whether an address is one of the open internet, also behind the notations that wrap one in another.

    Examples
    --------
    >>> [
    ...     _is_public(a)
    ...     for a in ("8.8.8.8", "127.0.0.1", "10.1.2.3", "::1", "::ffff:10.0.0.1", "169.254.169.254")
    ... ]
    [True, False, False, False, False, False]

    """
    try:
        found = ipaddress.ip_address(address.split("%", maxsplit=1)[0])
    except ValueError:
        return False
    if isinstance(found, ipaddress.IPv6Address):
        inside = found.ipv4_mapped or found.sixtofour or (found.teredo or (None, None))[1]
        if inside is None and found in ipaddress.ip_network("64:ff9b::/96"):
            inside = ipaddress.IPv4Address(int(found) & 0xFFFFFFFF)
        if inside is not None:
            return _is_public(str(inside))
    return found.is_global and not found.is_multicast and not found.is_reserved
