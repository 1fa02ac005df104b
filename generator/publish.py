"""publish: writes build/, runs the engine per language, joins the results. The fifth of the six verbs.

In: compiled sites, their project files, the shared files. Out: a folder under build/ that holds the whole site, not yet
in its place. It copies only the pages we asked for; whatever else an engine leaves behind stays in build/.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path, PurePosixPath

from generator import engine, search
from generator.files import remove_tree, write_tree
from generator.pages import Site
from generator.project import OUTPUT

STAGED = "site"
FOUND = "search"


class JoinError(Exception):
    """The engine did not write a page we asked for."""


def write_projects(build: Path, projects: Mapping[str, Mapping[PurePosixPath, str | bytes]]) -> None:
    """Writes the project of each language into ``build/<language>/``, and removes what an earlier run left there."""
    for lang, files in projects.items():
        write_tree(build / lang, files)


def join(build: Path, sites: Sequence[Site], shared: Mapping[PurePosixPath, str]) -> Path:
    """Collects every page we asked for, and the shared files, in ``build/site/``. Raises ``JoinError``."""
    staged = build / STAGED
    remove_tree(staged)
    files: dict[PurePosixPath, str | bytes] = dict(shared)
    for site in sites:
        out = build / site.lang / OUTPUT
        for page in site.pages:
            files[PurePosixPath(page.path) / "index.html"] = _read(
                out / page.path.removeprefix(site.prefix) / "index.html"
            )
        files |= {PurePosixPath(site.prefix) / path: site.attachments[name] for name, path in site.media.items()}
        files[PurePosixPath(site.prefix) / "404.html"] = _read(out / "404.html")
    write_tree(staged, files)
    return staged


def publish(
    build: Path,
    sites: Sequence[Site],
    projects: Mapping[str, Mapping[PurePosixPath, str | bytes]],
    shared: Mapping[PurePosixPath, str],
    *,
    engine_name: str = engine.DEFAULT,
) -> Path:
    """The whole verb; returns the staged folder. Raises ``EngineError``, ``JoinError`` or ``SearchError``."""
    write_projects(build, projects)
    engine.run([build / site.lang for site in sites], engine_name)
    staged = join(build, sites, shared)
    search.index(staged, sites, build / FOUND)
    return staged


def _read(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as problem:
        raise JoinError(str(path)) from problem
