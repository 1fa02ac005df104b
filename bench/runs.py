"""Runs of programs, measured: wall time and processor time, children included.

In: commands and folders. Out: ``Run`` values and tables as text. It knows nothing of goals or pages.
"""

from __future__ import annotations

import os
import resource
import shutil
import subprocess
import sys
import time
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import median

ROOT = Path(__file__).resolve().parent.parent
INPUTS = ("goals.yaml", "mkdocs.yml", "content")


@dataclass(frozen=True)
class Run:
    """Seconds by the clock, and seconds of processor time, all processes together."""

    wall: float
    cpu: float


def copy_project(source: Path, target: Path) -> Path:
    """Copies what a site is built from, and nothing that was built."""
    target.mkdir(parents=True)
    for name in INPUTS:
        if (source / name).is_dir():
            shutil.copytree(source / name, target / name)
        elif (source / name).is_file():
            shutil.copyfile(source / name, target / name)
    return target


def generator(*arguments: str | Path) -> tuple[str, ...]:
    """The command that runs the program with these arguments."""
    return (sys.executable, "-m", "generator", *map(str, arguments))


def run(
    command: Sequence[str],
    *,
    cwd: Path = ROOT,
    environment: Mapping[str, str] | None = None,
    allowed: Iterable[int] = (0,),
) -> Run:
    """Runs a command to its end and measures it. Shows the command's own words and stops when it fails."""
    before, began = _cpu(), time.perf_counter()
    done = subprocess.run(
        command,
        cwd=cwd,
        env={**os.environ, **(environment or {})},
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        encoding="utf-8",
        errors="replace",
        check=False,
    )
    wall, cpu = time.perf_counter() - began, _cpu() - before
    if done.returncode not in allowed:
        raise SystemExit(f"{' '.join(command)}\n{done.stdout}\nexit code {done.returncode}")
    return Run(wall, cpu)


def middle(runs: Sequence[Run]) -> Run:
    """The median of each time."""
    return Run(median(run.wall for run in runs), median(run.cpu for run in runs))


def repeat(times: int, once: Callable[[], Run]) -> list[Run]:
    return [once() for _ in range(times)]


def spread(runs: Sequence[Run]) -> str:
    """The fastest and the slowest by the clock: ``1.20-1.31``."""
    walls = [run.wall for run in runs]
    return f"{min(walls):.2f}-{max(walls):.2f}"


def table(rows: Sequence[Sequence[str]]) -> str:
    """Columns as wide as their widest cell: the first to the left, the others to the right."""
    widths = [max(len(row[column]) for row in rows) for column in range(len(rows[0]))]
    return "\n".join("  ".join([row[0].ljust(widths[0]), *map(str.rjust, row[1:], widths[1:])]) for row in rows)


def machine() -> str:
    """What the figures were measured on, without naming anybody's computer."""
    return f"Python {sys.version.split()[0]}, {os.cpu_count()} processors, {sys.platform}"


def _cpu() -> float:
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime
