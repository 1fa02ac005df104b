"""What every test may ask for: the repository, the program, the built site, and a browser.

Tests never touch the repository's own build/ and site/: they build copies in pytest's temporary folder.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import hypothesis
import pytest

ROOT = Path(__file__).resolve().parent.parent
BROWSERS = ("chromium", "chromium-browser", "google-chrome")

# The same examples everywhere and no stopwatch: a test that fails must fail for everyone.
hypothesis.settings.register_profile("steady", derandomize=True, deadline=None, database=None)
hypothesis.settings.load_profile("steady")

# A browser that asks nobody for anything but the pages under test.
STILL = (
    "--disable-dev-shm-usage", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-sync",
    "--disable-background-networking", "--disable-component-update",
)  # fmt: skip

Run = Callable[..., subprocess.CompletedProcess[str]]


@pytest.fixture(scope="session")
def root() -> Path:
    """The repository."""
    return ROOT


@pytest.fixture(scope="session")
def generator() -> Run:
    """Runs ``python -m generator`` with these arguments; the result has returncode, stdout and stderr."""

    def run(*arguments: str | Path, **environment: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [sys.executable, "-m", "generator", *map(str, arguments)],
            cwd=ROOT,
            env={**os.environ, **environment},
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
            encoding="utf-8",
        )

    return run


@pytest.fixture(scope="session")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of what the site is built from. Tests that change it make a copy of their own."""
    copy = tmp_path_factory.mktemp("lomma") / "project"
    copy.mkdir()
    shutil.copytree(ROOT / "content", copy / "content")
    for name in ("goals.yaml", "goals.schema.json", "mkdocs.yml"):
        if (ROOT / name).exists():
            shutil.copy(ROOT / name, copy / name)
    return copy


@pytest.fixture(scope="session")
def built_site(project: Path, generator: Run) -> Path:
    """The finished site, built once for all the tests that only read it."""
    result = generator("build", "--root", project)
    assert result.returncode == 0, result.stdout + result.stderr
    return project / "site"


@pytest.fixture(scope="session")
def address(built_site: Path) -> Iterator[str]:
    """Serves the finished site; the address ends with a slash."""
    with ThreadingHTTPServer(("127.0.0.1", 0), partial(_Quiet, directory=str(built_site))) as server:
        thread = threading.Thread(target=server.serve_forever, daemon=True)
        thread.start()
        yield f"http://127.0.0.1:{server.server_port}/"
        server.shutdown()
        thread.join()


@pytest.fixture(scope="session")
def browser() -> Iterator[object]:
    """Debian's Chromium, driven by Playwright. ``make test`` installs it, or says how."""
    from playwright.sync_api import sync_playwright

    names = (os.environ.get("CHROMIUM") or "", *BROWSERS)
    path = next((found for name in names if name and (found := shutil.which(name))), None)
    assert path, "Chromium was not found: run `sudo apt install chromium`, or set CHROMIUM to its path"
    # Chromium's own sandbox does not start for root, nor in most containers.
    sandbox = [] if os.geteuid() else ["--no-sandbox"]
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=path, args=[*sandbox, *STILL])
        yield chromium
        chromium.close()


@pytest.fixture
def page(browser: object) -> Iterator[object]:
    """An empty page 1280 pixels wide, in a profile of its own."""
    context = browser.new_context(viewport={"width": 1280, "height": 900})
    yield context.new_page()
    context.close()


class _Quiet(SimpleHTTPRequestHandler):
    """Serves files without a line of log for each, and answers unknown addresses with the site's 404 page."""

    def log_message(self, format: str, *args: object) -> None:
        pass

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
        folder = Path(self.directory) / self.path.split("/")[1]
        not_found = next((one for one in (folder / "404.html", folder.parent / "404.html") if one.is_file()), folder)
        if code != 404 or not not_found.is_file():
            super().send_error(code, message, explain)
            return
        body = not_found.read_bytes()
        self.send_response(404)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)
