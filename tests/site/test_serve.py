"""serve: shows the site, follows what is saved, and keeps the last whole version when something is wrong."""

from __future__ import annotations

import os
import shutil
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def served(project: Path, root: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Path, str]]:
    """A project and the address it is served at."""
    copy = tmp_path_factory.mktemp("serve") / "project"
    shutil.copytree(project, copy, ignore=shutil.ignore_patterns("build", "site"))
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    command = [sys.executable, "-m", "generator", "serve", "--root", str(copy), "--port", str(port), "--quiet"]
    quiet = {"stdin": subprocess.DEVNULL, "stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}
    with subprocess.Popen(command, cwd=root, env=os.environ, **quiet) as process:
        address = f"http://127.0.0.1:{port}/"
        until(lambda: "Lommas vision" in read(address))
        yield copy, address
        process.terminate()


def test_what_is_saved_is_shown(served):
    copy, address = served
    page = copy / "content/sv/about/privacy.md"
    page.write_text(page.read_text(encoding="utf-8") + "\n\nEn helt ny mening.\n", encoding="utf-8")
    until(lambda: "En helt ny mening." in read(f"{address}om/integritet/"))


def test_a_mistake_leaves_the_last_whole_version_and_its_mending_is_shown(served):
    copy, address = served
    goals = copy / "goals.yaml"
    whole = goals.read_text(encoding="utf-8")
    goals.write_text("plan: [\n", encoding="utf-8")
    time.sleep(2)
    assert "Kvalitet i framkant" in read(f"{address}mal/")
    goals.write_text(whole.replace("Kvalitet i framkant", "Kvalitet längst fram"), encoding="utf-8")
    until(lambda: "Kvalitet längst fram" in read(f"{address}mal/"))


def test_an_unknown_address_gets_the_page_of_its_language(served):
    for path, words in (("nowhere/", "Sidan finns inte"), ("en/nowhere/", "Page not found")):
        with pytest.raises(urllib.error.HTTPError) as problem:
            urllib.request.urlopen(served[1] + path)
        assert problem.value.code == 404
        assert words in problem.value.read().decode()


def read(address: str) -> str:
    try:
        with urllib.request.urlopen(address) as answer:
            return answer.read().decode()
    except (urllib.error.URLError, ConnectionError):
        return ""


def until(is_so: Callable[[], bool], seconds: float = 60) -> None:
    end = time.monotonic() + seconds
    while not is_so():
        assert time.monotonic() < end, "it never came"
        time.sleep(0.1)
