"""serve: shows the finished site on this machine and builds again when a file is saved.

In: a project's folder and a function that builds. Out: a web server on 127.0.0.1 until it is stopped. A mistake in the
content leaves the last whole version in place.
"""

from __future__ import annotations

import threading
from collections.abc import Callable
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

from watchdog.events import FileSystemEvent, FileSystemEventHandler
from watchdog.observers import Observer

WATCHED = ("goals.yaml", "mkdocs.yml", "content")
QUIET_SECONDS = 0.15


def serve(root: Path, port: int, rebuild: Callable[[str], None], ready: Callable[[str], None]) -> None:
    """Serves ``root/site`` until interrupted. Raises ``OSError`` when the port is taken."""
    with ThreadingHTTPServer(("127.0.0.1", port), _handler(root / "site")) as server:
        ready(f"http://127.0.0.1:{server.server_port}/")
        watcher = _watch(root, rebuild)
        try:
            server.serve_forever()
        except KeyboardInterrupt:
            pass
        finally:
            watcher.stop()


def _handler(site: Path) -> type[SimpleHTTPRequestHandler]:
    class Handler(SimpleHTTPRequestHandler):
        """The folder as it is now, never cached, with the site's own page for addresses that lead nowhere."""

        def __init__(self, *arguments: Any, **options: Any) -> None:
            super().__init__(*arguments, directory=str(site), **options)

        def end_headers(self) -> None:
            self.send_header("Cache-Control", "no-store")
            super().end_headers()

        def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
            page = self._lost_page()
            if code != 404 or page is None:
                super().send_error(code, message, explain)
                return
            self.send_response(404)
            self.send_header("Content-Type", "text/html; charset=utf-8")
            self.send_header("Content-Length", str(len(page)))
            self.end_headers()
            self.wfile.write(page)

        def log_message(self, format: str, *arguments: Any) -> None:
            """A line per request would drown what the writer needs to see."""

        def _lost_page(self) -> bytes | None:
            first = self.path.split("?")[0].split("/")[1]
            for page in (site / first / "404.html", site / "404.html"):
                if page.is_file():
                    return page.read_bytes()
            return None

    return Handler


class _Watcher(FileSystemEventHandler):
    """Waits until the writing has been quiet for a moment, then builds once."""

    def __init__(self, root: Path, rebuild: Callable[[str], None]) -> None:
        self.root = root
        self.rebuild = rebuild
        self.timer: threading.Timer | None = None
        self.lock = threading.Lock()
        self.building = threading.Lock()

    def on_any_event(self, event: FileSystemEvent) -> None:
        name = Path(str(event.src_path)).relative_to(self.root.resolve()).as_posix()
        if event.event_type in ("opened", "closed_no_write") or not name.startswith(WATCHED):
            return
        with self.lock:
            if self.timer:
                self.timer.cancel()
            self.timer = threading.Timer(QUIET_SECONDS, self._build, (name,))
            self.timer.daemon = True
            self.timer.start()

    def _build(self, name: str) -> None:
        with self.building:
            self.rebuild(name)


def _watch(root: Path, rebuild: Callable[[str], None]) -> Any:
    observer = Observer()
    handler = _Watcher(root, rebuild)
    observer.schedule(handler, str(root.resolve()), recursive=False)
    observer.schedule(handler, str((root / "content").resolve()), recursive=True)
    observer.daemon = True
    observer.start()
    return observer
