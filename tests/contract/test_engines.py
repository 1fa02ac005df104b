"""Every engine we claim renders the same project to the same facts: pages, titles, languages, headings, links."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

import pytest

from generator.html import Reading, read
from generator.prose import resolve

ENGINES = ("mkdocs", "zensical")


@pytest.fixture(scope="session")
def rendered(root: Path, tmp_path_factory: pytest.TempPathFactory, generator) -> dict[str, dict[str, Reading]]:
    """The made-up town, in all three languages, by every engine; each build has passed ``verify``."""
    found = {}
    for engine in ENGINES:
        town = tmp_path_factory.mktemp(engine) / "town"
        shutil.copytree(root / "tests/golden/town", town, ignore=shutil.ignore_patterns("build", "site"))
        result = generator("build", "--root", town, "--engine", engine, "--quiet")
        assert result.returncode == 0, f"{engine}: {result.stdout}{result.stderr}"
        pages = sorted((town / "site").rglob("*.html"))
        found[engine] = {str(p.relative_to(town / "site")): read(p.read_text(encoding="utf-8")) for p in pages}
    return found


@pytest.mark.contract
def test_the_same_pages(rendered):
    first, *others = (set(pages) for pages in rendered.values())
    assert first
    assert all(first == other for other in others)


@pytest.mark.contract
@pytest.mark.parametrize("fact", ["title", "lang", "direction", "headings", "alternates", "switches", "ids", "rows"])
def test_the_same_facts(rendered, fact):
    first, *others = rendered.values()
    for other in others:
        differing = [name for name in first if getattr(first[name], fact) != getattr(other[name], fact)]
        assert not differing


@pytest.mark.contract
def test_the_same_links(rendered):
    first, *others = rendered.values()
    for other in others:
        for name, page in first.items():
            assert _targets(name, page) == _targets(name, other[name]), name


@pytest.mark.contract
def test_mkdocs_in_the_root_shows_the_default_language(root, tmp_path, generator):
    """`mkdocs build` by hand gives the compiled pages of the default language, and leaves site/ alone."""
    import subprocess
    import sys

    town = tmp_path / "town"
    shutil.copytree(root / "tests/golden/town", town, ignore=shutil.ignore_patterns("build", "site"))
    assert generator("compile", "--root", town, "--quiet").returncode == 0
    quiet = {"NO_MKDOCS_2_WARNING": "1"}
    command = [sys.executable, "-m", "mkdocs", "build", "--strict", "--quiet"]
    done = subprocess.run(command, cwd=town, env=os.environ | quiet, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    start = read((town / "build/mkdocs/index.html").read_text(encoding="utf-8"))
    assert start.lang == "sv"
    assert len(list((town / "build/mkdocs").rglob("index.html"))) > 30
    assert not (town / "site").exists()


def _targets(name: str, page: Reading) -> list[str]:
    """Where the links lead, however they are written: "../a/" and "../a/index.html" are one place."""
    return [link if "://" in link else resolve(name, link.replace("index.html", "")) for link in page.links]
