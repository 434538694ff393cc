"""Addresses: what is fetched, what is refused, and that every refusal ends in time and leaves nothing behind."""

import gzip
import socket
import threading
import time
from collections import Counter
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import httpcore
import pytest

import compare
from compare.cli import main
from compare.reading import _address, _cache, _sockets, read_source
from compare.records import ReadError

REPORT = "<!DOCTYPE html><title>甲市2023年工作报告</title><p>一、2023年工作回顾</p><p>全年修路十二公里，架桥三座。</p>"
HTML = "text/html; charset=utf-8"


class Answers(BaseHTTPRequestHandler):
    """A server with every bad habit."""

    def log_message(self, *_):
        """Keep quiet."""

    def send(self, body, kind=HTML, status=200, **headers):
        self.send_response(status)
        self.send_header("Content-Type", kind)
        for key, value in headers.items():
            self.send_header(key.replace("_", "-"), value)
        if "Content_Length" not in headers:
            self.send_header("Connection", "close")
        self.end_headers()
        self.wfile.write(body)

    def do_GET(self):
        self.server.asked[self.path] += 1
        try:
            getattr(self, "give_" + self.path.strip("/").replace("-", "_").split(".")[0])()
        except OSError:  # the client had enough
            self.close_connection = True

    def give_page(self):
        self.send(REPORT.encode())

    def give_gb(self):
        self.send(REPORT.encode("gb18030"), "text/html; charset=gb2312")

    def give_packed(self):
        self.send(gzip.compress(REPORT.encode()), Content_Encoding="gzip")

    def give_plain(self):
        self.send("甲市2023年工作报告\n一、2023年工作回顾\n修路。".encode(), "text/plain; charset=utf-8")

    def give_moved(self):
        self.send(b"", status=302, Location="/page")

    def give_loop(self):
        self.send(b"", status=302, Location="/loop")

    def give_to_file(self):
        self.send(b"", status=302, Location="file:///etc/hostname")

    def give_to_other(self):
        self.send(b"", status=302, Location=f"http://127.0.0.2:{self.server.server_port}/page")

    def give_missing(self):
        self.send(b"nothing here", status=404)

    def give_picture(self):
        self.send(b"\x89PNG", "image/png")

    def give_report(self):
        self.send(REPORT.encode(), HTML)

    def give_short(self):
        self.send(REPORT.encode(), Content_Length="100000")
        self.close_connection = True

    def give_huge(self):
        self.send(b"", Content_Length=str(10**12))

    def give_bomb(self):
        layer = gzip.compress(bytes(1 << 20))
        self.send(b"", Content_Encoding="gzip")
        for _ in range(3000):
            self.wfile.write(layer)

    def give_one_bomb(self):
        self.send(gzip.compress(bytes(40 << 20)), Content_Encoding="gzip")

    def give_not_packed(self):
        self.send(REPORT.encode(), Content_Encoding="gzip")

    def give_half_packed(self):
        self.send(gzip.compress(REPORT.encode())[:-20], Content_Encoding="gzip")

    def give_odd_packed(self):
        self.send(REPORT.encode(), Content_Encoding="br")

    def give_endless(self):
        self.send(b"")
        while not self.server.over.is_set():
            self.wfile.write("修路。".encode() * 100_000)

    def give_slow(self):
        self.send(b"")
        while not self.server.over.wait(0.05):
            self.wfile.write(b" ")

    def give_slow_head(self):
        while not self.server.over.wait(0.05):
            self.wfile.write(b"H")

    def give_silent(self):
        self.server.over.wait(10)


@pytest.fixture
def server():
    """Start a server on loopback and end it again."""
    with ThreadingHTTPServer(("127.0.0.1", 0), Answers) as running:
        running.asked, running.over = Counter(), threading.Event()
        running.daemon_threads = True
        thread = threading.Thread(target=running.serve_forever, args=(0.05,))
        thread.start()
        running.root = f"http://127.0.0.1:{running.server_port}"
        try:
            yield running
        finally:
            running.over.set()
            running.shutdown()
            thread.join()


@pytest.fixture(autouse=True)
def cache(tmp_path, monkeypatch):
    """Keep the cache of the tests in a folder of its own."""
    monkeypatch.setenv("COMPARE_CACHE", str(tmp_path / "cache"))
    return tmp_path / "cache"


def read(server, path, **options):
    return read_source(f"{server.root}/{path}", allow_private=True, **options)


@pytest.mark.parametrize("path", ["page", "gb", "packed", "moved"])
def test_a_page_is_read_from_its_address(server, path):
    """In the encoding the server or the page states, packed or not, behind a redirect or not."""
    source = read(server, path)
    assert source.text == "一、2023年工作回顾\n全年修路十二公里，架桥三座。"
    assert dict(source.meta)["title"] == "甲市2023年工作报告"
    assert dict(source.meta)["address"].startswith(server.root)


def test_an_address_may_stand_wherever_a_report_is_read(server):
    """`compare.read` takes it; the report remembers where it came from."""
    report = compare.read(f"{server.root}/plain", allow_private=True)
    assert (report.review_year, report.passages[0].text) == (2023, "修路。")
    assert report.source == f"{server.root}/plain"


def test_the_command_takes_addresses_too(server, capsys):
    """Those of the own network only where it is told to."""
    address = f"{server.root}/plain"
    assert main(["read", address]) == ReadError.exit_code
    assert "--allow-private" in capsys.readouterr().err
    assert main(["read", address, "--allow-private"]) == 0
    assert "甲市2023年工作报告" in capsys.readouterr().out


REFUSED = {
    "loop": "redirects more than",
    "to-file": "not http or https",
    "missing": "status 404",
    "picture": "image/png",
    "short": "could not be fetched",
    "huge": "larger than the limit",
    "bomb": "larger than the limit",
    "one-bomb": "larger than the limit",
    "endless": "larger than the limit",
    "not-packed": "cannot be unpacked",
    "half-packed": "broke off",
    "odd-packed": "packed as br",
    "slow": "in time",
    "slow-head": "in time",
    "silent": "in time",
    "report.pdf": "named like",
}


@pytest.mark.parametrize(("path", "says"), REFUSED.items(), ids=REFUSED)
def test_a_server_with_a_bad_habit_is_refused_in_one_sentence(server, cache, monkeypatch, path, says):
    """Slow, endless, too large, packed wrongly, of the wrong type or length: one sentence, in time, nothing kept."""
    monkeypatch.setattr(_address, "TIME_LIMIT", 1.0 if "time" in says else 20.0)
    begun = time.monotonic()
    with pytest.raises(ReadError, match=says) as caught:
        read(server, path)
    assert "\n" not in str(caught.value)
    assert time.monotonic() - begun < 30  # bounded, not fast
    kept = [file for file in cache.rglob("*") if file.is_file()]
    assert kept == [] or path == "report.pdf"


@pytest.mark.parametrize("host", ["127.0.0.1", "localhost", "[::1]", "127.1", "0.0.0.0", "2130706433"])  # noqa: S104
def test_an_address_of_this_machine_is_not_fetched(server, host):
    """However it is written; the server hears nothing of it."""
    with pytest.raises(ReadError, match=r"allow_private=True|could not be fetched|no valid"):
        read_source(f"http://{host}:{server.server_port}/page")
    assert not server.asked


PRIVATE = """10.0.0.1 172.16.3.4 192.168.1.1 169.254.169.254 100.64.0.1 224.0.0.1 ::1 fe80::1 fd00::1
::ffff:10.0.0.1 64:ff9b::a00:1 2002:a00:1::"""


@pytest.mark.parametrize("address", PRIVATE.split())
def test_private_addresses_are_told(address):
    """Private, link-local, shared, multicast, and those wrapped into IPv6."""
    assert not _sockets._is_public(address)


def test_a_redirect_into_the_own_network_is_not_followed(server, monkeypatch):
    """Every hop is judged, not only the address that was typed."""
    monkeypatch.setattr(_sockets, "_is_public", lambda address: address == "127.0.0.1")
    with pytest.raises(ReadError, match=r"127\.0\.0\.2.*allow_private"):
        read_source(f"{server.root}/to-other")
    assert server.asked == {"/to-other": 1}


def test_a_name_that_changes_its_address_leads_nowhere_else(monkeypatch):
    """The address that was judged is the one that is connected to: the name is not looked up again."""
    answers = iter([["93.184.216.34"], ["127.0.0.1"]])
    reached = []

    def resolve(_, port, **__):
        return [(socket.AF_INET, socket.SOCK_STREAM, 6, "", (address, port)) for address in next(answers)]

    def connect(_, host, *__):
        reached.append(host)
        raise httpcore.ConnectError("stop here")

    monkeypatch.setattr(socket, "getaddrinfo", resolve)
    monkeypatch.setattr(httpcore.SyncBackend, "connect_tcp", connect)
    with pytest.raises(ReadError, match="could not be fetched"):
        read_source("http://changing.example/page")
    assert reached == ["93.184.216.34"]


BROKEN = ["ftp://example.org/a", "file:///etc/passwd", "gopher://a", "http://", "https://[", "http://a b/"]


@pytest.mark.parametrize("address", BROKEN)
def test_other_schemes_and_broken_addresses_are_refused(address):
    """Only http and https; the sentence is one line."""
    with pytest.raises(ReadError) as caught:
        read_source(address)
    assert "\n" not in str(caught.value)


def test_a_password_in_an_address_is_not_repeated():
    """Error messages end up in logs."""
    with pytest.raises(ReadError) as caught:
        read_source("http://me:secret@127.0.0.1:1/x")
    assert "secret" not in str(caught.value)


def test_a_page_is_fetched_once_and_kept(server, cache):
    """The second reading takes it from the disk; without the cache, or once it is deleted, it is fetched again."""
    first = read(server, "page")
    assert read(server, "page") == first
    assert server.asked["/page"] == 1
    read(server, "page", cache=False)
    assert server.asked["/page"] == 2
    for file in cache.rglob("*"):
        if file.is_file():
            file.unlink()
    assert read(server, "page") == first
    assert server.asked["/page"] == 3


def test_a_damaged_or_old_cache_is_no_cache(server, cache, monkeypatch):
    """Half a file, another file, an old one: the page is fetched again."""
    read(server, "page")
    (file,) = (file for file in cache.rglob("*") if file.is_file())
    whole = file.read_bytes()
    for number, damage in enumerate([whole[:-3], b"", b"{}\n", b"[" * 5000 + b"\n", b"\0" * 10], 2):
        file.write_bytes(damage)
        assert read(server, "page").text.startswith("一、")
        assert server.asked["/page"] == number
    monkeypatch.setattr(_cache, "KEPT_SECONDS", -1)
    read(server, "page")
    assert server.asked["/page"] == 7


def test_what_came_from_a_private_address_is_not_given_out_of_the_cache(server):
    """Reading it again without `allow_private` is refused as if it had never been read."""
    read(server, "page")
    with pytest.raises(ReadError, match="allow_private"):
        read_source(f"{server.root}/page")


def test_a_cache_that_cannot_be_written_is_none(server, tmp_path, monkeypatch):
    """A full or read-only disk costs time, nothing else; an empty setting switches the cache off."""
    (tmp_path / "file").write_text("no folder")
    for folder in (str(tmp_path / "file"), ""):
        monkeypatch.setenv("COMPARE_CACHE", folder)
        assert read(server, "page").text.startswith("一、")
    assert server.asked["/page"] == 2
