"""A finished site, served as a real host does: compressed, cacheable, with 404 pages. What is sent is counted."""

from __future__ import annotations

import gzip
import mimetypes
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import cache
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.parse import unquote, urlsplit

COMPRESSED = {".css", ".csv", ".html", ".js", ".json", ".svg", ".txt", ".xml"}


@dataclass
class Host:
    """A running server. ``sent`` has (path, bytes of the body) of every answer since it was emptied."""

    address: str
    site: Path
    sent: list[tuple[str, int]] = field(default_factory=list)

    def weight(self, path: str) -> int:
        """The bytes that travel when this path is asked for."""
        return len(_body(_file(self.site, path)[1])[0])


@contextmanager
def serve(site: Path) -> Iterator[Host]:
    """Serves a folder for as long as the ``with`` lasts."""
    with ThreadingHTTPServer(("127.0.0.1", 0), _Answer) as server:
        server.daemon_threads = True
        host = Host(f"http://localhost:{server.server_port}/", site)
        server.host = host  # type: ignore[attr-defined]
        thread = threading.Thread(target=server.serve_forever, daemon=True)
        thread.start()
        try:
            yield host
        finally:
            server.shutdown()
            thread.join()


class _Answer(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    timeout = 60

    def do_GET(self) -> None:
        host: Host = self.server.host  # type: ignore[attr-defined]
        path = urlsplit(self.path).path
        code, file = _file(host.site, path)
        body, encoding = _body(file)
        self.send_response(code)
        kind = mimetypes.guess_type(file.name)[0] or "application/octet-stream"
        self.send_header("Content-Type", f"{kind}; charset=utf-8" if kind.startswith("text/") else kind)
        self.send_header("Content-Length", str(len(body)))
        # Names of assets contain a checksum of what is in them: they never change.
        is_fixed = path.startswith("/assets/")
        self.send_header("Cache-Control", "public, max-age=31536000, immutable" if is_fixed else "no-cache")
        self.send_header("Vary", "Accept-Encoding")
        if encoding:
            self.send_header("Content-Encoding", encoding)
        self.end_headers()
        self.wfile.write(body)
        host.sent.append((path, len(body)))

    def log_message(self, format: str, *args: object) -> None:
        pass


def _file(site: Path, path: str) -> tuple[int, Path]:
    """The file that answers a path, or the 404 page of the language that the path lies in."""
    file = site / unquote(path).lstrip("/")
    file = file / "index.html" if file.is_dir() else file
    if file.is_file():
        return 200, file
    own = site / path.split("/")[1] / "404.html"
    return 404, own if own.is_file() else site / "404.html"


def _body(file: Path) -> tuple[bytes, str]:
    return _packed(file, file.stat().st_mtime_ns) if file.suffix in COMPRESSED else (file.read_bytes(), "")


@cache
def _packed(file: Path, changed: int) -> tuple[bytes, str]:
    return gzip.compress(file.read_bytes(), 9, mtime=0), "gzip"
