"""How long a build of this repository's site takes, beside plain MkDocs with Material on the same compiled pages.

    python -m bench.build_times [RUNS]

- ours:  `python -m generator build`: reading, checking, compiling, both languages at once, search, verification, swap
- plain: `mkdocs build` with Material's default theme and search plugin, on the Markdown files that our build wrote in
  build/<language>/docs, one language after the other. No theme of ours, no checks, no verification
- cold:  no output from before, and no compiled Python modules (neither ours nor the libraries')
- warm:  again in the same folder

Medians of several runs. Cold runs do not empty the operating system's disk cache.
"""

from __future__ import annotations

import json
import shutil
import sys
import tempfile
from collections.abc import Callable
from itertools import count
from pathlib import Path

import yaml

from bench.runs import ROOT, Run, copy_project, generator, machine, middle, repeat, run, spread, table

QUIET = {"NO_MKDOCS_2_WARNING": "1", "DISABLE_MKDOCS_2_WARNING": "true"}


class Ours:
    """The program's own build, of a copy of the content."""

    def __init__(self, project: Path) -> None:
        self.project = project

    def clear(self) -> None:
        for name in ("build", "site"):
            shutil.rmtree(self.project / name, ignore_errors=True)

    def build(self, **environment: str) -> Run:
        return run(generator("build", "--root", self.project, "--quiet"), environment=environment)


class Plain:
    """MkDocs and Material as they come, for each language's compiled pages."""

    def __init__(self, compiled: Path, folder: Path) -> None:
        self.projects = tuple(
            _plain_project(docs.parent, folder / docs.parent.name) for docs in sorted(compiled.glob("*/docs"))
        )

    def clear(self) -> None:
        for project in self.projects:
            shutil.rmtree(project / "site", ignore_errors=True)

    def build(self, **environment: str) -> Run:
        command = (sys.executable, "-m", "mkdocs", "build", "--quiet")
        runs = [run(command, cwd=project, environment={**QUIET, **environment}) for project in self.projects]
        return Run(sum(one.wall for one in runs), sum(one.cpu for one in runs))


def measure(times: int) -> dict[str, list[Run]]:
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        ours = Ours(copy_project(ROOT, folder / "project"))
        ours.build()
        plain = Plain(ours.project / "build", folder / "plain")
        fresh = (str(folder / f"bytecode-{number}") for number in count())
        return {
            "ours, cold": repeat(times, lambda: _cold(ours.clear, ours.build, next(fresh))),
            "ours, warm": repeat(times, ours.build),
            "plain, cold": repeat(times, lambda: _cold(plain.clear, plain.build, next(fresh))),
            "plain, warm": repeat(times, plain.build),
        }


def main() -> int:
    times = int(sys.argv[1]) if len(sys.argv) > 1 else 5
    measured = measure(times)
    print(f"build, median of {times} runs ({machine()})\n")
    rows = [(name, middle(runs), spread(runs)) for name, runs in measured.items()]
    print(table([("", "wall s", "CPU s", "range"), *((n, f"{m.wall:.2f}", f"{m.cpu:.2f}", s) for n, m, s in rows)]))
    return 0


def _cold(clear: Callable[[], None], build: Callable[..., Run], bytecode: str) -> Run:
    clear()
    return build(PYTHONPYCACHEPREFIX=bytecode)


def _plain_project(compiled: Path, target: Path) -> Path:
    """The same pages and Markdown extensions, with the theme as it comes."""
    target.mkdir(parents=True)
    shutil.copytree(compiled / "docs", target / "docs")
    for page in (target / "docs").rglob("*.md"):
        page.write_text(_only_title(page.read_text(encoding="utf-8")), encoding="utf-8")
    ours = json.loads((compiled / "mkdocs.yml").read_text(encoding="utf-8"))
    config = {
        "site_name": ours["site_name"],
        "site_url": ours["site_url"],
        "theme": {"name": "material", "language": ours["theme"]["language"]},
        "markdown_extensions": yaml.safe_load((ROOT / "mkdocs.yml").read_text(encoding="utf-8"))["markdown_extensions"],
    }
    (target / "mkdocs.yml").write_text(json.dumps(config), encoding="utf-8")
    return target


def _only_title(text: str) -> str:
    """The page without the front matter that only our templates read: its ``search: true`` stops Material's plugin."""
    start, meta, body = text.split("---\n", 2)
    title = "".join(line for line in meta.splitlines(keepends=True) if line.startswith("title:"))
    return "---\n".join((start, title, body))


if __name__ == "__main__":
    sys.exit(main())
