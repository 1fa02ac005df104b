"""For the tests that meet finished sites in a browser: Lomma's site and the made-up town's, both served."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.site.server import Host, serve


@pytest.fixture(scope="session")
def built_town(tmp_path_factory: pytest.TempPathFactory, root: Path, generator) -> Path:
    """The made-up town's site, in Swedish, English and Arabic, built once."""
    project = tmp_path_factory.mktemp("strandhamn") / "project"
    shutil.copytree(root / "tests/golden/town", project, ignore=shutil.ignore_patterns("build", "site"))
    result = generator("build", "--root", project)
    assert result.returncode == 0, result.stdout + result.stderr
    return project / "site"


@pytest.fixture(scope="session")
def lomma(built_site: Path) -> Iterator[Host]:
    """Lomma's site as a real host serves it: compressed and cacheable."""
    with serve(built_site) as host:
        yield host


@pytest.fixture(scope="session")
def addresses(lomma: Host, built_town: Path) -> Iterator[dict[str, str]]:
    """Where each language is read: Swedish and English in Lomma, Arabic in the town."""
    with serve(built_town) as town:
        yield {"sv": lomma.address, "en": lomma.address, "ar": town.address}
