"""The program as values: every module of generator/ with its tree, imports and functions. And the drift, shown."""

from __future__ import annotations

import ast
import statistics
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
IGNORED = {".git", ".venv", "build", "site", "__pycache__", "node_modules"}
IGNORED_ENDINGS = ("_cache", ".egg-info", ".hypothesis")


@dataclass(frozen=True)
class Function:
    """A function or method: where it stands, how many lines it has, how many parameters."""

    name: str
    place: str
    lines: int
    parameters: int


@dataclass(frozen=True)
class Module:
    """A module of the generator. ``name`` is "load" or "rules.figures"; a package is named by its folder."""

    name: str
    file: str
    text: str
    tree: ast.Module

    @property
    def top(self) -> str:
        """The name that ARCHITECTURE's table uses: the module, or the folder it lies in."""
        return self.name.partition(".")[0]

    def imports(self) -> Iterator[tuple[int, str]]:
        """Line and full name of everything imported: "yaml", "generator.model.Goal", "babel.dates.format_date"."""
        for node in ast.walk(self.tree):
            if isinstance(node, ast.Import):
                yield from ((node.lineno, alias.name) for alias in node.names)
            elif isinstance(node, ast.ImportFrom):
                assert not node.level, f"{self.file}:{node.lineno}: write the whole name, not a relative import"
                yield from ((node.lineno, f"{node.module}.{alias.name}") for alias in node.names)

    def calls(self) -> Iterator[tuple[int, str]]:
        """Line and name of everything called, as far as it has a name: "print", "datetime.now", "path.read_text"."""
        for node in ast.walk(self.tree):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name | ast.Attribute):
                yield node.lineno, ast.unparse(node.func)

    def functions(self) -> Iterator[Function]:
        for node in ast.walk(self.tree):
            if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
                yield _function(self.file, node)


@pytest.fixture(scope="session")
def modules() -> tuple[Module, ...]:
    """Every module of generator/, by name."""
    return read_modules()


@pytest.fixture(scope="session")
def files() -> tuple[Path, ...]:
    """Every file of the repository that people write; found without git, because a copy need not have it."""
    return tuple(sorted(path for path in ROOT.rglob("*") if path.is_file() and not _is_ignored(path)))


@pytest.fixture(scope="session")
def templates(files: tuple[Path, ...]) -> tuple[Path, ...]:
    """Every template: pages, components and theme."""
    return tuple(path for path in files if path.is_relative_to(ROOT / "generator") and path.suffix in {".html", ".md"})


@cache
def read_modules() -> tuple[Module, ...]:
    folder = ROOT / "generator"
    found = sorted(path for path in folder.rglob("*.py") if "__pycache__" not in path.parts)
    return tuple(_module(folder, path) for path in found)


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Prints how far the code has drifted: the largest of everything, every time, so that nobody has to argue."""
    modules = read_modules()
    functions = [function for module in modules for function in module.functions()]
    if not functions:
        return
    lengths = sorted(function.lines for function in functions)
    ninth = lengths[len(lengths) * 9 // 10]
    longest = max(functions, key=lambda function: function.lines)
    widest = max(functions, key=lambda function: function.parameters)
    largest = max(modules, key=lambda module: module.text.count("\n"))
    write = terminalreporter.write_line
    terminalreporter.section("drift")
    write(f"functions        {len(functions)}, median {statistics.median(lengths):g} lines, nine of ten within {ninth}")
    write(f"longest function {longest.lines:4} lines       {longest.place} {longest.name}")
    write(f"most parameters  {widest.parameters:4}             {widest.place} {widest.name}")
    write(f"longest module   {largest.text.count(chr(10)):4} lines       {largest.file}")


def _module(folder: Path, path: Path) -> Module:
    text = path.read_text(encoding="utf-8")
    parts = path.relative_to(folder).with_suffix("").parts
    name = ".".join(parts[:-1] if parts[-1] == "__init__" and len(parts) > 1 else parts)
    return Module(name, path.relative_to(ROOT).as_posix(), text, ast.parse(text))


def _function(file: str, node: ast.FunctionDef | ast.AsyncFunctionDef) -> Function:
    arguments = [*node.args.posonlyargs, *node.args.args, *node.args.kwonlyargs]
    count = sum(argument.arg not in {"self", "cls"} for argument in arguments)
    return Function(node.name, f"{file}:{node.lineno}", (node.end_lineno or node.lineno) - node.lineno + 1, count)


def _is_ignored(path: Path) -> bool:
    parts = path.relative_to(ROOT).parts
    return any(part in IGNORED or part.endswith(IGNORED_ENDINGS) for part in parts)
