"""The engine contract: turns one language's project into HTML. The only module that knows that engines exist.

In: the folder of a project (config, docs, theme). Out: HTML in its output folder, or an ``EngineError`` with what the
engine said. MkDocs with Material is the default; Zensical reads the same project. No plugin, no hook. The engine's exit
code is no proof: ``verify`` compares the finished site with the pages we asked for.
"""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

COMMANDS: Mapping[str, tuple[str, ...]] = {
    "mkdocs": ("-m", "mkdocs", "build", "--quiet", "--strict", "--config-file"),
    "zensical": ("-m", "zensical", "build", "--config-file"),
}
DEFAULT = "mkdocs"
TIMEOUT = 600
QUIET = {"NO_MKDOCS_2_WARNING": "1", "DISABLE_MKDOCS_2_WARNING": "true", "PYTHONUTF8": "1"}


class EngineError(Exception):
    """The engine could not run, or said that it failed. ``output`` has its own words."""

    def __init__(self, project: Path, output: str) -> None:
        super().__init__(f"{project.name}: {output.strip()[-2000:]}")
        self.project = project
        self.output = output


def run(projects: Sequence[Path], engine: str = DEFAULT) -> None:
    """Renders every project, each in a process of its own, all at the same time. Raises ``EngineError``."""
    with ThreadPoolExecutor(max_workers=max(1, len(projects))) as pool:
        for failure in list(pool.map(lambda project: _run(project, engine), projects)):
            if failure:
                raise failure


def _run(project: Path, engine: str) -> EngineError | None:
    command = [sys.executable, *COMMANDS[engine], "mkdocs.yml"]
    try:
        done = subprocess.run(
            command,
            cwd=project,
            env=os.environ | QUIET,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            encoding="utf-8",
            errors="replace",
            timeout=TIMEOUT,
            check=False,
        )
    except (OSError, subprocess.TimeoutExpired) as problem:
        return EngineError(project, str(problem))
    return EngineError(project, done.stdout) if done.returncode else None
